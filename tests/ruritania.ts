import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Formulation } from '../src/catalogue/model.ts';
import { run } from '../src/cli.ts';
import type { Terminal } from '../src/terminal.ts';

export const ACTOR = `name: Ruritania
period_name: administration
periods:
  - { id: elphberg, name: Elphberg, from: '1990-01-01', to: '2000-12-31', aliases: [king] }
  - { id: rassendyll-1, name: Rassendyll (first), from: '2001-01-01', to: '2004-12-31', aliases: [rassendyll] }
  - { id: rassendyll-2, name: Rassendyll (second), from: '2005-01-01', aliases: [rassendyll] }
`;

/** One formulation as YAML, with what every one needs. */
export function entry(date: string, period: string, fields: string): string {
  return `  - date: '${date}'
    period: ${period}
    language: en
    speaker: { name: Foreign Ministry }
    document: { title: Weekly briefing, kind: press-briefing, series: weekly-briefing }
    attribution: on-record
    sources: [{ publisher: Foreign Ministry, url: 'https://ruritania.example/${date}', kind: primary }]
    added: '2026.12.0'
${fields.replace(/^/gm, '    ')}
`;
}

export const BORDER = `title: Status of the northern border
question: Does Ruritania support talks on the northern border?
formulations:
${entry('1999-05-14', 'elphberg', 'text: We firmly support talks on the northern border.\noperative: firmly support')}${entry('2001-05-14', 'rassendyll-1', 'text: We support talks on the northern border.\noperative: support\nrepresentative: true')}${entry('2003-02-01', 'rassendyll-1', 'status: omitted\ninstead: We welcome trade with our northern neighbour.')}${entry('2006-03-03', 'rassendyll-2', 'text: We do not support talks on the northern border.\noperative: do not support')}${entry('2007-01-01', 'rassendyll-2', 'status: sought\nasked_by: ruritania\ntext: we oppose talks on the northern border\noperative: oppose')}`;

/** Ruritania's catalogue. */
export const FILES = {
  'phrases/catalogue.yaml':
    "format: 1\nname: Ruritania\nversion: '2026.12.0'\nlicence: CC0-1.0\nmaintainers: [Zenda]\n",
  'phrases/ruritania/actor.yaml': ACTOR,
  'phrases/ruritania/border-status.yaml': BORDER,
};

/** Writes files into a new folder and says where it is. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'diplodiff-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

let home: string | undefined;

/** A package home whose catalogue is Ruritania's, compiled. */
export async function ruritania(): Promise<string> {
  if (home !== undefined) return home;
  home = folderOf(FILES);
  mkdirSync(join(home, 'dist'));
  await runIn(home, ['catalogue', 'build', '--quiet']);
  return home;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in process, its output captured. */
export async function runIn(
  packageHome: string,
  args: readonly string[],
  changes: Partial<Terminal> = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  const terminal: Terminal = {
    out: (result) => {
      out += typeof result === 'string' ? result : Buffer.from(result).toString('latin1');
    },
    err: (text) => {
      err += text;
    },
    readStdin: async () => new Uint8Array(),
    env: {},
    cwd: packageHome,
    isTTY: false,
    home: packageHome,
    ...changes,
  };
  return { code: await run(args, terminal), out, err };
}

/** Runs the program over Ruritania's catalogue. */
export async function runRuritania(args: readonly string[], changes: Partial<Terminal> = {}): Promise<Ran> {
  return runIn(await ruritania(), args, changes);
}

/** A formulation of Ruritania's as the program holds it. */
export function formulation(date: string, text: string, fields: Partial<Formulation> = {}): Formulation {
  const position = 'ruritania/border-status';
  return {
    id: `${position}@${date}`,
    position,
    date,
    period: 'rassendyll-1',
    status: 'stated',
    attribution: 'on-record',
    text,
    language: 'en',
    speaker: { name: 'Foreign Ministry' },
    document: { title: 'Remarks', kind: 'speech' },
    representative: false,
    sources: [{ publisher: 'Foreign Ministry', url: `https://ruritania.example/${date}`, kind: 'primary' }],
    witness: 'primary',
    translations: [],
    variants: [],
    added: '2026.12.0',
    corrections: [],
    local: false,
    ...fields,
  };
}
