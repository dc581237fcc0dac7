import { describe, expect, test } from 'vitest';
import { type Clipboard, clipboardsFor } from '../../src/clipboard/clipboards.ts';
import { asWindowsHtml } from '../../src/clipboard/windows-html.ts';
import { runRuritania } from '../ruritania.ts';

const CLIP = { html: '<p>Zenda’s <del>line</del></p>', plain: 'Zenda’s [-"line"-]' };

describe('which clipboard', () => {
  test.each([
    ['macOS', 'darwin', {}, false, ['osascript']],
    ['Windows', 'win32', {}, false, ['powershell.exe']],
    ['Windows under Linux', 'linux', { WSL_DISTRO_NAME: 'Debian' }, false, ['powershell.exe']],
    ['Wayland', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, false, ['wayland', 'wl-copy']],
    ['X11', 'linux', { DISPLAY: ':0' }, false, ['x11']],
    [
      'Wayland with X11',
      'linux',
      { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' },
      false,
      ['wayland', 'x11', 'wl-copy'],
    ],
    [
      'Wayland with GNOME, which passes on what X11 copies',
      'linux',
      { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0', XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' },
      false,
      ['x11', 'wayland', 'wl-copy'],
    ],
    ['ssh with X11', 'linux', { DISPLAY: ':10', SSH_CONNECTION: '1' }, true, ['x11', 'terminal']],
    ['ssh', 'linux', { SSH_TTY: '/dev/pts/1' }, true, ['terminal']],
    ['ssh into a pipe', 'linux', { SSH_TTY: '/dev/pts/1' }, false, []],
    ['an empty variable', 'linux', { DISPLAY: '' }, true, []],
    ['nothing', 'linux', {}, true, []],
  ] as const)('%s', (_, platform, env, isTerminal, expected) => {
    const names = clipboardsFor(CLIP, { platform, env, isTerminal }).map(
      ({ calls, selection }) => selection?.on ?? calls[0]?.program ?? 'terminal',
    );
    expect(names).toEqual(expected);
  });
});

describe('what each is given', () => {
  const inputs = (platform: string, env: Record<string, string> = {}) =>
    clipboardsFor(CLIP, { platform, env, isTerminal: true })[0]!;

  test('macOS: one record of both', () => {
    const script = inputs('darwin').calls[0]!.input;
    expect(script).toContain('{string:"Zenda’s [-\\"line\\"-]", «class HTML»:«data HTML3C6D657461');
  });

  test('Windows: both as bytes, no text of ours in the script', () => {
    const script = inputs('win32').calls[0]!.input;
    const [html, plain] = [...script.matchAll(/FromBase64String\('([^']+)'\)/g)].map(([, bytes]) =>
      Buffer.from(bytes!, 'base64').toString('utf8'),
    );
    expect({ html, plain }).toEqual({ html: asWindowsHtml(CLIP.html), plain: CLIP.plain });
  });

  test.each([
    ['x11', { DISPLAY: ':0' }],
    ['wayland', { WAYLAND_DISPLAY: 'wayland-0' }],
  ])('%s: both at once', (on, env) =>
    expect(inputs('linux', env).selection).toEqual({
      on,
      html: `<meta charset="utf-8">${CLIP.html}`,
      plain: CLIP.plain,
    }),
  );

  test('wl-copy, where a program may not own the clipboard: plain text, and never tags for plain text', () => {
    const [, { calls }] = clipboardsFor(CLIP, {
      platform: 'linux',
      env: { WAYLAND_DISPLAY: 'wayland-0' },
      isTerminal: true,
    }) as [unknown, Clipboard];
    expect(calls).toMatchObject([{ program: 'wl-copy', input: CLIP.plain }]);
  });

  test('a terminal over ssh: plain text as OSC 52', () => {
    const { sequence } = inputs('linux', { SSH_TTY: '/dev/pts/1' });
    const [, bytes] = /^\u001b\]52;c;([A-Za-z0-9+/=]+)\u0007$/.exec(sequence!)!;
    expect(Buffer.from(bytes!, 'base64').toString('utf8')).toBe(CLIP.plain);
  });
});

test('the header of Windows counts bytes', () => {
  const bytes = Buffer.from(asWindowsHtml('<p>不</p>'), 'utf8');
  const at = (name: string) => Number(new RegExp(`${name}:(\\d+)`).exec(bytes.toString('latin1'))![1]);
  expect(bytes.subarray(at('StartFragment'), at('EndFragment')).toString('utf8')).toBe('<p>不</p>');
  expect(bytes.subarray(at('StartHTML'), at('EndHTML')).toString('utf8')).toMatch(/^<html>[\s\S]*<\/html>$/);
});

describe('--copy', () => {
  const DIFF = ['diff', 'ruritania/border-status', 'first..2001', '--copy'];
  const desktop = { platform: 'linux', env: { DISPLAY: ':0' } };

  test('the result is printed as ever, and rich and plain text are on the clipboard', async () => {
    const given: string[] = [];
    const serveSelection = async (clip: string) => given.push(clip) > 0;
    const { code, out, err } = await runRuritania(DIFF, { ...desktop, serveSelection });
    expect(out).toContain('We [-firmly -]support talks');
    const { html, plain } = JSON.parse(given[0]!);
    expect(html).toContain('We <del>firmly </del>support talks');
    expect(plain).toContain('We [-firmly -]support talks');
    expect({ code, err }).toEqual({ code: 0, err: 'copied as rich and plain text\n' });
  });

  test.each([
    ['the display does not answer', { ...desktop, serveSelection: async () => false }, 'X11 display'],
    [
      'the program is missing',
      {
        platform: 'linux',
        env: { WAYLAND_DISPLAY: 'wayland-0' },
        runProgram: async (): Promise<undefined> => undefined,
      },
      'the Wayland display, wl-copy did not work',
    ],
    [
      'the program fails',
      { platform: 'darwin' as const, runProgram: async (): Promise<number> => 1 },
      'osascript did not work',
    ],
    ['there is none', { platform: 'linux' }, 'there is no clipboard here'],
  ])('%s: the result is shown all the same, then the message', async (_, changes, expected) => {
    const { code, out, err } = await runRuritania(DIFF, changes);
    expect({ code, out }).toEqual({ code: 2, out: expect.stringContaining('We [-firmly -]support talks') });
    expect(err).toContain(expected);
  });

  test.each([
    ['log', 'ruritania/border-status'],
    ['blame', 'ruritania/border-status'],
  ])('%s has it too', async (...line) => {
    const given: string[] = [];
    const serveSelection = async (clip: string) => given.push(clip) > 0;
    const { code, out } = await runRuritania([...line, '--copy'], { ...desktop, serveSelection });
    expect({ code, copies: given.length, isShown: out !== '' }).toEqual({
      code: 0,
      copies: 1,
      isShown: true,
    });
    const lost = await runRuritania([...line, '--copy'], { platform: 'linux' });
    expect({ code: lost.code, out: lost.out }).toEqual({ code: 2, out });
  });
});
