import { relative } from 'node:path';

/** A path as messages name it: from the current folder, or whole where that would climb out of it. */
export function pathName(path: string, cwd: string): string {
  const name = relative(cwd, path);
  return name === '' ? '.' : name.startsWith('..') ? path : name;
}
