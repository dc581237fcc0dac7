// Comments that ignore a rule, each with a reason. In Markdown and HTML `<!-- diplodiff-ignore RULE: reason -->`; in
// plain text a line of its own, `# diplodiff-ignore RULE: reason`. It holds for the paragraph it stands in, or, where
// it stands alone, for the next; `diplodiff-ignore-file` holds for the whole document.

import type { Document, Place } from '../documents/document.ts';
import { type CheckFinding, RULES, type RuleId } from './check-finding.ts';

export interface Ignore {
  readonly rule: string;
  readonly reason: string;
  /** Where it holds; offsets of the document's text. */
  readonly start: number;
  readonly end: number;
  /** Where it stands. */
  readonly at: number;
  readonly length: number;
}

export interface Ignores {
  readonly ignores: readonly Ignore[];
  /** The text without the comments, blanks in their places, so that offsets stay. */
  readonly text: string;
  /** The comments that ignore nothing because they are not right. */
  readonly findings: readonly CheckFinding[];
}

const COMMENT =
  /^\s*diplodiff-ignore(?<file>-file)?\b[ \t]*(?<rule>[\w*-]*)[ \t]*(?::[ \t]*(?<reason>[\s\S]*))?$/;
const IN_TEXT =
  /<!--\s*(?<markup>diplodiff-ignore[\s\S]*?)-->|^[ \t]*(?:#|\/\/|%|;)[ \t]*(?<line>diplodiff-ignore[^\n]*)$/gm;

/** What a check reads of a document. */
export type DraftText = Pick<Document, 'text'> & {
  readonly comments: readonly { readonly offset: number; readonly text: string; readonly place?: Place }[];
  readonly blockQuotes?: Document['blockQuotes'];
};

/** Finds the comments of a document that ignore a rule. */
export function readIgnores({ text, comments }: DraftText): Ignores {
  const written = [
    ...comments.map(({ offset, text: comment, place }) => ({ at: offset, length: 0, comment, place })),
    ...[...text.matchAll(IN_TEXT)].map(({ index, 0: whole, groups }) => ({
      at: index,
      length: whole.length,
      comment: groups?.markup ?? groups?.line ?? '',
      place: undefined,
    })),
  ];
  const clean = text.replace(IN_TEXT, (whole) => whole.replace(/[^\n]/g, ' '));
  const [ignores, findings]: [Ignore[], CheckFinding[]] = [[], []];
  for (const { at, length, comment, place } of written) {
    const { file, rule = '', reason = '' } = COMMENT.exec(comment.trim())?.groups ?? {};
    if (!comment.trim().startsWith('diplodiff-ignore')) continue;
    const wrong = faultOf(rule, reason.trim());
    const span =
      file === undefined ? paragraphAt(clean, at, at + length) : { start: 0, end: text.length + 1 };
    if (wrong === undefined) ignores.push({ rule, reason: reason.trim(), ...span, at, length });
    else
      findings.push({
        rule: 'bad-ignore',
        severity: 'warning',
        start: at,
        end: at + length,
        message: wrong,
        ...(place !== undefined && { place }),
      });
  }
  return { ignores, text: clean, findings };
}

/** The findings that no comment ignores, and how many are ignored. */
export function applyIgnores(
  findings: readonly CheckFinding[],
  ignores: readonly Ignore[],
): { kept: CheckFinding[]; ignored: number } {
  const kept = findings.filter(
    ({ rule, start }) =>
      !ignores.some((ignore) => ignore.rule === rule && start >= ignore.start && start < ignore.end),
  );
  return { kept, ignored: findings.length - kept.length };
}

function faultOf(rule: string, reason: string): string | undefined {
  if (rule === '') return 'the comment names no rule: write "diplodiff-ignore RULE: reason"';
  if (!Object.hasOwn(RULES, rule) || (rule as RuleId) === 'bad-ignore')
    return `there is no rule "${rule}" to ignore; "diplodiff check --rules" lists them`;
  return reason === ''
    ? `the comment gives no reason for ignoring "${rule}": write it behind a colon`
    : undefined;
}

// The paragraph around a place; where nothing else stands in it, the next one.
function paragraphAt(text: string, from: number, to: number): { start: number; end: number } {
  const opening = paragraphStart(text, from);
  const endOf = (at: number) => {
    const gap = /\n[ \t]*\n/.exec(text.slice(at));
    return gap === null ? text.length + 1 : at + gap.index;
  };
  const own = { start: opening, end: endOf(to) };
  if (text.slice(own.start, own.end).trim() !== '') return own;
  const next = own.end + (/^\s*/.exec(text.slice(own.end))?.[0].length ?? 0);
  return { start: own.start, end: endOf(next) };
}

// Behind the last empty line before a place. A pattern that begins with anything would be tried from every sign of the
// text: a long one without an empty line took minutes.
function paragraphStart(text: string, from: number): number {
  for (let end = text.lastIndexOf('\n', from - 1); end > 0; end = text.lastIndexOf('\n', end - 1)) {
    let at = end - 1;
    while (text[at] === ' ' || text[at] === '\t') at -= 1;
    if (text[at] === '\n') return end + 1;
  }
  return 0;
}
