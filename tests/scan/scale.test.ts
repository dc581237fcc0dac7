// The recipe of docs/scale.md for GNU parallel: records split over several programs, here and over
// two logins to this machine, and their answers merged, are what one program says.

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalogue } from '../../src/index.ts';

const root = new URL('../..', import.meta.url).pathname;
const program = `${process.execPath} ${join(root, 'bin', 'diplodiff.js')}`;
const has = (name: string) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

async function recordsFile(): Promise<string> {
  const catalogue = await loadCatalogue({ home: root, layers: [], cwd: root });
  const texts = catalogue
    .listPositions()
    .slice(0, 30)
    .map(({ id }) => catalogue.readPosition(id)!.formulations[0]!.text);
  const lines = texts.map((text, at) =>
    JSON.stringify({
      file: `speech-${String(at).padStart(3, '0')}`,
      text: `Good evening. ${text} Thank you.`,
    }),
  );
  const path = join(mkdtempSync(join(tmpdir(), 'diplodiff-scale-')), 'records.ndjson');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function shell(command: string): string {
  return spawnSync('sh', ['-c', command], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
}

function splitAndMerge(records: string, where = ''): string {
  const scan = `${program} scan --records --format ndjson`;
  return shell(
    `parallel --will-cite ${where} --pipe --block 3k -k ${scan} < ${records} | ${program} scan --merge --json`,
  );
}

async function whole(records: string): Promise<string> {
  return shell(`${program} scan --records --format ndjson < ${records} | ${program} scan --merge --json`);
}

test.skipIf(!has('parallel'))('on this machine', { timeout: 240_000 }, async () => {
  const records = await recordsFile();
  const expected = await whole(records);
  expect(JSON.parse(expected).matches.length).toBeGreaterThan(20);
  expect(splitAndMerge(records)).toBe(expected);
});

// An SSH server wants to be root.
const canServe = has('parallel') && has('sshd') && has('ssh') && userInfo().uid === 0;

test.skipIf(!canServe)('over two logins', { timeout: 240_000 }, async () => {
  const records = await recordsFile();
  const { ssh, name, close } = await openLogins();
  try {
    const where = `--ssh '${ssh}' --sshlogin 1/${name},1/127.0.0.1`;
    expect(splitAndMerge(records, where)).toBe(await whole(records));
  } finally {
    close();
  }
});

// A server of our own on a port of its own, with keys of its own: nothing of the machine's is touched.
async function openLogins(): Promise<{ ssh: string; name: string; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'diplodiff-ssh-'));
  chmodSync(folder, 0o700);
  for (const key of ['host', 'user'])
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, key)]);
  writeFileSync(join(folder, 'authorized'), readFileSync(join(folder, 'user.pub')), { mode: 0o600 });
  mkdirSync('/run/sshd', { recursive: true });
  const port = String(20_000 + (process.pid % 20_000));
  const options = [
    `HostKey=${folder}/host`,
    `AuthorizedKeysFile=${folder}/authorized`,
    'StrictModes=no',
    'UsePAM=no',
    'ListenAddress=127.0.0.1',
    `PidFile=${folder}/pid`,
  ];
  const path = shell('command -v sshd').trim();
  const server = spawn(
    path,
    ['-D', '-e', '-p', port, '-f', '/dev/null', ...options.flatMap((option) => ['-o', option])],
    { stdio: 'ignore' },
  );
  const ssh = `ssh -q -p ${port} -i ${folder}/user -o StrictHostKeyChecking=no -o UserKnownHostsFile=${folder}/known -o BatchMode=yes`;
  const name = `${userInfo().username}@localhost`;
  const close = () => server.kill();
  for (let tries = 0; tries < 40; tries += 1) {
    if (spawnSync('sh', ['-c', `${ssh} ${name} true`]).status === 0) return { ssh, name, close };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  close();
  throw new Error('the SSH server did not start');
}
