// Chinese and Japanese put no space between words. The platform's segmenter knows their dictionaries;
// what it does not know are this field's terms (台独 is one word), so those are put together again.

// Building a segmenter takes longer than a whole diff of English text: only the script asks for it.
// It takes time out of all proportion for a run of tens of thousands of signs without a mark: such a run is cut.
// By whole signs: a rare one is two UTF-16 units.
const PART = /.{1,2000}/gsu;
let segmenter: Intl.Segmenter | undefined;

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const FAR_SIGNS = /[\u2e80-\uffff]/;

/** True where a sign of the text belongs to a script that is written without spaces. */
export function isIdeographic(text: string): boolean {
  return FAR_SIGNS.test(text) && IDEOGRAPH.test(text);
}

/** Cuts a run of ideographs or kana into words that join to the run; `terms` stay whole. */
export function splitIdeographs(run: string, terms: readonly string[] = []): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  for (const piece of cutAtTerms(run, terms)) {
    if (terms.includes(piece)) words.push(piece);
    else
      for (const part of piece.match(PART)!)
        for (const { segment } of segmenter.segment(part)) words.push(segment);
  }
  return words;
}

function cutAtTerms(run: string, terms: readonly string[]): string[] {
  const present = terms.filter((term) => term.length > 1 && run.includes(term));
  if (present.length === 0) return [run];
  const longestFirst = present.toSorted((a, b) => b.length - a.length);
  const pieces: string[] = [];
  let plain = '';
  for (let at = 0; at < run.length; ) {
    const term = longestFirst.find((candidate) => run.startsWith(candidate, at));
    if (term === undefined) {
      plain += run[at];
      at += 1;
      continue;
    }
    if (plain !== '') pieces.push(plain);
    pieces.push(term);
    plain = '';
    at += term.length;
  }
  if (plain !== '') pieces.push(plain);
  return pieces;
}
