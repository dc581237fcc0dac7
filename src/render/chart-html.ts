// A page with one chart, the same as a table, and a button that saves the picture as PNG: the browser paints
// it, so that no image library is needed here.

import { type Chart, describePoint } from './chart.ts';
import { CHART_STYLE, renderChartFigure } from './chart-svg.ts';
import { escapeHtml } from './html.ts';

const STYLE = `
body{margin:0;font:15px/1.5 Helvetica,Arial,"Noto Sans","Noto Sans CJK SC",sans-serif;color:#222;background:#fff}
svg{display:block;width:100%;max-width:960px;height:auto}main{max-width:928px;padding:0 16px 32px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid #d5d5d5}
button{font:inherit;padding:6px 14px}button:focus-visible,summary:focus-visible{outline:3px solid #0072b2;outline-offset:2px}
@media print{button{display:none}}
h1{display:none;font-size:1.2rem;margin:1rem 16px 0}.chart{margin:0}@media screen and (max-width:45rem){h1{display:block}}
${CHART_STYLE}`;

const SAVE = `
const button=document.querySelector('button');button.hidden=false;
button.addEventListener('click',()=>{const svg=document.querySelector('svg');const image=new Image();
image.onload=()=>{const canvas=document.createElement('canvas');const {width,height}=svg.viewBox.baseVal;
canvas.width=2*width;canvas.height=2*height;canvas.getContext('2d').drawImage(image,0,0,canvas.width,canvas.height);
const link=document.createElement('a');link.download='chart.png';link.href=canvas.toDataURL('image/png');link.click()};
image.src='data:image/svg+xml;charset=utf-8,'+encodeURIComponent(new XMLSerializer().serializeToString(svg))});`;

/** The page; ends with a line break. */
export function renderChartPage(chart: Chart): string {
  const rows = chart.series.flatMap(({ name, points }) =>
    points.map((point) => {
      const { date, source } = { date: point.formulation.date, source: point.formulation.sources[0] };
      const cells = [date, name, describePoint(point)].map((cell) => `<td>${escapeHtml(cell)}</td>`);
      const link =
        source === undefined || !/^https?:/i.test(source.url)
          ? ''
          : `<a href="${escapeHtml(source.url)}">${escapeHtml(source.publisher)}</a>`;
      return `<tr>${cells.join('')}<td>${link}</td></tr>`;
    }),
  );
  return [
    '<!DOCTYPE html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeHtml(`${chart.title} · ${chart.ladder.id} ladder`)}</title>`,
    `<style>${STYLE}</style></head><body>`,
    `<h1>${escapeHtml(chart.title)}</h1>`,
    renderChartFigure(chart),
    '<main>',
    '<p><button type="button" hidden>Save as PNG</button></p>',
    '<details><summary>The same as a table</summary>',
    '<table><thead><tr><th scope="col">Date</th><th scope="col">Who</th><th scope="col">Rung and words</th><th scope="col">Source</th></tr></thead>',
    `<tbody>${rows.join('\n')}</tbody></table></details>`,
    '</main>',
    `<script>${SAVE}</script></body></html>`,
    '',
  ].join('\n');
}
