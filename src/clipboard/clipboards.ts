// The ways to a clipboard. macOS and Windows take rich and plain text together from a program. X11 and Wayland have
// whoever copied hand out each kind when it is asked for, so we stay and do that ourselves (serve-selection.ts).

import { asWindowsHtml } from './windows-html.ts';

/** The same content twice. */
export interface Clip {
  readonly html: string;
  readonly plain: string;
}

export interface ProgramCall {
  readonly program: string;
  readonly args: readonly string[];
  readonly input: string;
}

export interface Clipboard {
  /** What is said when it worked. */
  readonly says: string;
  /** Run one after the other; all must succeed. */
  readonly calls: readonly ProgramCall[];
  /** Or written to the terminal, which keeps the clipboard. */
  readonly sequence?: string;
  /** Or handed out by us, until somebody else copies. */
  readonly selection?: Selection;
}

/** What is to be handed out, and on which display. */
export interface Selection extends Clip {
  readonly on: 'x11' | 'wayland';
}

export interface Surroundings {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A terminal reads what we write. */
  readonly isTerminal: boolean;
}

/** The clipboards there may be, the best first. */
export function clipboardsFor(clip: Clip, { platform, env, isTerminal }: Surroundings): Clipboard[] {
  if (platform === 'darwin') return [macos(clip)];
  if (platform === 'win32') return [windows(clip)];
  return [
    ...(isSet(env.WSL_DISTRO_NAME) ? [windows(clip)] : []),
    ...desktops(clip, env),
    ...(isTerminal && (isSet(env.SSH_CONNECTION) || isSet(env.SSH_TTY)) ? [terminal(clip)] : []),
  ];
}

// GNOME passes on what is copied on its X11 display whoever has the focus; other compositors only from a window in
// front, but they let a program own the Wayland clipboard. wl-copy, where neither is to be had, takes one kind at a time:
// given rich text, it would hand out the tags to whoever pastes plain text.
function desktops(clip: Clip, env: Surroundings['env']): Clipboard[] {
  const onWayland = isSet(env.WAYLAND_DISPLAY) ? [owned('wayland', clip)] : [];
  const onX11 = isSet(env.DISPLAY) ? [owned('x11', clip)] : [];
  const inGnome = /gnome/i.test(env.XDG_CURRENT_DESKTOP ?? '');
  return [
    ...(inGnome ? [...onX11, ...onWayland] : [...onWayland, ...onX11]),
    ...onWayland.map(() => plainOnWayland(clip)),
  ];
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

const BOTH = 'copied as rich and plain text';
const CHARSET = '<meta charset="utf-8">';

function macos({ html, plain }: Clip): Clipboard {
  const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex').toUpperCase();
  const text = plain.replace(/[\\"]/g, '\\$&');
  const script = `set the clipboard to {string:"${text}", «class HTML»:«data HTML${hex(CHARSET + html)}»}\n`;
  return { says: BOTH, calls: [{ program: 'osascript', args: ['-'], input: script }] };
}

function windows({ html, plain }: Clip): Clipboard {
  const bytes = (text: string) =>
    `[Convert]::FromBase64String('${Buffer.from(text, 'utf8').toString('base64')}')`;
  const script = [
    'Add-Type -AssemblyName System.Windows.Forms',
    '$data = New-Object System.Windows.Forms.DataObject',
    `$data.SetData('HTML Format', (New-Object IO.MemoryStream(,${bytes(asWindowsHtml(html))})))`,
    `$data.SetText([Text.Encoding]::UTF8.GetString(${bytes(plain)}), 'UnicodeText')`,
    '[System.Windows.Forms.Clipboard]::SetDataObject($data, $true)',
    '',
  ].join('\n');
  const args = ['-NoProfile', '-NonInteractive', '-STA', '-Command', '-'];
  return { says: BOTH, calls: [{ program: 'powershell.exe', args, input: script }] };
}

function owned(on: Selection['on'], { html, plain }: Clip): Clipboard {
  return { says: BOTH, calls: [], selection: { on, html: CHARSET + html, plain } };
}

function plainOnWayland({ plain }: Clip): Clipboard {
  return {
    says: 'copied as plain text, the only kind this desktop takes from a program without a window',
    calls: [{ program: 'wl-copy', args: ['--type', 'text/plain;charset=utf-8'], input: plain }],
  };
}

// OSC 52, https://invisible-island.net/xterm/ctlseqs/ctlseqs.html: the terminal at the other end of the line copies.
function terminal({ plain }: Clip): Clipboard {
  return {
    says: 'copied as plain text, by the terminal (OSC 52)',
    calls: [],
    sequence: `\u001b]52;c;${Buffer.from(plain, 'utf8').toString('base64')}\u0007`,
  };
}
