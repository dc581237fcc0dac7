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
      const args = ['compare', '--text', 'We firmly support talks.', 'We support talks.', '--copy'];
      execFileSync('node', [bin, ...args], { env, cwd: await ruritania(), stdio: 'ignore' });
      const read = (...more: string[]) => execFileSync('xclip', ['-o', ...more], { env, encoding: 'utf8' });
      expect(read('-selection', 'clipboard', '-t', 'text/html')).toContain(
        'We <del>firmly </del>support talks.',
      );
      expect(read('-selection', 'primary')).toContain('We [-firmly -]support talks.');
    } finally {
      screen.kill();
    }
  },
  60_000,
);
