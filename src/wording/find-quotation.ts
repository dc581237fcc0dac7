import { foldMark } from './fold.ts';

/**
 * Whether a text has a quotation, typography folded: quotes, dashes, white space, line breaks, case, composed accents.
 * The parts of one with cuts, `[...]`, have to be there in their order.
 */
export function hasQuotation(text: string, quotation: string): boolean {
  const whole = squeeze(text);
  let from = 0;
  for (const part of quotation.split(/\[\s*(?:\.\.\.|…)\s*\]/).map(squeeze)) {
    if (part === '') continue;
    const at = whole.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from > 0;
}

// Markup sets white space where a reader sees none and the other way round, so none of it counts.
function squeeze(text: string): string {
  return foldMark(text).toLowerCase().replace(/\s+/g, '');
}
