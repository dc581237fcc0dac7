import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/catalogue/model.ts';
import { findOthersWords, isHeldByOthers, speakersBeside } from '../../src/scan/speakers.ts';

const actor = (id: string, name: string, names: string[]): Actor => ({
  id,
  name,
  names,
  periodName: 'administration',
  periods: [],
});
const RURITANIA = actor('ruritania', 'Ruritania', ['Strelsau', 'Ruritanian side', '我方']);
const GRAUSTARK = actor('graustark', 'Graustark', ['Edelweiss', 'Graustarkian', '对方']);
const speakers = speakersBeside([RURITANIA], [RURITANIA, GRAUSTARK]);

describe('other people’s words are in brackets', () => {
  test.each([
    [
      'own words',
      'We support talks. Ruritania supports talks.',
      'We support talks. Ruritania supports talks.',
    ],
    [
      // Looked back over from each of them, so many took more than a minute.
      'very many blanks',
      `We support${' '.repeat(100_000)}talks.`,
      `We support${' '.repeat(100_000)}talks.`,
    ],
    [
      'a quotation',
      'He wrote “we oppose talks on the border” once.',
      'He wrote [“we oppose talks on the border”] once.',
    ],
    [
      'a term in quotation marks is our own',
      'We have a “one border” policy.',
      'We have a “one border” policy.',
    ],
    [
      'an apostrophe opens nothing',
      'Ruritania’s talks are the people’s talks.',
      'Ruritania’s talks are the people’s talks.',
    ],
    [
      'a block quotation',
      'As was said:\n\n> We oppose talks.\n> All of them.\n\nWe do not.',
      'As was said:\n\n[> We oppose talks.\n> All of them.]\n\nWe do not.',
    ],
    [
      'says',
      'Edelweiss says it opposes talks. We support talks.',
      'Edelweiss says[ it opposes talks]. We support talks.',
    ],
    [
      'says, with an adverb and an article',
      'The Graustarkian foreign minister has repeatedly insisted that talks must end. We differ.',
      'The Graustarkian foreign minister has repeatedly insisted[ that talks must end]. We differ.',
    ],
    [
      'we speak again behind a joint',
      'Graustark claims that we oppose talks, but we support talks.',
      'Graustark claims[ that we oppose talks], but we support talks.',
    ],
    [
      'a pronoun goes on',
      'Graustark says it opposes talks. It also rejects trade. We support both.',
      'Graustark says[ it opposes talks]. [It also rejects trade]. We support both.',
    ],
    [
      'according to',
      'According to Graustark, we oppose talks. We do not.',
      'According to Graustark[, we oppose talks]. We do not.',
    ],
    [
      'a position is',
      'Graustark’s position is that talks must end. Ours is not.',
      'Graustark’s position is[ that talks must end]. Ours is not.',
    ],
    [
      'said behind',
      'It began today. Talks must end, Graustark said. We differ.',
      'It began today. [Talks must end], Graustark said. We differ.',
    ],
    [
      'our own saying',
      'Ruritania says it supports talks. Strelsau reaffirmed that.',
      'Ruritania says it supports talks. Strelsau reaffirmed that.',
    ],
    [
      'we say to them',
      'We told Graustark that we support talks.',
      'We told Graustark that we support talks.',
    ],
    ['Chinese', '对方外交部表示坚决反对谈判。我方支持谈判。', '对方外交部表示[坚决反对谈判]。我方支持谈判。'],
  ])('%s', (_, text, expected) => {
    let marked = text;
    for (const { start, end } of findOthersWords(text, speakers).toReversed())
      marked = `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`;
    expect(marked).toBe(expected);
  });
});

describe('who holds a stance', () => {
  test.each([
    ['they do', 'Graustark firmly ', true],
    ['their government does', 'The Graustarkian government ', true],
    ['we do', 'We ', false],
    ['we and they do', 'Graustark and we ', false],
    ['Ruritania does', 'Ruritania ', false],
    ['they are only spoken to', 'In talks with Graustark, we ', false],
    ['they are only named before', 'Trade with Graustark that Ruritania ', false],
  ])('%s', (_, before, expected) => expect(isHeldByOthers(before, speakers)).toBe(expected));
});
