// The words that carry a stance. Where some give way to others, the two are the change: not the subject or the
// adverbial that was recast around them. The ladders say which words; those of no ladder are listed here.

import { isWrittenSolid, type LadderBook } from './ladder-book.ts';
import { type Finding, findRungs } from './ladders.ts';
import { mayOpenPhrase } from './match-phrases.ts';
import { type ChangedRun, changed, kept, type Run } from './runs.ts';
import { STANCE_FORMS } from './stance-verbs.ts';
import { AUXILIARIES } from './vocabulary.ts';
import type { Unit } from './words.ts';

const LINKS = /^(?:to|continue[sd]?|also)$/;

/** Splits each changed run with one stance phrase on either side, so that the two stand against each other. */
export function splitAtStance(runs: readonly Run[], ladders?: LadderBook): Run[] {
  return runs.flatMap((run) =>
    run.kind === 'changed' && !run.unlike && run.move === undefined ? splitRun(run, ladders) : [run],
  );
}

// Words at an end of the run that both sides have were drowned with an island there: they did not change.
function splitRun({ before, after }: ChangedRun, ladders: LadderBook | undefined): Run[] {
  const isWordForWord = before.length === 1 && after.length === 1 && before[0]!.key !== after[0]!.key;
  if (isWordForWord || (before.length === 0) !== (after.length === 0)) return [changed(before, after)];
  const shorter = Math.min(before.length, after.length);
  let [head, tail] = [0, 0];
  while (head < shorter && before[head]!.key === after[head]!.key) head += 1;
  while (tail < shorter - head && before.at(-1 - tail)!.key === after.at(-1 - tail)!.key) tail += 1;
  const [oldEnd, freshEnd] = [before.length - tail, after.length - tail];
  return [
    kept(before.slice(0, head), after.slice(0, head)),
    ...splitCore(changed(before.slice(head, oldEnd), after.slice(head, freshEnd)), ladders),
    kept(before.slice(oldEnd), after.slice(freshEnd)),
  ].filter((run) => run.before.length + run.after.length > 0);
}

function splitCore(run: ChangedRun, ladders: LadderBook | undefined): Run[] {
  if (run.before.length === 0 || run.after.length === 0) return [run];
  if (run.before.length === 1 && run.after.length === 1) return [run];
  const spans = (ladders && phrasesOfOneLadder(run, ladders)) ?? [
    onlyStanceWord(run.before),
    onlyStanceWord(run.after),
  ];
  if (spans[0] === undefined || spans[1] === undefined) return [run];
  const [old, fresh] = withGrammar([withChain(spans[0], run.before), withChain(spans[1], run.after)], run);
  if (areDenialsOfOthers(run.before.slice(old.start, old.end), run.after.slice(fresh.start, fresh.end)))
    return [run];
  if (isOneVerb(run.before.slice(old.start, old.end), run.after.slice(fresh.start, fresh.end))) return [run];
  return [
    changed(run.before.slice(0, old.start), run.after.slice(0, fresh.start)),
    stanceRun(run.before.slice(old.start, old.end), run.after.slice(fresh.start, fresh.end)),
    changed(run.before.slice(old.end), run.after.slice(fresh.end)),
  ].filter(({ before, after }) => before.length + after.length > 0);
}

// "will continue to support", "continues to encourage": what leads up to the verb is one with it.
function withChain({ start, end }: Span, units: readonly Unit[]): Span {
  let from = start;
  while (from > 0 && (AUXILIARIES.has(units[from - 1]!.key) || LINKS.test(units[from - 1]!.key))) from -= 1;
  return { start: from, end };
}

// Two denials of verbs that are no stance deny as much as each other: no stance gave way to another.
function areDenialsOfOthers(before: readonly Unit[], after: readonly Unit[]): boolean {
  const isOther = ({ kind, key }: Unit) => kind === 'group' && !STANCE_FORMS.has(key.split(' ').at(-1)!);
  return [before, after].every((units) => units.length === 1 && isOther(units[0]!));
}

// The "on" of "insists on" goes with it, and so does whatever else is grammar up to the end of the run.
function withGrammar([old, fresh]: readonly [Span, Span], { before, after }: ChangedRun): [Span, Span] {
  const isGrammarOnly = (units: readonly Unit[]) => units.every(({ isFunction }) => isFunction);
  const leads = isGrammarOnly([...before.slice(0, old.start), ...after.slice(0, fresh.start)]);
  const trails = isGrammarOnly([...before.slice(old.end), ...after.slice(fresh.end)]);
  const widen = ({ start, end }: Span, length: number): Span => ({
    start: leads ? 0 : start,
    end: trails ? length : end,
  });
  return [widen(old, before.length), widen(fresh, after.length)];
}

// "considers" that became "consider" followed its subject: no stance gave way.
function isOneVerb(before: readonly Unit[], after: readonly Unit[]): boolean {
  const [one, other] = [before[0], after[0]];
  if (one === undefined || other === undefined || before.length > 1 || after.length > 1) return false;
  const stem = ({ key }: Unit) => key.replace(/(?:ing|ed|es|s|e)$/, '').replace(/z$/, 's');
  return one.key !== other.key && stem(one) === stem(other);
}

// A stance that stands while everything around it was recast did not change.
function stanceRun(before: readonly Unit[], after: readonly Unit[]): Run {
  const isSame = before.length === after.length && before.every(({ key }, at) => key === after[at]!.key);
  return isSame ? kept(before, after) : { ...changed(before, after), isStance: true };
}

/** Units from a place to another, exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

// "are opposed to" against "strongly opposes": one phrase of the same ladder on either side, the longest of them.
function phrasesOfOneLadder({ before, after }: ChangedRun, book: LadderBook): [Span, Span] | undefined {
  if (![before, after].every((units) => mayHoldPhrase(units, book))) return undefined;
  const [old, fresh] = [onlyFindings(before, book), onlyFindings(after, book)];
  const pairs = old.flatMap((from) => {
    const to = fresh.find(({ ladder }) => ladder === from.ladder);
    return to === undefined ? [] : [{ from, to, length: from.text.length + to.text.length }];
  });
  const best = pairs.toSorted((a, b) => b.length - a.length)[0];
  if (best === undefined) return undefined;
  const spans = [spanOf(best.from, before), spanOf(best.to, after)];
  return spans[0] === undefined || spans[1] === undefined ? undefined : [spans[0], spans[1]];
}

function mayHoldPhrase(units: readonly Unit[], book: LadderBook): boolean {
  if (isWrittenSolid(book.language)) return true;
  return units.some(({ kind, key }) => kind === 'group' || mayOpenPhrase(key, book));
}

// The findings that are the only one of their ladder.
function onlyFindings(units: readonly Unit[], book: LadderBook): Finding[] {
  const findings = findRungs(units.map(({ text, space }) => text + space).join(''), book);
  return findings.filter((one) => findings.every((other) => other === one || other.ladder !== one.ladder));
}

// The units a finding covers; undefined when it begins or ends inside one.
function spanOf({ start, end }: Finding, units: readonly Unit[]): Span | undefined {
  const starts: number[] = [];
  let offset = 0;
  for (const { text, space } of units) {
    starts.push(offset);
    offset += text.length + space.length;
  }
  const from = starts.indexOf(start);
  const to = units.findIndex(({ text }, at) => starts[at]! + text.length === end);
  return from < 0 || to < from ? undefined : { start: from, end: to + 1 };
}

// Where the one stance word is, with the adverbs before it: "firmly support" gave way, not "support" alone.
function onlyStanceWord(units: readonly Unit[]): Span | undefined {
  const places = units.flatMap((unit, at) =>
    unit.kind === 'group' || STANCE_FORMS.has(unit.key) ? [at] : [],
  );
  const [place] = places;
  if (place === undefined || places.length > 1) return undefined;
  let start = place;
  while (start > 0 && units[start - 1]!.key.length > 3 && units[start - 1]!.key.endsWith('ly')) start -= 1;
  return { start, end: place + 1 };
}
