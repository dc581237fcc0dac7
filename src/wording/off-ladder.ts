// Words that carry the stance of a text and stand on no ladder that the other text's stand on.

import type { OffLadder } from './comparison.ts';
import type { Finding } from './ladders.ts';
import type { Texts } from './pair-findings.ts';

/** The words that carry the stance of each text, where the catalogue names them. */
export interface Operatives {
  readonly before?: string;
  readonly after?: string;
}

// Below this share of the operative words a finding does not carry the stance: "will" in "will never tolerate".
const CARRIES = 0.4;

/** Only the words that the catalogue marks as operative are said to be off a ladder: any other word might be. */
export function offLadderOf(
  oldFindings: readonly Finding[],
  freshFindings: readonly Finding[],
  texts: Texts,
  operatives: Operatives,
): OffLadder[] {
  if (operatives.before === undefined || operatives.after === undefined) return [];
  const from = rungsOfOperative(oldFindings, texts.before, operatives.before);
  const to = rungsOfOperative(freshFindings, texts.after, operatives.after);
  if (from.some(({ ladder }) => to.some((other) => other.ladder === ladder))) return [];
  const [before, after] = [operatives.before, operatives.after];
  const [old, fresh] = [widest(from, before), widest(to, after)];
  // The side that a ladder covers better is the one to speak of.
  if (old !== undefined && (fresh === undefined || old.share >= fresh.share))
    return [{ ladder: old.ladder, from: { rung: old.rung, text: before }, to: { text: after } }];
  if (fresh === undefined) return [];
  return [{ ladder: fresh.ladder, from: { text: before }, to: { rung: fresh.rung, text: after } }];
}

/** The findings that lie in the words marked as operative, or make up at least half of them. */
export function rungsOfOperative(findings: readonly Finding[], text: string, operative: string): Finding[] {
  const start = text.indexOf(operative);
  const end = start + operative.length;
  return findings.filter((finding) => {
    const shared = Math.min(finding.end, end) - Math.max(finding.start, start);
    return start >= 0 && shared * 2 >= Math.min(operative.length, finding.end - finding.start);
  });
}

function widest(findings: readonly Finding[], operative: string) {
  const longest = findings.toSorted((a, b) => b.text.length - a.text.length)[0];
  const share = Math.min(1, (longest?.text.length ?? 0) / operative.length);
  return longest && share >= CARRIES ? { ...longest, share } : undefined;
}
