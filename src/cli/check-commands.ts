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
        'Exits with 0 when the draft is in line, 1 on findings, 2 when it could not look.',
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
        { flags: '--write-baseline', help: 'write what is found now to the baseline' },
        {
          flags: '--fix',
          help: 'put the operative words in force in the place of those that depart; asks first',
        },
        { flags: '--yes', help: 'with --fix: accept every replacement' },
        {
          flags: '--files-from <file>',
          help: 'read the names of the drafts from a file, - for standard input',
          completes: 'file',
        },
        { flags: '--original', help: 'where changes are tracked: the text as it was before them' },
        { flags: '--rules', help: 'list the rules and their reasons' },
      ],
      formats: ['ansi', 'plain', 'stylish', 'json', 'github', 'sarif', 'junit', 'html'],
      examples: [
        ['diplodiff check draft.md --line us@2025-03-01', 'against all that was in force that day'],
        ['diplodiff check draft.md --line us@biden -o report.html', 'a page with the findings in place'],
        ['diplodiff check --rules', 'what is looked for, and why'],
      ],
      run: ({ args, options, terminal }) =>
        import('../commands/check.ts').then(({ checkDrafts }) => checkDrafts(args, options, terminal)),
    },
  ],
};
