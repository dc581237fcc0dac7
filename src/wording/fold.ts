// Typography is not wording. Two official copies of one sentence differ in quotes, dashes, spaces and
// capitals as often as not: the wire agency's straight quotes, the ministry's curly ones, a PDF's
// ligatures. A word's key is what is left when all that is folded away; only keys are compared.

const INVISIBLE = /[\u00AD\u034F\u200B-\u200F\u2060\u2061-\u2064\uFE00-\uFE0F\uFEFF]/g;
const APOSTROPHES = /[‘’‚‛′`´ʼ＇]/g;
const QUOTES = /['"“”„‟«»‹›「」『』〝〞＂]+/g;
const DASHES = /[‐‑‒–—―−﹣－]/g;
const PLAIN = /^[a-z0-9]+$/;
// In these nothing is folded but case.
const PLAIN_WORD = /^[\w.,&'/%$-]+$/;

/** The key of a word: case, ligatures, composed accents, full-width forms, apostrophes and hyphens folded. */
export function foldWord(text: string): string {
  if (PLAIN.test(text)) return text;
  if (PLAIN_WORD.test(text)) return text.toLowerCase();
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .toLowerCase();
}

/** The key of a whole sentence: its words' and marks' typography folded. */
export function foldSentence(text: string): string {
  return foldMark(foldWord(text)).replace(/\s+/g, ' ');
}

// Quotation marks of every style are one mark, whether they come single or double: a house style
// chooses them, not a speaker. So are the dashes, and the two ways to write an ellipsis.
/** The key of a punctuation mark. */
export function foldMark(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(DASHES, '-')
    .replace(/-+/g, '-')
    .replace(/。/g, '.');
}
