// Pages of one host are read one after the other with a pause between them; hosts are visited side by side.

export interface VisitOptions {
  /** Between two pages of one host, in milliseconds. */
  readonly pause: number;
  /** Hosts visited at a time. */
  readonly hosts: number;
}

/** Calls `visit` once for each address, never twice at a time for one host. */
export async function visitHosts(
  urls: readonly string[],
  visit: (url: string) => Promise<void>,
  { pause, hosts }: VisitOptions,
): Promise<void> {
  const queues = new Map<string, string[]>();
  for (const url of urls) {
    const { host } = new URL(url);
    queues.set(host, [...(queues.get(host) ?? []), url]);
  }
  const waiting = [...queues.values()];
  const visitNext = async (): Promise<void> => {
    for (let queue = waiting.shift(); queue !== undefined; queue = waiting.shift()) {
      for (const [at, url] of queue.entries()) {
        if (at > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        await visit(url);
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, visitNext));
}
