import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLines } from '../../src/mcp/read-lines.ts';
import { commandRunner, LIMITS } from '../../src/mcp/run-command.ts';
import { TerminalTransport } from '../../src/mcp/terminal-transport.ts';
import { TOOLS } from '../../src/mcp/tools.ts';
import type { Terminal } from '../../src/terminal.ts';
import { runIn, ruritania } from '../ruritania.ts';

// The protocol's own client, over real standard input and output, with Ruritania's catalogue on top of the shipped one.
const root = new URL('../..', import.meta.url).pathname;
const BORDER = 'ruritania/border-status';
const client = new Client({ name: 'tests', version: '1' });

beforeAll(async () => {
  const args = [join(root, 'bin/diplodiff.js'), 'mcp', '--catalogue', join(await ruritania(), 'phrases')];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
});
afterAll(() => client.close());

// biome-ignore lint/suspicious/noExplicitAny: the answers are checked against their schemas by the client
async function call(name: string, given: object): Promise<any> {
  const answer = await client.callTool({ name, arguments: { ...given } });
  const [{ text }] = answer.content as [{ text: string }];
  return answer.isError ? { problem: text } : answer.structuredContent;
}

test('every tool is read-only and says what it takes and gives', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
  for (const tool of tools) {
    expect(tool.annotations?.readOnlyHint).toBe(true);
    expect(tool.outputSchema?.type).toBe('object');
    expect(Object.keys(tool.inputSchema.properties ?? {}).length).toBeGreaterThan(1);
  }
});

describe('the tools answer what the commands answer', () => {
  test('show', async () => {
    const { formulation } = await call('show_wording', { wording: `${BORDER}@king` });
    expect(formulation).toMatchObject({
      id: `${BORDER}@1999-05-14`,
      text: 'We firmly support talks on the northern border.',
      local: true,
    });
  });

  test('diff', async () => {
    const { segments, changes } = await call('diff_revisions', {
      position: BORDER,
      from: 'king',
      to: 'rassendyll-2',
    });
    expect(changes).toMatchObject([
      { type: 'polarity-reversed', before: 'firmly support', after: 'do not support' },
    ]);
    expect(segments[1]).toEqual({ kind: 'removed', text: 'firmly support' });
  });

  test('diff of two positions', async () => {
    const { from, to } = await call('diff_revisions', {
      position: BORDER,
      from: 'first',
      otherPosition: BORDER,
      to: '2001',
    });
    expect([from.date, to.date]).toEqual(['1999-05-14', '2001-05-14']);
  });

  test('what is off the record comes when asked for', async () => {
    expect(await call('show_wording', { wording: `${BORDER}@latest` })).toMatchObject({
      formulation: { date: '2006-03-03' },
    });
    expect(await call('show_wording', { wording: `${BORDER}@latest`, with: ['sought'] })).toMatchObject({
      formulation: { date: '2007-01-01' },
    });
  });

  test('list, in parts', async () => {
    const first = await call('list_positions', { glob: 'us/*', limit: 2 });
    const next = await call('list_positions', { glob: 'us/*', limit: 2, offset: 1 });
    expect(first.positions).toHaveLength(2);
    expect(first.total).toBeGreaterThan(2);
    expect(next.positions[0]).toEqual(first.positions[1]);
  });

  test('search', async () => {
    const { total, matches } = await call('search_wordings', {
      words: ['support', 'Northern border'],
      limit: 1,
    });
    expect(total).toBe(3);
    expect(matches).toMatchObject([{ formulation: `${BORDER}@2006-03-03`, local: true }]);
    expect(await call('search_wordings', { words: ['purple monkeys'] })).toEqual({ total: 0, matches: [] });
  });

  test.each([
    ['we support talks on the Northern Border', 'exact', `${BORDER}@2001-05-14`],
    ['we gladly support talks on the northern border', 'differs', `${BORDER}@2001-05-14`],
    ['purple monkeys deny the dishwasher', 'not-found', undefined],
  ])('verify: %s', async (quotation, verdict, id) => {
    const answer = await call('verify_quotation', { quotation, in: 'ruritania/*' });
    expect(answer.verdict).toBe(verdict);
    expect(answer.quoted[0]?.id).toBe(id);
  });

  test('cite', async () => {
    const { citation, warnings } = await call('cite_wording', { wording: `${BORDER}@sought` });
    expect(citation).toMatch(
      /^Foreign Ministry, “Weekly briefing”, 2007-01-01\. .*https:\/\/ruritania\.example\/2007-01-01/,
    );
    expect(warnings).toEqual(['asked for by ruritania, never adopted', 'local']);
  });

  test('the resource is what "catalogue info" says', async () => {
    const { contents } = await client.readResource({ uri: 'diplodiff://catalogue' });
    const [{ text }] = contents as unknown as [{ text: string }];
    expect(JSON.parse(text)).toMatchObject({ schemaVersion: 1, local: 5 });
  });
});

describe('what cannot be done is an answer too', () => {
  test.each([
    ['an unknown position', 'show_wording', { wording: 'ruritania/boarder-status' }, 'did you mean'],
    ['an option in place of a name', 'show_wording', { wording: '--output=x' }, 'no hyphen'],
    [
      'an option in place of a revision',
      'diff_revisions',
      { position: BORDER, from: '-o', to: 'x' },
      'no hyphen',
    ],
    ['an option as a quotation', 'verify_quotation', { quotation: '--help' }, undefined],
    ['an option as words', 'search_wordings', { words: ['--output=x'] }, undefined],
    ['control characters', 'show_wording', { wording: 'us/\u001b[2J' }, 'control characters'],
    ['too long a quotation', 'verify_quotation', { quotation: 'a '.repeat(6000) }, '10000'],
    ['too long a list', 'list_positions', { limit: 1000 }, '100'],
    [
      'an argument that is none',
      'show_wording',
      { wordnig: BORDER, wording: BORDER },
      'did you mean "wording"?',
    ],
    ['an argument of another tool', 'cite_wording', { wording: BORDER, limit: 3 }, 'there are wording, with'],
    ['an argument of another type', 'list_positions', { limit: 'ten' }, 'limit'],
    ['no argument where one is needed', 'show_wording', {}, 'wording'],
  ])('%s', async (_, name, given, expected) => {
    const { problem } = await call(name, given);
    if (expected === undefined) expect(problem).toBeUndefined();
    else expect(problem).toContain(expected);
  });

  test('a tool that is not there, and the server goes on', async () => {
    expect((await call('delete_everything', {})).problem).toContain('not found');
    expect((await call('show_wording', { wording: BORDER })).formulation.position).toBe(BORDER);
  });

  test('many questions at once are all answered', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => call('show_wording', { wording: BORDER })),
    );
    expect(new Set(answers.map(({ formulation }) => formulation.date))).toEqual(new Set(['2006-03-03']));
  });
});

describe('an answer has bounds', () => {
  const line = ['list', '--json'];
  test.each([
    ['in time', { timeout: 1 }, 'no answer within'],
    ['in length', { length: 100 }, 'more than 100 signs'],
  ])('%s', async (_, limits, expected) => {
    const answer = await commandRunner(root, root, { ...LIMITS, ...limits })(line);
    expect(answer).toEqual({ problem: expect.stringContaining(expected) });
  });

  test('and a question may be withdrawn', async () => {
    const control = new AbortController();
    const answer = commandRunner(root, root)(line, control.signal);
    control.abort();
    expect(await answer).toEqual({ problem: 'the question was withdrawn' });
  });
});

describe('a line that is no message', () => {
  const PING = '{"jsonrpc":"2.0","id":1,"method":"ping"}';
  const PONG = { jsonrpc: '2.0', id: 1, result: {} };
  const answersTo = async (lines: readonly string[]) => {
    const { code, out, err } = await runIn(root, ['mcp'], {
      readStdin: async () => Buffer.from(lines.join('\n')),
    });
    expect(code).toBe(0);
    return {
      answers: out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
      err,
    };
  };

  test.each([
    ['no JSON', 'nonsense', -32700, null],
    ['JSON cut short', '{"jsonrpc":"2.0","id":7,"method":"pi', -32700, null],
    ['no message', '{"id":7,"method":"ping"}', -32600, 7],
    ['a number', '5', -32600, null],
    ['a list of messages', `[${PING}]`, -32600, null],
    ['an id that is none', '{"jsonrpc":"2.0","id":{},"method":"ping"}', -32600, null],
    ['a line of two megabytes', `"${'x'.repeat(2_000_000)}"`, -32600, null],
  ])('%s is answered with its error, and the server goes on', async (_, line, code, id) => {
    const { answers, err } = await answersTo([line, PING, '']);
    expect(answers).toMatchObject([{ jsonrpc: '2.0', id, error: { code } }, PONG]);
    expect(err).toContain('warning: a message was not understood');
  });

  test('an empty one is nothing', async () => {
    const { answers, err } = await answersTo(['', ' ', PING]);
    expect([answers, err]).toEqual([[PONG], '']);
  });
});

test('lines come in any pieces', async () => {
  const bytes = Buffer.from('{"text":"不支持"}\nnext\n\nlast');
  const streamStdin = async function* () {
    for (const byte of bytes) yield Uint8Array.of(byte);
  };
  const lines: (string | undefined)[] = [];
  for await (const line of readLines({ streamStdin } as unknown as Terminal)) lines.push(line);
  expect(lines).toEqual(['{"text":"不支持"}', 'next', '', 'last']);
});

test('a question that was withdrawn is not waited for when the input has ended', async () => {
  const message = (fields: object) => Buffer.from(`${JSON.stringify({ jsonrpc: '2.0', ...fields })}\n`);
  const transport = new TerminalTransport({
    streamStdin: async function* () {
      yield message({ id: 7, method: 'tools/call', params: {} });
      yield message({ method: 'notifications/cancelled', params: { requestId: 7 } });
    },
  } as unknown as Terminal);
  let isClosed = false;
  transport.onclose = () => {
    isClosed = true;
  };
  await transport.start();
  await new Promise((settle) => setTimeout(settle));
  expect(isClosed).toBe(true);
});
