// The detector's guess, and what is put right in it: a few bytes tell it little about Latin letters, and
// nothing about which Chinese they are.

import { analyse } from 'chardet';

const SAMPLE = 65_536;
const SURE = 40;
const EASTERN = new Set(['Big5', 'GB18030', 'Shift_JIS', 'EUC-JP', 'EUC-KR']);

/** The likeliest encoding of bytes that are no UTF-8, as `TextDecoder` names it. */
export function guessEncoding(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte > 0x7f || byte === 0x1b);
  const start = Math.max(0, first - 256);
  const sample = bytes.subarray(start, start + SAMPLE);
  const guesses = analyse(sample).filter(({ name }) => isDecodable(name));
  const best = guesses.find(({ confidence }) => confidence >= SURE);
  const isShiftJis = best?.name === 'GB18030' && leadShare(sample, 0x81, 0x9f) > 0.5;
  const isUnsure = best === undefined && guesses.some(({ name }) => EASTERN.has(name));
  if ((isShiftJis || isUnsure) && isDense(sample)) return likeliestEastern(sample);
  if (best === undefined || best.name === 'ASCII' || best.name === 'UTF-8') return 'windows-1252';
  return new TextDecoder(best.name).encoding;
}

function isDecodable(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}

// Letters with accents stand alone among others; letters of two bytes stand together.
function isDense(bytes: Uint8Array): boolean {
  let [high, paired] = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte <= 0x7f) return;
    high += 1;
    if ((bytes[at + 1] ?? 0) > 0x7f || (bytes[at - 1] ?? 0) > 0x7f) paired += 1;
  });
  return paired > high * 0.7;
}

// A few characters are too few to count how common they are; but the common ones of each standard have their
// lead bytes in a range of their own, and kana are in every Japanese sentence.
function likeliestEastern(bytes: Uint8Array): string {
  if (leadShare(bytes, 0x81, 0x9f) > 0.5) return 'shift_jis';
  if (leadShare(bytes, 0xa4, 0xa5) > 0.4) return 'euc-jp';
  return leadShare(bytes, 0xa4, 0xc6) > leadShare(bytes, 0xb0, 0xd7) ? 'big5' : 'gb18030';
}

function leadShare(bytes: Uint8Array, from: number, to: number): number {
  let [pairs, common] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at]! <= 0x80) continue;
    pairs += 1;
    if (bytes[at]! >= from && bytes[at]! <= to) common += 1;
    at += 1;
  }
  return pairs === 0 ? 0 : common / pairs;
}
