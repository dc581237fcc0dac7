const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `May 28, 2022` */
export function inWords(date: string): string {
  const [year, month, day] = dateParts(date);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

/** Year, month from 1, day. */
export function dateParts(day: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, own = 1] = day.split('-').map(Number);
  return [year, month, own];
}
