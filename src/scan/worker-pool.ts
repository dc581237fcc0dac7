// Many files on several threads, and what they hold told in the order of the files: a thread that is ahead
// waits, so that no more than a few files' answers are held.

import { Worker } from 'node:worker_threads';
import type { ScanEvent, Source } from './scan-source.ts';
import type { WorkerInput } from './scan-worker.ts';

export interface Pool {
  /** The thread's program. */
  readonly program: string;
  readonly jobs: number;
  readonly input: WorkerInput;
  /** What a thread cannot do: standard input, and problems. */
  readonly scanHere: (source: Source) => AsyncIterable<ScanEvent>;
}

/** Scans sources on threads; events come in the order of the sources. */
export async function* scanOnThreads(sources: AsyncIterable<Source>, pool: Pool): AsyncGenerator<ScanEvent> {
  const threads: Thread[] = [];
  const idle: Thread[] = [];
  const waiting: Promise<readonly ScanEvent[]>[] = [];
  try {
    for await (const source of sources) {
      if (waiting.length >= pool.jobs * 4) yield* await waiting.shift()!;
      if (source.kind === 'problem' || source.name === '-') {
        waiting.push(collect(pool.scanHere(source)));
        continue;
      }
      if (idle.length === 0 && threads.length < pool.jobs) {
        const thread = new Thread(pool.program, pool.input);
        threads.push(thread);
        idle.push(thread);
      }
      const thread = idle.shift() ?? threads.toSorted((a, b) => a.load - b.load)[0]!;
      waiting.push(
        thread.scan(source).finally(() => {
          if (thread.load === 0 && !idle.includes(thread)) idle.push(thread);
        }),
      );
    }
    while (waiting.length > 0) yield* await waiting.shift()!;
  } finally {
    for (const answer of waiting) answer.catch(() => {});
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

async function collect(events: AsyncIterable<ScanEvent>): Promise<readonly ScanEvent[]> {
  const all: ScanEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

type Message = ScanEvent | 'done' | { readonly failed: string };

class Thread {
  /** How many sources it has to do. */
  load = 0;
  readonly #worker: Worker;
  #last: Promise<unknown> = Promise.resolve();

  constructor(program: string, input: WorkerInput) {
    this.#worker = new Worker(program, { workerData: input });
  }

  scan(source: Source): Promise<readonly ScanEvent[]> {
    this.load += 1;
    const answer = this.#last.then(() => this.#ask(source));
    this.#last = answer.catch(() => {});
    return answer.finally(() => {
      this.load -= 1;
    });
  }

  stop(): Promise<number> {
    return this.#worker.terminate();
  }

  #ask(source: Source): Promise<readonly ScanEvent[]> {
    return new Promise((resolve, reject) => {
      const events: ScanEvent[] = [];
      const settle = (then: () => void) => {
        this.#worker.off('message', take).off('error', fail);
        then();
      };
      const fail = (error: Error) => settle(() => reject(error));
      const take = (message: Message) => {
        if (message === 'done') settle(() => resolve(events));
        else if ('failed' in message) fail(new Error(message.failed));
        else events.push(message);
      };
      this.#worker.on('message', take).on('error', fail);
      this.#worker.postMessage(source);
    });
  }
}
