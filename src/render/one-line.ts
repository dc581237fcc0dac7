/**
 * The text with every line break, and the white space around it, made one sign.
 *
 * @param sign what stands in its place; a space unless said
 */
export function toOneLine(text: string, sign = ' '): string {
  // Without the look back a run of blanks would be read again from each of its signs.
  return text.replace(/(?<!\s)\s*\n\s*/g, sign);
}
