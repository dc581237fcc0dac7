import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareTexts } from '../../src/wording/compare.ts';
import { hasWordingChange } from '../../src/wording/comparison.ts';
import { marked } from '../marked.ts';

// The pairs that the bench scores, each a case of its own: a line that reads otherwise is a regression.
const file = new URL('../../bench/wording/marked-pairs.yaml', import.meta.url);
const groups: { rule: string; language?: string; marked?: string; typography?: string }[] = parse(
  readFileSync(file, 'utf8'),
);
// Where a person joins what the engine leaves apart; known, and counted against it in the bench.
const OPEN = [
  '[-international security and prosperity-]',
  '[-$40 million-]',
  '[-the minister of trade-]',
  '[-regarding the sovereignty claims of either party-]',
  '[-shall not test,',
  '[-坚持一个中国的原则，是实现-]',
  '[-On Taiwan, President Biden underscored that -]the United States [-remains',
  '{+Government of the +}',
  '{+days, months, and +}',
  '[-in the history -]of this century',
  '{+the people of +}Taiwan',
  '{+ironclad commitments+} to the defense of Japan',
  '台湾是[-祖国-]',
  '台湾[-自古就-]是',
  '[-it will contribute a battalion; -]',
  '[-refuses to meet-]',
];

const linesOf = (text = '') => text.split('\n').filter((line) => line !== '');
const pairs = groups.flatMap(({ rule, language = 'en', marked: lines }) =>
  linesOf(lines)
    .filter((line) => !OPEN.some((open) => line.includes(open)))
    .map((line) => [rule, language, line.replaceAll('⏎', '\n')] as const),
);
const side = (line: string, kept: RegExp, gone: RegExp) => line.replace(gone, '').replace(kept, '$1');
const REMOVED = /\[-(.*?)-\][¹²³]?/gs;
const ADDED = /\{\+(.*?)\+\}[¹²³]?/gs;

test.each(pairs)('%s, %s: %s', (_, language, line) =>
  expect(marked(compareTexts(side(line, REMOVED, ADDED), side(line, ADDED, REMOVED), { language }))).toBe(
    line,
  ),
);

const typography = groups.flatMap(({ typography: lines }) =>
  linesOf(lines).map((line) => line.replaceAll('⏎', '\n').split(' ⇒ ') as [string, string]),
);

test.each(typography)('%s and %s differ by typography alone', (before, after) => {
  const comparison = compareTexts(before, after);
  expect(comparison.typography.onlyDifference).toBe(true);
  expect(hasWordingChange(comparison)).toBe(false);
});
