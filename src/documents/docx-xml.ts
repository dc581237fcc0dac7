// The paragraphs in one part of a Word document. The XML is read once, from front to back; ISO/IEC 29500-1
// names the elements, and they are known here without their prefix.

import { SaxesParser } from 'saxes';
import { UserError } from '../errors.ts';

export interface Paragraph {
  readonly text: string;
  /** Set in one of Word's styles for quotations. */
  readonly isQuote: boolean;
}

export interface WordXml {
  readonly paragraphs: readonly Paragraph[];
  /** The marks of notes in the text, in order. */
  readonly references: readonly { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
  /** The notes in this part, by id. */
  readonly notes: ReadonlyMap<string, readonly Paragraph[]>;
}

const DEEPEST = 2000;

/**
 * Reads one part.
 *
 * @param original read tracked changes as rejected
 * @throws UserError when it is no well-formed XML, or nested beyond any document's need
 */
export function readWordXml(name: string, xml: string, original: boolean): WordXml {
  const reading = startReading(original);
  const parser = new SaxesParser();
  const refuse = (what: string, cause?: unknown): never => {
    throw new UserError(`"${name}" ${what}`, ['open it in Word and save it again, or get a new copy'], {
      cause,
    });
  };
  parser.on('error', (cause) => refuse('is damaged', cause));
  parser.on('doctype', () => refuse('defines entities of its own, which no Word document does'));
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (reading.open(localName(tag), attributes) > DEEPEST)
      refuse(`has elements more than ${DEEPEST} deep in each other`);
  });
  parser.on('text', reading.text);
  parser.on('cdata', reading.text);
  parser.on('closetag', ({ name: tag }) => reading.close(localName(tag)));
  parser.write(xml).close();
  return reading.result;
}

interface OpenParagraph {
  text: string;
  isQuote: boolean;
  /** Its mark is gone, so that it runs on into the next one. */
  runsOn: boolean;
  /** Paragraphs of text boxes anchored in it. */
  readonly boxed: Paragraph[];
}

type Attributes = Readonly<Record<string, string>>;

function startReading(original: boolean) {
  const body: Paragraph[] = [];
  const notes = new Map<string, Paragraph[]>();
  const references: { kind: 'footnote' | 'endnote'; id: string }[] = [];
  const path: string[] = [];
  const open: OpenParagraph[] = [];
  let target = body;
  let carried = '';
  let leftOutAt: number | undefined;
  const gone = original ? GONE_BEFORE : GONE_AFTER;

  const leaveOut = (element: string) => {
    leftOutAt ??= path.lastIndexOf(element);
  };
  const change = (edit: (paragraph: OpenParagraph) => void) => {
    const paragraph = open.at(-1);
    if (paragraph !== undefined) edit(paragraph);
  };
  const add = (text: string) =>
    change((paragraph) => {
      paragraph.text += text;
    });
  const endParagraph = () => {
    const { text, isQuote, runsOn, boxed } = open.pop()!;
    if (runsOn) carried = text;
    const into = open.at(-1)?.boxed ?? target;
    if (!runsOn && text.trim() !== '') into.push({ text: text.trim(), isQuote });
    into.push(...boxed);
  };

  // A paragraph whose mark is gone and that no other one follows, as Word leaves the last of a cell.
  const endCarried = () => {
    if (carried.trim() !== '') (open.at(-1)?.boxed ?? target).push({ text: carried.trim(), isQuote: false });
    carried = '';
  };

  return {
    result: { paragraphs: body, references, notes } satisfies WordXml,
    /** Returns how deep it is. */
    open: (tag: string, attributes: Attributes): number => {
      const parent = path.at(-1);
      path.push(tag);
      if (leftOutAt !== undefined) return path.length;
      if (NEVER_TEXT.has(tag) || tag.endsWith('PrChange')) leaveOut(tag);
      else if (gone.has(tag)) {
        if (parent === 'rPr' && path.at(-3) === 'pPr')
          change((paragraph) => {
            paragraph.runsOn = true;
          });
        else leaveOut(parent === 'trPr' ? 'tr' : parent === 'tcPr' ? 'tc' : tag);
      } else if (tag === 'vanish' && parent === 'rPr' && path.at(-3) === 'r' && isOn(attributes))
        leaveOut('r');
      else if (tag === 'showingPlcHdr' && isOn(attributes)) leaveOut('sdt');
      else if (tag === 'p') {
        open.push({ text: carried, isQuote: false, runsOn: false, boxed: [] });
        carried = '';
      } else if (tag === 'pStyle')
        change((paragraph) => {
          paragraph.isQuote = /quote|zitat|citation/i.test(attributeOf(attributes, 'val') ?? '');
        });
      else if (tag === 'footnoteReference' || tag === 'endnoteReference')
        references.push({
          kind: tag === 'footnoteReference' ? 'footnote' : 'endnote',
          id: attributeOf(attributes, 'id') ?? '',
        });
      else if ((tag === 'footnote' || tag === 'endnote') && path.length === 2) {
        target = [];
        if (attributeOf(attributes, 'type') === undefined)
          notes.set(attributeOf(attributes, 'id') ?? '', target);
      } else if (parent === 'r') add(SIGNS[tag] ?? '');
      return path.length;
    },
    text: (text: string) => {
      const tag = path.at(-1);
      if (leftOutAt === undefined && (tag === 't' || (original && tag === 'delText'))) add(text);
    },
    close: (tag: string) => {
      if (leftOutAt === undefined && tag === 'p') endParagraph();
      else if (leftOutAt === undefined && HOLDERS.has(tag)) endCarried();
      if (leftOutAt === path.length - 1) leftOutAt = undefined;
      path.pop();
    },
  };
}

// What is not there when changes are accepted, and when they are rejected.
const GONE_AFTER: ReadonlySet<string> = new Set(['del', 'moveFrom', 'cellDel']);
const GONE_BEFORE: ReadonlySet<string> = new Set(['ins', 'moveTo', 'cellIns']);

// What holds paragraphs: none runs on out of it.
const HOLDERS: ReadonlySet<string> = new Set(['body', 'tc', 'footnote', 'endnote', 'txbxContent']);

// The older rendering of what stands beside it, pronunciation above characters, and what Word shows by the way.
const NEVER_TEXT: ReadonlySet<string> = new Set([
  'Fallback',
  'rt',
  'instrText',
  'delInstrText',
  'sdtPlaceholder',
]);

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

function attributeOf(attributes: Attributes, wanted: string): string | undefined {
  return Object.entries(attributes).find(([attribute]) => localName(attribute) === wanted)?.[1];
}

// An element without a value says yes.
function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off)$/.test(attributeOf(attributes, 'val') ?? 'true');
}
