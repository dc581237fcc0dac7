// Nothing that was read reaches the terminal to be obeyed: control characters and those that reverse
// the direction of writing are shown as signs.

const UNSAFE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** The text with control and bidirectional characters made visible; line breaks and tabs stay. */
export function escapeControls(text: string): string {
  return text.replace(UNSAFE, (sign) => {
    const code = sign.charCodeAt(0);
    if (code === 0x0d) return '';
    return code < 0x20
      ? String.fromCharCode(0x2400 + code)
      : `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}
