// Any two wordings of a position against each other, with the marks and lines that `diff` gives.

import { dateIdOf } from '../../catalogue/date-id.ts';
import type { Formulation } from '../../catalogue/model.ts';
import { periodNameOf } from '../../catalogue/period-name.ts';
import { compareRevisions } from '../../render/compare-revisions.ts';
import { briefMarks } from '../../render/marks.ts';
import { describeChanges, type Redline, type Side } from '../../render/redline.ts';
import type { Segment } from '../../wording/comparison.ts';
import type { PageData, Pair } from '../report.ts';
import { make } from './elements.ts';
import { tongues } from './page-data.ts';

/** Puts two wordings to choose into the page, and shows what changed between those asked for. */
export function showComparison(article: HTMLElement, page: PageData, asked: Pair | undefined): void {
  const place = article.querySelector<HTMLElement>('.compare')!;
  const formulations = page.position.formulations;
  if (formulations.length < 2) return;
  if (place.childElementCount === 0) offer(place, page);
  const [from, to] = [...place.querySelectorAll('select')];
  const known = (dateId: string | undefined) => formulations.some((one) => dateIdOf(one) === dateId);
  if (asked !== undefined && (!known(asked.from) || !known(asked.to))) {
    const missing = known(asked.from) ? asked.to : asked.from;
    write(place, [make('p', { class: 'marks' }, [`“${missing}” is no wording of this position.`])], '');
    return;
  }
  if (asked === undefined && from!.dataset.chosen !== undefined) return;
  const pair = asked ?? page.pair ?? lastPair(formulations);
  from!.value = pair.from;
  to!.value = pair.to;
  from!.dataset.chosen = '';
  compare(place, page, pair);
}

// The last wording against the one before it that is in the same language.
function lastPair(formulations: readonly Formulation[]): Pair {
  const last = formulations.at(-1)!;
  const others = formulations.slice(0, -1);
  const before = others.findLast(({ language }) => language === last.language) ?? others.at(-1)!;
  return { from: dateIdOf(before), to: dateIdOf(last) };
}

function offer(place: HTMLElement, page: PageData): void {
  const options = () =>
    page.position.formulations.map((formulation) =>
      make('option', { value: dateIdOf(formulation) }, [
        `${dateIdOf(formulation)} ${periodNameOf(page.actor, formulation.period)}, ${formulation.speaker.name}${briefMarks(formulation)}`,
      ]),
    );
  const from = make('select', { id: `from-${page.position.id}` }, options());
  const to = make('select', { id: `to-${page.position.id}` }, options());
  const swap = make('button', { type: 'button' }, ['Swap']);
  const choose = () => {
    const pair = { from: from.value, to: to.value };
    history.replaceState(null, '', `#${page.position.id}@${pair.from}..${pair.to}`);
    compare(place, page, pair);
  };
  from.addEventListener('change', choose);
  to.addEventListener('change', choose);
  swap.addEventListener('click', () => {
    [from.value, to.value] = [to.value, from.value];
    choose();
  });
  const level = place.closest('article')!.querySelector('h1') === null ? 'h3' : 'h2';
  const title = make(level, {}, ['Compare two wordings']);
  place.append(
    title,
    make('div', { class: 'pick' }, [
      make('div', {}, [make('label', { for: from.id }, ['From']), from]),
      swap,
      make('div', {}, [make('label', { for: to.id }, ['To']), to]),
    ]),
    make('p', { class: 'summary quiet', role: 'status' }),
    make('div', { class: 'result' }),
  );
}

function compare(place: HTMLElement, page: PageData, pair: Pair): void {
  const revision = (dateId: string) => ({
    position: page.position,
    actor: page.actor,
    formulation: page.position.formulations.find((one) => dateIdOf(one) === dateId)!,
  });
  try {
    const { redline } = compareRevisions(
      { from: revision(pair.from), to: revision(pair.to), warnings: [] },
      tongues,
      (isScriptApart) => (isScriptApart ? { fold: ['script'] } : {}),
    );
    write(place, drawRedline(redline, page), summaryOf(redline));
  } catch (error) {
    // Two wordings without a common language; anything else is shown as well, not swallowed.
    write(place, [make('p', { class: 'marks' }, [(error as Error).message])], 'These cannot be compared.');
  }
}

function write(place: HTMLElement, contents: readonly Node[], summary: string): void {
  place.querySelector('.result')!.replaceChildren(...contents);
  place.querySelector('.summary')!.textContent = summary;
}

function summaryOf({ comparison, from, to }: Redline): string {
  const count = comparison.changes.length;
  const said = count === 0 ? 'No change of wording' : count === 1 ? 'One change' : `${count} changes`;
  return `${said} from ${from.name} to ${to.name}.${from.name > to.name ? ' The older wording is on the right.' : ''}`;
}

function drawRedline(redline: Redline, { position }: PageData): Node[] {
  const { from, to, comparison, remark, language = 'en' } = redline;
  const side = ({ name, facts, marks }: Side, sign: string) =>
    make('li', {}, [
      make('span', { 'aria-hidden': 'true' }, [`${sign} `]),
      make('a', { href: `#${position.id}@${name}` }, [name]),
      ` ${facts.join(' · ')}`,
      ...(marks.length === 0 ? [] : [make('span', { class: 'marks' }, [` (${marks.join('; ')})`])]),
    ]);
  return [
    make('ul', { class: 'sides' }, [side(from, '−'), side(to, '+')]),
    ...(remark === undefined ? [] : [make('p', { class: 'quiet' }, [remark])]),
    make('blockquote', { lang: language, class: 'redline' }, comparison.segments.flatMap(drawSegment)),
    make(
      'ul',
      { class: 'changes', 'aria-label': 'What changed' },
      describeChanges(comparison).map((line) => make('li', {}, [line])),
    ),
  ];
}

function drawSegment({ kind, text, move }: Segment): (Node | string)[] {
  if (kind === 'kept') return [text];
  const mark = make(kind === 'removed' ? 'del' : 'ins', {}, [text]);
  return move === undefined ? [mark] : [mark, make('sup', { title: 'moved' }, [String(move)])];
}
