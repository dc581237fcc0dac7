import type { CommandGroup } from './command-spec.ts';

/** The catalogue itself. */
export const CATALOGUE_COMMANDS: CommandGroup = {
  title: 'The catalogue itself',
  commands: [
    {
      name: 'catalogue info',
      summary: 'what the catalogue holds, counted',
      formats: ['ansi', 'plain', 'json'],
      examples: [['diplodiff catalogue info', 'counts by actor, language, status, witness and attribution']],
      run: ({ options, terminal }) =>
        import('../commands/catalogue-info.ts').then(({ showCatalogueInfo }) =>
          showCatalogueInfo(options, terminal),
        ),
    },
    {
      name: 'catalogue validate',
      summary: 'every problem of the shipped catalogue, or of the folders named',
      arguments: [{ name: '[folders...]', help: 'folders of YAML files', completes: 'file' }],
      options: [
        { flags: '-f, --format <format>', help: 'human, json, github or sarif', default: 'human' },
        { flags: '--json', help: 'the same as --format json' },
        { flags: '-o, --output <file>', help: 'write to a file', completes: 'file' },
      ],
      readsNoCatalogue: true,
      description: [
        'Exits with 1 when there is an error; warnings do not fail. phrases/README.md lists the rules.',
      ],
      examples: [
        ['diplodiff catalogue validate', 'with file, line and column'],
        ['diplodiff catalogue validate --format sarif', 'for a code review tool'],
      ],
      run: ({ args, options, terminal }) =>
        import('../commands/catalogue-validate.ts').then(({ validateCatalogue }) =>
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
        import('../commands/catalogue-build.ts').then(({ buildCatalogue }) =>
          buildCatalogue(options, terminal),
        ),
    },
    {
      name: 'catalogue log',
      summary: 'the releases of the catalogue, newest first: what each added and corrected',
      formats: ['ansi', 'plain', 'json', 'ndjson'],
      readsNoCatalogue: true,
      examples: [['diplodiff catalogue log', 'releases with their counts']],
      run: ({ options, terminal }) =>
        import('../commands/catalogue-log.ts').then(({ logCatalogue }) => logCatalogue(options, terminal)),
    },
    {
      name: 'catalogue diff',
      summary: 'what was added, corrected and withdrawn between two releases',
      arguments: [
        { name: '<from>', help: 'a release such as 2026.12.0' },
        { name: '[to]', help: 'a later one; the catalogue as it is now without it' },
      ],
      formats: ['ansi', 'plain', 'json'],
      readsNoCatalogue: true,
      examples: [['diplodiff catalogue diff 2026.12.0 2027.1.0', 'corrections word by word']],
      run: ({ args, options, terminal }) =>
        import('../commands/catalogue-diff.ts').then(({ diffCatalogue }) =>
          diffCatalogue(args, options, terminal),
        ),
    },
    {
      name: 'catalogue release',
      summary: 'prepare the next release: versions in the files, and the manifest',
      description: [
        'Refuses while there are problems, or when a released text changed without a correction. Without a version the calendar names it: year, month, number in the month.',
      ],
      arguments: [{ name: '[version]', help: 'such as 2027.1.0' }],
      options: [
        {
          flags: '--to <folder>',
          help: 'the catalogue folder, where it is not the shipped one',
          completes: 'folder',
        },
        { flags: '-n, --dry-run', help: 'say what would be prepared and write nothing' },
        { flags: '--json', help: 'answer in JSON' },
      ],
      readsNoCatalogue: true,
      examples: [['diplodiff catalogue release --dry-run', 'what the next release would hold']],
      run: ({ args: [version], options, terminal }) =>
        import('../commands/catalogue-release.ts').then(({ releaseCatalogue }) =>
          releaseCatalogue(version, options, terminal),
        ),
    },
  ],
};
