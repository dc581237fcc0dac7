// Addresses as links (OSC 8) on terminals that show them. An address stays legible where they do not: the
// link's text is the address itself.

import type { Terminal } from '../terminal.ts';

const ADDRESS =
  /https?:\/\/[^\s<>"”\u0000-\u001f\u007f-\u009f]*[^\s<>"”.,;:!?)\]\u0000-\u001f\u007f-\u009f]/g;

/** Every address of a text as a link to itself. The text must hold nothing that a terminal obeys. */
export function linkAddresses(text: string): string {
  return text.replace(
    ADDRESS,
    (url) => `\u001b]8;;${encodeURI(decodable(url))}\u001b\\${url}\u001b]8;;\u001b\\`,
  );
}

/** Whether the terminal is one of those known to show links. */
export function showsLinks({ isTTY, env }: Pick<Terminal, 'isTTY' | 'env'>): boolean {
  if (!isTTY || env.TERM === undefined || /^(?:dumb|screen|tmux|linux)/.test(env.TERM)) return false;
  return (
    /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|Tabby|rio)$/.test(env.TERM_PROGRAM ?? '') ||
    /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|wezterm)/.test(env.TERM) ||
    Number(env.VTE_VERSION ?? 0) >= 5000 ||
    ['WT_SESSION', 'KITTY_WINDOW_ID', 'KONSOLE_VERSION', 'DOMTERM'].some((name) => Boolean(env[name]))
  );
}

// What is encoded already must not be encoded once more.
function decodable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
