// Chicago Manual of Style 17 (14.205-14.210, websites; 14.269, government documents), APA 7 (chapter 10) and
// MLA 9, for the kinds of document that the catalogue holds. The engine for style files, citeproc, is a megabyte
// under a licence that asks programs to show its maker's name at start; these kinds need a few rules of theirs.

import { inApa, inChicago, inMla } from './dates.ts';
import type { CiteItem } from './item.ts';
import { type CslName, nameInOrder, nameInverted } from './names.ts';

export interface CiteRun {
  readonly text: string;
  readonly isItalic?: true;
}

/** A note after Chicago. */
export function chicagoNote(item: CiteItem): CiteRun[] {
  const { authors, genre, formulation, where } = item;
  const parts = [
    joinNames(authors.map(nameInOrder), 'and', false),
    ...(item.isFormal ? [item.title] : []),
    ...(genre === undefined ? [] : [genre]),
    inChicago(formulation.date),
    ...(where === undefined ? [] : [where]),
    addressOf(item),
  ];
  const [author, ...rest] = parts;
  const text = item.isFormal
    ? parts.join(', ')
    : `${author}, “${endWith(requote(item.title), ',')}” ${rest.join(', ')}`;
  return [{ text: `${text}${remarksOf(item, '; ')}.` }];
}

/** An entry of a bibliography after Chicago. */
export function chicagoBibliography(item: CiteItem): CiteRun[] {
  const { authors, genre, formulation, where } = item;
  const [first, ...others] = authors;
  const names = joinNames([nameInverted(first!), ...others.map(nameInOrder)], 'and', true);
  const title = item.isFormal ? endWith(item.title, '.') : `“${endWith(requote(item.title), '.')}”`;
  const facts = [...(genre === undefined ? [] : [capitalize(genre)]), inChicago(formulation.date)].join(', ');
  const sentences = [
    endWith(names, '.'),
    title,
    `${facts}.`,
    ...(where === undefined ? [] : [endWith(capitalize(where), '.')]),
  ];
  return [{ text: `${sentences.join(' ')} ${addressOf(item)}.${remarksOf(item, ' ')}.` }];
}

/** A reference after APA; the kind stands in brackets where the title does not say it. */
export function apaReference(item: CiteItem): CiteRun[] {
  const { authors, genre, formulation, where } = item;
  const names = joinNames(authors.map(nameInitialled), '&', true);
  const title = genre === undefined ? endWith(item.title, '.') : item.title;
  const kind = genre === undefined ? '' : ` [${capitalize(genre)}].`;
  const place = where === undefined ? '' : ` ${endWith(capitalize(where), '.')}`;
  return [
    { text: `${endWith(names, '.')} (${inApa(formulation.date)}). ` },
    { text: title, isItalic: true },
    { text: `${kind}${place} ${addressOf(item)}${remarksOf(item, ' ')}.` },
  ];
}

/** An entry of a list of works cited after MLA. */
export function mlaEntry(item: CiteItem): CiteRun[] {
  const { authors, genre, formulation, where, source } = item;
  const [first, ...others] = authors;
  const names =
    authors.length > 2
      ? `${nameInverted(first!)}, et al`
      : joinNames([nameInverted(first!), ...others.map(nameInOrder)], 'and', true);
  const container = where ?? source.publisher;
  const isName = source.kind === 'primary';
  return [
    { text: `${endWith(names, '.')} ` },
    item.isFormal
      ? { text: endWith(item.title, '.'), isItalic: true }
      : { text: `“${endWith(requote(item.title), '.')}”` },
    { text: ' ' },
    isName ? { text: container, isItalic: true } : { text: capitalize(container) },
    {
      text: `, ${inMla(formulation.date)}, ${addressOf(item)}.${genre === undefined ? '' : ` ${capitalize(genre)}.`}${source.read === undefined ? '' : ` Accessed ${inMla(source.read)}.`}${remarksOf(item, ' ')}.`,
    },
  ];
}

function addressOf({ source }: CiteItem): string {
  return source.archived === undefined ? source.url : `${source.url} (archived at ${source.archived})`;
}

// What every style needs besides: how the wording reached us, and which wording of which catalogue it is.
function remarksOf({ marks, record }: CiteItem, lead: '; ' | ' '): string {
  const [first, ...rest] = [...marks, record];
  const opening = lead === ' ' && marks.length > 0 ? capitalize(first!) : first;
  return lead + [opening, ...rest].join('; ');
}

function joinNames(names: readonly string[], word: string, hasComma: boolean): string {
  if (names.length < 2) return names.join('');
  const comma = names.length > 2 || hasComma ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${word} ${names.at(-1)}`;
}

function nameInitialled(name: CslName): string {
  if ('literal' in name) return name.literal;
  const initials = name.given
    .split(/[ ]/)
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split('-')
        .map((piece) => `${[...piece][0]!.toUpperCase()}.`)
        .join('-'),
    )
    .join(' ');
  return [name.family, initials, ...(name.suffix === undefined ? [] : [name.suffix])]
    .filter((part) => part !== '')
    .join(', ');
}

// A closing sign stands inside quotation marks, as American usage has it; a title's own mark makes it needless.
function endWith(text: string, sign: string): string {
  if (/[?!…]’?$/.test(text) || text.endsWith(sign)) return text;
  return /‘[^’]*’$/.test(text) ? `${text.slice(0, -1)}${sign}’` : text + sign;
}

// Inside quotation marks others become single.
function requote(text: string): string {
  return text
    .replace(/"([^"]*)"/g, '‘$1’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
