// What a release promises not to change: the wording itself. Its canonical text is the `text` of a
// formulation, or of an omitted one the passage that stands in its place, in Unicode form NFC. White space
// and typography are left alone: they are part of the quotation.

import { createHash } from 'node:crypto';
import type { Formulation } from './model.ts';

/** The wording that a release promises not to change without a correction. */
export function canonicalText({
  status,
  text,
  instead,
}: Pick<Formulation, 'status' | 'text' | 'instead'>): string {
  return (status === 'omitted' ? (instead ?? '') : text).normalize('NFC');
}

/** SHA-256 of a text in UTF-8, in hex. */
export function hashText(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex');
}
