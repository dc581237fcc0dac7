// What a check reports, and the rules it reports by.

import type { Formulation } from '../catalogue/model.ts';
import type { Place } from '../documents/document.ts';
import type { Segment } from '../wording/comparison.ts';

export type Severity = 'error' | 'warning';

/** A departure from the line. Offsets count UTF-16 units of the document's text from 0. */
export interface CheckFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Where in the file, when that is not where the text from `start` on stands. */
  readonly place?: Place;
  /** The wording it is held against; none where a comment is at fault. */
  readonly formulation?: Formulation;
  /** The words of it at issue. */
  readonly expected?: string;
  /** From the wording in force to the draft. */
  readonly segments?: readonly Segment[];
  /** What `--fix` would put in the place of the text from `start` to `end`. */
  readonly replacement?: string;
}

export interface Rule {
  readonly severity: Severity;
  /** What it finds, in one line. */
  readonly finds: string;
  /** Why that matters. */
  readonly reason: string;
}

export const RULES = {
  'operative-departure': {
    severity: 'error',
    finds: 'operative words that stand on another rung than those in force, or give way to others',
    reason: 'the verb is the policy: readers take another one for a change of it',
  },
  'claimed-wording': {
    severity: 'error',
    finds: 'words that another actor asks for, or says were said, and that the line does not have',
    reason: 'using them grants what was asked',
  },
  'dropped-qualifier': {
    severity: 'warning',
    finds: 'words of the sentence in force that the draft leaves out of it',
    reason: 'a qualifier that goes is noticed: “firmly”, “free from coercion”, “by either side”',
  },
  reworded: {
    severity: 'warning',
    finds: 'a sentence in force with other words in it',
    reason: 'a standing sentence is quoted, not paraphrased',
  },
  'missing-element': {
    severity: 'warning',
    finds: 'a recitation that leaves out a stock element of the wording in force',
    reason: 'what is left out of a recitation reads as taken back',
  },
  'retired-wording': {
    severity: 'warning',
    finds: 'words that were once in force and are no longer',
    reason: 'they were replaced, and using them again reads as a return',
  },
  'bad-ignore': {
    severity: 'warning',
    finds: 'a comment that ignores a rule without a reason, or names no rule there is',
    reason: 'whoever reads it next has to know why; such a comment ignores nothing',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;
