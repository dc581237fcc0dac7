// What a comparison says of stance, in the words of a memo.

import type { Comparison, OffLadder, SameRung, Shift } from '../wording/comparison.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Lines on shifts, on phrases that kept their rung, and on words that no rung covers. */
export function describeStance({ shifts, sameRung = [], offLadder = [] }: Comparison): string[] {
  return [
    ...shifts.map(describeShift),
    ...sameRung.map(describeSameRung),
    ...offLadder.map(describeOffLadder),
  ];
}

/** `does not support` for `does-not-support`. */
export function nameRung(rung: string): string {
  return rung.replaceAll('-', ' ');
}

function describeShift({ ladder, from, to, steps, direction, polarityReversed }: Shift): string {
  const count = Math.abs(steps);
  const size = `${NUMBERS[count] ?? count} ${count === 1 ? 'step' : 'steps'} ${direction}`;
  return `${ladder} ladder: ${nameRung(from.rung)} → ${nameRung(to.rung)}, ${size}${polarityReversed ? ', polarity reversed' : ''}`;
}

function describeSameRung({ ladder, rung, from, to }: SameRung): string {
  return `no change of stance: “${from}” and “${to}” are one rung (${ladder} ladder: ${nameRung(rung)})`;
}

function describeOffLadder({ ladder, from, to }: OffLadder): string {
  const [on, off] = from.rung === undefined ? [to, from] : [from, to];
  return `off the ${ladder} ladder: “${off.text}” is on none of its rungs (“${on.text}”: ${nameRung(on.rung!)})`;
}
