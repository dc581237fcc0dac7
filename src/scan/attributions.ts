// Whom a sentence says a quotation is from, and of which day: "…, Rassendyll said on 14 May 2001". Only what
// stands beside a verb of saying counts; any other name or date in the sentence may be about something else.

export interface Claim {
  /** As the text has it: a family name, a whole name. */
  readonly speaker?: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as much as the text says. */
  readonly date?: string;
}

/** What the words around a quotation claim about it. */
export function readClaim(text: string, start: number, end: number): Claim {
  const before = sentenceBefore(text.slice(Math.max(0, start - REACH), start).replace(/[“"‘„«「『]\s*$/, ''));
  const after = sentenceAfter(text.slice(end, end + REACH));
  const speaker = speakerIn(before, after);
  const around = `${before} ¶ ${after}`;
  const date = new RegExp(SAYS, 'i').test(around) ? dateIn(around) : undefined;
  return { ...(speaker !== undefined && { speaker }), ...(date !== undefined && { date }) };
}

const REACH = 300;
const SAYS = `\\b(?:says?|said|states?|stated|declares?|declared|tells?|told|adds?|added|affirms?|affirmed|announces?|announced|reiterates?|reiterated|reaffirms?|reaffirmed|stresse?s?|stressed|emphasi[sz]e[sd]?|remarked|insists?|insisted|confirms?|confirmed|wrote|writes?|promise[sd]?|warn(?:s|ed)?)\\b`;
const NAME =
  "(?:[\\p{Lu}][\\p{L}'’-]+|[\\p{Lu}]\\.)(?:\\s+(?:[\\p{Lu}][\\p{L}'’-]+|[\\p{Lu}]\\.|of|the|al|bin|de|von|van))*";

function speakerIn(before: string, after: string): string | undefined {
  const patterns: [string, RegExp][] = [
    [after, new RegExp(`^[”"'’»」』,.\\s]*(?<name>${NAME})\\s+(?:also\\s+|later\\s+|has\\s+)?${SAYS}`, 'u')],
    [
      after,
      new RegExp(
        `^[”"'’»」』,.\\s]*${SAYS}\\s+(?:the\\s+)?(?:\\p{Ll}[\\p{L}-]*\\s+){0,4}(?<name>${NAME})`,
        'u',
      ),
    ],
    [
      before,
      new RegExp(
        `(?<name>${NAME})(?:,[^,]{2,60},)?\\s+(?:also\\s+|later\\s+|has\\s+)?${SAYS}[^.“"]{0,60}$`,
        'u',
      ),
    ],
  ];
  for (const [part, pattern] of patterns) {
    const name = pattern.exec(part)?.groups?.name;
    if (name !== undefined) return name.replace(/\s+(?:of|the|al|bin|de|von|van)$/, '');
  }
  return undefined;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = `(?<month>${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?`;
const DATES = [
  /\b(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})\b/,
  new RegExp(
    `\\b(?:on|of)\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(?<year>\\d{4})\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:on|of)\\s+(?:\\w+day,?\\s+)?${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})\\b`,
    'i',
  ),
  new RegExp(`\\bin\\s+${MONTH},?\\s+(?<year>\\d{4})\\b`, 'i'),
  /\b(?:said|says|stated|declared|told)\b[^.]{0,40}\bin\s+(?<year>(?:19|20)\d{2})\b/i,
  /\bIn\s+(?<year>(?:19|20)\d{2}),?\s/,
];

function dateIn(text: string): string | undefined {
  for (const pattern of DATES) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const { year, number, day } = groups;
    const month = number ?? monthNumber(groups.month);
    return [year, month, month === undefined ? undefined : day?.padStart(2, '0')]
      .filter((part) => part !== undefined)
      .join('-');
  }
  return undefined;
}

function monthNumber(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const at = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3)));
  return String(at + 1).padStart(2, '0');
}

function sentenceBefore(text: string): string {
  const cut = Math.max(
    text.lastIndexOf('\n\n'),
    ...[...text.matchAll(/[.!?][”"’]?\s+(?=[\p{Lu}“"‘„«]|$)/gu)].map(({ index }) => index),
  );
  return cut < 0 ? text : text.slice(cut + 1).replace(/^[.!?”"’\s]+/, '');
}

function sentenceAfter(text: string): string {
  const paragraph = text.split('\n\n')[0]!;
  return /^[\s\S]*?(?:\p{L}{3}[.!?][”"’]?(?=\s+[\p{Lu}“"])|$)/u.exec(paragraph)?.[0] ?? paragraph;
}
