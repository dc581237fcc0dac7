import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Formulation } from '../catalogue/model.ts';
import { periodNameOf } from '../catalogue/period-name.ts';
import { UserError } from '../errors.ts';
import { renderUsage, renderUsageCsv, type Usage, type UsageCount, type Use } from '../render/usage.ts';
import type { Terminal } from '../terminal.ts';
import { countOccurrences, keysOfPhrase } from '../wording/occurrences.ts';
import { wordingsIn } from './choose-positions.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { extrasOf, formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';

export interface UsageOptions extends SharedOptions {
  readonly in?: string;
  readonly by?: string;
}

const FORMATS = ['ansi', 'plain', 'csv', 'json'] as const;

/** Who used a phrase first, who last, and how often. Returns 1 when nobody did. */
export async function showUsage(phrase: string, options: UsageOptions, terminal: Terminal): Promise<number> {
  const by = options.by ?? 'year';
  if (by !== 'year' && by !== 'administration' && by !== 'actor')
    throw new UserError(`--by cannot be "${by}"`, ['choose year, administration or actor']);
  const catalogue = await openFor(options, terminal);
  const wordings = wordingsIn(options.in, extrasOf(options), catalogue).filter(
    ({ status }) => status !== 'omitted',
  );
  const uses = findUses(phrase, wordings, catalogue);
  const usage: Usage = {
    phrase,
    by,
    uses,
    wordings: wordings.length,
    counts: countBy(by, uses, wordings, catalogue),
  };
  const format = formatOf(options, terminal, FORMATS);
  if (format === 'json') deliver(jsonAnswer(jsonOf(usage)), options.output, terminal);
  else if (format === 'csv') deliver(renderUsageCsv(usage), options.output, terminal);
  else if (uses.length > 0)
    deliver(renderUsage(usage, await layoutFor(options, terminal, format)), options.output, terminal);
  if (uses.length > 0) return 0;
  terminal.err(
    `"${phrase}" occurs in none of ${wordings.length} wordings\n  other forms are other words: try "do not" for "does not", or fewer words\n`,
  );
  return 1;
}

function findUses(phrase: string, wordings: readonly Formulation[], catalogue: Catalogue): Use[] {
  const keys = new Map<string, readonly string[]>();
  return wordings.flatMap((formulation) => {
    const { language } = formulation;
    const terms = { terms: catalogue.terms()[language] ?? [] };
    const own = keys.get(language) ?? keysOfPhrase(phrase, language, terms);
    if (own.length === 0) throw new UserError(`there is no word in "${phrase}"`, ['give a word or a phrase']);
    keys.set(language, own);
    const count = countOccurrences(formulation.text, own, language, terms);
    return count === 0 ? [] : [{ formulation, count }];
  });
}

const NONE = { count: 0, of: 0, onePress: 0, local: 0 };

function countBy(
  by: Usage['by'],
  uses: readonly Use[],
  wordings: readonly Formulation[],
  catalogue: Catalogue,
): UsageCount[] {
  const keyOf = ({ date, position, period }: Formulation) => {
    const actor = position.slice(0, position.indexOf('/'));
    return by === 'year' ? date.slice(0, 4) : by === 'actor' ? actor : `${actor}/${period}`;
  };
  const counts = new Map<string, { count: number; of: number; onePress: number; local: number }>();
  if (by === 'year' && wordings.length > 0) {
    const last = Number(wordings.at(-1)!.date.slice(0, 4));
    for (let year = Number(wordings[0]!.date.slice(0, 4)); year <= last; year += 1)
      counts.set(String(year), { ...NONE });
  }
  for (const formulation of wordings) {
    const key = keyOf(formulation);
    const tally = counts.get(key) ?? { ...NONE };
    counts.set(key, tally);
    tally.of += 1;
    if (!uses.some((use) => use.formulation === formulation)) continue;
    tally.count += 1;
    if (formulation.witness === 'single-press') tally.onePress += 1;
    if (formulation.local) tally.local += 1;
  }
  const nameOf = (key: string) => {
    const [actor = '', period] = key.split('/');
    const found = by === 'year' ? undefined : catalogue.readActor(actor);
    return [found?.name ?? actor, ...(period === undefined ? [] : [periodNameOf(found, period)])].join(', ');
  };
  return [...counts].map(([key, tally]) => ({ key, name: nameOf(key), ...tally }));
}

function jsonOf({ phrase, by, uses, wordings, counts }: Usage): object {
  const use = ({ formulation: { id, date, period, attribution, witness, local }, count }: Use) => ({
    id,
    date,
    period,
    attribution,
    witness,
    local,
    count,
  });
  return {
    phrase,
    by,
    wordings,
    found: uses.length,
    first: uses[0] && use(uses[0]),
    last: uses.length > 0 ? use(uses.at(-1)!) : undefined,
    counts,
    uses: uses.map(use),
  };
}
