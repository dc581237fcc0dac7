import { ADD_FIELDS } from '../commands/add-fields.ts';
import { EXPORT_FORMATS } from '../commands/export-formats.ts';
import type { CommandGroup, OptionSpec } from './command-spec.ts';

const TARGET: OptionSpec = {
  flags: '--to <folder>',
  help: 'the catalogue folder to write to; the uppermost private one without it',
  completes: 'folder',
};
const DRY_RUN: OptionSpec = { flags: '-n, --dry-run', help: 'check everything and write nothing' };
const JSON_ANSWER: OptionSpec = { flags: '--json', help: 'answer in JSON' };

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
      arguments: [{ name: '[folders...]', help: 'folders of YAML files', completes: 'folder' }],
      options: [
        {
          flags: '-f, --format <format>',
          help: 'human, json, github or sarif',
          default: 'human',
          values: ['human', 'json', 'github', 'sarif'],
        },
        { flags: '--json', help: 'the same as --format json' },
        { flags: '-o, --output <file>', help: 'write to a file', completes: 'file' },
      ],
      readsNoCatalogue: true,
      description: ['phrases/README.md lists the rules.'],
      exitsWith1: 'there is an error; warnings do not fail',
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
      options: [
        { flags: '--quiet', help: 'say nothing when it went well', excludes: ['--json'] },
        JSON_ANSWER,
      ],
      readsNoCatalogue: true,
      changesFiles: true,
      examples: [['diplodiff catalogue build', 'after a change under phrases/']],
      run: ({ options, terminal }) =>
        import('../commands/catalogue-build.ts').then(({ buildCatalogue }) =>
          buildCatalogue(options, terminal),
        ),
    },
    {
      name: 'catalogue add',
      summary: 'add a wording to a private catalogue, or to a folder',
      description: [
        'On a terminal what the options leave open is asked for, step by step. The file keeps its comments and its order; it is replaced whole or not at all.',
      ],
      arguments: [
        {
          name: '<position>',
          help: 'such as us/taiwan-independence; a new one is made',
          completes: 'position',
        },
      ],
      options: [
        { flags: '--title <text>', help: 'of a new position: its title' },
        { flags: '--question <text>', help: 'of a new position: the question it answers' },
        ...ADD_FIELDS.map(({ flag, help }): OptionSpec => ({ flags: `--${flag} <value>`, help })),
        {
          flags: '--set <path=value>',
          help: 'any other field, such as sources.2.url=https://… (repeatable)',
          repeatable: true,
        },
        TARGET,
        DRY_RUN,
        { flags: '-y, --yes', help: 'ask nothing' },
        JSON_ANSWER,
      ],
      changesFiles: true,
      examples: [
        ['diplodiff catalogue add us/taiwan-independence --to phrases', 'asks step by step'],
        [
          "diplodiff catalogue add ruritania/border-status --catalogue desk --date 2026-11-03 --text 'We talk.' --operative talk --speaker Minister --document Briefing --kind speech --publisher Herald --url https://ruritania.example/1 --source-kind primary --yes",
          'asks nothing: for scripts',
        ],
      ],
      run: ({ args: [position], options, terminal }) =>
        import('../commands/catalogue-add.ts').then(({ addFormulation }) =>
          addFormulation(position!, options, terminal),
        ),
    },
    {
      name: 'catalogue import',
      summary: 'add a table of wordings: all of its rows, or none',
      description: [
        'CSV has a column a field, named as in phrases/README.md with its path (speaker.name, sources.1.url); NDJSON and YAML have a record a wording. Each has its position.',
      ],
      arguments: [{ name: '<file>', help: 'CSV, TSV, NDJSON or YAML, by its extension', completes: 'file' }],
      options: [TARGET, DRY_RUN, JSON_ANSWER],
      exitsWith1: 'a row has flaws; then no row is added',
      changesFiles: true,
      examples: [['diplodiff catalogue import desk.csv --to phrases --dry-run', 'a report on every row']],
      run: ({ args: [file], options, terminal }) =>
        import('../commands/catalogue-import.ts').then(({ importFormulations }) =>
          importFormulations(file!, options, terminal),
        ),
    },
    {
      name: 'catalogue export',
      summary: 'the wordings as CSV, NDJSON or YAML, or as rules for the prose linter Vale',
      description: [
        'The vale format is a folder, named with -o: one style with a rule for the misquotations the catalogue knows, and one for the formulas an actor has dropped.',
      ],
      arguments: [{ name: '[glob]', help: "such as 'us/*' or taiwan-independence", completes: 'position' }],
      formats: EXPORT_FORMATS,
      exitsWith1: 'nothing is found',
      examples: [
        ["diplodiff catalogue export 'us/*' -f csv -o us.csv", 'a table; "catalogue import" reads it'],
        ['diplodiff catalogue export -f vale -o styles', 'a style folder for Vale'],
      ],
      run: ({ args: [glob], options, terminal }) =>
        import('../commands/catalogue-export.ts').then(({ exportFormulations }) =>
          exportFormulations(glob, options, terminal),
        ),
    },
    {
      name: 'catalogue verify-sources',
      summary: 'read the sources on the network and look for each wording there',
      description: [
        'The one command that uses the network. Typography is folded; the parts of a wording with cuts have to be there in their order.',
        'It is polite: one page of a host at a time with a pause, a timeout, a largest size, few redirects, and no private addresses. A run cut short goes on where it stopped.',
      ],
      arguments: [{ name: '[glob]', help: "such as 'us/*' or taiwan-independence", completes: 'position' }],
      options: [
        { flags: '--write', help: 'note in the files on which day, and with what hash, a source was read' },
        {
          flags: '--to <folder>',
          help: 'with --write: the catalogue folder, where it is not the shipped one',
          needs: ['--write'],
          completes: 'folder',
        },
        { flags: '--pause <seconds>', help: 'between two pages of one host (1)' },
        { flags: '--timeout <seconds>', help: 'for one page (20)' },
        {
          flags: '--resume <file>',
          help: 'where progress is kept; under XDG_STATE_HOME without it',
          completes: 'file',
        },
        { flags: '--allow-private', help: 'read private addresses too' },
      ],
      formats: ['ansi', 'plain', 'json', 'ndjson'],
      exitsWith1: 'a wording was not found at one of its sources',
      changesFiles: true,
      examples: [["diplodiff catalogue verify-sources 'us/taiwan-*'", 'found, not found or unreachable']],
      run: ({ args: [glob], options, terminal }) =>
        import('../commands/catalogue-verify-sources.ts').then(({ verifySources }) =>
          verifySources(glob, options, terminal),
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
        { name: '<from>', help: 'a release such as 2026.12.0', completes: 'version' },
        { name: '[to]', help: 'a later one; the catalogue as it is now without it', completes: 'version' },
      ],
      formats: ['ansi', 'plain', 'json'],
      readsNoCatalogue: true,
      examples: [['diplodiff catalogue diff 2026.12.0', 'corrections word by word']],
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
      changesFiles: true,
      examples: [['diplodiff catalogue release --dry-run', 'what the next release would hold']],
      run: ({ args: [version], options, terminal }) =>
        import('../commands/catalogue-release.ts').then(({ releaseCatalogue }) =>
          releaseCatalogue(version, options, terminal),
        ),
    },
  ],
};
