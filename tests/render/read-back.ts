// Reads a redline back out of each format, once with all changes accepted and once with all rejected, in
// the simplest way that knows the format. What it reads is a bare memo: one wording and nothing else.

import { strFromU8, unzipSync } from 'fflate';
import { unguardFormula } from '../../src/formula-guard.ts';
import type { MemoFormat } from '../../src/render/formats.ts';

export type Choice = 'accept' | 'reject';

export function readBack(written: string | Uint8Array, format: MemoFormat | 'csv', choice: Choice): string {
  const dropped = choice === 'accept' ? 'removed' : 'added';
  if (typeof written !== 'string') return readDocx(written, choice);
  switch (format) {
    case 'html':
    case 'markdown': {
      const tag = dropped === 'removed' ? 'del' : 'ins';
      const body =
        format === 'html'
          ? /<blockquote[^>]*>([\s\S]*)<\/blockquote>/.exec(written)![1]!
          : written.replace(/^> ?/gm, '');
      // Markdown marks each paragraph by itself: the break between two of them goes with both.
      const whole =
        format === 'markdown' ? body.replace(new RegExp(`</${tag}>(\\n+)<${tag}>`, 'g'), '$1') : body;
      const text = whole.replace(new RegExp(`<${tag}>[\\s\\S]*?</${tag}>(?:<sup[^>]*>\\d+</sup>)?`, 'g'), '');
      const bare = text.replace(/<sup[^>]*>\d+<\/sup>|<[^>]+>/g, '');
      return unescapeXml(
        format === 'markdown' ? bare.replace(/\\([\\`*_[\]#|~.)+-])/g, '$1').replace(/\n$/, '') : bare,
      );
    }
    case 'critic': {
      const sign = dropped === 'removed' ? '--' : '\\+\\+';
      return written
        .replace(/\n$/, '')
        .replace(new RegExp(`\\{${sign}[\\s\\S]*?${sign}\\}`, 'g'), '')
        .replace(/\{(?:--|\+\+)|(?:--|\+\+)\}/g, '')
        .replaceAll('\u2060', '');
    }
    case 'rtf':
      return readRtf(written, choice);
    case 'latex':
      return readLatex(written, choice);
    case 'csv':
      return readCsvColumn(written, choice === 'accept' ? 2 : 1);
    default:
      throw new Error(`${format} is no text`);
  }
}

/** The cells of the first table of a DOCX or RTF file, row by row. */
export function readCells(written: string | Uint8Array, choice: Choice): string[] {
  if (typeof written === 'string')
    return [...written.matchAll(/\\pard\\intbl ([\s\S]*?)\\cell\n/g)].map(([, cell]) =>
      readRtfRuns(cell!, choice),
    );
  const xml = strFromU8(unzipSync(written)['word/document.xml']!);
  return [...xml.matchAll(/<w:tc>([\s\S]*?)<\/w:tc>/g)].map(([, cell]) => readParagraphs(cell!, choice));
}

function readDocx(bytes: Uint8Array, choice: Choice): string {
  return readParagraphs(strFromU8(unzipSync(bytes)['word/document.xml']!), choice);
}

// A paragraph whose mark is dropped runs on into the next one.
function readParagraphs(xml: string, choice: Choice): string {
  const dropped = choice === 'accept' ? 'del|moveFrom' : 'ins|moveTo';
  const paragraphs = [...xml.matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, content]) => {
    const isJoined = new RegExp(`<w:rPr><w:(?:${dropped}) [^>]*/></w:rPr></w:pPr>`).test(content!);
    const left = content!.replace(new RegExp(`<w:(${dropped}) [^>]*[^/]>[\\s\\S]*?</w:\\1>`, 'g'), '');
    const text = [...left.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<|<w:(tab)\/>/g)]
      .map(([, words, tab]) => (tab === undefined ? unescapeXml(words!) : '\t'))
      .join('');
    return isJoined ? text : `${text}\n`;
  });
  return paragraphs.join('').replace(/\n$/, '');
}

function readRtf(rtf: string, choice: Choice): string {
  const body = rtf.split('\n').find((line) => line.startsWith('\\pard\\s2'))!;
  return readRtfRuns(body, choice);
}

function readRtfRuns(body: string, choice: Choice): string {
  const runs = [
    ...body.matchAll(/\{((?:\\[a-z]+\d*)*) ((?:[^{}\\]|\\[{}\\]|\\(?:par|line|tab) |\\u-?\d+\?)*)\}/g),
  ];
  return runs
    .filter(([, manner]) => !manner!.includes(choice === 'accept' ? '\\deleted' : '\\revised'))
    .map(([, , text]) => text!)
    .join('')
    .replace(/\\u(-?\d+)\?/g, (_, code) => String.fromCharCode((Number(code) + 0x10000) % 0x10000))
    .replace(/\\(?:par|line) /g, '\n')
    .replace(/\\tab /g, '\t')
    .replace(/\\([{}\\])/g, '$1');
}

const LATEX: readonly (readonly [string, string])[] = [
  ['\\textbackslash{}', '\\'],
  ['\\textasciitilde{}', '~'],
  ['\\textasciicircum{}', '^'],
  ['\\textless{}', '<'],
  ['\\textgreater{}', '>'],
  ['\\textbar{}', '|'],
  ['\\textquotedbl{}', '"'],
  ['\\textquotesingle{}', "'"],
  ['\\textasciigrave{}', '`'],
];

function readLatex(latex: string, choice: Choice): string {
  const body = /\\begin\{wording\}\n([\s\S]*)%\n\\end\{wording\}/.exec(latex)![1]!;
  // Signs of the wording become private ones first, so that only the commands' own braces are left.
  // `{-}` is a hyphen; in `\\added{-}` the braces are the command's.
  const bare = LATEX.reduce(
    (text, [command], at) => text.replaceAll(command, String.fromCharCode(0xe000 + at)),
    body,
  )
    .replace(/\\([#$%&_{}])/g, (_, sign: string) => String.fromCharCode(0xe100 + sign.charCodeAt(0)))
    .replace(/(?<!\\(?:added|deleted))\{-\}/g, '-')
    .replace(new RegExp(`\\\\${choice === 'accept' ? 'deleted' : 'added'}\\{[^}]*\\}`, 'g'), '')
    .replace(/\\(?:added|deleted)\{([^}]*)\}/g, '$1')
    .replaceAll(choice === 'accept' ? '\\deletedbreak{}' : '\\addedbreak{}', '')
    .replace(/\\(?:added|deleted)break\{\}/g, '\n')
    .replace(/\\moved\{\d+\}/g, '');
  return bare
    .replace(/[\ue000-\ue0ff]/g, (sign) => LATEX[sign.charCodeAt(0) - 0xe000]![1])
    .replace(/[\ue100-\ue1ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe100));
}

function readCsvColumn(csv: string, column: number): string {
  const rows = [
    ...csv.matchAll(/((?:"(?:[^"]|"")*"|[^,\r\n"]*)(?:,(?:"(?:[^"]|"")*"|[^,\r\n"]*))*)\r\n/g),
  ].slice(1);
  return rows
    .map(([, row]) => [...row!.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)][column]!)
    .map(([, quoted, plain]) => unguardFormula(quoted?.replaceAll('""', '"') ?? plain!))
    .join('');
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
