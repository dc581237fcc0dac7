import { createHash } from 'node:crypto';
import type { Assets } from './assets.ts';
import { embedJson } from './embed.ts';
import type { Report, SharedData } from './report.ts';
import { searchEntries, writeIndex } from './write-index.ts';
import { writePosition } from './write-position.ts';
import { writeShell } from './write-shell.ts';

/** All of a report in one file. The policy lets its own scripts run and no other. */
export function writeSinglePage(report: Report, { script, style }: Assets): string {
  const shared: SharedData = { terms: report.terms, ladders: report.ladders };
  const scripts = [
    `var diplodiffShared=${embedJson(shared)},diplodiffSearch=${embedJson(searchEntries(report))};`,
    script,
  ];
  return writeShell({
    title: report.title,
    scriptSources: scripts
      .map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)
      .join(' '),
    styles: `<style>${style}</style>`,
    body: [
      '<main id="content">',
      writeIndex(report, (id) => `#${id}`),
      ...report.positions.map((one) => writePosition(one, '#index', 2)),
      '</main>',
    ].join('\n'),
    scripts: scripts.map((code) => `<script>${code}</script>`).join('\n'),
  });
}
