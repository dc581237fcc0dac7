// https://learn.microsoft.com/windows/win32/dataxchg/html-clipboard-format: a header says, in bytes, where
// the page and the copied part of it begin and end.

const HEADER = (html: number, end: number, fragment: number, fragmentEnd: number) =>
  [
    'Version:0.9',
    `StartHTML:${pad(html)}`,
    `EndHTML:${pad(end)}`,
    `StartFragment:${pad(fragment)}`,
    `EndFragment:${pad(fragmentEnd)}`,
    '',
  ].join('\r\n');
const BEFORE = '<html><body>\r\n<!--StartFragment-->';
const AFTER = '<!--EndFragment-->\r\n</body></html>';

/** A fragment of HTML as the Windows clipboard wants it. */
export function asWindowsHtml(fragment: string): string {
  const start = HEADER(0, 0, 0, 0).length;
  const [from, length] = [start + BEFORE.length, Buffer.byteLength(fragment, 'utf8')];
  const header = HEADER(start, from + length + AFTER.length, from, from + length);
  return header + BEFORE + fragment + AFTER;
}

function pad(offset: number): string {
  return String(offset).padStart(10, '0');
}
