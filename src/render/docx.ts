// A Word document whose changes are Word's own: insertions, deletions and moves that a reader accepts or
// rejects, sources as footnotes. Office Open XML, ECMA-376 part 1, chapter 17.

import { DocxBody } from './docx-body.ts';
import { CONTENT_TYPES, FOOTNOTES_FRAME, NUMBERING, ROOT_RELS, SETTINGS, STYLES } from './docx-parts.ts';
import { escapeXml } from './escape-xml.ts';
import type { Memo } from './memo.ts';
import type { MemoOptions } from './memo-options.ts';
import { zipFiles } from './zip.ts';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

// Twentieths of a point: A4 with margins of an inch; a wide table lies on its side.
const PAGE = '<w:pgSz w:w="11906" w:h="16838"/>';
const WIDE_PAGE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>';
const MARGINS =
  '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>';
const MOST_COLUMNS = 5;

/** A memo as the bytes of a .docx file. */
export function renderDocx(memo: Memo, options: MemoOptions): Uint8Array {
  const body = new DocxBody(memo, options);
  const isWide = memo.blocks.some((block) => block.kind === 'table' && block.header.length > MOST_COLUMNS);
  const content = body.write(isWide ? 13958 : 9026);
  const section = `<w:sectPr>${isWide ? WIDE_PAGE : PAGE}${MARGINS}</w:sectPr>`;
  return zipFiles({
    '[Content_Types].xml': DECLARATION + CONTENT_TYPES,
    '_rels/.rels': DECLARATION + ROOT_RELS,
    'docProps/core.xml': DECLARATION + coreProperties(memo, options),
    'word/document.xml': `${DECLARATION}<w:document ${W}><w:body>${content}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels':
      DECLARATION +
      relations([
        ...['styles', 'settings', 'numbering', 'footnotes'].map(
          (part) => `<Relationship Id="${part}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`,
        ),
        ...links(body.links),
      ]),
    'word/styles.xml': `${DECLARATION}<w:styles ${W}>${STYLES}</w:styles>`,
    'word/settings.xml': `${DECLARATION}<w:settings ${W}>${SETTINGS}</w:settings>`,
    'word/numbering.xml': `${DECLARATION}<w:numbering ${W}>${NUMBERING}</w:numbering>`,
    'word/footnotes.xml': `${DECLARATION}<w:footnotes ${W}>${FOOTNOTES_FRAME}${body.notes.join('')}</w:footnotes>`,
    'word/_rels/footnotes.xml.rels': DECLARATION + relations(links(body.links)),
  });
}

function relations(list: readonly string[]): string {
  return `<Relationships xmlns="${RELS}">${list.join('')}</Relationships>`;
}

function links(addresses: readonly string[]): string[] {
  return addresses.map(
    (address, at) =>
      `<Relationship Id="link${at + 1}" Type="${OFFICE}/hyperlink" Target="${escapeXml(address)}" TargetMode="External"/>`,
  );
}

function coreProperties({ title, subtitle }: Memo, { author, date }: MemoOptions): string {
  const day = (name: string) =>
    date === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`;
  return [
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subtitle)}</dc:subject><dc:creator>${escapeXml(author)}</dc:creator>`,
    `${day('created')}${day('modified')}</cp:coreProperties>`,
  ].join('');
}
