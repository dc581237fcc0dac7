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
const SHORT = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];

/** `May 28, 2022` */
export function inChicago(date: string): string {
  const [year, month, day] = dateParts(date);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

/** `2022, May 28` */
export function inApa(date: string): string {
  const [year, month, day] = dateParts(date);
  return `${year}, ${MONTHS[month - 1]} ${day}`;
}

/** `28 May 2022`, months shortened as MLA does. */
export function inMla(date: string): string {
  const [year, month, day] = dateParts(date);
  return `${day} ${SHORT[month - 1]} ${year}`;
}

/** Year, month from 1, day. */
export function dateParts(day: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, own = 1] = day.split('-').map(Number);
  return [year, month, own];
}
