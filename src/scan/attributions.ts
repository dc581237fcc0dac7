// Whom a sentence says a quotation is from, and of which day: "…, Rassendyll said on 14 May 2001". Only what
// stands beside a verb of saying counts; any other name or date in the sentence may be about something else.

import { ATTRIBUTION_WORDS, CHINESE_DATE, CHINESE_SAYS, ISO_DATE } from './attribution-words.ts';
import type { Quotation } from './find-quotations.ts';
import { type KnownSpeakers, whoIsIn } from './known-speakers.ts';

export interface Claim {
  /** As the text has it: a family name, a whole name. */
  readonly speaker?: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as much as the text says. */
  readonly date?: string;
  /** A date that the sentence names without a verb of saying: it tells which of equal words are meant, and accuses nobody. */
  readonly namedDate?: string;
  /** The sentence around the quotation, with a pilcrow in its place. */
  readonly sentence: string;
}

/** What the words around a quotation claim about it. */
export function readClaim(text: string, quotation: Quotation, known: KnownSpeakers): Claim {
  const { start, end } = quotation;
  const before = sentenceBefore(text.slice(Math.max(0, start - REACH), start).replace(/[“"‘„«「『]\s*$/, ''));
  const behind = sentenceAfter(text.slice(end, end + REACH));
  const speaker = speakerIn(before, behind) ?? chineseSpeakerIn(before, behind, known);
  // A quotation that ends its sentence has nothing behind it, unless that says who spoke.
  const isEnd = /[.!?。！？]$/.test(quotation.text) && !SPEAKS_BEHIND.test(behind);
  const sentence = `${before} ¶ ${isEnd ? '' : behind}`;
  const date = dateIn(sentence);
  const role = SAYS_ANYWHERE.test(sentence) ? 'date' : 'namedDate';
  return { ...(speaker !== undefined && { speaker }), ...(date !== undefined && { [role]: date }), sentence };
}

const REACH = 300;
const SAYS = `(?<!\\p{L})(?:${Object.values(ATTRIBUTION_WORDS)
  .flatMap(({ says }) => says)
  .join('|')})(?!\\p{L})`;
const SAYS_ANYWHERE = new RegExp(`${SAYS}|${CHINESE_SAYS}`, 'iu');
const NAME =
  "(?:[\\p{Lu}][\\p{L}'’-]+|(?:[\\p{Lu}]\\.)+)(?:\\s+(?:[\\p{Lu}][\\p{L}'’-]+|(?:[\\p{Lu}]\\.)+|of|the|al|bin|de|von|van))*";
const MARKS = `^[”"'’»」』,.\\s]*`;
const ALSO = '(?:also\\s+|later\\s+|has\\s+)?';

// "China's Foreign Ministry spokesperson said": the office may stand between a name and its verb.
const OFFICE = '(?:\\s+(?:spokes(?:man|woman|person)|officials?|diplomats?|ministry|government))?';
const ARTICLE = '(?:[Tt]he\\s+)?';

const BEHIND = new RegExp(`${MARKS}${ARTICLE}(?<name>${NAME})${OFFICE}\\s+${ALSO}${SAYS}`, 'u');
const BEHIND_ITS_VERB = new RegExp(
  `${MARKS}${SAYS}\\s+(?:the\\s+|le\\s+|la\\s+|el\\s+)?(?:\\p{Ll}[\\p{L}-]*\\s+){0,4}(?<name>${NAME})`,
  'u',
);
const BEFORE = new RegExp(`(?<name>${NAME})${OFFICE}(?:,[^,]{2,60},)?\\s+${ALSO}${SAYS}[^.“"]{0,60}$`, 'u');
const SPEAKS_BEHIND = new RegExp(
  `${MARKS}(?:(?:the\\s+)?(?:\\p{L}[\\p{L}.'’-]*\\s+){0,3}${SAYS}|[^。，]{0,12}${CHINESE_SAYS})`,
  'iu',
);

function speakerIn(before: string, behind: string): string | undefined {
  for (const [part, pattern] of [
    [behind, BEHIND],
    [behind, BEHIND_ITS_VERB],
    [before, BEFORE],
  ] as const) {
    const name = pattern.exec(part)?.groups?.name;
    if (name !== undefined) return name.replace(/\s+(?:of|the|al|bin|de|von|van)$/, '');
  }
  return undefined;
}

const CHINESE_BEFORE = new RegExp(
  `(?<who>[^。！？；]{1,60}?)${CHINESE_SAYS}[^。！？；]{0,6}[：:，,]?\\s*$`,
  'u',
);
const CHINESE_BEHIND = new RegExp(`^[”"」』，,\\s]*(?<who>[^。！？；，“「]{1,30}?)${CHINESE_SAYS}`, 'u');

function chineseSpeakerIn(before: string, behind: string, known: KnownSpeakers): string | undefined {
  const who = (CHINESE_BEFORE.exec(before) ?? CHINESE_BEHIND.exec(behind))?.groups?.who;
  return who === undefined ? undefined : whoIsIn(who, known);
}

const PATTERNS = [
  { pattern: ISO_DATE, months: [] },
  { pattern: CHINESE_DATE, months: [] },
  ...Object.values(ATTRIBUTION_WORDS).flatMap(({ dates, months }) =>
    dates.map((date) => {
      const month = `(?<month>${months.join('|')})\\p{L}*\\.?`;
      return { pattern: new RegExp(date.replace('{month}', month), 'iu'), months };
    }),
  ),
];

function dateIn(text: string): string | undefined {
  for (const { pattern, months } of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const { year, number, month, day } = groups;
    const inYear = number ?? (month === undefined ? undefined : months.indexOf(month.toLowerCase()) + 1);
    return [year, inYear, inYear === undefined ? undefined : day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  }
  return undefined;
}

function sentenceBefore(text: string): string {
  const cut = Math.max(
    text.lastIndexOf('\n\n'),
    ...[...text.matchAll(/(?:[.!?][”"’]?\s+(?=[\p{Lu}“"‘„«]|$)|[。！？]”?)/gu)].map(({ index }) => index),
  );
  return cut < 0 ? text : text.slice(cut + 1).replace(/^[.!?。！？”"’\s]+/, '');
}

function sentenceAfter(text: string): string {
  const paragraph = text.split('\n\n')[0]!;
  return /^[\s\S]*?(?:\p{L}{3}[.!?][”"’]?(?=\s+[\p{Lu}“"])|[。！？]|$)/u.exec(paragraph)?.[0] ?? paragraph;
}
