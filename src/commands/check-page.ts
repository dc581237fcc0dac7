import { renderAnnotatedPage } from '../render/annotated-page.ts';
import { briefMarks } from '../render/marks.ts';
import type { CheckedDocument } from './placed-findings.ts';

/** Checked documents as one page, their findings in place. */
export function checkPage(documents: readonly CheckedDocument[], subtitle: string): string {
  return renderAnnotatedPage({
    title: documents.length === 1 ? documents[0]!.document.name : `${documents.length} documents`,
    subtitle,
    documents: documents.map(({ document, findings }) => ({
      name: document.name,
      text: document.text,
      annotations: findings.map((finding) => {
        const { start, end, severity, rule, message, segments, formulation } = finding;
        const { line, column, page } = finding.place ?? document.placeOf(start);
        return {
          start,
          end,
          tone: severity,
          label: rule,
          text: message,
          place: `${page === undefined ? '' : `page ${page}, `}${line}:${column}`,
          segments,
          formulation: formulation && formulation.id + briefMarks(formulation),
          sources: formulation?.sources,
        };
      }),
    })),
  });
}
