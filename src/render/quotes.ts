// The quotations of a document and what the record says of them.

import type { JudgedQuotation } from '../scan/judge-quotation.ts';
import { briefMarks } from './marks.ts';
import { nameRung } from './stance-lines.ts';
import { type TerminalLayout, writeSpans } from './terminal.ts';
import { type Span, segmentSpans } from './theme.ts';

/** One quotation: place and verdict, the words or what differs, whose they are, and the formulation's marks. Ends with a line break. */
export function renderQuotation(
  item: JudgedQuotation,
  marks: readonly string[],
  layout: TerminalLayout,
): string {
  const place = `${item.line}:${item.column}${item.page === undefined ? '' : ` (page ${item.page})`}`;
  const isTrue = item.verdict === 'exact' && item.problems === undefined;
  const heading: Span[] = [
    { text: `${place}  `, style: 'dim' },
    { text: item.verdict.replace('-', ' '), style: isTrue ? 'label' : 'warn' },
    { text: item.formulation === undefined ? '' : `  ${item.formulation}`, style: 'label' },
    ...marks.map((mark): Span => ({ text: ` (${mark})`, style: 'warn' })),
  ];
  const wording: Span[] =
    item.segments === undefined
      ? [{ text: `“${item.text}”`, style: 'kept' }]
      : segmentSpans(item.segments, layout.theme);
  return [
    writeSpans(heading, layout, '  '),
    writeSpans(wording, layout, '      '),
    ...notesOf(item).map((text) => writeSpans([{ text, style: 'dim' }], layout, '      ')),
    '',
  ].join('\n');
}

function notesOf(item: JudgedQuotation): string[] {
  const said = item.speaker === undefined ? [] : [`${item.speaker}, ${item.date}`];
  const shifts = (item.shifts ?? []).map(
    ({ ladder, from, to }) => `${ladder} ladder: ${nameRung(from.rung)} → ${nameRung(to.rung)}`,
  );
  const problems = (item.problems ?? []).map(({ kind, claimed, known }) => {
    const facts = known.map((one) => `${one.speaker}, ${one.date}${briefMarks(one)}`).join('; ');
    return `${kind === 'wrong-date' ? 'not known of' : 'not known from'} ${claimed}; the catalogue has it from ${facts}`;
  });
  const missing = item.verdict === 'not-found' ? ['no wording of the catalogue has these words'] : [];
  return [...(problems.length > 0 ? [] : said), ...shifts, ...problems, ...missing];
}
