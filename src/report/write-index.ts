import { periodNameOf } from '../catalogue/period-name.ts';
import { escapeHtml } from '../render/html.ts';
import { marksOf } from '../render/marks.ts';
import type { Report, ReportPosition, SearchEntry } from './report.ts';

/** The list of positions by actor, with a place for the search. */
export function writeIndex({ title, version, positions }: Report, addressOf: (id: string) => string): string {
  const actors = [...new Map(positions.map(({ actor }) => [actor.id, actor])).values()];
  const wordings = positions.reduce((sum, { steps }) => sum + steps.length, 0);
  return [
    '<section class="index" id="index">',
    `<h1 id="index-title" tabindex="-1">${escapeHtml(title)}</h1>`,
    `<p class="quiet">${countOf(positions.length, 'position')}, ${countOf(wordings, 'wording')}; diplodiff catalogue ${escapeHtml(version)}</p>`,
    '<div class="search"></div>',
    '<noscript><p class="marks">Search, and the comparison of any two wordings, need scripts.</p></noscript>',
    '<div class="positions">',
    ...actors.map((actor) => {
      const own = positions.filter((one) => one.actor.id === actor.id);
      return [
        `<section aria-labelledby="actor-${escapeHtml(actor.id)}"><h2 id="actor-${escapeHtml(actor.id)}">${escapeHtml(actor.name)}</h2>`,
        `<ul>${own.map((one) => writeEntry(one, addressOf)).join('\n')}</ul></section>`,
      ].join('\n');
    }),
    '</div></section>',
  ].join('\n');
}

function writeEntry({ position, steps }: ReportPosition, addressOf: (id: string) => string): string {
  const years = [steps[0]!, steps.at(-1)!].map(({ formulation }) => formulation.date.slice(0, 4));
  const span = [...new Set(years)].join('–');
  return `<li><a href="${escapeHtml(addressOf(position.id))}">${escapeHtml(position.title)}</a> <span class="quiet">${countOf(steps.length, 'wording')}, ${span}${position.local ? ', local' : ''}</span></li>`;
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** What the search looks through. */
export function searchEntries({ positions }: Report): SearchEntry[] {
  return positions.map(({ position, actor, steps }) => ({
    id: position.id,
    title: position.title,
    actor: actor.name,
    wordings: steps.map(({ formulation }) => ({
      id: formulation.id,
      period: periodNameOf(actor, formulation.period),
      marks: marksOf(formulation),
      texts: [
        formulation.text || (formulation.instead ?? ''),
        ...formulation.translations.map(({ text }) => text),
      ],
    })),
  }));
}
