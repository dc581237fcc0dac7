import { expect, test } from 'vitest';
import { compileLadders } from '../../src/catalogue/compile-ladders.ts';
import { readFolder } from '../../src/catalogue/read-folder.ts';
import { findRungs } from '../../src/wording/ladders.ts';
import { folderOf } from '../ruritania.ts';

const HEAD = `title: Zeal
question: How keenly does Ruritania want it?
order: Argued from usage.
sources: [{ title: Gazette, publisher: Zenda, url: 'https://ruritania.example/', shows: usage }]
`;
const SOUND = `${HEAD}rungs:
  - { id: shuns, words: { en: ['{not} {crave}'] } }
  - { id: craves, words: { en: ['{crave}'], zh: [渴望] } }
`;

function ladderFolder(text: string) {
  const folder = folderOf({ 'ladders/zeal.yaml': text });
  return readFolder(folder, { local: true, relativeTo: folder });
}

test('a sound ladder has no problems, and its words are found without code', () => {
  const { problems, ladders } = ladderFolder(SOUND);
  expect(problems).toEqual([]);
  const rungs = (text: string, language: string) =>
    findRungs(text, compileLadders(ladders, language)).map(({ rung }) => rung);
  expect(rungs('Ruritania no longer craves coal. Strelsau craves it.', 'en')).toEqual(['shuns', 'craves']);
  expect(rungs('鲁里坦尼亚渴望煤。', 'zh')).toEqual(['craves']);
});

test.each([
  [
    'duplicate-rung:7',
    `${HEAD}rungs:\n  - { id: craves, words: { en: [one] } }\n  - { id: craves, words: { en: [two] } }\n`,
  ],
  ['empty-rung:6', `${HEAD}rungs:\n  - { id: shuns, words: {} }\n  - { id: craves, words: { en: [two] } }\n`],
  ['unknown-neutral:8', `${SOUND}neutral: shrugs\n`],
  ['unknown-form:7', SOUND.replace("{crave}'], zh", "{keenly} crave'], zh")],
  ['unknown-form:7', SOUND.replace('zh: [渴望]', "fr: ['{désirer}']")],
  ['duplicate-words:7', SOUND.replace('{not} {crave}', '{crave}')],
  ['duplicate-words:7', SOUND.replace('{not} {crave}', 'craves')],
  ['schema:6', SOUND.replace('id: shuns', 'id: shuns, colour: red')],
  ['schema:5', `${HEAD}rungs:\n  - { id: craves, words: { en: [one] } }\n`],
  ['schema:4', SOUND.replace('shows: usage', 'says: usage')],
])('%s', (expected, text) =>
  expect(ladderFolder(text).problems.map(({ rule, line }) => `${rule}:${line}`)).toContain(expected),
);
