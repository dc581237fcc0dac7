// SARIF 2.1.0, for code review tools: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

import { RULE_TEXTS } from '../catalogue/rule-texts.ts';
import { VERSION } from '../version.ts';

/** What SARIF says of one place. Lines and columns count from 1. */
export interface SarifResult {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
  readonly fix?: string;
  /** The wording it rests on, and where that can be read. */
  readonly formulation?: string;
  readonly url?: string;
}

/** The problems as one SARIF log with one run. Its columns count UTF-16 units from 1, as ours do. */
export function renderSarif(
  problems: readonly SarifResult[],
  texts: Readonly<Record<string, string>> = RULE_TEXTS,
): string {
  const rules = [...new Set(problems.map(({ rule }) => rule))].toSorted();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'diplodiff',
            semanticVersion: VERSION,
            rules: rules.map((id) => ({ id, shortDescription: { text: texts[id] ?? id } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map(({ file, line, column, severity, rule, message, fix, ...rest }) => ({
          ruleId: rule,
          ruleIndex: rules.indexOf(rule),
          level: severity,
          message: { text: fix === undefined ? message : `${message}; ${fix}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: addressOfFile(file) },
                region: {
                  startLine: line,
                  startColumn: column,
                  ...(rest.endLine !== undefined && { endLine: rest.endLine, endColumn: rest.endColumn }),
                },
              },
            },
          ],
          ...relatedTo(rest),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function relatedTo({ formulation, url }: Pick<SarifResult, 'formulation' | 'url'>): object {
  if (formulation === undefined || url === undefined) return {};
  return {
    relatedLocations: [
      { message: { text: formulation }, physicalLocation: { artifactLocation: { uri: encodeAddress(url) } } },
    ],
  };
}

/** A file's name as a relative address: `#` and `?` in it open no fragment and no query. */
export function addressOfFile(file: string): string {
  return encodeURI(file.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F');
}

function encodeAddress(url: string): string {
  try {
    return new URL(url).href;
  } catch {
    return encodeURI(url);
  }
}
