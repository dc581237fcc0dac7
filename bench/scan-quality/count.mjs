// What a scan found of what was planted.

import { wordsOf } from './draw.mjs';

/** Hits and misses by kind and format, and by format those of exact and near kinds and how many finds were right. */
export function countFound(plants, found, { formats, equals, tell }) {
  const tallies = Object.fromEntries(
    formats.map((format) => [format, { exact: [0, 0], near: [0, 0], right: 0, wrong: 0 }]),
  );
  const cells = {};
  for (const plant of plants) {
    const { kind, format, expects } = plant;
    const items = (found.get(plant.file) ?? []).filter(
      ({ page }) => plant.pages === undefined || (page >= plant.pages[0] && page <= plant.pages[1]),
    );
    const own = items.filter((item) => isWithin(item, plant));
    const isFound = MEANS[expects](
      own,
      own.filter((item) => names(item, plant, equals)),
    );
    const good = expects === 'nothing' ? [] : own;
    const tally = tallies[format];
    tally.right += good.length;
    tally.wrong += items.length - good.length;
    for (const sum of [tally[expects], ((cells[kind] ??= {})[format] ??= [0, 0])])
      if (sum !== undefined) sum[isFound ? 0 : 1] += 1;
    const of = `${kind}, ${format}, ${plant.formulation.id}`;
    if (!isFound) tell(`missed: ${of}: “${plant.planted}”${items.map((item) => `\n  ${nameOf(item)}`)}`);
    for (const item of items.filter((one) => !good.includes(one))) tell(`extra: ${of}: ${nameOf(item)}`);
  }
  return { cells, tallies };
}

const MEANS = {
  exact: (_, own) => own.some(({ match }) => match === 'exact'),
  near: (_, own) => own.length > 0,
  'not exact': (_, own) => own.every(({ match }) => match !== 'exact'),
  nothing: (all) => all.length === 0,
};

// Nearly all of its words were planted; the number of a page that stands between them was not.
function isWithin({ text }, { planted }) {
  const words = wordsOf(text.replace('- 12 -', '')).split(' ');
  const there = new Set(wordsOf(planted).split(' '));
  return words.filter((word) => there.has(word)).length >= words.length * 0.9;
}

// A wording may be catalogued of several days, or a part of another: any of them with its words will do.
function names(item, { formulation }, equals) {
  const ids = [item.formulation, ...item.also.map((other) => other.formulation)];
  return ids.some((id) => equals.get(wordsOf(formulation.text)).has(id));
}

function nameOf({ match, coverage, formulation, text }) {
  return `${match} ${coverage} ${formulation} “${text}”`;
}
