import { dateIdOf, numberOf } from './date-id.ts';
import type { Formulation } from './model.ts';

const ORDER = [
  'date',
  'number',
  'period',
  'status',
  'text',
  'instead',
  'language',
  'operative',
  'speaker',
  'document',
  'attribution',
  'representative',
  'according_to',
  'asked_by',
  'replaced_by',
  'sibling_of',
  'sources',
  'translations',
  'variants',
  'note',
  'added',
  'corrections',
];

/** A formulation as an author writes it, without what is computed and what goes without saying. */
export function toEntry(formulation: Formulation): Record<string, unknown> {
  const { date, status, representative, accordingTo, askedBy, replacedBy, siblingOf, text } = formulation;
  const number = numberOf(formulation);
  const local = (id: string | undefined) => (id === undefined ? undefined : dateIdOf({ id }));
  return inOrder({
    ...formulation,
    date,
    number: number === 1 ? undefined : number,
    status: status === 'stated' ? undefined : status,
    text: text === '' ? undefined : text,
    representative: representative || undefined,
    according_to: accordingTo,
    asked_by: askedBy,
    replaced_by: local(replacedBy),
    sibling_of: local(siblingOf),
  });
}

/** The fields of an entry in the order of the catalogue's files; unknown ones last, empty lists left out. */
export function inOrder(entry: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isFilled = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  const computed = new Set([
    'id',
    'position',
    'witness',
    'local',
    'accordingTo',
    'askedBy',
    'replacedBy',
    'siblingOf',
  ]);
  const keys = Object.keys(entry).filter((key) => isFilled(entry[key]) && !computed.has(key));
  const known = ORDER.filter((key) => keys.includes(key));
  const others = keys.filter((key) => !ORDER.includes(key));
  return Object.fromEntries([...known, ...others].map((key) => [key, entry[key]]));
}
