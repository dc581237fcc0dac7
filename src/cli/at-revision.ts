/** `us/x@biden` of `us/x biden`, as `diff` takes it: a revision may stand behind its position. */
export function atRevision([position = '', revision]: readonly string[]): string {
  return revision === undefined ? position : `${position}@${revision}`;
}
