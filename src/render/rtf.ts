// Rich Text Format 1.9.1. Changes are tracked ones, sources are footnotes. What moved is removed in one
// place and added in the other: few readers of RTF know its marks for a move.

import type { Source } from '../catalogue/model.ts';
import { columnShares } from './column-shares.ts';
import { escapeControls } from './escape.ts';
import { factsOf } from './languages.ts';
import type { Memo, MemoBlock, MemoRun, MemoText } from './memo.ts';
import { describeNote, unreferred } from './memo-notes.ts';
import type { MemoOptions } from './memo-options.ts';
import { trackedCells } from './tracked-cells.ts';

const FONTS =
  '{\\fonttbl{\\f0\\froman Cambria;}{\\f1\\fnil\\fcharset134 SimSun;}{\\f2\\fnil\\fcharset136 PMingLiU;}{\\f3\\fnil\\fcharset128 MS Mincho;}{\\f4\\fnil\\fcharset129 Batang;}}';
const FONT_NUMBERS: Readonly<Record<string, number>> = { SimSun: 1, PMingLiU: 2, 'MS Mincho': 3, Batang: 4 };
const COLOURS =
  '{\\colortbl;\\red95\\green95\\blue95;\\red138\\green75\\blue0;\\red200\\green200\\blue200;\\red11\\green79\\blue156;}';
const STYLES =
  '{\\stylesheet{\\s0 Normal;}{\\s1\\sb280\\sa80\\keepn\\b\\fs26\\sbasedon0 heading 1;}{\\s2\\li284\\sbasedon0 Quote;}{\\s3\\b\\fs34\\sbasedon0 Title;}{\\s4\\fs18\\sbasedon0 footnote text;}}';

/** A memo as RTF: ASCII only; ends with a line break. */
export function renderRtf(memo: Memo, { author, date }: MemoOptions): string {
  const writer = new RtfWriter(memo, date);
  const isWide = memo.blocks.some((block) => block.kind === 'table' && block.header.length > 5);
  const page = isWide ? '\\landscape\\paperw16838\\paperh11906' : '\\paperw11906\\paperh16838';
  return [
    '{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0\\deflang1033',
    FONTS,
    COLOURS,
    STYLES,
    `{\\*\\revtbl{Unknown;}{${escapeRtf(author)};}}`,
    `{\\info{\\title ${escapeRtf(memo.title)}}{\\author ${escapeRtf(author)}}${creation(date)}}`,
    `${page}\\margl1440\\margr1440\\margt1440\\margb1440\\ftnbj\\fs22`,
    writer.write(isWide ? 13958 : 9026),
    '}',
    '',
  ].join('\n');
}

function creation(date: string | undefined): string {
  if (date === undefined) return '';
  const [year, month, day, hour, minute] = date.split(/\D/).map(Number);
  return `{\\creatim\\yr${year}\\mo${month}\\dy${day}\\hr${hour}\\min${minute}}`;
}

class RtfWriter {
  private readonly memo: Memo;
  private readonly stamp: { readonly removed: string; readonly added: string };
  private readonly noted = new Map<number, number>();

  constructor(memo: Memo, date: string | undefined) {
    this.memo = memo;
    const time = date === undefined ? undefined : packTime(date);
    this.stamp = {
      removed: `\\deleted\\revauthdel1${time === undefined ? '' : `\\revdttmdel${time}`}`,
      added: `\\revised\\revauth1${time === undefined ? '' : `\\revdttm${time}`}`,
    };
  }

  write(width: number): string {
    const { title, subtitle, blocks, sources } = this.memo;
    const rest = unreferred(this.memo);
    return [
      ...(title === '' ? [] : [`\\pard\\s3\\sa40\\keepn{\\b\\fs34 ${escapeRtf(title)}}\\par`]),
      ...(subtitle === '' ? [] : [`\\pard\\sa240{\\cf1 ${escapeRtf(subtitle)}}\\par`]),
      ...blocks.map((block) => this.block(block, width)),
      ...(rest.length === 0 ? [] : [heading('Sources')]),
      ...rest.map((number) => `${BULLET}${source(sources[number - 1]!)}\\par`),
    ].join('\n');
  }

  private block(block: MemoBlock, width: number): string {
    switch (block.kind) {
      case 'heading':
        return heading(block.text);
      case 'paragraph':
        return `\\pard\\sa120 ${this.text(block.text, 'en')}\\par`;
      case 'wording': {
        const direction = factsOf(block.language).isRightToLeft ? '\\rtlpar' : '';
        return `\\pard\\s2\\li284\\sa120\\brdrl\\brdrs\\brdrw30\\brsp120\\brdrcf3${direction} ${this.text(block.text, block.language)}\\par`;
      }
      case 'list':
        return block.items.map((item) => `${BULLET}${this.text(item, 'en')}\\par`).join('\n');
      case 'table': {
        const { header, rows, language = 'en' } = block;
        const size = header.length > 6 ? '\\fs16' : '';
        const edges = edgesOf(columnShares(header, rows), width);
        return [
          tableRow(
            header.map((text) => `{\\b${size} ${escapeRtf(text)}}`),
            edges,
            '\\trhdr',
          ),
          ...trackedCells(block).map((cells) =>
            tableRow(
              cells.map(({ text, isTracked }) => `{${size}${this.text(text, language, isTracked)}}`),
              edges,
            ),
          ),
          '\\pard\\par',
        ].join('\n');
      }
      default:
        return block satisfies never;
    }
  }

  private text(text: MemoText, language: string, isTracked = true): string {
    return text.map((run) => this.run(run, language, isTracked)).join('');
  }

  private run({ text, mark, sources = [] }: MemoRun, language: string, isTracked: boolean): string {
    const { code, font, isRightToLeft } = factsOf(language);
    const tongue = [
      font === undefined ? (code === 0 ? '' : `\\lang${code}`) : `\\f${FONT_NUMBERS[font]}\\langfe${code}`,
      isRightToLeft ? '\\rtlch' : '',
    ].join('');
    const manner =
      isTracked && (mark === 'removed' || mark === 'added')
        ? this.stamp[mark]
        : {
            strong: '\\b',
            dim: '\\cf1',
            warn: '\\cf2',
            removed: '\\strike\\cf2',
            added: '\\ul\\cf4',
            none: '',
          }[mark ?? 'none'];
    const refs = sources.map((number, at) => (at === 0 ? '' : '{\\super , }') + this.refer(number)).join('');
    if (text.trim() === '' && refs !== '') return refs;
    // A paragraph's end is not tracked by all readers; a line's end is.
    const lineEnd = mark === 'removed' || mark === 'added' ? '\\line ' : '\\par ';
    // Without a word of control before it the space would be one of the text.
    const opening = manner + tongue === '' ? '' : ' ';
    return `{${manner}${tongue}${opening}${escapeRtf(text).replaceAll('\n', lineEnd).replaceAll('\t', '\\tab ')}}${refs}`;
  }

  private refer(number: number): string {
    const known = this.noted.get(number);
    if (known !== undefined) return `{\\super ${known}}`;
    this.noted.set(number, this.noted.size + 1);
    return `{\\super\\chftn{\\footnote\\pard\\s4\\fs18{\\super\\chftn} ${source(this.memo.sources[number - 1]!)}}}`;
  }
}

const BULLET = '\\pard\\fi-284\\li284\\sa60\\bullet\\tab ';

function heading(text: string): string {
  return `\\pard\\s1\\sb280\\sa80\\keepn{\\b\\fs26 ${escapeRtf(text)}}\\par`;
}

function source(own: Source): string {
  const { before, after } = describeNote(own);
  return escapeRtf(`${before}${own.url}${after}`);
}

function edgesOf(shares: readonly number[], width: number): number[] {
  let edge = 0;
  return shares.map((share) => Math.floor((edge += share * width)));
}

function tableRow(cells: readonly string[], edges: readonly number[], flags = ''): string {
  const borders = ['t', 'l', 'b', 'r'].map((side) => `\\clbrdr${side}\\brdrs\\brdrw10\\brdrcf3`).join('');
  const places = edges.map((edge) => `${borders}\\cellx${edge}`).join('');
  return `\\trowd\\trgaph108\\trkeep${flags}${places}\n${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('\n')}\n\\row`;
}

// A DTTM packs a minute into 32 bits: RTF 1.9.1, "Track changes".
function packTime(date: string): number {
  const time = new Date(date);
  const [year, month, day] = [time.getUTCFullYear() - 1900, time.getUTCMonth() + 1, time.getUTCDate()];
  return (
    (time.getUTCDay() << 29) |
    (year << 20) |
    (month << 16) |
    (day << 11) |
    (time.getUTCHours() << 6) |
    time.getUTCMinutes()
  );
}

/** The text with RTF's three signs escaped and everything beyond ASCII as numbers; line breaks and tabs stay. */
function escapeRtf(text: string): string {
  return escapeControls(text)
    .replace(/[\\{}]/g, '\\$&')
    .replace(/[^\n\t\x20-\x7e]/g, (sign) => {
      const code = sign.charCodeAt(0);
      return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
    });
}
