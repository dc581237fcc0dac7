import { expect, test } from 'vitest';
import { folderOf, runIn, runRuritania } from '../ruritania.ts';

const POSITION = 'ruritania/border-status';
const root = new URL('../..', import.meta.url).pathname;

// A newcomer's mistakes, and what is said to them.
test.each([
  [
    'an actor alone',
    ['ruritania'],
    '"ruritania" is an actor: "diplodiff list ruritania" shows its positions',
  ],
  ['a word of the name', ['Border'], `did you mean "${POSITION}"?`],
  ['a slip', ['ruritania/boarder-status'], `did you mean "${POSITION}"?`],
  [
    'a revision of a log',
    ['log', `${POSITION}@king`],
    `leave "@king" out; "diplodiff show ${POSITION}@king"`,
  ],
  [
    'a revision too many',
    [POSITION, 'king', 'rassendyll-2', 'latest'],
    'two wordings are compared, and "latest" is one too many\n  leave one of them out',
  ],
  ['one behind a range', [POSITION, 'first..latest', 'king'], 'and "king" is one too many'],
  ['one behind two', [`${POSITION}@first`, 'latest', 'king'], 'and "king" is one too many'],
  [
    'three dots',
    [POSITION, 'first...latest'],
    '"first...latest" has a dot too many\n  write "first..latest"',
  ],
  [
    'a range for one wording',
    ['show', `${POSITION}@first..latest`],
    `"first..latest" is a range of two\n  name one of them; "diplodiff diff ${POSITION} first..latest"`,
  ],
  ['a name that two had', [POSITION, 'rasendyll'], 'did you mean "rassendyll" or "rassendyll-1" or'],
  ['an actor with a slash', ['ruritania/'], '"diplodiff list ruritania" shows its positions'],
  ['a width beyond all', [POSITION, '--width', '100000'], 'give a number of cells, 1 to 99999'],
  ['a phrase without a word', ['usage', '…'], 'there is no word in "…"'],
  ['a quotation without a word', ['verify', ''], 'there is no word in ""'],
  ['a report named like a document', ['report', '-o', 'x.docx'], 'name a folder, -o site, or a page'],
  ['a word too many for a group’s command', ['catalogue', 'info', 'x'], '"catalogue info" takes 0, not 1'],
  [
    'help on a command of a group, with a slip',
    ['help', 'catalogue', 'imprt'],
    'there is no help on "catalogue imprt"\n  did you mean "catalogue import"',
  ],
  ['help on a command that a group lacks', ['help', 'config', 'set'], 'there are config list, config get\n'],
  [
    'a wording of an actor who is none',
    [
      ...['catalogue', 'add', 'zenda/talks', '--to', '.', '-y', '--title', 'Talks', '--question', 'Talks?'],
      ...['--date', '2001-05-14', '--period', 'rudolf', '--text', 'We firmly support talks.'],
      ...['--speaker', 'Council', '--document', 'Letter', '--kind', 'letter', '--publisher', 'Council'],
      ...['--url', 'https://zenda.example', '--source-kind', 'primary'],
    ],
    '"zenda" has no actor.yaml; write zenda/actor.yaml, with the name and the periods of the actor',
  ],
  ['version as a command', ['version'], 'did you mean "--version"?'],
  ['a command with a slip', ['lgo', POSITION], 'did you mean the command "log"?'],
  ['a format with a slip', [POSITION, '-f', 'htlm'], 'did you mean "html"?\n  choose from ansi, plain'],
  [
    'a style with a slip',
    ['cite', POSITION, '--style', 'chicargo'],
    'did you mean "chicago"?\n  choose from',
  ],
  ['a layout with a slip', [POSITION, '-f', 'html', '--template', 'tabel'], 'did you mean "table"?'],
  ['a fold with a slip', [POSITION, '--fold', 'speling'], 'did you mean "spelling"?'],
  ['a kind with a slip', [POSITION, '--with', 'drafts'], 'did you mean "draft"?\n  choose from counterpart'],
  ['a format of the export', ['catalogue', 'export', '-f', 'yml'], 'did you mean "yaml"?'],
  ['words left out', ['search'], 'error: <words> is missing\n  diplodiff search [options] <words...>'],
  [
    'one file for two',
    ['compare', 'a.txt'],
    'error: <new> is missing\n  diplodiff compare [options] <old> <new>',
  ],
  ['texts for files', ['compare', 'We support talks', 'x'], 'or give two texts with --text'],
  ['no such file', ['textconv', 'a.docx'], 'there is no file "a.docx"\n  check the path\n'],
  ['a topic that is a word of the language', ['help', '__proto__'], 'there is no help on "__proto__"'],
  [
    'an ending that is one',
    [POSITION, '-o', 'x.constructor'],
    'no format is written to a file that ends in ".constructor"',
  ],
  [
    'a table that is one',
    ['catalogue', 'import', 'x.constructor', '--to', '.'],
    'cannot tell what kind of table',
  ],
])('%s', async (_, args, expected) => {
  const cwd = folderOf({ 'x.constructor': 'a\n' });
  const { code, out, err } = await runRuritania(args, { cwd });
  expect(err).toContain(expected);
  expect([code, out]).toEqual([2, '']);
});

test('a word of several names is advised to a list, a line that works', async () => {
  expect((await runIn(root, ['Strait'])).err).toContain(
    `"diplodiff list '*strait*'" shows those that have "strait" in their name`,
  );
  expect((await runIn(root, ['list', '*strait*'])).out).toContain('g7/taiwan-strait');
});
