// A clause as the alignment sees it: what it is known by, and its words counted.

import type { Clause } from './clauses.ts';
import { contentCount, coreKey } from './joints.ts';
import { type Content, contentOf } from './likeness.ts';
import { isGrammar } from './vocabulary.ts';

const OPENING = 0.6;
const SHORT = 8;

// The content words of a clause are counted when first asked for: most clauses of two editions are equal.
export class Counted {
  /** Its number in the text. */
  readonly at: number;
  readonly key: string;
  readonly #clause: Clause;
  #content: Content | undefined;
  #words: readonly string[] | undefined;

  constructor(clause: Clause, at: number) {
    this.#clause = clause;
    this.at = at;
    this.key = coreKey(clause.units);
  }

  /** Long enough to be known again where it stands in another place. */
  get isStatement(): boolean {
    return contentCount(this.#clause.units) >= (this.#clause.isSentence ? 2 : 3);
  }

  get content(): Content {
    this.#content ??= contentOf(this.#clause.units);
    return this.#content;
  }

  /** A short sentence that opens as the other does is the same one, whatever its predicate: "The talks were …". */
  opensAs(other: Counted): boolean {
    const one = this.#keyWords;
    const two = other.#keyWords;
    const shorter = Math.min(one.length, two.length);
    if (shorter >= SHORT) return false;
    let head = 0;
    while (head < shorter && one[head] === two[head]) head += 1;
    return head > 1 && head >= OPENING * shorter && one.slice(0, head).some((word) => !isGrammar(word));
  }

  get #keyWords(): readonly string[] {
    return (this.#words ??= this.key.split(' '));
  }
}
