// What a check found, as a person reads it: file by file, place by place, the wording in force against the draft's.

import type { Witness } from '../catalogue/model.ts';
import type { Segment } from '../wording/comparison.ts';
import { type TerminalLayout, writeSpans } from './terminal.ts';
import { type Span, segmentSpans } from './theme.ts';

/** A finding with its place in a file. Lines and columns count from 1. */
export interface PlacedFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly page?: number;
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
  readonly position?: string;
  readonly formulation?: string;
  /** What the formulation rests on, and whose it is. */
  readonly witness?: Witness;
  readonly local?: boolean;
  /** Where the formulation can be read. */
  readonly url?: string;
  readonly segments?: readonly Segment[];
  readonly replacement?: string;
}

/** Findings as text, grouped by file; ends with a line break, and is empty when there are none. */
export function renderFindings(findings: readonly PlacedFinding[], layout: TerminalLayout): string {
  const files = [...new Set(findings.map(({ file }) => file))];
  if (files.length === 0) return '';
  const blocks = files.map((file) =>
    [
      writeSpans([{ text: file, style: 'title' }], layout),
      ...findings.filter((finding) => finding.file === file).map((finding) => writeFinding(finding, layout)),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

function writeFinding(finding: PlacedFinding, layout: TerminalLayout): string {
  const { line, column, page, severity, rule, message, segments = [], url } = finding;
  const place = `${page === undefined ? '' : `page ${page}, `}${line}:${column}`;
  const spans: Span[] = [
    { text: place, style: 'dim' },
    { text: `  ${severity}`, style: severity === 'error' ? 'warn' : 'label' },
    { text: `  ${message}`, style: 'kept' },
    { text: `  ${rule}`, style: 'dim' },
  ];
  return [
    writeSpans(spans, layout, '  '),
    ...(segments.length === 0 ? [] : [writeSpans(segmentSpans(segments, layout.theme), layout, '      ')]),
    ...(url === undefined ? [] : [writeSpans([{ text: url, style: 'dim' }], layout, '      ')]),
  ].join('\n');
}
