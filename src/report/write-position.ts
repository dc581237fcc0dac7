// One position as a page's content, whole without any script: its chart, and every wording with its sources.
// What a script adds (the comparison of any two, the origin of each phrase) it puts in the places left for it.

import { dateIdOf } from '../catalogue/date-id.ts';
import { siblingsOf } from '../catalogue/languages.ts';
import type { Actor, Formulation, Position, Source, Translation } from '../catalogue/model.ts';
import { periodNameOf } from '../catalogue/period-name.ts';
import { renderChartFigure } from '../render/chart-svg.ts';
import { escapeHtml } from '../render/html.ts';
import { nameSource } from '../render/numbered-sources.ts';
import { sideOf } from '../render/redline.ts';
import { wordingOf } from '../wording/history.ts';
import { embedJson } from './embed.ts';
import type { PageData, ReportPosition, Step } from './report.ts';

/** @param home the address of the index, seen from the page */
export function writePosition(
  { position, actor, steps, chart, pair }: ReportPosition,
  home: string,
  heading: 1 | 2,
): string {
  const data: PageData = { position, actor, ...(pair && { pair }) };
  const newest = steps.toReversed();
  return [
    `<article class="position" id="${escapeHtml(position.id)}" aria-labelledby="${escapeHtml(position.id)}-title">`,
    `<p class="back"><a href="${escapeHtml(home)}">All positions</a></p>`,
    `<h${heading} class="title" id="${escapeHtml(position.id)}-title" tabindex="-1">${escapeHtml(position.title)}</h${heading}>`,
    `<p class="quiet"><code>${escapeHtml(position.id)}</code> · ${escapeHtml(actor.name)}${position.local ? ' · local' : ''}</p>`,
    `<p class="question">${escapeHtml(position.question)}</p>`,
    ...(position.note === undefined ? [] : [`<p class="note">${escapeHtml(position.note)}</p>`]),
    ...(chart === undefined
      ? []
      : [
          renderChartFigure(chart, {
            addressOf: (id) => `#${id}`,
            idPrefix: `chart-${position.id.replace('/', '-')}`,
          }),
        ]),
    '<div class="compare"></div>',
    `<h${heading + 1}>Wordings, newest first</h${heading + 1}>`,
    '<ol class="wordings" reversed>',
    ...newest.map((step) => writeStep(step, actor, position, heading + 2)),
    '</ol>',
    `<script type="application/json" class="data">${embedJson(data)}</script>`,
    '</article>',
  ].join('\n');
}

function writeStep(
  { formulation, event, previous }: Step,
  actor: Actor,
  position: Position,
  heading: number,
): string {
  const { id, note, translations, sources } = formulation;
  const period = periodNameOf(actor, formulation.period);
  const { facts, marks } = sideOf(formulation, period);
  const siblings = siblingsOf(position, formulation);
  const range = previous && `${previous.id}..${dateIdOf(formulation)}`;
  return [
    `<li class="wording ${event ?? 'aside'}" id="${escapeHtml(id)}">`,
    `<h${heading}><a href="#${escapeHtml(id)}">${escapeHtml(dateIdOf(formulation))}</a> <span class="period">${escapeHtml(period)}</span>${
      event === undefined ? '' : ` <span class="event">${event}</span>`
    }</h${heading}>`,
    `<p class="quiet">${facts.slice(1).map(escapeHtml).join(' · ')}</p>`,
    ...(marks.length === 0 ? [] : [`<p class="marks">${marks.map(escapeHtml).join(' · ')}</p>`]),
    writeWording(formulation),
    `<p class="origin" aria-live="polite"></p>`,
    `<p class="tools">${range === undefined ? '' : `<a href="#${escapeHtml(range)}">Compare with ${escapeHtml(dateIdOf(previous!))}</a>`}</p>`,
    ...siblings.map((sibling) =>
      writeOther(sibling, `the same in ${nameLanguage(sibling.language)}, equally authentic`),
    ),
    ...translations.map((translation) =>
      writeOther(
        translation,
        `${translation.official ? 'official' : 'unofficial'} translation: ${nameLanguage(translation.language)}, ${translation.maker}`,
      ),
    ),
    ...(note === undefined ? [] : [`<p class="note">${escapeHtml(note)}</p>`]),
    writeSources(sources),
    '</li>',
  ].join('\n');
}

function writeWording(formulation: Formulation): string {
  const { status, instead, operative, language } = formulation;
  if (status === 'omitted' && instead === undefined)
    return '<p class="quiet">Nothing stands in their place.</p>';
  const before = status === 'omitted' ? '<p class="quiet">In their place:</p>' : '';
  const text = markOperative(wordingOf(formulation).trim(), operative);
  return `${before}<blockquote class="text" lang="${escapeHtml(language)}">${text}</blockquote>`;
}

function markOperative(text: string, operative: string | undefined): string {
  const at = operative === undefined ? -1 : text.indexOf(operative);
  if (at < 0) return escapeHtml(text);
  const end = at + operative!.length;
  return `${escapeHtml(text.slice(0, at))}<b>${escapeHtml(text.slice(at, end))}</b>${escapeHtml(text.slice(end))}`;
}

function writeOther(
  { language, text, sources }: Pick<Translation, 'language' | 'text' | 'sources'>,
  summary: string,
): string {
  return `<details><summary>${escapeHtml(summary)}</summary><blockquote lang="${escapeHtml(language)}">${escapeHtml(text)}</blockquote>${writeSources(sources)}</details>`;
}

function writeSources(sources: readonly Source[]): string {
  if (sources.length === 0) return '';
  return `<ul class="sources" aria-label="Sources">${sources
    .map((source) => {
      const name = escapeHtml(nameSource(source));
      const address = escapeHtml(source.url);
      const read = source.read === undefined ? '' : `, read ${escapeHtml(source.read)}`;
      const copy =
        source.archived !== undefined && isWebAddress(source.archived)
          ? ` (<a href="${escapeHtml(source.archived)}">archived copy</a>)`
          : '';
      const link = isWebAddress(source.url) ? `<a href="${address}">${address}</a>` : address;
      return `<li>${name}${read}: ${link}${copy}</li>`;
    })
    .join('')}</ul>`;
}

// A private catalogue may name any address; only those of the web become links.
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function nameLanguage(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
}
