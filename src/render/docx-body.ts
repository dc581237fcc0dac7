// The body of a Word document. A change that runs over a line break also changes the paragraph mark there;
// otherwise rejecting all changes would leave two paragraphs where there was one.

import type { Source } from '../catalogue/model.ts';
import { columnShares } from './column-shares.ts';
import { isChange, splitLines, type TrackedRun } from './docx-paragraphs.ts';
import { escapeXml } from './escape-xml.ts';
import { factsOf } from './languages.ts';
import { safeAddress } from './markdown.ts';
import type { Memo, MemoBlock, MemoRun, MemoText } from './memo.ts';
import { describeNote, unreferred } from './memo-notes.ts';
import type { MemoOptions } from './memo-options.ts';
import { trackedCells } from './tracked-cells.ts';

const MOST_COLUMNS_AT_FULL_SIZE = 6;

export class DocxBody {
  /** The footnotes, in order; known after `write`. */
  readonly notes: string[] = [];
  /** The addresses that notes link to; the first is `link1`. */
  readonly links: string[] = [];
  private readonly noted = new Map<number, number>();
  private readonly memo: Memo;
  private readonly stamp: string;
  private ids = 0;
  /** Moves of the texts before this one: a name of a move stands for one pair in the whole document. */
  private moves = 0;

  constructor(memo: Memo, { author, date }: MemoOptions) {
    this.memo = memo;
    this.stamp = `w:author="${escapeXml(author)}"${date === undefined ? '' : ` w:date="${date}"`}`;
  }

  /** All paragraphs and tables; `width` is that of the text, in twentieths of a point. */
  write(width: number): string {
    const { title, subtitle, blocks, sources } = this.memo;
    const rest = unreferred(this.memo);
    return [
      ...(title === '' ? [] : [this.paragraphs('Title', [{ text: title }])]),
      ...(subtitle === '' ? [] : [this.paragraphs('Subtitle', [{ text: subtitle }])]),
      ...blocks.map((block) => this.block(block, width)),
      ...(rest.length === 0 ? [] : [this.paragraphs('Heading1', [{ text: 'Sources' }])]),
      ...rest.map(
        (number) =>
          `<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>${this.source(sources[number - 1]!)}</w:p>`,
      ),
    ].join('');
  }

  private block(block: MemoBlock, width: number): string {
    switch (block.kind) {
      case 'heading':
        return this.paragraphs('Heading1', [{ text: block.text }]);
      case 'paragraph':
        return this.paragraphs('Normal', block.text);
      case 'wording':
        return this.paragraphs('Quote', block.text, block.language);
      case 'list':
        return block.items.map((item) => this.paragraphs('ListBullet', item)).join('');
      case 'table':
        return this.table(block, width);
      default:
        return block satisfies never;
    }
  }

  private table(block: MemoBlock & { kind: 'table' }, width: number): string {
    const { header, rows, language } = block;
    const style = header.length > MOST_COLUMNS_AT_FULL_SIZE ? 'TableSmall' : 'Normal';
    const columns = columnShares(header, rows).map((share) => Math.floor(width * share));
    const cell = (content: string, at: number) =>
      `<w:tc><w:tcPr><w:tcW w:w="${columns[at]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
    const head = header.map((text, at) => cell(this.paragraphs(style, [{ text, mark: 'strong' }]), at));
    const body = trackedCells(block).map((cells) => {
      const own = cells.map(({ text, isTracked }, at) =>
        cell(this.paragraphs(style, text, language, isTracked), at),
      );
      return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${own.join('')}</w:tr>`;
    });
    return [
      `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`,
      `<w:tblGrid>${columns.map((own) => `<w:gridCol w:w="${own}"/>`).join('')}</w:tblGrid>`,
      `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`,
      ...body,
      // Two tables in a row would become one without a paragraph between them.
      '</w:tbl><w:p/>',
    ].join('');
  }

  private paragraphs(style: string, text: MemoText, language = 'en', isTracked = true): string {
    const { isRightToLeft } = factsOf(language);
    const written = splitLines(text, isTracked)
      .map(({ runs, end }) => {
        const mark = end === undefined ? '' : `<w:rPr>${this.change(end, '')}</w:rPr>`;
        const properties = `<w:pStyle w:val="${style}"/>${isRightToLeft ? '<w:bidi/>' : ''}${mark}`;
        return `<w:p><w:pPr>${properties}</w:pPr>${runs.map((run) => this.run(run, language)).join('')}</w:p>`;
      })
      .join('');
    this.moves += Math.max(0, ...text.map(({ move = 0 }) => move));
    return written;
  }

  private run(run: TrackedRun, language: string): string {
    const { text, mark, sources = [] } = run;
    const refs = sources.map((source, at) => (at === 0 ? '' : SEPARATOR) + this.refer(source)).join('');
    if (text.trim() === '' && refs !== '') return refs;
    const isDeleted = mark === 'removed' && isChange(run) && !run.isMove;
    const tag = isDeleted ? 'w:delText' : 'w:t';
    const content = escapeXml(text)
      .split('\t')
      .map((part) => (part === '' ? '' : `<${tag} xml:space="preserve">${part}</${tag}>`))
      .join('<w:tab/>');
    const plain = `<w:r>${runProperties(run, language)}${content}</w:r>`;
    return (isChange(run) ? this.change(run, plain) : plain) + refs;
  }

  // Both ends of a move have one name; Word pairs them by it.
  private change(run: TrackedRun, content: string): string {
    const kind = run.isMove
      ? run.mark === 'removed'
        ? 'moveFrom'
        : 'moveTo'
      : run.mark === 'removed'
        ? 'del'
        : 'ins';
    const own = `w:id="${this.nextId()}" ${this.stamp}`;
    if (content === '') return `<w:${kind} ${own}/>`;
    const change = `<w:${kind} ${own}>${content}</w:${kind}>`;
    if (!run.isMove) return change;
    const range = this.nextId();
    return `<w:${kind}RangeStart w:id="${range}" ${this.stamp} w:name="move${this.moves + run.move!}"/>${change}<w:${kind}RangeEnd w:id="${range}"/>`;
  }

  private nextId(): number {
    this.ids += 1;
    return this.ids;
  }

  // A second reference to a source points at its note, as Word's own cross-references do.
  private refer(number: number): string {
    const known = this.noted.get(number);
    if (known !== undefined)
      return field(
        `NOTEREF _Source${number} \\f \\h`,
        `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:t>${known}</w:t></w:r>`,
      );
    const id = this.notes.length + 1;
    this.noted.set(number, id);
    const content = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>${this.source(this.memo.sources[number - 1]!)}`;
    this.notes.push(
      `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${content}</w:p></w:footnote>`,
    );
    const bookmark = this.nextId();
    return `<w:bookmarkStart w:id="${bookmark}" w:name="_Source${number}"/><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r><w:bookmarkEnd w:id="${bookmark}"/>`;
  }

  private source(source: Source): string {
    const { before, after } = describeNote(source);
    const address = escapeXml(source.url);
    this.links.push(safeAddress(source.url));
    return [
      `<w:r><w:t xml:space="preserve">${escapeXml(before)}</w:t></w:r>`,
      `<w:hyperlink r:id="link${this.links.length}"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t>${address}</w:t></w:r></w:hyperlink>`,
      ...(after === '' ? [] : [`<w:r><w:t xml:space="preserve">${escapeXml(after)}</w:t></w:r>`]),
    ].join('');
  }
}

const SEPARATOR =
  '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:t xml:space="preserve">, </w:t></w:r>';

function field(code: string, result: string): string {
  const part = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${part('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${part('separate')}${result}${part('end')}`;
}

// The order of these elements is the schema's: Word refuses another.
function runProperties({ mark, isStatic }: TrackedRun, language: string): string {
  const { tag, font, isRightToLeft } = factsOf(language);
  const colours: Partial<Record<NonNullable<MemoRun['mark']>, string>> = {
    dim: '5F5F5F',
    warn: '8A4B00',
    ...(isStatic && { removed: '8A4B00', added: '0B4F9C' }),
  };
  const colour = mark === undefined ? undefined : colours[mark];
  const tags =
    font !== undefined
      ? `w:eastAsia="${escapeXml(tag)}"`
      : isRightToLeft
        ? `w:bidi="${escapeXml(tag)}"`
        : `w:val="${escapeXml(tag)}"`;
  return [
    '<w:rPr>',
    mark === 'strong' ? '<w:rStyle w:val="Strong"/>' : '',
    font === undefined ? '' : `<w:rFonts w:eastAsia="${font}" w:hint="eastAsia"/>`,
    isStatic && mark === 'removed' ? '<w:strike/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    isStatic && mark === 'added' ? '<w:u w:val="single"/>' : '',
    isRightToLeft ? '<w:rtl/>' : '',
    `<w:lang ${tags}/>`,
    '</w:rPr>',
  ].join('');
}
