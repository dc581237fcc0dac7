import type { MemoRun, MemoText } from './memo.ts';
import type { Side } from './redline.ts';

/** Who said it and where, what must be said of it, and its sources; its name and a label where they are wanted. */
export function describeSide(
  label: string | undefined,
  { name, facts, marks }: Side,
  sources: readonly number[],
): MemoText {
  const warnings = marks.map((mark): MemoRun => ({ text: ` (${mark})`, mark: 'warn' }));
  const details = facts.join(' · ');
  return [
    ...(label === undefined
      ? []
      : [{ text: label === '' ? name : `${label}: ${name}`, mark: 'strong' } as const]),
    ...(details === '' ? [] : [{ text: label === undefined ? details : ` ${details}` }]),
    ...warnings,
    ...(sources.length === 0 ? [] : [{ text: ' ', sources }]),
  ];
}
