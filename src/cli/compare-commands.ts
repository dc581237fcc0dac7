import { LOG_FORMATS, MEMO_FORMATS, REDLINE_FORMATS, TABLE_FORMATS } from '../render/formats.ts';
import { atRevision } from './at-revision.ts';
import type { CommandGroup, OptionSpec } from './command-spec.ts';
import { withSpan } from './with-span.ts';

const COMPARING: readonly OptionSpec[] = [
  { flags: '--exit-code', help: 'exit with 1 when the wording differs' },
  { flags: '--exact', help: 'compare typography and case as well' },
  {
    flags: '--template <layout>',
    help: 'of markdown, html and the like: memo, bare (the redline alone) or table',
    default: 'memo',
    values: ['memo', 'bare', 'table'],
    formats: MEMO_FORMATS,
  },
  {
    flags: '--fold <kinds>',
    help: 'no difference either: spelling (British, American), script (Chinese), or both with a comma',
    values: ['spelling', 'script'],
    listed: true,
  },
];

/** One wording against another. */
export const COMPARE_COMMANDS: CommandGroup = {
  title: 'Compare',
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
      readsRecord: true,
      exitsWith1: 'the wording differs, with --exit-code',
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
      arguments: [
        { name: '<position>', help: 'such as us/taiwan-independence', completes: 'position' },
        {
          name: '[span]',
          help: 'A.. or ..B or A..B: the same as --since A --until B',
          completes: 'revision',
        },
      ],
      options: [
        { flags: '--oneline', help: 'one line a wording', formats: ['ansi', 'plain'], excludes: ['--patch'] },
        { flags: '-p, --patch', help: 'show what changed at each step' },
        { flags: '--since <day>', help: 'only from this day, month, year or administration on' },
        { flags: '--until <day>', help: 'only to the end of it' },
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
      readsRecord: true,
      examples: [
        ['diplodiff log us/taiwan-independence --oneline', 'stated, reworded, dropped, restored'],
        ['diplodiff log us/taiwan-independence --patch', 'each step with its changes'],
        ['diplodiff log us/taiwan-independence 2017.. --oneline', 'also --since trump-1 --until biden'],
        ['diplodiff log us/taiwan-independence --series state-fact-sheet', 'one document’s editions'],
      ],
      run: ({ args: [position, span], options, terminal }) =>
        import('../commands/log.ts').then(({ logPosition }) =>
          logPosition(position!, withSpan(options, span), terminal),
        ),
    },
    {
      name: 'blame',
      summary: 'who first wrote each phrase of a wording',
      description: [
        'A phrase belongs to the first wording on the record, of an earlier day and in its language, that has its words one behind the other; marks and an article at its ends aside. Too few words to be anybody’s go with their neighbours.',
        'Words that editions of the same document did not have for a while say when, and since when they are back: "left out" is said of an edition that is known to lack them, "absent" of one that may be quoted in part.',
      ],
      arguments: [
        {
          name: '<position>',
          help: 'position or position@revision; the latest without one',
          completes: 'position',
        },
        { name: '[revision]', help: 'the same as behind @', completes: 'revision' },
      ],
      formats: TABLE_FORMATS,
      readsRecord: true,
      examples: [['diplodiff blame us/taiwan-independence@2022-05-28', 'phrase by phrase']],
      run: ({ args, options, terminal }) =>
        import('../commands/blame.ts').then(({ blamePosition }) =>
          blamePosition(atRevision(args), options, terminal),
        ),
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
      exitsWith1: 'nothing is found',
      examples: [['diplodiff readouts', 'the meetings, and who has told of them']],
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
        { flags: '--text', help: 'the arguments are the texts themselves', excludes: ['--original'] },
        { flags: '--lang <tag>', help: 'language of the texts', default: 'en' },
        ...COMPARING,
      ],
      formats: REDLINE_FORMATS,
      readsDocuments: true,
      exitsWith1: 'the wording differs, with --exit-code',
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
