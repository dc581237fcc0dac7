// SARIF 2.1.0, for code review tools: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

import type { Problem } from '../catalogue/problem.ts';
import { RULE_TEXTS } from '../catalogue/rule-texts.ts';
import { VERSION } from '../version.ts';

/** The problems as one SARIF log with one run. Its columns count UTF-16 units from 1, as ours do. */
export function renderSarif(problems: readonly Problem[]): string {
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
            rules: rules.map((id) => ({ id, shortDescription: { text: RULE_TEXTS[id] ?? id } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map(({ file, line, column, severity, rule, message, fix }) => ({
          ruleId: rule,
          ruleIndex: rules.indexOf(rule),
          level: severity,
          message: { text: `${message}; ${fix}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
