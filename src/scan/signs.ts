// What each sign of a text is to the scanner, in one table: nothing, part of a word (folded), or a word of
// its own. The same folds as in wording/fold.ts, but looked up and not replaced: the table is read once for
// every sign of everything that is scanned.

/** Not part of any word: space, punctuation, symbols. */
const BREAK = 0;
/** As if it were not there: soft hyphens, zero-width signs, combining marks. */
export const UNSEEN = 1;
/** Folds to more than one sign: a ligature. */
export const SEVERAL = 2;
/** Added to the folded sign where the sign is a word of its own: Chinese and Japanese put no spaces. */
export const ALONE = 0x10000;

let table: Int32Array | undefined;

/** Per UTF-16 unit: `BREAK`, `UNSEEN`, `SEVERAL`, or the folded unit, with `ALONE` added where it is a word. */
export function signTable(): Int32Array {
  if (table !== undefined) return table;
  table = new Int32Array(0x10000);
  for (let code = 0; code < 128; code += 1) {
    const isWord = /[0-9A-Za-z]/.test(String.fromCharCode(code));
    table[code] = isWord ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : BREAK;
  }
  // Everything else is looked at when it first occurs: most texts use two hundred signs of 65,000.
  table.fill(UNKNOWN, 128);
  return table;
}

/** In the table until a sign first occurs; then ask `learnSign`. */
export const UNKNOWN = -1;

const INVISIBLE = /[\u00AD\u034F\u200B-\u200F\u2060-\u2064\uFE00-\uFE0F\uFEFF\p{M}]/u;
const SOLID = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇]/u;

/** Fills in the table for a sign and says what it is. */
export function learnSign(code: number): number {
  const kind = kindOf(code);
  signTable()[code] = kind;
  return kind;
}

/** The signs that a ligature stands for, folded. */
export function spellOut(code: number): string {
  return String.fromCharCode(code).normalize('NFKC').toLowerCase();
}

function kindOf(code: number): number {
  // Half of a sign beyond the basic plane: two such halves make a word or part of one.
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const sign = String.fromCharCode(code);
  if (INVISIBLE.test(sign)) return UNSEEN;
  const folded = sign.normalize('NFKC').toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(folded)) return BREAK;
  if (SOLID.test(folded)) return folded.length === 1 ? folded.charCodeAt(0) + ALONE : code + ALONE;
  // An accent may be written as a sign of its own, which is not seen; so here it is taken off.
  const base = folded.normalize('NFD').replace(/\p{M}/gu, '');
  if (base.length === 1) return base.charCodeAt(0);
  return folded.length === 1 ? folded.charCodeAt(0) : SEVERAL;
}
