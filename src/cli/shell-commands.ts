import type { CommandGroup } from './command-spec.ts';

/** The program among other programs. */
export const SHELL_COMMANDS: CommandGroup = {
  title: 'The program',
  commands: [
    {
      name: 'help',
      summary: 'this overview, a command or a topic: revisions, formats, exit-codes',
      arguments: [{ name: '[topic...]', help: 'a command or a topic' }],
      readsNoCatalogue: true,
      examples: [
        ['diplodiff help revisions', 'how two wordings are named'],
        ['diplodiff help catalogue info', 'one command'],
      ],
      run: ({ args, terminal }) =>
        import('./help-topics.ts').then(({ showHelp }) => showHelp(args, terminal)),
    },
  ],
};
