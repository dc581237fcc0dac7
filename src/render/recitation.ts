// One element a line: whether it is there, how the wording has it and how the document does.

import type { Place } from '../documents/document.ts';
import type { Recitation, RecitedElement } from '../scan/recite.ts';
import { padCells } from './cells.ts';
import { type TerminalLayout, writeSpans } from './terminal.ts';
import type { Span, Style } from './theme.ts';

export interface RecitationHeading {
  readonly title: string;
  readonly subtitle: string;
  /** What must be said of the wording. */
  readonly marks: readonly string[];
  readonly placeOf: (offset: number) => Place;
}

const STYLES: Record<RecitedElement['verdict'], Style> = { present: 'kept', moved: 'warn', missing: 'warn' };

/** A recitation as text; ends with a line break. */
export function renderRecitation(
  { elements, besides }: Recitation,
  { title, subtitle, marks, placeOf }: RecitationHeading,
  layout: TerminalLayout,
): string {
  const place = (offset: number) => {
    const { line, column, page } = placeOf(offset);
    return `${page === undefined ? '' : `page ${page}, `}${line}:${column}`;
  };
  const row = (spans: readonly Span[]) => writeSpans(spans, layout, '  ');
  return [
    writeSpans(
      [
        { text: title, style: 'title' },
        { text: `  ${subtitle}`, style: 'dim' },
        ...marks.map((mark): Span => ({ text: ` (${mark})`, style: 'warn' })),
      ],
      layout,
    ),
    '',
    ...elements.map(({ verdict, expected, found }) =>
      row([
        { text: padCells(verdict, 9), style: STYLES[verdict] },
        { text: `“${found?.text ?? expected}”`, style: 'kept' },
        { text: found === undefined ? '' : `  ${place(found.start)}`, style: 'dim' },
      ]),
    ),
    ...besides.map(({ text, start }) =>
      row([
        { text: padCells('besides', 9), style: 'dim' },
        { text: `“${text}”`, style: 'kept' },
        { text: `  ${place(start)}`, style: 'dim' },
      ]),
    ),
    '',
  ].join('\n');
}
