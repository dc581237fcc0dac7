// From bytes to text. A mark at the front decides, then what the file declares, then whether it is UTF-8;
// only then is the encoding guessed.

import { NotADocument } from './not-a-document.ts';

/**
 * The text of some bytes, line ends made `\n`.
 *
 * @param declared the encoding the document says it is in
 * @throws UserError when they are no text
 */
export async function decodeText(name: string, bytes: Uint8Array, declared?: string): Promise<string> {
  const encoding = await encodingOf(bytes, declared);
  const text = decodeAs(encoding, bytes);
  refuseBinary(name, text);
  return text.replace(/\r\n?/g, '\n');
}

/** The encoding of some bytes, as `TextDecoder` names it. */
export async function encodingOf(bytes: Uint8Array, declared?: string): Promise<string> {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return marked;
  const named = declared === undefined ? undefined : knownName(declared);
  // Whoever saves a page as UTF-8 often leaves its old declaration in; letters of one byte are hardly ever valid UTF-8.
  const isStale =
    named !== undefined && /^(?:windows|iso-8859|koi8|macintosh)/.test(named) && hasWideUtf8(bytes);
  if (named !== undefined && !named.startsWith('utf-16') && !isStale && decodes(named, bytes)) return named;
  const known = wideEncoding(bytes) ?? (isNearlyUtf8(bytes) ? 'utf-8' : undefined);
  return known ?? (await import('./guess-encoding.ts')).guessEncoding(bytes);
}

/** A decoder that never fails: what is broken becomes U+FFFD. */
function decodeAs(encoding: string, bytes: Uint8Array): string {
  return mendWindows1252(encoding, new TextDecoder(encoding).decode(bytes));
}

// Some releases of Node read windows-1252 as Latin-1, which leaves typographic quotes as control characters.
const UPPER_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Mends what some releases of Node make of windows-1252. */
export function mendWindows1252(encoding: string, text: string): string {
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (control) => UPPER_1252[control.charCodeAt(0) - 0x80]!);
}

/** @throws UserError when what was decoded is no text */
export function refuseBinary(name: string, text: string): void {
  if (!isBinary(text)) return;
  throw new NotADocument(`"${name}" is a binary file, not text`, [
    'name a text, Markdown, HTML, DOCX or PDF file',
  ]);
}

/** Control characters that no text has, or far too many of the others. */
export function isBinary(text: string): boolean {
  if (text.includes('\u0000')) return true;
  const controls =
    text.slice(0, 65_536).match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return controls > 4 && controls > Math.min(text.length, 65_536) / 20;
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function knownName(declared: string): string | undefined {
  try {
    return new TextDecoder(declared.trim()).encoding;
  } catch {
    return undefined;
  }
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function hasWideUtf8(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f) && decodes('utf-8', bytes);
}

const SAMPLE = 65_536;

// UTF-16 without its mark: the upper bytes are those of a few scripts, and stand all on one side.
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const sides = [0, 0];
  const end = Math.min(bytes.length, SAMPLE);
  const nuls = [0, 0];
  const lows = [0, 0];
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte === 0) nuls[at % 2]! += 1;
    if (byte >= 0x4e && byte < 0x80) lows[at % 2]! += 1;
    // Latin, Greek, Cyrillic, punctuation, kana and full stops, Han, full width.
    if (byte <= 0x05 || byte === 0x20 || byte === 0x30 || (byte >= 0x4e && byte <= 0x9f) || byte === 0xff)
      sides[at % 2]! += 1;
  }
  const half = end / 2;
  for (const [side, encoding] of [
    [1, 'utf-16le'],
    [0, 'utf-16be'],
  ] as const) {
    if (nuls[1 - side] !== 0) continue;
    if (nuls[side]! > half * 0.4) return encoding;
    // The lead bytes of Shift_JIS are in the range too, but only in its upper half.
    const isHan = lows[side]! > half / 5;
    if (isHan && sides[side]! >= half * 0.98 && sides[1 - side]! < half * 0.8 && !decodes('utf-8', bytes))
      return encoding;
  }
  return undefined;
}

// One stray byte does not make a text of another encoding out of UTF-8.
function isNearlyUtf8(bytes: Uint8Array): boolean {
  if (decodes('utf-8', bytes)) return true;
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const wide = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return wide >= broken * 10;
}
