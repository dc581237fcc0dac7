import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LADDER } from '../ladder.ts';
import { ACTOR, BORDER, entry, folderOf, runIn } from '../ruritania.ts';

export const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)><!--';

const TRADE = `title: 'Trade ${HOSTILE}'
question: What of trade?
formulations:
${entry('2002-01-01', 'rassendyll-1', `text: 'We ${HOSTILE} trade.'\noperative: '${HOSTILE}'`)}${entry('2006-01-01', 'rassendyll-2', `text: 'We welcome ${HOSTILE} trade.'`)}`;

const WISH = `title: Trade by sea
question: Does Ruritania want a port?
formulations:
${entry('2007-01-01', 'rassendyll-2', 'status: sought\nasked_by: ruritania\ntext: we want a port')}`;

/** A package home with Ruritania's catalogue, a hostile position and one off the record in it, and what reports are made of. */
export async function reportHome(): Promise<string> {
  const home = folderOf({
    'phrases/catalogue.yaml':
      "format: 1\nname: Ruritania\nversion: '2026.12.0'\nlicence: CC0-1.0\nmaintainers: [Zenda]\n",
    'phrases/ladders/support.yaml': LADDER,
    'phrases/ruritania/actor.yaml': ACTOR,
    'phrases/ruritania/border-status.yaml': BORDER,
    'phrases/ruritania/trade.yaml': TRADE,
    'phrases/ruritania/port.yaml': WISH,
  });
  mkdirSync(join(home, 'dist'));
  cpSync(new URL('../../dist/report', import.meta.url), join(home, 'dist', 'report'), { recursive: true });
  const { err } = await runIn(home, ['catalogue', 'build', '--quiet']);
  if (err !== '') throw new Error(err);
  return home;
}
