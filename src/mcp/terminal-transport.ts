// The protocol's messages over standard input and output, one a line. The SDK's own transport takes the streams of
// the process; here they come in through the terminal, like everything else of the outside world.

import { ReadBuffer, serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import type { Terminal } from '../terminal.ts';

/** A message longer than this is not read: no question is so long. */
const MOST_BYTES = 1024 * 1024;

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
    const buffer = new ReadBuffer({ maxBufferSize: MOST_BYTES });
    try {
      for await (const chunk of inputOf(this.#terminal)) {
        buffer.append(Buffer.from(chunk));
        this.#take(buffer);
      }
    } catch (error) {
      this.onerror?.(error instanceof Error ? error : new Error(String(error)));
    }
    this.#hasEnded = true;
    this.#closeWhenDone();
  }

  #take(buffer: ReadBuffer): void {
    for (;;) {
      try {
        const message = buffer.readMessage();
        if (message === null) return;
        if ('id' in message && 'method' in message && message.id !== undefined)
          this.#unanswered.add(message.id);
        this.onmessage?.(message);
      } catch (error) {
        this.onerror?.(error instanceof Error ? error : new Error(String(error)));
      }
    }
  }

  // Questions that were piped in are answered, although the pipe has closed behind them.
  #closeWhenDone(): void {
    if (this.#hasEnded && this.#unanswered.size === 0) void this.close();
  }
}

async function* inputOf(terminal: Terminal): AsyncIterable<Uint8Array> {
  if (terminal.streamStdin) yield* terminal.streamStdin();
  else yield await terminal.readStdin();
}
