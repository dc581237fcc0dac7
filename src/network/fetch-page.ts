// Reads one page, politely and within bounds: so long, so large, so many redirects, and never from a private network.

import { lookup as lookupName } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { VERSION } from '../version.ts';
import { isPrivateAddress } from './addresses.ts';

export interface FetchOptions {
  /** For the whole of it, redirects and all, in milliseconds. */
  readonly timeout: number;
  /** Largest page, in bytes after decompression. */
  readonly limit: number;
  readonly redirects: number;
  readonly allowPrivate: boolean;
}

export interface Page {
  readonly bytes: Uint8Array;
  /** `text/html; charset=utf-8`, in lower case; empty when the server does not say. */
  readonly type: string;
}

/** Why a page could not be read, in a few words for a reader. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

/** @throws FetchError when there is no such page, or it is out of bounds */
export async function fetchPage(url: string, options: FetchOptions): Promise<Page> {
  const signal = AbortSignal.timeout(options.timeout);
  let address = new URL(url);
  for (let step = 0; step <= options.redirects; step += 1) {
    const response = await open(address, options, signal);
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy();
      if (!URL.canParse(headers.location, address.href))
        throw new FetchError('leads to an address that is none');
      address = new URL(headers.location, address.href);
      continue;
    }
    if (status !== 200) {
      response.destroy();
      throw new FetchError(`answers ${status}`);
    }
    return {
      bytes: await readBody(response, options, signal),
      type: (headers['content-type'] ?? '').toLowerCase(),
    };
  }
  throw new FetchError(`leads on more than ${options.redirects} times`);
}

function open(
  address: URL,
  { allowPrivate, timeout }: FetchOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  if (address.protocol !== 'http:' && address.protocol !== 'https:')
    throw new FetchError(`leads to ${address.protocol} and not to a web page`);
  const host = address.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw new FetchError(isPrivate(host));
  const request = address.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asked = request(
      address,
      {
        signal,
        lookup: allowPrivate ? undefined : lookupPublic,
        headers: {
          'user-agent': `diplodiff/${VERSION} (checks that quotations are where their sources are)`,
          accept: 'text/html, text/plain;q=0.9, */*;q=0.1',
          'accept-encoding': 'gzip, deflate, br',
        },
      },
      resolve,
    );
    asked.on('error', (error) => reject(explain(error, timeout)));
    asked.end();
  });
}

// The address that is checked is the one connected to: a name cannot answer differently in between.
const lookupPublic: LookupFunction = (name, options, done) => {
  lookupName(name, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0);
    const unwanted = found.find(({ address }) => isPrivateAddress(address));
    if (unwanted !== undefined) return done(new FetchError(isPrivate(unwanted.address)), '', 0);
    if (options.all) return done(null, found);
    return done(null, found[0]!.address, found[0]!.family);
  });
};

async function readBody(
  response: IncomingMessage,
  { limit, timeout }: FetchOptions,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const body = decompress(response);
  const stop = () => body.destroy(signal.reason);
  signal.addEventListener('abort', stop);
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > limit) throw new FetchError(`is larger than ${Math.round(limit / 1_000_000)} MB`);
      parts.push(part);
    }
  } catch (error) {
    throw explain(error as Error, timeout);
  } finally {
    signal.removeEventListener('abort', stop);
    response.destroy();
  }
  return Buffer.concat(parts);
}

function decompress(response: IncomingMessage) {
  const encoding = response.headers['content-encoding'];
  const stream =
    encoding === 'gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : undefined;
  if (stream === undefined) return response;
  response.on('error', (error) => stream.destroy(error));
  return response.pipe(stream);
}

function explain(error: NodeJS.ErrnoException, timeout: number): FetchError {
  if (error instanceof FetchError) return error;
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return new FetchError(`did not answer within ${timeout / 1000} s`, { cause: error });
  const reason = REASONS[error.code ?? ''] ?? `cannot be read (${error.code ?? error.message})`;
  return new FetchError(reason, { cause: error });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'has no such host any more',
  EAI_AGAIN: 'has a name that cannot be looked up now',
  ECONNREFUSED: 'refuses the connection',
  ECONNRESET: 'breaks the connection off',
  CERT_HAS_EXPIRED: 'has an expired certificate',
};

function isPrivate(address: string): string {
  return `is at the private address ${address}; --allow-private reads it all the same`;
}
