// Who first wrote each phrase of a wording: under the pointer at once, for the keyboard behind a button.

import { dateIdOf } from '../../catalogue/date-id.ts';
import type { Formulation } from '../../catalogue/model.ts';
import { periodNameOf } from '../../catalogue/period-name.ts';
import { EXTRAS, recordOf } from '../../catalogue/record.ts';
import { describeAway } from '../../render/blame.ts';
import { briefMarks } from '../../render/marks.ts';
import { type BlameRun, blameWording } from '../../wording/blame.ts';
import type { PageData } from '../report.ts';
import { make } from './elements.ts';
import { tongues } from './page-data.ts';

const offered = new WeakSet<HTMLElement>();

/** Lets a reader ask for the origins of every wording of a position. */
export function offerOrigins(article: HTMLElement, page: PageData): void {
  if (offered.has(article)) return;
  offered.add(article);
  const record = recordOf(page.position, EXTRAS);
  for (const item of article.querySelectorAll<HTMLElement>('li.wording')) {
    const at = record.findIndex(({ id }) => id === item.id);
    const text = item.querySelector<HTMLElement>('.text');
    if (at < 1 || text === null) continue;
    const button = make('button', { type: 'button', 'aria-pressed': 'false' }, [
      'Who first wrote each phrase',
    ]);
    item.querySelector('.tools')!.append(' ', button);
    const draw = () => drawRuns(item, text, record[at]!, record.slice(0, at), page);
    text.addEventListener('pointerenter', draw);
    button.addEventListener('click', () => {
      draw();
      const isOn = button.getAttribute('aria-pressed') === 'false';
      button.setAttribute('aria-pressed', String(isOn));
      text.classList.toggle('is-open', isOn);
      for (const run of text.querySelectorAll('.run')) {
        if (isOn) run.setAttribute('tabindex', '0');
        else run.removeAttribute('tabindex');
      }
      if (isOn) text.querySelector<HTMLElement>('.run')?.focus();
      else item.querySelector('.origin')!.replaceChildren();
    });
    text.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') button.focus();
    });
  }
}

function drawRuns(
  item: HTMLElement,
  text: HTMLElement,
  formulation: Formulation,
  earlier: readonly Formulation[],
  page: PageData,
): void {
  if (text.querySelector('.run') !== null) return;
  const runs = blameWording(formulation, earlier, tongues.terms(formulation.language));
  const whole = runs.map((run) => run.text).join('');
  const start = formulation.operative === undefined ? -1 : whole.indexOf(formulation.operative);
  const bold = { start, end: start < 0 ? -1 : start + formulation.operative!.length };
  const place = item.querySelector<HTMLElement>('.origin')!;
  place.id = `origin-of-${formulation.id}`;
  const origins = [...new Set(runs.map(({ origin }) => origin))];
  let offset = 0;
  text.replaceChildren(
    ...runs.map((run) => {
      const span = make(
        'span',
        { class: `run tone-${origins.indexOf(run.origin) % 4}`, role: 'mark', 'aria-describedby': place.id },
        cutBold(run.text, offset, bold),
      );
      offset += run.text.length;
      const tell = () => place.replaceChildren(...describe(run, formulation, page));
      span.addEventListener('pointerenter', tell);
      span.addEventListener('focus', tell);
      return span;
    }),
  );
}

function describe(run: BlameRun, formulation: Formulation, page: PageData): Node[] {
  const name = (one: Formulation) =>
    `${dateIdOf(one)}, ${periodNameOf(page.actor, one.period)}${briefMarks(one)}`;
  const { origin } = run;
  const away = describeAway(run);
  if (origin === formulation) return [make('span', {}, ['New in this wording.'])];
  return [
    make('span', {}, ['First in ', make('a', { href: `#${origin.id}` }, [name(origin)])]),
    make('span', {}, [away === undefined ? '.' : `; ${away}.`]),
  ];
}

// The operative words stay bold, also where a run ends inside them.
function cutBold(
  text: string,
  offset: number,
  { start, end }: { readonly start: number; readonly end: number },
): (string | Node)[] {
  const [from, to] = [start, end].map((edge) => Math.min(Math.max(edge - offset, 0), text.length));
  if (start < 0 || from === to) return [text];
  return [text.slice(0, from), make('b', {}, [text.slice(from, to)]), text.slice(to)].filter(
    (part) => part !== '',
  );
}
