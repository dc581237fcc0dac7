// A Word document as it reads when its tracked changes are accepted, or rejected.

import { UserError } from '../errors.ts';
import { decodeText } from './decode.ts';
import type { ReadContent, Stretch } from './document.ts';
import { type Paragraph, readWordXml } from './docx-xml.ts';
import type { ReadOptions } from './read-document.ts';
import { openZip } from './zip.ts';

/**
 * Reads a Word document: its paragraphs, then its footnotes and endnotes in the order of their marks.
 *
 * @throws UserError when it is none, damaged, or swollen beyond any document's need
 */
export async function readDocx(name: string, bytes: Uint8Array, options: ReadOptions): Promise<ReadContent> {
  const parts = openZip(name, bytes, (path) =>
    /^(?:word\/(?:document|footnotes|endnotes)\d*\.xml)$/.test(path),
  );
  const read = async (part: string) => {
    const packed = parts.get(part);
    return packed && readWordXml(name, await decodeText(name, packed, 'utf-8'), options.original ?? false);
  };
  const main = [...parts.keys()].find((part) => part.startsWith('word/document'));
  if (main === undefined)
    throw new UserError(`"${name}" has no text in it`, ['open it in Word and save it again']);
  const body = (await read(main))!;
  const notes = {
    footnote: (await read('word/footnotes.xml'))?.notes,
    endnote: (await read('word/endnotes.xml'))?.notes,
  };
  const noted = (['footnote', 'endnote'] as const).flatMap((kind) =>
    body.references.filter((mark) => mark.kind === kind).flatMap(({ id }) => notes[kind]?.get(id) ?? []),
  );
  return joinParagraphs([...body.paragraphs, ...noted]);
}

function joinParagraphs(paragraphs: readonly Paragraph[]): ReadContent {
  const starts: number[] = [];
  const blockQuotes: Stretch[] = [];
  let length = 0;
  for (const { text, isQuote } of paragraphs) {
    starts.push(length);
    if (isQuote) blockQuotes.push({ from: length, to: length + text.length });
    length += text.length + 2;
  }
  return {
    text: paragraphs.map(({ text }) => text).join('\n\n'),
    runs: { at: starts, lines: starts.map((_, index) => index + 1), columns: starts.map(() => 1) },
    comments: [],
    blockQuotes,
  };
}
