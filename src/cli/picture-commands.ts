import { CHART_FORMATS } from '../commands/chart-formats.ts';
import type { CommandGroup } from './command-spec.ts';

/** The catalogue drawn. */
export const PICTURE_COMMANDS: CommandGroup = {
  title: 'Draw and publish',
  commands: [
    {
      name: 'chart',
      summary: 'the stance over time, on the rungs of a ladder',
      description: [
        'A line is held while the wordings stay on a rung. It is dotted where no newer wording is on any, and ends where an edition left the words out. A topic stands for every actor that has it. Without --ladder it is the ladder that covers the most wordings.',
        'The SVG and the page are legible in black and white and carry their content as text; the page can save itself as PNG.',
      ],
      arguments: [
        {
          name: '<positions...>',
          help: "such as us/taiwan-independence, two-state-solution or '*/taiwan-independence'",
          completes: 'position',
        },
      ],
      options: [
        {
          flags: '--ladder <ladder>',
          help: 'support, recognition, concern, demand, obligation, …',
          completes: 'ladder',
        },
      ],
      formats: CHART_FORMATS,
      readsRecord: true,
      examples: [
        ['diplodiff chart us/taiwan-independence', 'one actor'],
        [
          'diplodiff chart taiwan-independence -o chart.svg',
          'every actor with a position on it, as a picture',
        ],
      ],
      run: ({ args, options, terminal }) =>
        import('../commands/chart.ts').then(({ showChart }) => showChart(args, options, terminal)),
    },
    {
      name: 'report',
      summary: 'a site to read in a browser, or one page, of a part of the catalogue',
      description: [
        'An index with search, and for every position its chart, its wordings with their sources, the comparison of any two, and who first wrote each phrase. It works from the file system, without server or network; the address of a comparison or wording can be kept.',
        'A folder may hold a former report, whose pages are replaced; other files are never touched, and a folder of other files is refused without --force.',
      ],
      arguments: [
        {
          name: '[positions...]',
          help: "such as us/taiwan-independence, 'us/*'; the whole catalogue without any",
          completes: 'position',
        },
      ],
      options: [
        { flags: '-o, --output <path>', help: 'a folder, or one page that ends in .html', completes: 'file' },
        { flags: '--title <text>', help: 'what stands above the index' },
        { flags: '--force', help: 'write into a folder that holds other files' },
        { flags: '--json', help: 'say in JSON what was written' },
      ],
      readsRecord: true,
      writesFiles: true,
      changesFiles: true,
      examples: [
        ['diplodiff report -o site', 'the whole catalogue; open site/index.html'],
        ["diplodiff report 'us/taiwan-*' -o taiwan.html", 'some positions as one page to send'],
      ],
      run: ({ args, options, terminal }) =>
        import('../commands/report.ts').then(({ writeReport }) => writeReport(args, options, terminal)),
    },
  ],
};
