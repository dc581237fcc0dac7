import type { Passage } from './passage.ts';
import { CLAUSE_CONTENT, CLAUSE_COVERAGE, CLAUSE_WORDS, CONTENT_COVERAGE, leastOf } from './stretch.ts';

// Most candidates share two stock phrases and nothing else. Asking which words of a phrase stand in the stretch at
// all, in any order, costs a hundredth of aligning the two, and no alignment can find more: what this turns away
// could be no match. Asked for a few shared words only, it let a third of the candidates through, of which one in
// two hundred was a match.
/** False where too few words of a phrase stand in a stretch of text for a match. */
export function isWorthAligning(number: number, others: Int32Array, passage: Passage): boolean {
  const { content, words, starts, opens } = passage.index;
  stamps = stamps.length >= content.length ? stamps : new Int32Array(content.length);
  stamp += 1;
  for (let at = 0; at < others.length; at += 1) stamps[others[at]!] = stamp;
  // The words that the vocabulary lacks are all 0.
  stamps[0] = 0;
  const [from, to] = [starts[number]!, starts[number + 1]!];
  let [shared, weight, total] = [0, 0, 0];
  for (let at = from; at < to; ) {
    const start = at;
    let [there, own] = [0, 0];
    do {
      const id = words[at]!;
      const carries = content[id]!;
      own += carries;
      if (stamps[id] === stamp) {
        there += 1;
        weight += carries;
      }
      at += 1;
    } while (at < to && opens[at] === 0);
    const length = at - start;
    if (length >= CLAUSE_WORDS && own >= CLAUSE_CONTENT && there >= length * CLAUSE_COVERAGE) return true;
    shared += there;
    total += own;
  }
  const length = to - from;
  return shared >= length * leastOf(length, passage) && weight >= total * CONTENT_COVERAGE;
}

let stamps = new Int32Array(0);
let stamp = 0;
