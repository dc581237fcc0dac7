// A self-contained page, or a fragment to paste into one. `<del>` and `<ins>` carry the changes for a
// screen reader; strike, underline and colour carry them for the eye, on paper as well.

import { escapeControls } from './escape.ts';
import type { Memo, MemoBlock, MemoRun, MemoText } from './memo.ts';
import { nameSource } from './numbered-sources.ts';

const STYLE = `
.diplodiff{font:16px/1.55 Georgia,"Noto Serif","Noto Serif CJK SC",serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
.diplodiff h1{font-size:1.45rem;margin:0 0 .2rem}.diplodiff h2{font-size:1.05rem;margin:1.6rem 0 .4rem}
.diplodiff .subtitle,.diplodiff .dim{color:#5f5f5f}.diplodiff .warn{color:#8a4b00}
.diplodiff blockquote{margin:.6rem 0;padding:.2rem 0 .2rem 1rem;border-left:3px solid #c8c8c8;white-space:pre-line}
.diplodiff ins{color:#0b4f9c;background:#e3effc;text-decoration:underline;text-underline-offset:2px}
.diplodiff del{color:#8a4b00;background:#fdeedd;text-decoration:line-through}
.diplodiff ul,.diplodiff ol{padding-left:1.4rem}.diplodiff li{margin:.2rem 0;overflow-wrap:anywhere}
.diplodiff table{border-collapse:collapse;width:100%}.diplodiff th,.diplodiff td{border:1px solid #c8c8c8;padding:.4rem .6rem;text-align:left;vertical-align:top}
.diplodiff .wide{overflow-x:auto}.diplodiff .scale td:nth-child(2){white-space:nowrap}.diplodiff td.heat{font-weight:bold;color:#111;print-color-adjust:exact}
.diplodiff td.mid{background:#eee}.diplodiff td.low{background:repeating-linear-gradient(135deg,#fbe3cc 0 calc(15px - 2px*var(--heat)),#f0b27a 0 calc(17px - 2px*var(--heat)))}
.diplodiff td.high{background:radial-gradient(#8fbfe8 1.5px,transparent 1.6px) 0 0/calc(16px - 2px*var(--heat)) calc(16px - 2px*var(--heat)) #e3effc}
@media (prefers-color-scheme:dark){.diplodiff-page{background:#161616}.diplodiff{color:#e6e6e6}.diplodiff .subtitle,.diplodiff .dim{color:#a8a8a8}
.diplodiff .warn,.diplodiff del{color:#ffb964;background:transparent}.diplodiff ins{color:#8cc4ff;background:transparent}.diplodiff a{color:#8cc4ff}}
@media print{.diplodiff{font-size:11pt;margin:0;max-width:none;color:#000}.diplodiff ins,.diplodiff del{background:none;print-color-adjust:exact}}
`.trim();

/** A memo as a whole page; ends with a line break. */
export function renderHtmlPage(memo: Memo, hasFootnotes = false): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeHtml([memo.title, memo.subtitle].filter((part) => part !== '').join(' · ') || 'diplodiff')}</title>`,
    `<style>${STYLE}</style></head><body class="diplodiff-page">`,
    renderHtmlFragment(memo, hasFootnotes),
    '</body></html>',
    '',
  ].join('\n');
}

/** A memo as an element with marks that need no style sheet. */
export function renderHtmlFragment({ title, subtitle, blocks, sources }: Memo, hasFootnotes = false): string {
  const refer = hasFootnotes ? noteReferences() : referToSource;
  return [
    '<article class="diplodiff">',
    ...(title === '' ? [] : [`<h1>${escapeHtml(title)}</h1>`]),
    ...(subtitle === '' ? [] : [`<p class="subtitle">${escapeHtml(subtitle)}</p>`]),
    ...blocks.map((block) => writeBlock(block, refer)),
    ...(sources.length === 0
      ? []
      : [
          ...(hasFootnotes ? ['<section role="doc-endnotes">', '<h2>Notes</h2>'] : ['<h2>Sources</h2>']),
          '<ol>',
          ...sources.map((source, at) => {
            const address = escapeHtml(source.url);
            return `<li id="source-${at + 1}">${escapeHtml(nameSource(source))} <a href="${address}">${address}</a>${hasFootnotes ? backlink(at + 1) : ''}</li>`;
          }),
          '</ol>',
          ...(hasFootnotes ? ['</section>'] : []),
        ]),
    '</article>',
  ].join('\n');
}

type Refer = (number: number) => string;

function referToSource(number: number): string {
  return `<sup><a href="#source-${number}">[${number}]</a></sup>`;
}

// The first reference to a note is where its way back leads. Roles: https://www.w3.org/TR/dpub-aria/
function noteReferences(): Refer {
  const noted = new Set<number>();
  return (number) => {
    const id = noted.has(number) ? '' : ` id="note-ref-${number}"`;
    noted.add(number);
    return `<sup><a${id} href="#source-${number}" role="doc-noteref">${number}</a></sup>`;
  };
}

function backlink(number: number): string {
  return ` <a href="#note-ref-${number}" role="doc-backlink" aria-label="back to the text">↩</a>`;
}

function writeBlock(block: MemoBlock, refer: Refer): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${writeText(block.text, refer)}</p>`;
    case 'wording':
      return `<blockquote lang="${escapeHtml(block.language)}">${writeText(block.text, refer)}</blockquote>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${writeText(item, refer)}</li>`).join('\n')}\n</ul>`;
    case 'table': {
      const row = (cells: readonly string[]) => `<tr>${cells.join('')}</tr>`;
      return [
        `<div class="wide"><table${block.heat === undefined ? '' : ' class="scale"'}>`,
        `<thead>${row(block.header.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`))}</thead>`,
        `<tbody>${block.rows
          .map((cells, i) => row(cells.map((cell, j) => writeCell(refer, cell, block.heat?.[i]?.[j]))))
          .join('\n')}</tbody>`,
        '</table></div>',
      ].join('\n');
    }
    default:
      return block satisfies never;
  }
}

// Blue dots on one side, orange stripes on the other, the denser the farther: it reads without colour too.
function writeCell(refer: Refer, text: MemoText, heat: number | undefined): string {
  if (heat === undefined) return `<td>${writeText(text, refer)}</td>`;
  const side = heat === 0 ? 'mid' : heat < 0 ? 'low' : 'high';
  const strength = Math.max(1, Math.ceil(Math.abs(heat) * 4));
  return `<td class="heat ${side}" style="--heat:${strength}">${writeText(text, refer)}</td>`;
}

function writeText(text: MemoText, refer: Refer): string {
  return text.map((run) => writeRun(run, refer)).join('');
}

function writeRun({ text, mark, move, sources = [] }: MemoRun, refer: Refer): string {
  const safe = escapeHtml(text);
  const refs = sources.map(refer).join('');
  const number = move === undefined ? '' : `<sup title="moved">${move}</sup>`;
  switch (mark) {
    case 'removed':
      return `<del>${safe}</del>${number}${refs}`;
    case 'added':
      return `<ins>${safe}</ins>${number}${refs}`;
    case 'strong':
      return `<strong>${safe}</strong>${refs}`;
    case 'dim':
    case 'warn':
      return `<span class="${mark}">${safe}</span>${refs}`;
    case undefined:
      return `${safe}${refs}`;
    default:
      return mark satisfies never;
  }
}

/** The text with everything that HTML would read as markup made harmless. */
export function escapeHtml(text: string): string {
  return escapeControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
