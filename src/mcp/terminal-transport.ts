// The protocol's messages over standard input and output, one a line. The SDK's own transport takes the streams of
// the process, and drops what is no message without an answer; here they come in through the terminal, like everything
// else of the outside world, and a client that has sent nonsense is told so, as JSON-RPC 2.0 asks for.

import { serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { type JSONRPCMessage, JSONRPCMessageSchema } from '@modelcontextprotocol/sdk/types.js';
import type { Terminal } from '../terminal.ts';
import { readLines } from './read-lines.ts';

// https://www.jsonrpc.org/specification, 5.1
const NO_JSON = -32700;
const NO_MESSAGE = -32600;

interface Refusal {
  readonly code: number;
  readonly message: string;
  /** Of the message, where it has one. */
  readonly id?: string | number;
}

export class TerminalTransport implements Transport {
  onmessage?: (message: JSONRPCMessage) => void;
  onclose?: () => void;
  onerror?: (error: Error) => void;
  readonly #terminal: Terminal;
  readonly #unanswered = new Set<string | number>();
  #hasEnded = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  async start(): Promise<void> {
    void this.#read();
  }

  async send(message: JSONRPCMessage): Promise<void> {
    this.#terminal.out(serializeMessage(message));
    if ('id' in message && message.id !== undefined && !('method' in message)) {
      this.#unanswered.delete(message.id);
      this.#closeWhenDone();
    }
  }

  async close(): Promise<void> {
    this.onclose?.();
  }

  async #read(): Promise<void> {
    try {
      for await (const line of readLines(this.#terminal)) this.#take(line);
    } catch (error) {
      this.onerror?.(error instanceof Error ? error : new Error(String(error)));
    }
    this.#hasEnded = true;
    this.#closeWhenDone();
  }

  #take(line: string | undefined): void {
    if (line?.trim() === '') return;
    const read =
      line === undefined ? { code: NO_MESSAGE, message: 'the message is longer than 1 MB' } : parse(line);
    if ('code' in read) {
      this.#refuse(read);
      return;
    }
    const { message } = read;
    if ('id' in message && 'method' in message && message.id !== undefined) this.#unanswered.add(message.id);
    // The server answers no question that was withdrawn.
    if ('method' in message && message.method === 'notifications/cancelled')
      this.#unanswered.delete(message.params?.requestId as string | number);
    this.onmessage?.(message);
  }

  #refuse({ code, message, id }: Refusal): void {
    this.#terminal.out(`${JSON.stringify({ jsonrpc: '2.0', id: id ?? null, error: { code, message } })}\n`);
    this.onerror?.(new Error(message));
  }

  // Questions that were piped in are answered, although the pipe has closed behind them.
  #closeWhenDone(): void {
    if (this.#hasEnded && this.#unanswered.size === 0) void this.close();
  }
}

function parse(line: string): { readonly message: JSONRPCMessage } | Refusal {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { code: NO_JSON, message: 'the line is no JSON; send one message a line' };
  }
  const { success, data: message } = JSONRPCMessageSchema.safeParse(data);
  if (success) return { message };
  const { id } = (data ?? {}) as { readonly id?: unknown };
  return {
    code: NO_MESSAGE,
    message: 'the line is no JSON-RPC 2.0 message; it has "jsonrpc": "2.0" and a method',
    ...((typeof id === 'string' || typeof id === 'number') && { id }),
  };
}
