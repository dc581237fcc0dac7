// Packing; what unpacks is documents/zip.ts.

import { strToU8, zipSync } from 'fflate';

/** Files packed into one; the same files give the same bytes on any day and in any time zone. */
export function zipFiles(files: Readonly<Record<string, string>>): Uint8Array {
  const parts = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  // A zip holds local time without a zone, from 1980 on: this is the same in all of them.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1), level: 9 });
}
