// A document with what was found in it, in one page that needs nothing else: the text as it reads, the passages
// marked in place, each with a note beside it. A mark is a link to its note and a note a link back, so that a
// keyboard and a screen reader get everywhere; nothing is a script.

import type { Source } from '../catalogue/model.ts';
import type { Segment } from '../wording/comparison.ts';
import { escapeHtml } from './html.ts';
import { nameSource } from './numbered-sources.ts';

/** A passage of a document and what there is to say of it. Offsets count UTF-16 units from 0, the end exclusive. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly tone: 'error' | 'warning' | 'exact' | 'near';
  /** What it is, in a word or two: `operative-departure`, `near 83%`. */
  readonly label: string;
  readonly text: string;
  /** Where in the file: `12:4`. */
  readonly place: string;
  readonly segments?: readonly Segment[];
  readonly formulation?: string;
  readonly sources?: readonly Source[];
}

export interface AnnotatedDocument {
  readonly name: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

export interface AnnotatedPage {
  readonly title: string;
  /** What was looked for, and what came of it, in a line. */
  readonly subtitle: string;
  readonly documents: readonly AnnotatedDocument[];
}

const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.6 Georgia,"Noto Serif","Noto Serif CJK SC",serif;margin:0;color:#1b1b1b;background:#fff}
main{max-width:76rem;margin:0 auto;padding:1.5rem}h1{font-size:1.45rem;margin:0}h2{font-size:1.1rem;overflow-wrap:anywhere;border-top:1px solid #c8c8c8;padding-top:1rem}
.subtitle,.dim{color:#5f5f5f}.document{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2rem}
.text{white-space:pre-wrap;overflow-wrap:anywhere}.notes{list-style:none;margin:0;padding:0;font-size:.9rem}
.notes li{border-left:4px solid var(--tone);padding:.3rem .8rem;margin:0 0 .8rem;scroll-margin-top:1rem;overflow-wrap:anywhere}
.error{--tone:#a33a00;--ground:#fde3d5}.warning{--tone:#8a6d00;--ground:#fff3c9}.exact{--tone:#0b4f9c;--ground:#e3effc}.near{--tone:#5b3a94;--ground:#efe7fb}
a.mark{color:inherit;background:var(--ground);text-decoration:underline 2px var(--tone);text-underline-offset:3px;scroll-margin-top:4rem}
a.mark.error{text-decoration-style:wavy}a.mark.warning{text-decoration-style:dashed}a.mark.near{text-decoration-style:dotted}
a.mark sup{font:700 .65em sans-serif;color:var(--tone)}a:focus-visible,li:target,a.mark:target{outline:3px solid #0b4f9c;outline-offset:2px}
.label{font:700 .78rem sans-serif;color:var(--tone)}.notes blockquote{margin:.3rem 0;white-space:pre-line}
ins{color:#0b4f9c;text-decoration:underline}del{color:#8a4b00;text-decoration:line-through}
@media (max-width:52rem){.document{grid-template-columns:1fr}}
@media (prefers-color-scheme:dark){body{color:#e6e6e6;background:#161616}.subtitle,.dim{color:#a8a8a8}a{color:#8cc4ff}a.mark{color:inherit}
.error{--tone:#ff9d6b;--ground:#4a2211}.warning{--tone:#e9cf63;--ground:#3f3609}.exact{--tone:#8cc4ff;--ground:#12304f}.near{--tone:#c6a8ff;--ground:#33254f}ins{color:#8cc4ff}del{color:#ffb964}}
@media print{.document{display:block}a.mark{print-color-adjust:exact}}
`.trim();

/** The page; ends with a line break. */
export function renderAnnotatedPage({ title, subtitle, documents }: AnnotatedPage): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${escapeHtml(title)}</h1><p class="subtitle">${escapeHtml(subtitle)}</p>`,
    ...documents.map(writeDocument),
    '</main></body></html>',
    '',
  ].join('\n');
}

function writeDocument({ name, text, annotations }: AnnotatedDocument, number: number): string {
  const own = annotations
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((annotation, at) => ({ ...annotation, id: `${number + 1}-${at + 1}`, number: at + 1 }));
  return [
    `<section aria-label="${escapeHtml(name)}"><h2>${escapeHtml(name)}</h2><div class="document">`,
    `<div class="text">${writeText(text, own)}</div>`,
    own.length === 0
      ? '<p class="dim">nothing found</p>'
      : `<ol class="notes">\n${own.map(writeNote).join('\n')}\n</ol>`,
    '</div></section>',
  ].join('\n');
}

type Numbered = Annotation & { readonly id: string; readonly number: number };

// Marks may not overlap: where two passages do, the later one begins where the earlier ends.
function writeText(text: string, annotations: readonly Numbered[]): string {
  let html = '';
  let at = 0;
  for (const { start, end, tone, id, number, label, text: note } of annotations) {
    const from = Math.min(Math.max(start, at), text.length);
    const to = Math.min(Math.max(end, from), text.length);
    html += escapeHtml(text.slice(at, from));
    html += `<a class="mark ${tone}" id="mark-${id}" href="#note-${id}" aria-describedby="note-${id}" title="${escapeHtml(`${label}: ${note}`)}">${escapeHtml(text.slice(from, to))}<sup>${number}</sup></a>`;
    at = to;
  }
  return html + escapeHtml(text.slice(at));
}

function writeNote({
  id,
  number,
  tone,
  label,
  text,
  place,
  segments = [],
  formulation,
  sources = [],
}: Numbered): string {
  const wording = segments
    .map(({ kind, text: part }) => {
      const safe = escapeHtml(part);
      return kind === 'kept' ? safe : kind === 'removed' ? `<del>${safe}</del>` : `<ins>${safe}</ins>`;
    })
    .join('');
  return [
    `<li class="${tone}" id="note-${id}"><a href="#mark-${id}" aria-label="back to the passage">${number}</a> <span class="label">${escapeHtml(label)}</span> <span class="dim">${escapeHtml(place)}</span>`,
    `<div>${escapeHtml(text)}</div>`,
    ...(wording === '' ? [] : [`<blockquote>${wording}</blockquote>`]),
    ...(formulation === undefined ? [] : [`<div class="dim">${escapeHtml(formulation)}</div>`]),
    ...sources.map(
      (source) =>
        `<div><a href="${escapeHtml(safeUrl(source.url))}" rel="noopener noreferrer">${escapeHtml(nameSource(source))}</a></div>`,
    ),
    '</li>',
  ].join('\n');
}

function safeUrl(url: string): string {
  return /^https?:\/\//i.test(url) ? url : '#';
}
