// The parts of a Word document that are the same in all of ours: styles, bullets, settings.

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const CONTENT_TYPES = [
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>`,
  ...['styles', 'settings', 'numbering', 'footnotes'].map(
    (part) => `<Override PartName="/word/${part}.xml" ContentType="${TYPES}.${part}+xml"/>`,
  ),
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  '</Types>',
].join('');

export const ROOT_RELS = [
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
  `<Relationship Id="document" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
  '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
  '</Relationships>',
].join('');

export const SETTINGS = [
  '<w:zoom w:percent="100"/>',
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
].join('');

export const NUMBERING = [
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>',
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>',
  '<w:pPr><w:ind w:left="357" w:hanging="357"/></w:pPr></w:lvl></w:abstractNum>',
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
].join('');

export const FOOTNOTES_FRAME = [
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
].join('');

function paragraphStyle(id: string, name: string, paragraph: string, run: string, more = ''): string {
  const based = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>';
  return `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${based}${more}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

function characterStyle(id: string, name: string, run: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${run}</w:rPr></w:style>`;
}

const NEXT = '<w:next w:val="Normal"/>';

export const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="SimSun" w:cs="Times New Roman"/>',
  '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>',
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  paragraphStyle('Normal', 'Normal', '', ''),
  paragraphStyle(
    'Title',
    'Title',
    '<w:keepNext/><w:spacing w:after="40"/>',
    '<w:b/><w:sz w:val="34"/><w:szCs w:val="34"/>',
    NEXT,
  ),
  paragraphStyle('Subtitle', 'Subtitle', '<w:spacing w:after="240"/>', '<w:color w:val="5F5F5F"/>', NEXT),
  paragraphStyle(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:sz w:val="25"/><w:szCs w:val="25"/>',
    NEXT,
  ),
  paragraphStyle(
    'Quote',
    'Quote',
    '<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="C8C8C8"/></w:pBdr><w:ind w:left="284"/>',
    '',
  ),
  paragraphStyle(
    'ListBullet',
    'List Bullet',
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>',
    '',
  ),
  paragraphStyle(
    'TableSmall',
    'Table Small',
    '<w:spacing w:after="20"/>',
    '<w:sz w:val="16"/><w:szCs w:val="16"/>',
  ),
  paragraphStyle(
    'FootnoteText',
    'footnote text',
    '<w:spacing w:after="20" w:line="240" w:lineRule="auto"/>',
    '<w:sz w:val="18"/><w:szCs w:val="18"/>',
  ),
  characterStyle('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
  characterStyle('Strong', 'Strong', '<w:b/><w:bCs/>'),
  characterStyle('Hyperlink', 'Hyperlink', '<w:color w:val="0B4F9C"/><w:u w:val="single"/>'),
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:pPr><w:spacing w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders>',
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="C8C8C8"/>`,
  ),
  '</w:tblBorders></w:tblPr></w:style>',
].join('');
