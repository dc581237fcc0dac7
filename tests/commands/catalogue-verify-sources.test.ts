import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProgress } from '../../src/network/progress-file.ts';
import { ACTOR, entry, folderOf, type Ran, runIn } from '../ruritania.ts';

const WORDING = 'We do not support talks on the “northern” border.';
const HTML = `<html><head><style>p { color: red }</style><script>var x = "nothing";</script></head>
<body><p>We do <em>not</em> support&nbsp;talks on the
&quot;northern&quot; border.</p></body></html>`;

let server: Server;
let base = '';
const asked: { path: string; at: number }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url!;
    asked.push({ path, at: performance.now() });
    const html = (text: string, headers = {}) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text);
    if (path.startsWith('/good')) return html(HTML);
    if (path === '/gzip')
      return response
        .writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' })
        .end(gzipSync(HTML));
    if (path === '/changed') return html('<p>We support talks on the northern border.</p>');
    if (path === '/script') return html(`<script>"${WORDING}"</script><p>Nothing.</p>`);
    if (path === '/moved') return response.writeHead(302, { location: '/good' }).end();
    if (path === '/loop') return response.writeHead(302, { location: '/loop' }).end();
    if (path === '/trap') return response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    if (path === '/pdf')
      return response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7');
    if (path === '/bomb')
      return response
        .writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' })
        .end(gzipSync(Buffer.alloc(30_000_000)));
    if (path === '/huge') {
      response.writeHead(200, { 'content-type': 'text/html' });
      const part = Buffer.alloc(1_000_000, 32);
      const write = () => {
        while (!response.destroyed && response.write(part));
        if (!response.destroyed) response.once('drain', write);
      };
      return write();
    }
    if (path === '/deep') return html(`${'<div>'.repeat(5000)}${WORDING}`);
    if (path === '/slow') return;
    return response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const formulation = (at: number, sources: readonly string[], text = WORDING) =>
  entry(`2001-05-${String(at).padStart(2, '0')}`, 'rassendyll-1', `text: ${text}`).replace(
    /sources: .*/,
    `sources:\n${sources.map((source) => `      - ${source}`).join('\n')}`,
  );

async function homeWith(formulations: string): Promise<string> {
  const home = folderOf({
    'phrases/catalogue.yaml':
      "format: 1\nname: Ruritania\nversion: '2026.12.0'\nlicence: CC0-1.0\nmaintainers: [Zenda]\n",
    'phrases/ruritania/actor.yaml': ACTOR,
    'phrases/ruritania/border.yaml': `title: The border\nquestion: Where is it?\nformulations:\n${formulations}`,
  });
  mkdirSync(join(home, 'dist'));
  expect((await runIn(home, ['catalogue', 'build', '--quiet'])).err).toBe('');
  return home;
}

const source = (path: string) => `{ publisher: Ministry, url: '${base}${path}', kind: primary }`;
const verify = (home: string, args: readonly string[] = [], changes = {}): Promise<Ran> =>
  runIn(home, ['catalogue', 'verify-sources', '--allow-private', '--pause', '0', ...args], {
    env: { XDG_STATE_HOME: join(home, 'state') },
    ...changes,
  });

describe('a page', () => {
  test.each([
    ['good', '/good', 'found', ''],
    ['compressed', '/gzip', 'found', ''],
    ['reached by a redirect', '/moved', 'found', ''],
    ['changed', '/changed', 'not-found', ''],
    ['that has the words in a script only', '/script', 'not-found', ''],
    ['vanished', '/gone', 'unreachable', 'answers 404'],
    ['looping', '/loop', 'unreachable', 'leads on more than 5 times'],
    ['leading to a file', '/trap', 'unreachable', 'leads to file: and not to a web page'],
    ['huge', '/huge', 'unreachable', 'is larger than 10 MB'],
    ['huge when unpacked', '/bomb', 'unreachable', 'is larger than 10 MB'],
    ['deep', '/deep', 'unreachable', 'has elements more than 1000 deep in each other'],
    ['slow', '/slow', 'unreachable', 'did not answer within 0.3 s'],
    ['that is a PDF', '/pdf', 'unreachable', 'is application/pdf'],
  ])('%s', async (_, path, verdict, reason) => {
    const home = await homeWith(formulation(14, [source(path)]));
    const { code, out } = await verify(home, ['--timeout', path === '/slow' ? '0.3' : '20']);
    expect(out).toContain(
      `${verdict.padEnd(11)} ruritania/border@2001-05-14  ${base}${path} ${reason}`.trimEnd(),
    );
    expect(code).toBe(verdict === 'found' ? 0 : 1);
  });
});

test('the archived copy is read too, and a page that two wordings name once', async () => {
  const archived = `{ publisher: Ministry, url: '${base}/gone', archived: '${base}/good', kind: primary }`;
  const home = await homeWith(formulation(14, [archived]) + formulation(15, [source('/good')]));
  asked.length = 0;
  const { out, err } = await verify(home, ['--json']);
  expect(JSON.parse(out).sources.map(({ copy, verdict }: Record<string, string>) => [copy, verdict])).toEqual(
    [
      ['page', 'unreachable'],
      ['archived', 'found'],
      ['page', 'found'],
    ],
  );
  expect(asked).toHaveLength(2);
  expect(err).toBe('2 found, 0 not found, 1 unreachable\n');
});

test('of a page that has a part of the wording, the part is wanted', async () => {
  const page = (quotes: string) =>
    `{ publisher: Echo, url: '${base}/changed', kind: secondary, quotes: ${quotes} }`;
  const home = await homeWith(
    formulation(14, [page('support talks')]) + formulation(15, [page('We do not support talks')]),
  );
  const { err } = await verify(home);
  expect(err).toBe('1 found, 1 not found, 0 unreachable\n');
});

test('pages of one host are read with a pause between them', async () => {
  const home = await homeWith(formulation(14, [source('/good1'), source('/good2')]));
  asked.length = 0;
  await verify(home, ['--pause', '0.2']);
  expect(asked[1]!.at - asked[0]!.at).toBeGreaterThanOrEqual(190);
});

test('private addresses are left alone unless allowed', async () => {
  const home = await homeWith(
    formulation(14, [source('/good'), "{ publisher: Ministry, url: 'http://localhost:9/', kind: primary }"]),
  );
  asked.length = 0;
  const { out } = await runIn(home, ['catalogue', 'verify-sources', '--pause', '0'], {
    env: { XDG_STATE_HOME: join(home, 'state') },
  });
  expect(out).toContain('is at the private address 127.0.0.1');
  expect(out).toMatch(/localhost:9\/ is at the private address (127\.0\.0\.1|::1)/);
  expect(asked).toHaveLength(0);
});

test('nothing is recorded without --write; with it the day and the hash, and every comment stays', async () => {
  const block = `publisher: Ministry # the issuer\n        url: ${base}/good # here\n        kind: primary # its own`;
  const home = await homeWith(formulation(14, [block, source('/good2'), source('/changed')]));
  const path = join(home, 'phrases/ruritania/border.yaml');
  const before = readFileSync(path, 'utf8');
  await verify(home);
  expect(readFileSync(path, 'utf8')).toBe(before);
  const { err } = await verify(home, ['--write']);
  expect(err).toContain('noted the day and the hash of 2 sources');
  const noted = readFileSync(path, 'utf8');
  expect(noted).toMatch(/kind: primary # its own\n {8}read: '\d{4}-\d\d-\d\d'\n {8}sha256: '[0-9a-f]{64}'\n/);
  expect(noted).toMatch(/kind: primary, read: '\d{4}-\d\d-\d\d', sha256: '[0-9a-f]{64}' }\n/);
  expect(noted.replace(/(,|\n {7}) (read|sha256): '[^']*'/g, '')).toBe(before);
  await verify(home, ['--write']);
  expect(readFileSync(path, 'utf8')).toBe(noted);
  expect((await runIn(home, ['catalogue', 'validate'])).code).toBe(0);
});

test('a run cut short goes on where it stopped; a complete one begins anew', async () => {
  const home = await homeWith(formulation(14, [source('/good1'), source('/good2')]));
  const state = join(home, 'progress.ndjson');
  let isCut = true;
  const cutShort = (text: string) => {
    if (isCut && text.includes('1/2')) throw new Error('cut');
  };
  await verify(home, ['--resume', 'progress.ndjson'], { errIsTTY: true, status: cutShort });
  expect(readFileSync(state, 'utf8').trim().split('\n')).toHaveLength(1);
  writeFileSync(state, `${readFileSync(state, 'utf8')}["half a li`);
  isCut = false;
  asked.length = 0;
  const { code, err } = await verify(home, ['--resume', 'progress.ndjson']);
  expect(err).toContain('going on after 1 of 2 pages');
  expect([code, asked.map(({ path }) => path)]).toEqual([0, ['/good2']]);
  expect(existsSync(state)).toBe(false);
});

// It was gone as soon as the last page had been read.
test('progress stays until the results are written', async () => {
  const home = await homeWith(formulation(14, [source('/good')]));
  const args = ['--resume', 'progress.ndjson', '--json'];
  expect((await verify(home, [...args, '-o', 'missing/x.json'])).code).toBe(2);
  expect((await verify(home, args)).err).toContain('going on after 1 of 1 pages');
});

test.each([
  ['a folder', () => ({ 'p/x': '' }), ['--resume', 'p'], 'cannot read "'],
  ['in what is no folder', () => ({ p: '' }), ['--resume', 'p/x'], 'cannot write "'],
])('where progress is kept is %s: no bug, and no line of it stays', async (_, files, args, message) => {
  const home = await homeWith(formulation(14, [source('/good')]));
  const shown = [''];
  const status = (line: string) => shown.push(line);
  const { code, err } = await verify(home, args, { cwd: folderOf(files()), errIsTTY: true, status });
  expect([code, err, shown.at(-1)]).toEqual([2, expect.stringContaining(`error: ${message}`), '']);
});

test('what is noted behind half a line is a line of its own', () => {
  const path = join(folderOf({ p: '["a",1]\n["half a li' }), 'p');
  openProgress<number>(path).note('b', 2);
  expect([...openProgress<number>(path).done]).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

test('progress is shown on a terminal only', async () => {
  const home = await homeWith(formulation(14, [source('/good')]));
  expect((await verify(home)).err).toBe('1 found, 0 not found, 0 unreachable\n');
  const shown: string[] = [];
  const status = (line: string) => shown.push(line);
  await verify(home, [], { errIsTTY: true, status });
  expect(shown).toEqual([expect.stringContaining('0/1 127.0.0.1'), '']);
  await verify(home, [], { errIsTTY: true, status, env: { TERM: 'dumb' } });
  await verify(home, [], { errIsTTY: false, status });
  expect(shown).toHaveLength(2);
});

test.each([
  ['--pause', 'soon'],
  ['--timeout', '-1'],
])('%s cannot be %s', async (flag, value) => {
  const home = await homeWith(formulation(14, [source('/good')]));
  const { code, err } = await verify(home, [flag, value]);
  expect([code, err]).toEqual([2, expect.stringContaining(`${flag} cannot be "${value}"`)]);
});
