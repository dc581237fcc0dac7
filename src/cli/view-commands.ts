import { LOG_FORMATS, REDLINE_FORMATS, TABLE_FORMATS } from '../render/formats.ts';
import type { CommandGroup, OptionSpec } from './command-spec.ts';

const COMPARING: readonly OptionSpec[] = [
  { flags: '--exit-code', help: 'exit with 1 when the wording differs' },
  { flags: '--exact', help: 'compare typography and case as well' },
  {
    flags: '--template <layout>',
    help: 'of markdown, html and the like: memo, bare (the redline alone) or table',
    default: 'memo',
    values: ['memo', 'bare', 'table'],
  },
  {
    flags: '--fold <kinds>',
    help: 'no difference either: spelling (British, American), script (Chinese), or both with a comma',
    values: ['spelling', 'script'],
    listed: true,
  },
];
const LISTED = ['ansi', 'plain', 'json', 'ndjson'];

/** Reading the catalogue and comparing wordings. */
export const VIEW_COMMANDS: CommandGroup = {
  title: 'Read and compare',
  commands: [
    {
      name: 'diff',
      summary: 'what changed between two revisions of a position',
      description: [
        'Without revisions the last administration is held against the one before. "diplodiff POSITION" alone is the same as "diplodiff diff POSITION".',
      ],
      arguments: [
        {
          name: '<position>',
          help: 'such as us/taiwan-independence, or position@revision',
          completes: 'position',
        },
        {
          name: '[revisions...]',
          help: 'A..B, or two revisions, or a second position',
          completes: 'revision',
        },
      ],
      options: COMPARING,
      formats: REDLINE_FORMATS,
      examples: [
        ['diplodiff us/taiwan-independence', 'the last administration against the one before'],
        ['diplodiff diff us/taiwan-status-quo 2022-05-28..2025-12-04', 'two days’ wording'],
        ['diplodiff us/taiwan-independence biden..sought', 'what Beijing asks for'],
      ],
      run: ({ args, options, terminal }) =>
        import('../commands/diff.ts').then(({ diffPosition }) => diffPosition(args, options, terminal)),
    },
    {
      name: 'log',
      summary: 'the history of a position, newest first',
      arguments: [{ name: '<position>', help: 'such as us/taiwan-independence', completes: 'position' }],
      options: [
        { flags: '--oneline', help: 'one line a wording' },
        { flags: '-p, --patch', help: 'show what changed at each step' },
        {
          flags: '--series <name>',
          help: 'only the editions of one document, such as state-fact-sheet',
          completes: 'series',
        },
        {
          flags: '--attribution <kind>',
          help: 'only on-record, on-background, reported or counterpart-readout',
          values: ['on-record', 'on-background', 'reported', 'counterpart-readout'],
        },
      ],
      formats: LOG_FORMATS,
      examples: [
        ['diplodiff log us/taiwan-independence --oneline', 'stated, reworded, dropped, restored'],
        ['diplodiff log us/taiwan-independence --patch', 'each step with its changes'],
        ['diplodiff log us/taiwan-independence --series state-fact-sheet', 'one document’s editions'],
      ],
      run: ({ args: [position], options, terminal }) =>
        import('../commands/log.ts').then(({ logPosition }) => logPosition(position!, options, terminal)),
    },
    {
      name: 'blame',
      summary: 'who first wrote each phrase of a wording',
      description: [
        'A phrase belongs to the earliest wording on the record that has it. Words that came back after an edition had left them out say so.',
      ],
      arguments: [
        {
          name: '<position>',
          help: 'position or position@revision; the latest without one',
          completes: 'position',
        },
      ],
      formats: TABLE_FORMATS,
      examples: [['diplodiff blame us/taiwan-independence@2022-05-28', 'phrase by phrase']],
      run: ({ args: [position], options, terminal }) =>
        import('../commands/blame.ts').then(({ blamePosition }) =>
          blamePosition(position!, options, terminal),
        ),
    },
    {
      name: 'show',
      summary: 'one wording in full, with its sources',
      arguments: [
        {
          name: '<position>',
          help: 'position or position@revision; the latest without one',
          completes: 'position',
        },
      ],
      options: [
        { flags: '--align', help: 'two languages side by side, clause by clause' },
        { flags: '--lang <tags>', help: 'which two, such as en,zh-Hans' },
      ],
      formats: ['ansi', 'plain', 'json'],
      examples: [
        ['diplodiff show us/taiwan-independence@biden', 'with note and sources'],
        ['diplodiff show us/one-china-policy@1972-02-28.2 --lang en,zh-Hans --align', 'both authentic texts'],
      ],
      run: ({ args: [position], options, terminal }) =>
        import('../commands/show.ts').then(({ showFormulation }) =>
          showFormulation(position!, options, terminal),
        ),
    },
    {
      name: 'list',
      summary: 'the positions of the catalogue',
      arguments: [{ name: '[glob]', help: "such as 'us/*' or taiwan-independence", completes: 'position' }],
      formats: LISTED,
      examples: [["diplodiff list 'us/taiwan-*'", 'all of the United States on Taiwan']],
      run: ({ args: [glob], options, terminal }) =>
        import('../commands/list.ts').then(({ listPositions }) => listPositions(glob, options, terminal)),
    },
    {
      name: 'verify',
      summary: 'whether a quotation is exact, differs, or is not to be found',
      description: [
        'Typography and case are folded, and cuts (…) may leave words out. A negation is whole: "support independence" is no quotation of "do not support independence". Exit code 0 when it is exact, 1 otherwise.',
      ],
      arguments: [{ name: '<quotation>', help: 'the words, in quotes' }],
      options: [
        { flags: '--in <glob>', help: "only these positions, such as 'us/*'", completes: 'position' },
      ],
      formats: ['ansi', 'plain', 'json'],
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
        { flags: '--by <rows>', help: 'rows by this', choices: ['actor', 'administration'] },
        {
          flags: '--ladder <ladder>',
          help: 'support, recognition, concern, demand, obligation, …',
          completes: 'ladder',
        },
      ],
      formats: TABLE_FORMATS,
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
        'Words are compared as diff compares them: typography and case folded, a negation whole, so that "support" is not found in "does not support". The record is counted; --with adds what is not on it. Exit code 1 when nobody used it.',
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
      examples: [
        ["diplodiff usage 'does not support'", 'by year, over all positions'],
        ["diplodiff usage 'status quo' --in 'us/*' --by administration", 'by administration'],
      ],
      run: ({ args: [phrase], options, terminal }) =>
        import('../commands/usage.ts').then(({ showUsage }) => showUsage(phrase!, options, terminal)),
    },
    {
      name: 'search',
      summary: 'the wordings in which words, a phrase or a pattern occur',
      description: [
        'All words must occur; a phrase in quotes is searched as a phrase. Whole words are found, typography and case folded. Translations are searched as well. Exit code 1 when there is none.',
      ],
      arguments: [{ name: '<words...>', help: 'words, or a phrase in quotes' }],
      options: [
        { flags: '-E, --regex', help: 'the words are a regular expression' },
        { flags: '--in <glob>', help: "only positions such as 'us/*'" },
        { flags: '--lang <tag>', help: 'only texts in this language' },
        { flags: '--count', help: 'how many, and nothing else' },
      ],
      formats: ['ansi', 'plain', 'json', 'ndjson'],
      examples: [
        ["diplodiff search 'free from coercion'", 'a phrase'],
        ["diplodiff search 坚决打击 --in 'prc/*'", 'in Chinese, by one actor'],
        ["diplodiff search -E 'acknowledg\\w+'", 'a regular expression'],
      ],
      run: ({ args, options, terminal }) =>
        import('../commands/search.ts').then(({ searchWordings }) => searchWordings(args, options, terminal)),
    },
    {
      name: 'readouts',
      summary: 'both sides’ accounts of one meeting, point by point',
      description: [
        'Each point is said by both, told by one side only, or contradictory: both have words on it, and the stance in them differs. Without a meeting, the meetings there are.',
      ],
      arguments: [
        {
          name: '[meeting]',
          help: 'such as 2023-11-15-woodside, or the beginning of it',
          completes: 'meeting',
        },
      ],
      formats: TABLE_FORMATS,
      examples: [['diplodiff readouts', 'the meetings that both sides have told of']],
      run: ({ args: [meeting], options, terminal }) =>
        import('../commands/readouts.ts').then(({ showReadouts }) =>
          showReadouts(meeting, options, terminal),
        ),
    },
    {
      name: 'compare',
      summary: 'two texts of your own; - is standard input',
      description: [
        'Documents are plain text, Markdown, HTML, DOCX and PDF, in any usual encoding. Of a web page the main part is read; tracked changes count as accepted; running heads and page numbers of a PDF are left out.',
        'Above 300,000 words in both texts together, whole sentences are compared and no shifts are told; above a million lines the texts have to be compared in parts.',
      ],
      arguments: [
        {
          name: '<old>',
          help: 'a file, - for standard input, or with --text the text itself',
          completes: 'file',
        },
        { name: '<new>', help: 'the same', completes: 'file' },
      ],
      options: [
        { flags: '--text', help: 'the arguments are the texts themselves' },
        { flags: '--lang <tag>', help: 'language of the texts', default: 'en' },
        { flags: '--original', help: 'read documents as they were before their tracked changes' },
        ...COMPARING,
      ],
      formats: REDLINE_FORMATS,
      examples: [
        ['diplodiff compare old.pdf new.docx', 'two files'],
        ["diplodiff compare --text 'We firmly support talks.' 'We support talks.'", 'two texts'],
      ],
      run: ({ args: [before, after], options, terminal }) =>
        import('../commands/compare.ts').then(({ compareDocuments }) =>
          compareDocuments(before!, after!, options, terminal),
        ),
    },
  ],
};
