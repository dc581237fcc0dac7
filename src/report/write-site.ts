// A folder of pages. They are opened as files, where a browser lets a page read no other file: what pages share
// comes as scripts, and each page carries its own data.

import type { Assets } from './assets.ts';
import { embedJson } from './embed.ts';
import type { Report, SharedData } from './report.ts';
import { searchEntries, writeIndex } from './write-index.ts';
import { writePosition } from './write-position.ts';
import { writeShell } from './write-shell.ts';

/** The files of a site, by path from its folder. */
export function writeSite(report: Report, { script, style }: Assets): Map<string, string> {
  const { title, terms, ladders } = report;
  const shared: SharedData = { terms, ladders };
  const shell = (folder: string, name: string, body: string, scripts: readonly string[]) =>
    writeShell({
      title: name,
      scriptSources: "'self' file:",
      styles: `<link rel="stylesheet" href="${folder}assets/report.css">`,
      body,
      scripts: scripts.map((path) => `<script src="${folder}assets/${path}"></script>`).join(''),
    });
  const index = `<main id="content">${writeIndex(report, (id) => `${id}.html`)}</main>`;
  return new Map([
    ['index.html', shell('', title, index, ['search.js', 'report.js'])],
    ['assets/report.css', style],
    ['assets/report.js', script],
    ['assets/shared.js', `var diplodiffShared=${embedJson(shared)};\n`],
    ['assets/search.js', `var diplodiffSearch=${embedJson(searchEntries(report))};\n`],
    ...report.positions.map((one): [string, string] => [
      `${one.position.id}.html`,
      shell(
        '../',
        `${one.position.title} · ${one.actor.name}`,
        `<main id="content">${writePosition(one, '../index.html', 1)}</main>`,
        ['shared.js', 'report.js'],
      ),
    ]),
  ]);
}
