import { TABLE_FORMATS } from '../render/formats.ts';
import { atRevision } from './at-revision.ts';
import type { CommandGroup } from './command-spec.ts';

const LISTED = ['ansi', 'plain', 'json', 'ndjson'];

/** What the catalogue holds, read and counted. */
export const VIEW_COMMANDS: CommandGroup = {
  title: 'Read and find',
  commands: [
    {
      name: 'show',
      summary: 'one wording in full, with its sources',
      arguments: [
        {
          name: '<position>',
          help: 'position or position@revision; the latest without one',
          completes: 'position',
        },
        { name: '[revision]', help: 'the same as behind @', completes: 'revision' },
      ],
      options: [
        { flags: '--lang <tags>', help: 'in this language alone: the authentic text or a translation' },
        {
          flags: '--align',
          help: 'two languages side by side, clause by clause: --lang en,zh-Hans',
        },
      ],
      formats: ['ansi', 'plain', 'json'],
      readsRecord: true,
      examples: [
        ['diplodiff show us/taiwan-independence@biden', 'with note and sources'],
        ['diplodiff show us/one-china-policy@1972-02-28.2 --lang zh-Hans', 'the authentic text in Chinese'],
        ['diplodiff show us/one-china-policy@1972-02-28.2 --lang en,zh-Hans --align', 'both authentic texts'],
      ],
      run: ({ args, options, terminal }) =>
        import('../commands/show.ts').then(({ showFormulation }) =>
          showFormulation(atRevision(args), options, terminal),
        ),
    },
    {
      name: 'list',
      summary: 'the positions of the catalogue',
      arguments: [{ name: '[glob]', help: "such as 'us/*' or taiwan-independence", completes: 'position' }],
      formats: LISTED,
      exitsWith1: 'nothing is found',
      examples: [["diplodiff list 'us/taiwan-*'", 'all of the United States on Taiwan']],
      run: ({ args: [glob], options, terminal }) =>
        import('../commands/list.ts').then(({ listPositions }) => listPositions(glob, options, terminal)),
    },
    {
      name: 'search',
      summary: 'the wordings in which words, a phrase or a pattern occur',
      description: [
        'All words must occur; a phrase in quotes is searched as a phrase. Whole words are found, typography and case folded. Translations are searched as well.',
      ],
      arguments: [{ name: '<words...>', help: 'words, or a phrase in quotes' }],
      options: [
        { flags: '-E, --regex', help: 'the words are a regular expression' },
        { flags: '--in <glob>', help: "only these positions, such as 'us/*'", completes: 'position' },
        { flags: '--lang <tag>', help: 'only texts in this language' },
        { flags: '--count', help: 'how many, and nothing else', formats: ['ansi', 'plain'] },
      ],
      formats: ['ansi', 'plain', 'json', 'ndjson'],
      readsRecord: true,
      exitsWith1: 'nothing is found',
      examples: [
        ["diplodiff search 'free from coercion'", 'a phrase'],
        ["diplodiff search 坚决打击 --in 'prc/*'", 'in Chinese, by one actor'],
        ["diplodiff search -E 'acknowledg\\w+'", 'a regular expression'],
      ],
      run: ({ args, options, terminal }) =>
        import('../commands/search.ts').then(({ searchWordings }) => searchWordings(args, options, terminal)),
    },
    {
      name: 'verify',
      summary: 'whether a quotation is exact, differs, or is not to be found',
      description: [
        'Typography and case are folded, and cuts (…) may leave words out. A negation is whole: "support independence" is no quotation of "do not support independence".',
      ],
      arguments: [{ name: '<quotation>', help: 'the words, in quotes' }],
      options: [
        { flags: '--in <glob>', help: "only these positions, such as 'us/*'", completes: 'position' },
      ],
      formats: ['ansi', 'plain', 'json'],
      exitsWith1: 'the quotation is not exact',
      examples: [["diplodiff verify 'we do not support Taiwan independence'", 'who has said so, and when']],
      run: ({ args: [quotation], options, terminal }) =>
        import('../commands/verify.ts').then(({ verifyWords }) => verifyWords(quotation!, options, terminal)),
    },
    {
      name: 'matrix',
      summary: 'who stands on which rung of a ladder, as of a day',
      description: [
        'A topic that several actors share is shown by actor, each with its wording in force that day; a position of one actor by administration. Without --ladder it is the ladder that says something of the most rows. A wording that no rung covers is off the ladder.',
      ],
      arguments: [
        {
          name: '<topic>',
          help: 'such as two-state-solution, or us/taiwan-independence',
          completes: 'topic',
        },
      ],
      options: [
        { flags: '--as-of <date>', help: 'the wordings in force on this day; the latest without it' },
        {
          flags: '--by <rows>',
          help: 'a row for each actor or for each administration',
          choices: ['actor', 'administration'],
        },
        {
          flags: '--ladder <ladder>',
          help: 'support, recognition, concern, demand, obligation, …',
          completes: 'ladder',
        },
      ],
      formats: TABLE_FORMATS,
      readsRecord: true,
      examples: [
        ['diplodiff matrix us/taiwan-independence', 'one actor’s administrations'],
        ['diplodiff matrix taiwan-independence --by actor --as-of 2023', 'the actors, at the end of a year'],
      ],
      run: ({ args: [topic], options, terminal }) =>
        import('../commands/matrix.ts').then(({ showMatrix }) => showMatrix(topic!, options, terminal)),
    },
    {
      name: 'usage',
      summary: 'first use, last use and counts of a phrase',
      description: [
        'Words are compared as diff compares them: typography and case folded, a negation whole, so that "support" is not found in "does not support". The record is counted; --with adds what is not on it.',
      ],
      arguments: [{ name: '<phrase>', help: 'the words, in quotes' }],
      options: [
        { flags: '--in <glob>', help: "only these positions, such as 'us/*'", completes: 'position' },
        {
          flags: '--by <what>',
          help: 'count by this; by year without it',
          choices: ['year', 'administration', 'actor'],
        },
      ],
      formats: ['ansi', 'plain', 'csv', 'json'],
      readsRecord: true,
      exitsWith1: 'nothing is found',
      examples: [
        ["diplodiff usage 'does not support'", 'by year, over all positions'],
        ["diplodiff usage 'status quo' --in 'us/*' --by administration", 'by administration'],
      ],
      run: ({ args: [phrase], options, terminal }) =>
        import('../commands/usage.ts').then(({ showUsage }) => showUsage(phrase!, options, terminal)),
    },
  ],
};
