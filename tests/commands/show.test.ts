import { expect, test } from 'vitest';
import { entry, FILES, folderOf, runIn, runRuritania } from '../ruritania.ts';

const POSITION = 'ruritania/border-status';
const TRANSLATED = `text: We support talks.
translations:
  - language: fr
    official: false
    maker: Zenda Herald
    text: Nous soutenons les pourparlers.
    sources: [{ publisher: Zenda Herald, url: 'https://zenda.example/1', kind: secondary }]`;
const layer = folderOf({
  'ruritania/actor.yaml': FILES['phrases/ruritania/actor.yaml'],
  'ruritania/talks.yaml': `title: Talks\nquestion: Talks?\nformulations:\n${entry('2001-05-14', 'rassendyll-1', TRANSLATED)}`,
});
const show = (...args: string[]) =>
  runIn(new URL('../..', import.meta.url).pathname, [
    'show',
    'ruritania/talks',
    ...args,
    '--catalogue',
    layer,
  ]);

test('--lang shows the text in that language alone', async () => {
  const { code, out } = await show('--lang', 'fr');
  expect(code).toBe(0);
  expect(out).toContain(
    'unofficial translation from en into fr (Zenda Herald):\n  Nous soutenons les pourparlers.',
  );
  expect(out).not.toContain('We support talks.');
  expect((await show('--lang', 'en')).out).not.toContain('Nous');
});

test('--lang in JSON is said beside the whole wording', async () => {
  const answer = JSON.parse((await show('--lang', 'fr', '--json')).out);
  expect(answer.inLanguage).toMatchObject({
    language: 'fr',
    texts: [{ text: 'Nous soutenons les pourparlers.' }],
  });
  expect(answer.formulation.text).toBe('We support talks.');
});

test('a language it is not in is told, with those it is in', async () => {
  const { code, err } = await show('--lang', 'zh-Hans');
  expect([code, err]).toEqual([
    2,
    'error: "ruritania/talks@2001-05-14" is not in the catalogue in "zh-Hans"\n  it is in en, fr\n',
  ]);
});

test.each(['show', 'blame'])('%s takes a revision behind its position, as diff does', async (command) => {
  const apart = await runRuritania([command, POSITION, 'king']);
  expect(apart.code).toBe(0);
  expect(apart.out).toBe((await runRuritania([command, `${POSITION}@king`])).out);
});
