// What is in a packed document. How large a part becomes is known before it is unpacked, and a part that
// lies about it is cut off there.

import { unzipSync } from 'fflate';
import { UserError } from '../errors.ts';
import { NotADocument } from './not-a-document.ts';

const LARGEST = 100 * 1024 * 1024;
const SMALL = 4 * 1024 * 1024;
const RATIO = 500;

/**
 * The parts of a Word document whose path is wanted.
 *
 * @throws UserError when it is another kind of packed file, damaged, or swells when it is unpacked
 */
export function openZip(
  name: string,
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
): Map<string, Uint8Array> {
  let total = 0;
  const paths: string[] = [];
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name: path, size, originalSize }) => {
        paths.push(path);
        if (!isWanted(path)) return false;
        total += originalSize;
        if (total > LARGEST || (originalSize > SMALL && originalSize > size * RATIO)) refuseBomb(name);
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(`"${name}" is damaged`, ['open it in Word and save it again, or get a new copy'], {
      cause,
    });
  }
  if (!paths.some((path) => path.startsWith('word/'))) refuseOthers(name, paths);
  return new Map(Object.entries(parts));
}

function refuseBomb(name: string): never {
  throw new UserError(`"${name}" swells to many times its size when it is unpacked`, [
    'no document needs that; it is not read',
  ]);
}

const OTHERS: readonly (readonly [path: RegExp, what: string, advice: string])[] = [
  [/^xl\//, 'a spreadsheet', 'save what is to be read as DOCX or as plain text'],
  [/^ppt\//, 'a presentation', 'save what is to be read as DOCX or as plain text'],
  [/^content\.xml$/, 'an OpenDocument file', 'save it as DOCX'],
  [/\.x?html?$/, 'an e-book or a packed web page', 'give the pages that are in it'],
  [/^/, 'a ZIP archive', 'unpack it, and give the folder'],
];

function refuseOthers(name: string, paths: readonly string[]): never {
  const [, what, advice] = OTHERS.find(([path]) => paths.some((each) => path.test(each))) ?? OTHERS.at(-1)!;
  throw new NotADocument(`"${name}" is ${what}, not a Word document`, [advice]);
}
