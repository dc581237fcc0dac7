/** Whether an id is meant: `*` stands for anything, `?` for one sign; a bare actor or topic matches too. */
export function matchesGlob(id: string, glob: string): boolean {
  if (!/[*?]/.test(glob)) return id === glob || id.split('/').includes(glob);
  const pattern = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${pattern}$`).test(id);
}
