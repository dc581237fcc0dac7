// SARIF 2.1.0, for code review tools: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

import { RULE_TEXTS } from '../catalogue/rule-texts.ts';
import { VERSION } from '../version.ts';

/** What is to be said of one place of a file. Lines and columns count from 1. */
export interface PlacedProblem {
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

export interface SarifResult extends Omit<PlacedProblem, 'severity'> {
  readonly severity: PlacedProblem['severity'] | 'note';
  /** The words at the place. */
  readonly snippet?: string;
  readonly properties?: object;
}

/**
 * The results as one SARIF log with one run. Its columns count UTF-16 units from 1, as ours do.
 *
 * @param texts what each rule finds
 * @param rules the rules to name, also those that found nothing
 */
export function renderSarif(
  results: readonly SarifResult[],
  texts: Readonly<Record<string, string>> = RULE_TEXTS,
  rules: readonly string[] = [...new Set(results.map(({ rule }) => rule))].toSorted(),
): string {
  const driver = {
    name: 'diplodiff',
    semanticVersion: VERSION,
    rules: rules.map((id) => ({ id, shortDescription: { text: texts[id] ?? id } })),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        results: results.map((result) => ({
          ruleId: result.rule,
          ruleIndex: rules.indexOf(result.rule),
          level: result.severity,
          message: {
            text: result.fix === undefined ? result.message : `${result.message}; ${result.fix}`,
          },
          properties: result.properties,
          locations: [{ physicalLocation: placeOf(result) }],
          ...relatedTo(result),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function placeOf({ file, line, column, endLine, endColumn, snippet }: SarifResult): object {
  return {
    artifactLocation: { uri: addressOfFile(file) },
    region: {
      startLine: line,
      startColumn: column,
      ...(endLine !== undefined && { endLine, endColumn }),
      ...(snippet !== undefined && { snippet: { text: snippet } }),
    },
  };
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
function addressOfFile(file: string): string {
  return encodeURI(file.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F');
}

function encodeAddress(url: string): string {
  try {
    return new URL(url).href;
  } catch {
    return encodeURI(url);
  }
}
