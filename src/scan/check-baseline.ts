// A baseline: the findings that are known and not asked about again. A finding is known by its rule, its wording and
// the sentence it stands in, not by its line, so that a paragraph may be added above it.

import { createHash } from 'node:crypto';
import { UserError } from '../errors.ts';
import { splitWords } from '../wording/words.ts';

export interface KnownFinding {
  readonly file: string;
  readonly rule: string;
  readonly formulation?: string;
  /** SHA-256 of the sentence's words, in hex. */
  readonly sentence: string;
}

/** What a finding is known by. */
export function fingerprint(
  file: string,
  finding: { readonly rule: string; readonly formulation?: string },
  sentence: string,
): KnownFinding {
  const words = splitWords(sentence)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ key }) => key);
  return {
    file,
    rule: finding.rule,
    ...(finding.formulation !== undefined && { formulation: finding.formulation }),
    sentence: createHash('sha256').update(words.join(' ')).digest('hex'),
  };
}

/** A baseline as it is written; ends with a line break. */
export function writeBaseline(known: readonly KnownFinding[]): string {
  const sorted = known.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return `${JSON.stringify({ schemaVersion: 1, findings: sorted }, null, 2)}\n`;
}

/**
 * Reads a baseline.
 *
 * @throws UserError when it is none
 */
export function parseBaseline(name: string, text: string): KnownFinding[] {
  let read: { readonly schemaVersion?: unknown; readonly findings?: unknown };
  try {
    read = JSON.parse(text) as typeof read;
  } catch (cause) {
    throw new UserError(`"${name}" is no baseline: it is not JSON`, ['write one with --write-baseline'], {
      cause,
    });
  }
  if (read?.schemaVersion !== 1 || !Array.isArray(read.findings))
    throw new UserError(`"${name}" is no baseline of this version`, ['write one with --write-baseline']);
  return read.findings as KnownFinding[];
}

/** Takes known findings away, each as often as the baseline has it. */
export function withoutKnown<T>(
  findings: readonly T[],
  known: readonly KnownFinding[],
  fingerprintOf: (finding: T) => KnownFinding,
): T[] {
  const left = new Map<string, number>();
  for (const one of known) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return findings.filter((finding) => {
    const key = keyOf(fingerprintOf(finding));
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function keyOf({ file, rule, formulation = '', sentence }: KnownFinding): string {
  return [file, rule, formulation, sentence].join('\u0000');
}
