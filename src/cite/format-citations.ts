// Citations for readers, as citeproc-js writes them after a style. What the styles have no place for follows: how
// the wording reached us, the archived copy, the day it was read, and which wording of which catalogue it is.

import CSL from 'citeproc';
import { inWords } from './dates.ts';
import { type CiteItem, toCslJson } from './item.ts';
import { LOCALE, type ProseStyle, STYLE_SHEETS, type StyleSheet } from './styles.ts';

export interface CiteRun {
  readonly text: string;
  readonly isItalic?: true;
}

// Signs of private use: the engine reads `<i>` in a title as an order, and hands on what it does not know.
const [OPEN, CLOSE, LESS, GREATER] = ['\ue000', '\ue001', '\ue002', '\ue003'];
const FORMAT = 'diplodiff';
CSL.Output.Formats[FORMAT] = {
  ...CSL.Output.Formats.text,
  '@font-style/italic': `${OPEN}%%STRING%%${CLOSE}`,
};

/** The citations in a style, each as runs, in the order given. */
export function formatCitations(items: readonly CiteItem[], style: ProseStyle): CiteRun[][] {
  const sheet = STYLE_SHEETS[style];
  const known = new Map(items.map((item, at) => [String(at), forStyle(item, sheet)]));
  const sys = { retrieveLocale: () => LOCALE, retrieveItem: (id: string) => ({ ...known.get(id), id }) };
  const engine = new CSL.Engine(sys, sheet.xml, 'en-US', true);
  engine.setOutputFormat(FORMAT);
  return items.map((item, at) => {
    // One at a time: after another of the same author a name would become a dash.
    engine.updateItems([String(at)]);
    const text = sheet.isNote
      ? engine.makeCitationCluster([{ id: String(at) }])
      : engine.makeBibliography()[1].join('');
    return toRuns(withRemarks(text.trim(), remarksOf(item, sheet.isNote), sheet.isNote));
  });
}

// Every document was read at an address, and the styles set a page with author, title, kind, site, day and address;
// of other types they want reporters and sections, or leave out the day.
const STYLED_AS: Readonly<Record<string, string>> = {
  interview: 'interview',
  post: 'post',
  treaty: 'treaty',
};
const KEEPS_CASE = ['post', 'legislation', 'treaty'];

function forStyle(item: CiteItem, { namesSite, shortensNames }: StyleSheet): object {
  const { type, title, author, issued, genre, URL, language } = toCslJson(item);
  const site = namesSite && item.reached === undefined ? item.source.publisher : item.site;
  return {
    type: STYLED_AS[type] ?? 'webpage',
    // Quoted words and names of acts keep their case; a headline is set as the style sets headlines.
    title: KEEPS_CASE.includes(type) ? `<span class="nocase">${hideTags(title)}</span>` : hideTags(title),
    author: author.map((name) => ({
      ...Object.fromEntries(
        Object.entries(name).map(([key, value]) => [
          key,
          typeof value === 'string' ? hideTags(value) : value,
        ]),
      ),
      ...(shortensNames && { 'static-ordering': false }),
      'parse-names': false,
    })),
    issued,
    URL: hideTags(URL),
    // Titles and names are in Latin letters wherever the wording is in others; told of Chinese, the engine sets names so.
    language: /^(?:zh|ja|ko|ru|ar|fa|he|uk)\b/.test(language) ? 'en' : language,
    ...(genre !== undefined && type !== 'interview' && { genre: hideTags(genre) }),
    ...(site !== undefined && { 'container-title': `<span class="nocase">${hideTags(site)}</span>` }),
  };
}

function remarksOf({ reached, source, marks, record }: CiteItem, isNote = false): string {
  const [first, ...rest] = [
    ...(reached === undefined ? [] : [reached]),
    ...(source.archived === undefined ? [] : [`archived at ${source.archived}`]),
    ...(source.read === undefined ? [] : [`accessed ${inWords(source.read)}`]),
    ...marks,
  ];
  if (first === undefined) return record;
  const opening = isNote ? first : first.slice(0, 1).toUpperCase() + first.slice(1);
  return [opening, ...rest, record].join('; ');
}

// A note goes on, an entry gets one sentence more; APA ends with the address, where a full stop would read as part of it.
function withRemarks(text: string, remarks: string, isNote = false): string {
  if (isNote) return `${text.replace(/\.$/, '')}; ${remarks}.`;
  return text.endsWith('.') ? `${text} ${remarks}.` : `${text} [${remarks}.]`;
}

function toRuns(text: string): CiteRun[] {
  return text
    .split(new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`))
    .map((part, at): CiteRun => ({ text: showTags(part), ...(at % 2 === 1 && { isItalic: true }) }))
    .filter((run) => run.text !== '');
}

function hideTags(text: string): string {
  return text
    .replace(/[\ue000-\ue003]/g, '')
    .replaceAll('<', LESS)
    .replaceAll('>', GREATER);
}

function showTags(text: string): string {
  return text
    .replaceAll(LESS, '<')
    .replaceAll(GREATER, '>')
    .replace(/[\ue000\ue001]/g, '');
}
