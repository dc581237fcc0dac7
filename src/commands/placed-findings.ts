import { bestSource } from '../catalogue/best-source.ts';
import { provisoOf } from '../catalogue/proviso.ts';
import type { Document } from '../documents/document.ts';
import type { PlacedFinding } from '../render/findings.ts';
import { briefMarks } from '../render/marks.ts';
import type { Checked } from '../scan/check.ts';
import type { CheckFinding } from '../scan/check-finding.ts';

export interface CheckedDocument extends Checked {
  readonly document: Document;
}

/** A finding with its place in the file. */
export function placeFinding({ document }: CheckedDocument, finding: CheckFinding): PlacedFinding {
  const { rule, severity, start, end, message, formulation, segments, replacement } = finding;
  const from = finding.place ?? document.placeOf(start);
  const to = finding.place ?? document.placeOf(Math.max(start, end));
  return {
    file: document.name,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    ...(from.page !== undefined && { page: from.page }),
    severity,
    rule,
    message: formulation === undefined ? message : message + briefMarks(formulation),
    ...(formulation !== undefined && {
      position: formulation.position,
      formulation: formulation.id,
      url: bestSource(formulation.sources)?.url,
      ...provisoOf(formulation),
    }),
    ...(segments !== undefined && { segments }),
    ...(replacement !== undefined && { replacement }),
  };
}
