// JUnit's XML, which build servers show: a test suite for each file, a test case for each finding. The shape is that
// of the Jenkins schema: https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd

import { escapeXml } from './escape-xml.ts';
import type { PlacedFinding } from './findings.ts';

/** Findings as one document; a file without any passes. Ends with a line break. */
export function renderJunit(files: readonly string[], findings: readonly PlacedFinding[]): string {
  const suites = files.map((file) =>
    writeSuite(
      file,
      findings.filter((finding) => finding.file === file),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="diplodiff check" tests="${suites.reduce((sum, { tests }) => sum + tests, 0)}" failures="${findings.length}">`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
}

function writeSuite(file: string, findings: readonly PlacedFinding[]): { xml: string; tests: number } {
  const tests = Math.max(1, findings.length);
  const cases =
    findings.length === 0
      ? [`    <testcase name="in line" classname="${escapeXml(file)}"/>`]
      : findings.map(
          ({ line, column, severity, rule, message, formulation = '', url = '' }) =>
            `    <testcase name="${escapeXml(`${rule} ${line}:${column}`)}" classname="${escapeXml(file)}">\n` +
            `      <failure type="${severity}" message="${escapeXml(message)}">${escapeXml([`${file}:${line}:${column}`, formulation, url].filter((part) => part !== '').join('\n'))}</failure>\n` +
            '    </testcase>',
        );
  return {
    tests,
    xml: [
      `  <testsuite name="${escapeXml(file)}" tests="${tests}" failures="${findings.length}" errors="0" skipped="0">`,
      ...cases,
      '  </testsuite>',
    ].join('\n'),
  };
}
