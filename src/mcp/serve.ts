// The Model Context Protocol: a language model's client asks, the catalogue answers. Read-only, and without network.

import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { nearMisses } from '../catalogue/near-misses.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { commandRunner, LIMITS, type Limits } from './run-command.ts';
import { TerminalTransport } from './terminal-transport.ts';
import { TOOLS, type Tool } from './tools.ts';

const INSTRUCTIONS =
  'A catalogue of exact, sourced official wording on diplomatic questions. Quote only what a tool gave you, with its date and speaker; say what a wording rests on (witness, attribution) and mark what was only sought, drafted or reported. A date without an entry is not silence.';

/**
 * Serves until the input ends.
 *
 * @param flags options that every command line gets: `--catalogue`, `--catalogue-version`
 */
export async function serve(
  flags: readonly string[],
  terminal: Terminal,
  limits: Limits = LIMITS,
): Promise<void> {
  const server = new McpServer(
    { name: 'diplodiff', title: 'diplodiff', version: VERSION },
    { instructions: INSTRUCTIONS },
  );
  const run = commandRunner(terminal.home, terminal.cwd, limits);
  const ask = ([command, ...rest]: readonly string[], signal?: AbortSignal) =>
    run([command!, '--json', ...flags, ...rest], signal);

  for (const { name, title, description, input, output, line, shape } of TOOLS) {
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: argumentsOf(input),
        outputSchema: output,
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      async (given, { signal }) => {
        const said = await ask(line(given), signal);
        if ('problem' in said) return { isError: true, content: [{ type: 'text', text: said.problem }] };
        const structuredContent = shape(said.answer, given);
        return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] };
      },
    );
  }
  server.registerResource(
    'catalogue',
    'diplodiff://catalogue',
    {
      title: 'The catalogue',
      description: 'Its version, and what it holds, counted by actor, language, status and witness.',
      mimeType: 'application/json',
    },
    async (uri, { signal }) => {
      const said = await run(['catalogue', 'info', '--json', ...flags], signal);
      if ('problem' in said) throw new Error(said.problem);
      return {
        contents: [
          { uri: uri.href, mimeType: 'application/json', text: JSON.stringify(said.answer, null, 2) },
        ],
      };
    },
  );
  await untilClosed(server, terminal);
}

// A misspelt argument that is passed over gives an answer to another question.
function argumentsOf(input: Tool['input']): z.ZodObject {
  const known = Object.keys(input);
  return z.strictObject(input, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const [unknown = ''] = issue.keys;
      const [near] = nearMisses(unknown, known);
      const advice = near === undefined ? '' : `did you mean "${near}"? `;
      return `there is no argument "${unknown}"; ${advice}there are ${known.join(', ')}`;
    },
  });
}

function untilClosed(server: McpServer, terminal: Terminal): Promise<void> {
  const transport = new TerminalTransport(terminal);
  return new Promise((resolve, reject) => {
    server.server.onclose = resolve;
    server.server.onerror = (error) =>
      terminal.err(`warning: a message was not understood\n  ${error.message.slice(0, 300)}\n`);
    server.connect(transport).catch(reject);
  });
}
