import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { has } from '../office.ts';
import { ruritania } from '../ruritania.ts';

// A real clipboard on a screen that nobody sees, through the real binary.
test.skipIf(!has('Xvfb') || !has('xclip'))(
  'xclip hands back what was copied (skipped where Xvfb or xclip is missing)',
  async () => {
    const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '320x240x8', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const [number] = await once(screen.stdout, 'data');
      const env = {
        ...process.env,
        DISPLAY: `:${String(number).trim()}`,
        WAYLAND_DISPLAY: '',
        WSL_DISTRO_NAME: '',
      };
      const bin = new URL('../../bin/diplodiff.js', import.meta.url).pathname;
      const copy = async (before: string) => {
        const args = ['compare', '--text', before, 'We support talks.', '--copy'];
        execFileSync('node', [bin, ...args], { env, cwd: await ruritania(), stdio: 'ignore' });
      };
      const read = (kind: string) =>
        execFileSync('xclip', ['-o', '-selection', 'clipboard', '-t', kind], { env, encoding: 'utf8' });
      await copy('We firmly support talks.');
      expect(read('TARGETS').split('\n')).toEqual(
        expect.arrayContaining(['text/html', 'UTF8_STRING', 'text/plain', 'STRING']),
      );
      expect(read('text/html')).toContain('We <del>firmly </del>support talks.');
      expect(read('UTF8_STRING')).toContain('We [-firmly -]support talks.');
      expect(read('text/plain')).toBe(read('UTF8_STRING'));
      expect(() => read('image/png')).toThrow();
      // The next one takes over.
      await copy('We weakly support talks.');
      expect(read('UTF8_STRING')).toContain('We [-weakly -]support talks.');
      // A long one is handed out in parts, and whoever serves leaves when another program copies.
      const long = 'We discussed trade with Zenda. '.repeat(20_000);
      const server = spawn('node', [bin.replace('diplodiff.js', 'serve-selection.js')], { env });
      server.stdin.end(JSON.stringify({ on: 'x11', html: '', plain: long }));
      await once(server.stdout, 'data');
      expect(read('UTF8_STRING')).toBe(long);
      execFileSync('xclip', ['-selection', 'clipboard'], {
        env,
        input: 'Zenda',
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      expect(await once(server, 'exit')).toEqual([0, null]);
    } finally {
      screen.kill();
    }
  },
  60_000,
);
