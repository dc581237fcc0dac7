// The verbs that carry a stance. Where one gives way to another, the two are the change: not the subject
// or the adverbial that was recast around them.

import { type ChangedRun, changed, type Run } from './runs.ts';
import type { Unit } from './words.ts';

const VERBS = `support oppose recognize recognise acknowledge reject condemn endorse welcome accept encourage
  urge demand deplore affirm reaffirm respect uphold commit insist expect believe regard consider`.split(
  /\s+/,
);
const FORMS = new Map(VERBS.flatMap((verb) => formsOf(verb).map((form) => [form, verb])));

/** Splits each changed run with one stance word on either side, so that the two stand against each other. */
export function splitAtStance(runs: readonly Run[]): Run[] {
  return runs.flatMap((run) =>
    run.kind === 'changed' && !run.unlike && run.move === undefined ? splitRun(run) : [run],
  );
}

function splitRun(run: ChangedRun): Run[] {
  const [old, fresh] = [onlyStance(run.before), onlyStance(run.after)];
  if (old === undefined || fresh === undefined) return [run];
  const whole = run.before.length === 1 && run.after.length === 1;
  if (whole) return [run];
  const [oldStart, freshStart] = [withAdverbs(run.before, old), withAdverbs(run.after, fresh)];
  return [
    changed(run.before.slice(0, oldStart), run.after.slice(0, freshStart)),
    {
      ...changed(run.before.slice(oldStart, old + 1), run.after.slice(freshStart, fresh + 1)),
      isStance: true as const,
    },
    changed(run.before.slice(old + 1), run.after.slice(fresh + 1)),
  ].filter(({ before, after }) => before.length + after.length > 0);
}

// Where the one stance word is; undefined when there is none or more than one to choose from.
function onlyStance(units: readonly Unit[]): number | undefined {
  const places = units.flatMap((unit, at) => (unit.kind === 'group' || FORMS.has(unit.key) ? [at] : []));
  return places.length === 1 ? places[0] : undefined;
}

// "firmly support" gave way, not "support" alone.
function withAdverbs(units: readonly Unit[], at: number): number {
  let start = at;
  while (start > 0 && units[start - 1]!.key.length > 3 && units[start - 1]!.key.endsWith('ly')) start -= 1;
  return start;
}

function formsOf(verb: string): string[] {
  const stem = verb.replace(/e$/, '');
  return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`];
}
