// The ways to a clipboard. macOS and Windows take rich and plain text together from a program. X11 has whoever copied
// hand out each kind when it is asked for, so we stay and do that ourselves (serve-selection.ts). Wayland has it so
// too, but hands its receivers' pipes over a socket in a way that Node cannot read; its usual program offers one kind at
// a time, so the rich text goes to the clipboard and the plain text to the selection that the middle button pastes.

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
  /** Or handed out by us on an X11 display, until somebody else copies. */
  readonly selection?: Clip;
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

// GNOME passes on what is copied on its X11 display whoever has the focus; other compositors only from a window in front.
function desktops(clip: Clip, env: Surroundings['env']): Clipboard[] {
  const onWayland = isSet(env.WAYLAND_DISPLAY) ? [wayland(clip)] : [];
  const onX11 = isSet(env.DISPLAY) ? [x11(clip)] : [];
  return /gnome/i.test(env.XDG_CURRENT_DESKTOP ?? '') ? [...onX11, ...onWayland] : [...onWayland, ...onX11];
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

const BOTH = 'copied as rich and plain text';
const APART = 'copied: rich text to the clipboard, plain text to the selection (middle button)';
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

function wayland({ html, plain }: Clip): Clipboard {
  return {
    says: APART,
    calls: [
      { program: 'wl-copy', args: ['--type', 'text/html'], input: CHARSET + html },
      { program: 'wl-copy', args: ['--primary', '--type', 'text/plain;charset=utf-8'], input: plain },
    ],
  };
}

function x11({ html, plain }: Clip): Clipboard {
  return { says: BOTH, calls: [], selection: { html: CHARSET + html, plain } };
}

// OSC 52, https://invisible-island.net/xterm/ctlseqs/ctlseqs.html: the terminal at the other end of the line copies.
function terminal({ plain }: Clip): Clipboard {
  return {
    says: 'copied as plain text, by the terminal (OSC 52)',
    calls: [],
    sequence: `\u001b]52;c;${Buffer.from(plain, 'utf8').toString('base64')}\u0007`,
  };
}
