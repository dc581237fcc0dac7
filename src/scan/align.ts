// A phrase laid against the words of a passage: which of its words are there, in order, and where. The best
// stretch wins, so that what stands around it does not count. Smith and Waterman, "Identification of
// Common Molecular Subsequences", 1981.

const GRAMMAR = 3;
const CONTENT = 6;
const SKIP = 2;

// How a cell of the table was reached, in two bits: phrases of ten thousand words have a hundred million cells, and
// their scores, of which only the last row is looked at again, would take hundreds of megabytes.
const STOP = 0;
const MATCH = 1;
const UP = 2;
const LEFT = 3;

let scores = new Int32Array(0);
let steps = new Uint8Array(0);

/**
 * Aligns a phrase with a passage. `content` says which word ids carry content of their own.
 *
 * @returns per word of the phrase the word of the passage that it is, or -1
 */
export function alignWords(phrase: Int32Array, passage: Int32Array, content: Uint8Array): Int32Array {
  const width = passage.length + 1;
  const stride = Math.ceil(width / 4);
  makeRoom(width, (phrase.length + 1) * stride);
  let [best, bestRow, bestColumn] = [0, 0, 0];
  for (let row = 1; row <= phrase.length; row += 1) {
    const id = phrase[row - 1]!;
    const gain = content[id] === 1 ? CONTENT : GRAMMAR;
    const start = row * stride;
    let diagonal = 0;
    let left = 0;
    for (let column = 1; column < width; column += 1) {
      const above = scores[column]!;
      const match = passage[column - 1] === id ? diagonal + gain : 0;
      const score = Math.max(0, Math.max(above, left) - SKIP, match);
      scores[column] = score;
      if (score > 0) {
        const step = score === match ? MATCH : above >= left ? UP : LEFT;
        steps[start + (column >> 2)]! |= step << ((column & 3) * 2);
        if (score > best) [best, bestRow, bestColumn] = [score, row, column];
      }
      left = score;
      diagonal = above;
    }
  }
  return reachOut(traceBack(phrase.length, bestRow, bestColumn, stride), phrase, passage);
}

function makeRoom(width: number, size: number): void {
  if (scores.length < width) scores = new Int32Array(width * 2);
  else scores.fill(0, 0, width);
  if (steps.length < size) steps = new Uint8Array(size);
  else steps.fill(0, 0, size);
}

function traceBack(length: number, row: number, column: number, stride: number): Int32Array {
  const places = new Int32Array(length).fill(-1);
  for (;;) {
    const step = (steps[row * stride + (column >> 2)]! >> ((column & 3) * 2)) & 3;
    if (step === STOP) return places;
    if (step === MATCH) places[row - 1] = column - 1;
    if (step !== LEFT) row -= 1;
    if (step !== UP) column -= 1;
  }
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
