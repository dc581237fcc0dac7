import { type CorrectedText, compareSnapshots } from '../catalogue/compare-releases.ts';
import { markIds } from '../render/marks.ts';
import { type TerminalLayout, writeSpans } from '../render/terminal.ts';
import { type Span, type Style, segmentSpans } from '../render/theme.ts';
import type { Terminal } from '../terminal.ts';
import { compareTexts } from '../wording/compare.ts';
import type { Segment } from '../wording/comparison.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { formatOf, layoutFor, type SharedOptions } from './options.ts';
import { snapshotAt } from './released-versions.ts';

type Corrected = CorrectedText & { readonly segments: readonly Segment[] };

/** What was added, corrected, withdrawn and amended between two versions, or from one to the catalogue as it is now. */
export async function diffCatalogue(
  [from, to]: readonly string[],
  options: SharedOptions,
  terminal: Terminal,
): Promise<number> {
  const before = snapshotAt(from, terminal);
  const after = snapshotAt(to, terminal);
  const { corrected: texts, ...changes } = compareSnapshots(before, after);
  const corrected = texts.map((text): Corrected => {
    const { language } = text;
    const terms = after.terms[language] ?? [];
    return { ...text, segments: compareTexts(text.before, text.after, { language, terms }).segments };
  });
  const format = formatOf(options, terminal, ['ansi', 'plain', 'json'] as const);
  if (format === 'json') {
    deliver(jsonAnswer({ from, to: to ?? 'unreleased', ...changes, corrected }), options.output, terminal);
    return 0;
  }
  const layout = await layoutFor(options, terminal, format);
  const marked = (ids: readonly string[]) => markIds(ids, changes.singlePress);
  const sections: [string, string[]][] = [
    ['Corrected', corrected.map((text) => correction({ ...text, id: marked([text.id])[0]! }, layout))],
    ['Withdrawn', lines(marked(changes.withdrawn), 'warn', layout)],
    [
      'Amended beside the wording',
      lines(
        changes.amended.map(({ id, fields }) => `${marked([id])}: ${fields.join(', ')}`),
        'kept',
        layout,
      ),
    ],
    [
      'Renamed',
      lines(
        changes.renamed.map(({ from: old, to: now }) => `${old} → ${now}`),
        'kept',
        layout,
      ),
    ],
    ['Added', lines(marked(changes.added), 'kept', layout)],
  ];
  const filled = sections.filter(([, list]) => list.length > 0);
  const blocks = filled.map(([title, list]) =>
    [writeSpans([{ text: `${title} (${list.length})`, style: 'title' }], layout), ...list].join('\n'),
  );
  const heading = writeSpans([{ text: `${from} → ${to ?? 'now'}`, style: 'title' }], layout);
  const body = blocks.length === 0 ? '  no difference' : blocks.join('\n\n');
  deliver(`${heading}\n\n${body}\n`, options.output, terminal);
  return 0;
}

function lines(texts: readonly string[], style: Style, layout: TerminalLayout): string[] {
  return texts.map((text) => writeSpans([{ text, style }], layout, '  '));
}

function correction({ id, segments, corrections }: Corrected, layout: TerminalLayout): string {
  const reasons = corrections.map(({ why, source }): Span => ({ text: `${why} (${source})`, style: 'dim' }));
  return [
    writeSpans([{ text: id, style: 'label' }], layout, '  '),
    writeSpans(segmentSpans(segments, layout.theme), layout, '    '),
    ...reasons.map((span) => writeSpans([span], layout, '    ')),
  ].join('\n');
}
