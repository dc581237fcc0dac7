// A diff as a memo, in one of three layouts: a memo with all that a reader needs, the bare redline, or a
// table with the old wording beside the new.

import { type Memo, type MemoBlock, plainText, segmentRuns } from './memo.ts';
import { numberSources } from './numbered-sources.ts';
import { describeChanges, type Redline, type Side } from './redline.ts';
import { describeSide } from './side-text.ts';

export const TEMPLATES = ['memo', 'bare', 'table'] as const;
export type Template = (typeof TEMPLATES)[number];

/** The memo of a diff. */
export function memoOfRedline(redline: Redline, template: Template = 'memo'): Memo {
  const { title, subtitle, from, to } = redline;
  const sources = numberSources([from.sources, to.sources]);
  const day = redline.day === undefined ? {} : { day: redline.day };
  if (template === 'bare')
    return {
      title: '',
      subtitle: '',
      blocks: [wordingOf(redline), ...marksBelow([from, to])],
      sources: [],
      ...day,
    };
  const middle = template === 'table' ? [columnsOf(redline)] : wordingsOf(redline);
  const blocks: MemoBlock[] = [
    {
      kind: 'list',
      items: [
        describeSide('From', from, sources.numbersOf(from.sources)),
        describeSide('To', to, sources.numbersOf(to.sources)),
      ],
    },
    ...(redline.remark === undefined
      ? []
      : [{ kind: 'paragraph', text: [{ text: redline.remark, mark: 'dim' }] } as const]),
    ...middle,
    { kind: 'heading', text: 'Changes' },
    { kind: 'list', items: describeChanges(redline.comparison).map(plainText) },
  ];
  return { title, subtitle, blocks, sources: sources.list, ...day };
}

// Even a bare redline is not pasted without what has to be said of its wordings.
function marksBelow(sides: readonly Side[]): MemoBlock[] {
  const marked = sides.filter(({ marks }) => marks.length > 0);
  if (marked.length === 0) return [];
  const said = marked.map(({ name, marks }) => `${name}: ${marks.join('; ')}`).join('. ');
  return [{ kind: 'paragraph', text: [{ text: said, mark: 'warn' }] }];
}

// The two wordings stand whole above their redline: a reader quotes from them, not from the marks.
function wordingsOf(redline: Redline): MemoBlock[] {
  const { comparison, language = 'en', from, to } = redline;
  const side = (dropped: 'removed' | 'added') =>
    comparison.segments
      .filter(({ kind }) => kind !== dropped)
      .map((segment) => (dropped === 'added' ? (segment.before ?? segment.text) : segment.text))
      .join('');
  const isSame = comparison.segments.every(({ kind }) => kind === 'kept');
  if (isSame) return [wordingOf(redline)];
  return [
    { kind: 'heading', text: `Wording of ${from.name}` },
    { kind: 'wording', text: plainText(side('added')), language },
    { kind: 'heading', text: `Wording of ${to.name}` },
    { kind: 'wording', text: plainText(side('removed')), language },
    { kind: 'heading', text: 'Redline' },
    wordingOf(redline),
  ];
}

function wordingOf({ comparison, language = 'en' }: Redline): MemoBlock {
  return { kind: 'wording', text: segmentRuns(comparison.segments), language };
}

function columnsOf({ comparison, language = 'en', from, to }: Redline): MemoBlock {
  const { segments } = comparison;
  // Each side as it was published: case and quotes that count as no change are the old ones on the left.
  const old = segments
    .filter(({ kind }) => kind !== 'added')
    .map((segment) => ({ ...segment, text: segment.before ?? segment.text }));
  const fresh = segments.filter(({ kind }) => kind !== 'removed');
  return {
    kind: 'table',
    header: [from.name, to.name],
    rows: [[segmentRuns(old), segmentRuns(fresh)]],
    redline: segmentRuns(segments),
    language,
  };
}
