// Planted texts as files: one each as text, web page and Word document, and all of a kind as one PDF, where each
// has its own pages.

import { strToU8, zipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { LINE, PAGE } from './vary.mjs';

/** A file of one of the formats that hold one planted text each. */
export const WRITERS = { txt: writeText, html: writePage, docx: writeWord };

function writeText({ before, planted, after }) {
  // The first of the places where a word may be cut, and every fourth behind it.
  let cut = 0;
  const text = planted
    .replaceAll(LINE, '\n')
    .replaceAll(PAGE, '\n\n- 12 -\n\f')
    .replaceAll('\u00ad', (mark) => (planted.split(mark).length < 3 ? mark : cut++ % 4 === 0 ? '-\n' : ''));
  return `${before}\n\n${text}\n\n${after}\n`;
}

function writePage({ before, planted, after }, pick) {
  const words = encode(planted).replaceAll(LINE, '\n').split(' ');
  const at = pick(words.length);
  const inline = [...words.slice(0, at), `<em>${words[at]}</em>`, ...words.slice(at + 1)].join(' ');
  return `<!doctype html>\n<title>Briefing</title>\n<nav>Home News</nav>\n<main>\n<p>${encode(before)}</p>\n<p>\n${inline}\n</p>\n<p>${encode(after)}</p>\n</main>\n`;
}

// With a running head, and its words cut into runs anywhere, as Word does where somebody has typed.
function writeWord({ before, planted, after }, pick) {
  const cut = pick(planted.length);
  const body = [
    paragraph(before),
    paragraph(planted.slice(0, cut), planted.slice(cut)),
    paragraph(after),
  ].join('');
  const head = '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>';
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`,
    '_rels/.rels': `${RELATIONS}<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${RELATIONS}<Relationship Id="rId1" Type="${OFFICE}/header" Target="header1.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${WORD}><w:body>${body}${head}</w:body></w:document>`,
    'word/header1.xml': `<w:hdr ${WORD}>${paragraph(HEAD)}</w:hdr>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

const HEAD = 'Briefing of the Foreign Ministry of Ruritania';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
const WORD = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;
const BREAKS = {
  [LINE]: '<w:br/>',
  [PAGE]: '<w:br w:type="page"/>',
  '\u00ad': '<w:softHyphen/>',
  '\u2011': '<w:noBreakHyphen/>',
};

function paragraph(...runs) {
  const content = runs.map((run) => {
    const parts = run.split(/([\u2028\f\u00ad\u2011])/u).filter((part) => part !== '');
    const text = (part) => BREAKS[part] ?? `<w:t xml:space="preserve">${encode(part)}</w:t>`;
    return `<w:r>${parts.map(text).join('')}</w:r>`;
  });
  return `<w:p>${content.join('')}</w:p>`;
}

/** The pages that each text of a PDF has: one with the sentence before and the text, one with the rest. */
export const PAGES_EACH = 2;

/**
 * PDFs by name, as a browser prints them: justified, in a narrow column, with running heads and page numbers. A text
 * that goes on with the next page begins on the last line of its first one.
 */
export async function printPdfs(books, executablePath) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  const printed = {};
  for (const [name, plants] of Object.entries(books)) {
    await page.setContent(bookOf(plants), { waitUntil: 'load' });
    printed[name] = await page.pdf({
      format: 'A4',
      margin: { top: '38mm', bottom: '38mm', left: '55mm', right: '55mm' },
      displayHeaderFooter: true,
      headerTemplate: `<div style="font-size: 9px; margin-left: 55mm">${HEAD}</div>`,
      footerTemplate: '<div style="font-size: 9px; margin: auto">- <span class="pageNumber"></span> -</div>',
    });
  }
  await browser.close();
  return printed;
}

// A4 less its margins is 221 mm high: 36 lines of 6 mm.
const STYLE = `
  body { font: 11pt/6mm "Liberation Serif", "WenQuanYi Micro Hei", "Noto Serif CJK SC", serif; margin: 0; text-align: justify; orphans: 1; widows: 1; }
  p { margin: 0 0 6mm; }
  .first { break-before: page; }
  .first.whole { height: 190mm; }
  .first.split { height: 212mm; }
  .rest { break-before: page; }`;

function bookOf(plants) {
  const chapters = plants.map(({ before, planted, after }) => {
    const body = `<p>${encode(planted).replaceAll(LINE, '<br>').replaceAll(PAGE, ' ')}</p>`;
    const isSplit = planted.includes(PAGE);
    return isSplit
      ? `<div class="first split"><p>${encode(before)}</p></div>${body}<p>${encode(after)}</p>`
      : `<div class="first whole"><p>${encode(before)}</p>${body}</div><p class="rest">${encode(after)}</p>`;
  });
  return `<!doctype html><style>${STYLE}</style>${chapters.join('\n')}`;
}

function encode(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
