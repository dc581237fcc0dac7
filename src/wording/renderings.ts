// Which words of one language stand for which of another. Where the same words are rendered otherwise
// elsewhere, the choice was a choice: 认识到 in 1972 and 承认 in 1979 both answer "acknowledges".

import type { Formulation, Witness } from '../catalogue/model.ts';
import type { LadderBook } from './ladder-book.ts';
import { findRungs } from './ladders.ts';
import { alignParallel, type ParallelText } from './parallel.ts';

/** Operative words of both languages that stand against each other in one row. */
export interface Rendering {
  /** Id of the formulation. */
  readonly formulation: string;
  readonly ladder: string;
  readonly left: string;
  readonly right: string;
  readonly leftRung: string;
  readonly rightRung: string;
  readonly witness: Witness;
  readonly local: boolean;
}

export interface Elsewhere {
  readonly rendering: Rendering;
  /** Where the left words have another rendering in the right language. */
  readonly otherRight: readonly Rendering[];
  /** Where the right words render something else of the left language. */
  readonly otherLeft: readonly Rendering[];
}

/** The operative words of two languages of one formulation, paired within each row, ladder by ladder. */
export function findRenderings(
  { id, witness, local }: Pick<Formulation, 'id' | 'witness' | 'local'>,
  left: ParallelText,
  right: ParallelText,
  bookOf: (language: string) => LadderBook | undefined,
): Rendering[] {
  const [ownBook, otherBook] = [bookOf(left.language), bookOf(right.language)];
  if (ownBook === undefined || otherBook === undefined) return [];
  return alignParallel(left, right).flatMap((row) => {
    const others = findRungs(row.right, otherBook);
    return findRungs(row.left, ownBook).flatMap((found) => {
      const at = others.findIndex(({ ladder }) => ladder === found.ladder);
      if (at < 0) return [];
      const [other] = others.splice(at, 1);
      return {
        formulation: id,
        ladder: found.ladder,
        left: found.text,
        right: other!.text,
        leftRung: found.rung,
        rightRung: other!.rung,
        witness,
        local,
      };
    });
  });
}

/** For each rendering, where one of its sides is rendered otherwise. Rungs are compared, so that inflection is no difference. */
export function findElsewhere(own: readonly Rendering[], all: readonly Rendering[]): Elsewhere[] {
  return own.map((rendering) => {
    const others = all.filter(
      ({ formulation, ladder }) => formulation !== rendering.formulation && ladder === rendering.ladder,
    );
    return {
      rendering,
      otherRight: others.filter(
        ({ leftRung, rightRung }) => leftRung === rendering.leftRung && rightRung !== rendering.rightRung,
      ),
      otherLeft: others.filter(
        ({ leftRung, rightRung }) => rightRung === rendering.rightRung && leftRung !== rendering.leftRung,
      ),
    };
  });
}
