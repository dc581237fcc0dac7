import type { CommandGroup } from './command-spec.ts';

/** Documents against the catalogue. */
export const DOCUMENT_COMMANDS: CommandGroup = {
  title: 'Documents against the catalogue',
  commands: [
    {
      name: 'scan',
      summary: 'which catalogued wordings documents contain, exact or near, and what departs',
      description: [
        'Exact is a passage with every word of a wording and no other; near has most of them, in order. A wording in which only typography, punctuation or line breaks differ is exact.',
        'Of a file that cannot be read the others are scanned all the same; the exit code is 2 then.',
      ],
      arguments: [
        {
          name: '[files...]',
          help: 'files, globs, or folders (the documents in them); standard input without any, or for -',
          completes: 'file',
        },
      ],
      options: [
        { flags: '--in <glob>', help: "only these positions, such as 'us/*'", completes: 'position' },
        {
          flags: '--as-of <day>',
          help: 'say whether the words were in force on this day, not at the end of the record',
        },
        { flags: '--exact', help: 'leave near passages out' },
        { flags: '--min-coverage <share>', help: 'least share of a wording’s words in a near passage (0.6)' },
        { flags: '--count', help: 'count instead of showing' },
        {
          flags: '--by <what>',
          help: 'count by formulation, administration or year',
          values: ['formulation', 'administration', 'year'],
        },
        {
          flags: '--files-from <file>',
          help: 'read the names of files there; - is standard input',
          completes: 'file',
        },
        {
          flags: '--records',
          help: 'the input is NDJSON: {"file", "text"} a line, and "date" where known',
          excludes: ['--original'],
        },
        { flags: '--jobs <number>', help: 'threads for many files', default: '1' },
        {
          flags: '--merge',
          help: 'the files are NDJSON of earlier runs: join them',
          excludes: ['--original'],
        },
      ],
      formats: ['ansi', 'plain', 'json', 'ndjson', 'csv', 'sarif', 'html'],
      readsDocuments: true,
      exitsWith1: 'nothing is found',
      examples: [
        ['diplodiff scan speech.txt', 'each passage with its wording, exact or near'],
        ["diplodiff scan speeches/ --in 'us/*' --count --by administration", 'whose words a folder holds'],
        ['diplodiff scan statement.txt --as-of 2025-03-01', 'in force, replaced or dropped on that day'],
      ],
      run: ({ args, options, terminal }) =>
        import('../commands/scan.ts').then(({ scanDocuments }) => scanDocuments(args, options, terminal)),
    },
    {
      name: 'quotes',
      summary: 'are the quotations in a text true to the record',
      description: [
        'A quotation that looks like official wording is exact (also as a piece of a longer wording), differs, is a known misquotation, or is not found. Where the text says who said it or when, that is held against the catalogue too.',
      ],
      arguments: [
        {
          name: '[files...]',
          help: 'files, globs, or folders (the documents in them); standard input without any, or for -',
          completes: 'file',
        },
      ],
      options: [
        {
          flags: '--files-from <file>',
          help: 'read the names of files there; - is standard input',
          completes: 'file',
        },
      ],
      formats: ['ansi', 'plain', 'json', 'ndjson'],
      readsDocuments: true,
      exitsWith1: 'a quotation differs or is ascribed wrongly',
      examples: [['diplodiff quotes article.md', 'each quotation, and what differs']],
      run: ({ args, options, terminal }) =>
        import('../commands/quotes.ts').then(({ checkQuotations }) =>
          checkQuotations(args, options, terminal),
        ),
    },
  ],
};
