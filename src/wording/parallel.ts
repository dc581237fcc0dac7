// Two languages of one text, clause against clause. Words cannot be compared across languages, lengths
// can: what is long in one is long in the other. Gale and Church, "A Program for Aligning Sentences in
// Bilingual Corpora", Computational Linguistics 19, 1993, with clauses for their sentences.

import { splitClauses } from './clauses.ts';

/** Clauses of the one text and those of the other that answer them; one of the two may be empty. */
export interface ParallelRow {
  readonly left: string;
  readonly right: string;
}

export interface ParallelText {
  readonly text: string;
  readonly language: string;
}

// How many clauses of each side make a pair, and what such a pair costs beyond its lengths: minus the
// logarithm of how often translators make it, after the paper; three to one is ours, for the short
// clauses of Chinese.
const SHAPES = [
  { left: 1, right: 1, cost: 0.12 },
  { left: 1, right: 2, cost: 3.1 },
  { left: 2, right: 1, cost: 3.1 },
  { left: 2, right: 2, cost: 4.5 },
  { left: 1, right: 3, cost: 4.5 },
  { left: 3, right: 1, cost: 4.5 },
  { left: 1, right: 0, cost: 5.5 },
  { left: 0, right: 1, cost: 5.5 },
] as const;
const VARIANCE = 6.8;
// Texts of more clauses than this are aligned as one row: the table grows with their product.
const MOST_CLAUSES = 800;

/** Aligns two languages of one text; the rows' sides join, with a space between, to the texts. */
export function alignParallel(left: ParallelText, right: ParallelText): ParallelRow[] {
  const [own, other] = [left, right].map(({ text, language }) => splitClauses(text, language));
  if (own!.length > MOST_CLAUSES || other!.length > MOST_CLAUSES)
    return [{ left: left.text, right: right.text }];
  return fillEmptySides(retrace(fillTable(own!, other!), own!, other!));
}

// For each pair of ends the number of the best last shape.
function fillTable(left: readonly string[], right: readonly string[]): Int8Array {
  const ratio = Math.max(1, lengthOf(right)) / Math.max(1, lengthOf(left));
  const width = right.length + 1;
  const cost = new Float64Array((left.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const taken = new Int8Array(cost.length).fill(-1);
  cost[0] = 0;
  for (let row = 0; row <= left.length; row += 1) {
    for (let column = 0; column <= right.length; column += 1) {
      for (const [number, shape] of SHAPES.entries()) {
        if (shape.left > row || shape.right > column) continue;
        const before = cost[(row - shape.left) * width + column - shape.right]!;
        const step = distance(
          lengthOf(left.slice(row - shape.left, row)),
          lengthOf(right.slice(column - shape.right, column)),
          ratio,
        );
        const total = before + shape.cost + step;
        if (total < cost[row * width + column]!) {
          cost[row * width + column] = total;
          taken[row * width + column] = number;
        }
      }
    }
  }
  return taken;
}

// Half the square of how many standard deviations the lengths lie apart.
function distance(left: number, right: number, ratio: number): number {
  const mean = (left + right / ratio) / 2;
  return (right / ratio - left) ** 2 / (2 * Math.max(1, mean) * VARIANCE);
}

function lengthOf(clauses: readonly string[]): number {
  return clauses.reduce((total, clause) => total + clause.length, 0);
}

function retrace(taken: Int8Array, left: readonly string[], right: readonly string[]): ParallelRow[] {
  const rows: ParallelRow[] = [];
  let [row, column] = [left.length, right.length];
  while (row > 0 || column > 0) {
    const shape = SHAPES[taken[row * (right.length + 1) + column]!]!;
    rows.push({
      left: left.slice(row - shape.left, row).join(isSolid(left) ? '' : ' '),
      right: right.slice(column - shape.right, column).join(isSolid(right) ? '' : ' '),
    });
    [row, column] = [row - shape.left, column - shape.right];
  }
  return rows.toReversed();
}

// A translator cuts a sentence otherwise, but leaves nothing out: a clause that nothing answers belongs
// to the row beside it.
function fillEmptySides(rows: readonly ParallelRow[]): ParallelRow[] {
  const filled: ParallelRow[] = [];
  for (const row of rows) {
    const last = filled.at(-1);
    const isIncomplete = row.left === '' || row.right === '' || last?.left === '' || last?.right === '';
    if (last !== undefined && isIncomplete) filled[filled.length - 1] = joinRows(last, row);
    else filled.push(row);
  }
  return filled;
}

function joinRows(one: ParallelRow, other: ParallelRow): ParallelRow {
  const join = (a: string, b: string) => (a === '' || b === '' || isSolid([a]) ? a + b : `${a} ${b}`);
  return { left: join(one.left, other.left), right: join(one.right, other.right) };
}

function isSolid(clauses: readonly string[]): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(clauses[0] ?? '');
}
