import { CHART_FORMATS } from '../commands/chart-formats.ts';
import type { CommandGroup } from './command-spec.ts';

/** The catalogue drawn. */
export const PICTURE_COMMANDS: CommandGroup = {
  title: 'Draw',
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
      options: [{ flags: '--ladder <ladder>', help: 'support, recognition, concern, demand, obligation, …' }],
      formats: CHART_FORMATS,
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
  ],
};
