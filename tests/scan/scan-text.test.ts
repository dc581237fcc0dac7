import { expect, test } from 'vitest';
import { placesInText } from '../../src/documents/document.ts';
import { loadCatalogue } from '../../src/index.ts';
import { openIndex } from '../../src/scan/open-index.ts';
import { rememberReading } from '../../src/scan/remember-reading.ts';
import { type Piece, scanDocument, scanPieces } from '../../src/scan/scan-text.ts';
import { ruritania } from '../ruritania.ts';

const WORDING = 'We do not support talks on the northern border.';

async function contextOf() {
  const home = await ruritania();
  const catalogue = await loadCatalogue({ home, layers: [], cwd: home });
  return { catalogue: rememberReading(catalogue), index: openIndex(catalogue), isCounted: true };
}

async function* cut(text: string, size: number): AsyncGenerator<Piece> {
  for (let at = 0; at < text.length; at += size)
    yield { text: text.slice(at, at + size), ...placesInText(text)(at) };
}

// Filler whose length moves the wordings over every place of a cut.
test('a text in pieces has the passages that it has whole', async () => {
  const context = await contextOf();
  const filler = 'The harvest in Strelsau was good.\n';
  let text = '';
  for (let at = 0; at < 150; at += 1)
    text += `${filler.repeat(25 + (at % 11)) + WORDING.slice(0, 47 - (at % 2))}\n`;
  const whole = scanDocument({ name: 'big', text, placeOf: placesInText(text) }, context);
  expect(whole).toHaveLength(150);
  for (const size of [1000, 70_000, 70_019]) {
    const found = [];
    for await (const items of scanPieces('big', cut(text, size), context)) found.push(...items);
    expect(found).toEqual(whole);
  }
});
