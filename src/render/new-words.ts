// A statement with its new words marked, then what each known run goes back to, then what was left out.

import type { Place } from '../documents/document.ts';
import { contentWords, type DraftRun, hasContent, type NewWords } from '../scan/new-words.ts';
import { briefSpan } from './marks.ts';
import { type TerminalLayout, writeSpans } from './terminal.ts';
import type { Span } from './theme.ts';

export interface NewWordsHeading {
  readonly title: string;
  readonly subtitle: string;
  readonly placeOf: (offset: number) => Place;
}

/** New words as text; ends with a line break. */
export function renderNewWords(
  { runs, leftOut, positions }: NewWords,
  { title, subtitle, placeOf }: NewWordsHeading,
  layout: TerminalLayout,
): string {
  const heading = (text: string) => writeSpans([{ text, style: 'title' }], layout);
  const fresh = runs.filter(isNew);
  const known = [
    ...new Map(runs.flatMap((run) => (run.origin && isPhrase(run.text) ? [[run.text.trim(), run]] : []))),
  ].map(([, run]) => run);
  return [
    writeSpans(
      [
        { text: title, style: 'title' },
        { text: `  against the record of ${subtitle}`, style: 'dim' },
      ],
      layout,
    ),
    '',
    writeSpans(
      runs.flatMap((run) => markRun(run, layout)),
      layout,
      '  ',
    ),
    '',
    heading(fresh.length === 0 ? 'New words: none' : 'New words'),
    ...fresh.map(({ text, start }) => {
      const { line, column } = placeOf(start);
      return writeSpans(
        [
          { text: `${line}:${column}`, style: 'dim' },
          { text: `  “${trimMarks(text)}”`, style: 'added' },
        ],
        layout,
        '  ',
      );
    }),
    ...(known.length === 0 ? [] : ['', heading('Words with a precedent')]),
    ...known.map(({ text, origin }) =>
      writeSpans(
        [
          { text: origin!.id, style: 'label' },
          briefSpan(origin!),
          { text: `  “${trimMarks(text)}”`, style: 'kept' },
        ],
        layout,
        '  ',
      ),
    ),
    ...(leftOut.length === 0 ? [] : ['', heading('Customary, and left out')]),
    ...leftOut.map(({ text, formulation, times, of }) =>
      writeSpans(
        [
          { text: `“${text}”`, style: 'removed' },
          { text: `  ${formulation.id}, in ${times} of the last ${of}`, style: 'dim' },
          briefSpan(formulation),
        ],
        layout,
        '  ',
      ),
    ),
    ...(positions.length === 0
      ? ['', writeSpans([{ text: 'it speaks to no position of the record', style: 'dim' }], layout)]
      : []),
    '',
  ].join('\n');
}

function isNew({ text, origin }: DraftRun): boolean {
  return origin === undefined && hasContent(text);
}

function markRun(run: DraftRun, { theme }: TerminalLayout): Span[] {
  if (!isNew(run)) return [{ text: run.text, style: 'kept' }];
  const words = run.text.trimEnd();
  return [
    { text: theme.hasMarks ? `{+${words}+}` : words, style: 'added' },
    { text: run.text.slice(words.length), style: 'kept' },
  ];
}

// Words that a reader would know again: "from either side" alone tells nothing.
function isPhrase(text: string): boolean {
  return contentWords(text).length >= 3;
}

function trimMarks(text: string): string {
  return text.trim().replace(/^[,;:.]\s*|\s*[,;:.]$/g, '');
}
