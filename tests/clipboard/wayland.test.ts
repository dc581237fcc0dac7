import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { serveWaylandSelection } from '../../src/clipboard/serve-wayland.ts';
import {
  readText,
  readWaylandEvents,
  readWord,
  waylandRequest,
} from '../../src/clipboard/wayland-messages.ts';
import { has } from '../office.ts';
import { ruritania } from '../ruritania.ts';

describe('messages', () => {
  test.each([
    ['nothing to say', [], 8],
    ['a number', [7], 12],
    ['a text that fills its words with the zero byte', ['abc'], 16],
    ['a text that needs filling up', ['abcd'], 20],
    ['both, and more than ASCII', [1, 'Zendä', 2], 28],
  ])('%s', (_, args, length) => {
    const bytes = waylandRequest(3, 2, ...args);
    const { events, rest } = readWaylandEvents(Buffer.concat([bytes, bytes, bytes.subarray(0, 5)]));
    expect(bytes.length).toBe(length);
    expect(events.map(({ object, opcode }) => [object, opcode])).toEqual([
      [3, 2],
      [3, 2],
    ]);
    expect(rest.length).toBe(5);
    let at = 0;
    for (const arg of args) {
      if (typeof arg === 'number') expect(readWord(events[0]!.args, at)).toBe(arg);
      else expect(readText(events[0]!.args, at)).toBe(arg);
      at += typeof arg === 'number' ? 4 : 4 + ((Buffer.byteLength(arg) + 4) & ~3);
    }
  });

  test('a length that no message has is an error, not an endless reading', () =>
    expect(() => readWaylandEvents(Buffer.alloc(8))).toThrow('a message of 0 bytes'));
});

describe('a display that answers as told', () => {
  const display = (...events: readonly Buffer[]) => {
    let said: Parameters<Parameters<typeof serveWaylandSelection>[1]['onMessages']>[0];
    const pasted: string[] = [];
    let owned = 0;
    const done = serveWaylandSelection(
      { html: '<b>Zenda</b>', plain: 'Zenda' },
      { write: () => {}, onEnd: () => {}, onMessages: (listener) => (said = listener) },
      () => (owned += 1),
    );
    for (const event of events)
      said!(event, event.readUInt32LE(0) === 6 && event.length > 8 ? (text) => pasted.push(text) : undefined);
    return { done, pasted, owned: () => owned };
  };
  const global = (name: number, kind: string) => waylandRequest(2, 0, name, kind, 1);
  const [listed, owned, taken] = [waylandRequest(3, 0, 0), waylandRequest(8, 0, 0), waylandRequest(6, 1)];
  const manager = global(9, 'zwlr_data_control_manager_v1');
  const seat = global(4, 'wl_seat');

  test.each([
    ['rich text', 'text/html', '<b>Zenda</b>'],
    ['plain text', 'text/plain;charset=utf-8', 'Zenda'],
    ['plain text by its old name', 'UTF8_STRING', 'Zenda'],
    ['a kind that was not offered', 'image/png', ''],
  ])('%s is handed out, until somebody else copies', async (_, kind, expected) => {
    const {
      done,
      pasted,
      owned: times,
    } = display(manager, seat, listed, owned, waylandRequest(6, 0, kind), taken);
    expect({ isTaken: await done, pasted, owned: times() }).toEqual({
      isTaken: true,
      pasted: [expected],
      owned: 1,
    });
  });

  test.each([
    ['no manager of the clipboard', [seat, listed]],
    ['no seat', [manager, listed]],
    ['an error', [manager, seat, listed, waylandRequest(1, 0, 1, 0, 'invalid')]],
  ])('%s: not to be had', async (_, events) => {
    const { done, owned: times } = display(...events);
    expect({ isTaken: await done, owned: times() }).toEqual({ isTaken: false, owned: 0 });
  });
});

// sway will not run as root, so root lends it another user.
const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
const isRoot = process.getuid?.() === 0;

test.skipIf(!has('sway') || !has('wl-paste'))(
  'wl-paste hands back what was copied (skipped where sway or wl-clipboard is missing)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'diplodiff-wayland-'));
    if (isRoot) chownSync(folder, 65534, 65534);
    const env = { ...process.env, XDG_RUNTIME_DIR: folder, WAYLAND_DISPLAY: 'wayland-1' };
    const forSway = {
      ...env,
      WLR_BACKENDS: 'headless',
      WLR_RENDERER: 'pixman',
      WLR_LIBINPUT_NO_DEVICES: '1',
    };
    const sway = ['sway', '--config', '/dev/null'];
    const [program, ...args] = isRoot ? ['setpriv', ...asNobody, ...sway] : sway;
    const compositor = spawn(program!, args, { env: forSway, stdio: 'ignore' });
    const here = { ...env, DISPLAY: '', WSL_DISTRO_NAME: '' };
    const bin = new URL('../../bin/diplodiff.js', import.meta.url).pathname;
    const paste = (kind: string) =>
      execFileSync('wl-paste', ['--no-newline', '--type', kind], { env: here, encoding: 'utf8' });
    try {
      while (!existsSync(join(folder, 'wayland-1')) && compositor.exitCode === null) await pause(50);
      const line = ['compare', '--text', 'We firmly support talks.', 'We support talks.', '--copy'];
      const copied = spawnSync('node', [bin, ...line], {
        env: here,
        cwd: await ruritania(),
        encoding: 'utf8',
      });
      expect(copied.stderr).toBe('copied as rich and plain text\n');
      expect(paste('text/html')).toContain('We <del>firmly </del>support talks.');
      expect(paste('text/plain;charset=utf-8')).toContain('We [-firmly -]support talks.');
      // A long one goes through pipes that are full, to several at once; whoever serves leaves when another copies.
      const long = 'We discussed trade with Zenda. '.repeat(20_000);
      const server = spawn('node', [bin.replace('diplodiff.js', 'serve-selection.js')], { env: here });
      server.stdin.end(JSON.stringify({ on: 'wayland', html: `<p>${long}</p>`, plain: long }));
      await once(server.stdout, 'data');
      const lengths = ['text/html', 'text/plain', 'text/html', 'text/plain'].map(async (kind) => {
        let length = 0;
        const reader = spawn('wl-paste', ['--no-newline', '--type', kind], { env: here });
        for await (const bytes of reader.stdout) length += bytes.length;
        return length;
      });
      expect(await Promise.all(lengths)).toEqual([620_007, 620_000, 620_007, 620_000]);
      execFileSync('wl-copy', ['Zenda'], { env: here, stdio: 'ignore' });
      expect(await once(server, 'exit')).toEqual([0, null]);
    } finally {
      compositor.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
