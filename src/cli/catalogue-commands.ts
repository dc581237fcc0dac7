import type { CommandGroup } from './command-spec.ts';

/** The catalogue itself. */
export const CATALOGUE_COMMANDS: CommandGroup = {
  title: 'The catalogue itself',
  commands: [
    {
      name: 'catalogue info',
      summary: 'what the catalogue holds, counted',
      formats: ['plain', 'json'],
      examples: [['diplodiff catalogue info', 'counts by actor, status, language and witness']],
      run: ({ options, terminal }) =>
        import('../commands/catalogue.ts').then(({ showCatalogueInfo }) =>
          showCatalogueInfo(options, terminal),
        ),
    },
    {
      name: 'catalogue validate',
      summary: 'every problem of the shipped catalogue, or of the folders named',
      arguments: [{ name: '[folders...]', help: 'folders of YAML files', completes: 'file' }],
      options: [
        { flags: '-f, --format <format>', help: 'human, json or github', default: 'human' },
        { flags: '--json', help: 'the same as --format json' },
      ],
      readsNoCatalogue: true,
      examples: [['diplodiff catalogue validate', 'with file, line and column']],
      run: ({ args, options, terminal }) =>
        import('../commands/catalogue.ts').then(({ validateCatalogue }) =>
          validateCatalogue(args, options, terminal),
        ),
    },
    {
      name: 'catalogue build',
      summary: 'compile the shipped catalogue',
      options: [{ flags: '--quiet', help: 'say nothing when it went well' }],
      readsNoCatalogue: true,
      examples: [['diplodiff catalogue build', 'after a change under phrases/']],
      run: ({ options, terminal }) =>
        import('../commands/catalogue.ts').then(({ buildCatalogue }) => buildCatalogue(options, terminal)),
    },
  ],
};
