// A phrase laid against the words of a passage: which of its words are there, in order, and where. The best
// stretch wins, so that what stands around it does not count. Smith and Waterman, "Identification of
// Common Molecular Subsequences", 1981.

const GRAMMAR = 3;
const CONTENT = 6;
const SKIP = 2;

let scores = new Int32Array(0);

/**
 * Aligns a phrase with a passage. `content` says which word ids carry content of their own.
 *
 * @returns per word of the phrase the word of the passage that it is, or -1
 */
export function alignWords(phrase: Int32Array, passage: Int32Array, content: Uint8Array): Int32Array {
  const width = passage.length + 1;
  const size = (phrase.length + 1) * width;
  if (scores.length < size) scores = new Int32Array(size * 2);
  scores.fill(0, 0, width);
  let [best, bestAt] = [0, 0];
  for (let row = 1; row <= phrase.length; row += 1) {
    const id = phrase[row - 1]!;
    const gain = content[id] === 1 ? CONTENT : GRAMMAR;
    let at = row * width;
    scores[at] = 0;
    for (let column = 1; column < width; column += 1) {
      at += 1;
      const skip = Math.max(scores[at - width]!, scores[at - 1]!) - SKIP;
      const match = passage[column - 1] === id ? scores[at - width - 1]! + gain : 0;
      const score = Math.max(0, skip, match);
      scores[at] = score;
      if (score > best) [best, bestAt] = [score, at];
    }
  }
  return reachOut(traceBack(phrase, passage, bestAt, content), phrase, passage);
}

function traceBack(phrase: Int32Array, passage: Int32Array, from: number, content: Uint8Array): Int32Array {
  const width = passage.length + 1;
  const places = new Int32Array(phrase.length).fill(-1);
  for (let at = from; scores[at]! > 0; ) {
    const [row, column] = [Math.floor(at / width) - 1, (at % width) - 1];
    const id = phrase[row]!;
    const gain = content[id] === 1 ? CONTENT : GRAMMAR;
    if (passage[column] === id && scores[at] === scores[at - width - 1]! + gain) {
      places[row] = column;
      at -= width + 1;
    } else at -= scores[at] === scores[at - width]! - SKIP ? width : 1;
  }
  return places;
}

const REACH = 4;

// "We" of "we do not oppose" is not worth the two words between it and the rest of the phrase, and yet is its
// first word: what is left over at an end is looked for a few words farther out.
function reachOut(places: Int32Array, phrase: Int32Array, passage: Int32Array): Int32Array {
  const last = phrase.length - 1;
  const [head, tail] = [places.findIndex((place) => place >= 0), places.findLastIndex((place) => place >= 0)];
  if (head < 0) return places;
  for (let [at, from] = [head - 1, places[head]!]; at >= 0; at -= 1) {
    const found = passage.subarray(Math.max(0, from - REACH), from).lastIndexOf(phrase[at]!);
    if (found < 0) break;
    from = places[at] = Math.max(0, from - REACH) + found;
  }
  for (let [at, from] = [tail + 1, places[tail]!]; at <= last; at += 1) {
    const found = passage.subarray(from + 1, from + 1 + REACH).indexOf(phrase[at]!);
    if (found < 0) break;
    from = places[at] = from + 1 + found;
  }
  return places;
}
