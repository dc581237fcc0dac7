import { jsonAnswer } from '../commands/deliver.ts';
import { COMMANDS } from './all-commands.ts';
import type { CommandSpec } from './command-spec.ts';
import { TOPICS } from './help-topics.ts';
import { optionsOf } from './shared-options.ts';

/** The help on a command, a group, a topic or everything, as JSON. */
export function helpAnswer(about: string): string {
  const isMeant = (name: string) => about === '' || name === about || name.startsWith(`${about} `);
  return jsonAnswer({
    commands: COMMANDS.filter(({ name }) => isMeant(name)).map(describe),
    topics: Object.entries(TOPICS)
      .filter(([name]) => isMeant(name))
      .map(([name, paragraphs]) => ({ name, paragraphs })),
  });
}

function describe(spec: CommandSpec): object {
  const { name, summary, description = [], formats = [], exitsWith1, examples } = spec;
  return {
    name,
    summary,
    description,
    arguments: (spec.arguments ?? []).map((argument) => ({ name: argument.name, help: argument.help })),
    options: optionsOf(spec).map(({ flags, help, default: preset, choices, values }) => ({
      flags,
      help,
      default: preset,
      values: choices ?? values,
    })),
    formats,
    exitsWith1,
    examples: examples.map(([line, shows]) => ({ line, shows })),
  };
}
