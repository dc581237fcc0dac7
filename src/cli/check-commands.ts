import type { CommandGroup } from './command-spec.ts';

/** Holding a draft against the record. */
export const CHECK_COMMANDS: CommandGroup = {
  title: 'Check a draft',
  commands: [
    {
      name: 'check',
      summary: 'a draft against the wording in force; - is standard input',
      description: [
        'A line is an actor on a day (us@2025-03-01: all its positions), an administration (us@biden), or one position (us/taiwan-independence@biden). Quotations and what others are said to say are skipped, and counted.',
        'A comment ignores a rule for its paragraph, with a reason: <!-- diplodiff-ignore retired-wording: quoted for the record --> in Markdown and HTML, a line "# diplodiff-ignore RULE: reason" in plain text; diplodiff-ignore-file holds for the whole document.',
      ],
      arguments: [{ name: '[files...]', help: 'the drafts', completes: 'file' }],
      options: [
        {
          flags: '--line <line>',
          help: 'what is in force: us@2025-03-01, us@biden, us/taiwan-independence (repeatable)',
          repeatable: true,
        },
        {
          flags: '--fail-on <severity>',
          help: 'what counts as a failure',
          default: 'warning',
          choices: ['error', 'warning'],
        },
        { flags: '--baseline <file>', help: 'leave out the findings this file knows', completes: 'file' },
        {
          flags: '--write-baseline',
          help: 'write what is found now to the baseline',
          needs: ['--baseline'],
        },
        {
          flags: '--fix',
          help: 'put the operative words in force in the place of those that depart; asks first, and says what it left',
        },
        { flags: '--yes', help: 'with --fix: accept every replacement', needs: ['--fix'] },
        {
          flags: '--files-from <file>',
          help: 'read the names of the drafts from a file, - for standard input',
          completes: 'file',
        },
        {
          flags: '--rules',
          help: 'list the rules and their reasons',
          excludes: ['--line', '--fix', '--baseline', '--files-from', '--original'],
          formats: ['ansi', 'plain', 'json'],
        },
      ],
      formats: ['ansi', 'plain', 'stylish', 'json', 'github', 'sarif', 'junit', 'html'],
      readsRecord: true,
      readsDocuments: true,
      changesFiles: true,
      exitsWith1: 'there are findings',
      examples: [
        ['diplodiff check draft.md --line us@2025-03-01', 'against all that was in force that day'],
        ['diplodiff check draft.md --line us@biden -o report.html', 'a page with the findings in place'],
        ['diplodiff check --rules', 'what is looked for, and why'],
      ],
      run: ({ args, options, terminal }) =>
        import('../commands/check.ts').then(({ checkDrafts }) => checkDrafts(args, options, terminal)),
    },
    {
      name: 'recite',
      summary: 'whether a recitation has every stock element, in order',
      description: [
        'Stock elements are listed in a position’s file (the Taiwan Relations Act, the three Joint Communiques, the Six Assurances).',
      ],
      arguments: [{ name: '<file>', help: 'the document; - is standard input', completes: 'file' }],
      options: [
        {
          flags: '--as <position>',
          help: 'position or position@revision; the latest without one',
          completes: 'position',
        },
      ],
      formats: ['ansi', 'plain', 'json'],
      readsRecord: true,
      readsDocuments: true,
      exitsWith1: 'a stock element is missing or has moved',
      examples: [['diplodiff recite draft.md --as us/one-china-policy@biden', 'present, moved, missing']],
      run: ({ args: [file], options, terminal }) =>
        import('../commands/recite.ts').then(({ reciteDocument }) =>
          reciteDocument(file!, options, terminal),
        ),
    },
    {
      name: 'new',
      summary: 'what a statement says that was never said before, and what it leaves out',
      description: [
        'Each sentence that the statement itself speaks is traced as "blame" traces a wording: words that no wording of the record has are new. Left out is what stands in two or more of the last five wordings of a position that the statement speaks to.',
      ],
      arguments: [{ name: '<file>', help: 'the statement; - is standard input', completes: 'file' }],
      options: [
        {
          flags: '--as <actor>',
          help: 'whose record: an actor or a position, such as us or us@2024-12-31',
          completes: 'position',
        },
      ],
      formats: ['ansi', 'plain', 'json'],
      readsRecord: true,
      readsDocuments: true,
      examples: [
        [
          'diplodiff new statement.md --as us',
          'new words, known ones with their first use, customary ones left out',
        ],
      ],
      run: ({ args: [file], options, terminal }) =>
        import('../commands/new.ts').then(({ showNewWords }) => showNewWords(file!, options, terminal)),
    },
  ],
};
