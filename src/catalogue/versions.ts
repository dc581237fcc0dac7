// Versions of the catalogue go by the calendar: year, month, and the number of the release in that month.

/** Negative when `a` is older than `b`, 0 when they are one, else positive. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const at of [0, 1, 2]) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a text is a version such as `2026.12.0`. */
export function isVersion(text: string): boolean {
  return /^\d{4}\.([1-9]|1[0-2])\.(0|[1-9]\d*)$/.test(text);
}

/**
 * The version to give the next release.
 *
 * @param latest the newest release; none yet: undefined
 * @param planned what catalogue.yaml says, used when it is not released yet
 */
export function nextVersion(latest: string | undefined, planned: string, today: Date): string {
  if (latest === undefined || compareVersions(planned, latest) > 0) return planned;
  const ofMonth = `${today.getUTCFullYear()}.${today.getUTCMonth() + 1}.0`;
  if (compareVersions(ofMonth, latest) > 0) return ofMonth;
  const [year, month, number] = latest.split('.');
  return `${year}.${month}.${Number(number) + 1}`;
}
