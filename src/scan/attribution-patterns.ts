// How English and Chinese put words into somebody's mouth: "Beijing says", "China's position is", "according to
// Moscow", "…, Tehran said", "中方表示".

export interface AttributionPatterns {
  /** What stands before somebody's words, its end where the words begin. */
  readonly before: readonly RegExp[];
  /** What stands behind them. */
  readonly behind: RegExp;
  /** Somebody as the one who holds a stance, right before it; `rest` is what stands between. */
  readonly holder: RegExp;
  /** The speaker of the draft, or another sign that the draft speaks for itself. */
  readonly own: RegExp;
  /** Where the draft speaks for itself again in the middle of a sentence. */
  readonly backToUs: RegExp;
}

const SAYING =
  alternatives(`says? said saying states? stated claims? claimed insists? insisted argues? argued maintains?
  maintained asserts? asserted declares? declared reiterates? reiterated stresse?s? stressed emphasi[sz]es? emphasi[sz]ed
  believes? believed contends? contended alleges? alleged complains? complained warns? warned tells? told announces?
  announced demands? demanded asks? asked wants? wanted urges? urged reaffirms? reaffirmed adds? added thinks? thought
  remarks? remarked repeats? repeated`);
const CALLING = 'calls? (?:on|upon|for)|called (?:on|upon|for)|holds? that|held that|would like';
const HOLDING =
  alternatives(`claim position view line statement argument demand assertion contention readout account
  formula phrase stance belief policy`);
const BEFORE_VERB =
  'has|have|had|also|again|repeatedly|always|often|then|long|consistently|publicly|privately';
const NAMELESS = [
  'critics',
  'opponents',
  'the other side',
  'our counterparts',
  'some observers',
  'some analysts',
];
const CHINESE = `表示|称|稱|说|說|声称|聲稱|宣称|宣稱|认为|認為|强调|強調|指出|主张|主張|要求|重申|敦促`;

/**
 * The patterns for everybody but the speaker of a draft.
 *
 * @param others how they are called
 * @param own how the speaker is called
 */
export function attributionPatterns(others: readonly string[], own: readonly string[]): AttributionPatterns {
  const name = `(?:[Tt]he\\s+)?${anyOf([...others, ...NAMELESS])}`;
  const title = "(?:\\s+(?!(?:we|our)\\b)[\\p{L}’'-]+){0,5}?";
  // It is asked for at every sign of a text, so it looks back over no more than a few blanks.
  const opening = `(?<=^|[.!?;:]["”’)]?\\s{1,40}|\\n|,\\s{1,40}(?:and|but|while|whereas)\\s{1,40})`;
  const speaker = `\\b(?:[Ww]e|I|[Oo]ur)\\b|${anyOf(own)}`;
  return {
    before: [
      `${opening}${name}${title}\\s+(?:(?:${BEFORE_VERB})\\s+)*(?:${SAYING}|${CALLING})(?![\\p{L}-])`,
      `${opening}${name}(?:[’']s)?(?:\\s+\\p{L}+)?\\s+(?:${HOLDING})\\s+(?:is|was|remains|holds)\\b`,
      `${opening}(?:According to|In the (?:words|view|eyes) of)\\s+${name}`,
      `${opening}In\\s+${name}[’']s\\s+(?:words|view|account|readout|telling)`,
      `${anyOf(others.filter(isChinese))}[^。！？，\\n]{0,8}?(?:${CHINESE})`,
    ].map((source) => new RegExp(source, 'gu')),
    behind: new RegExp(
      `,["”’]?\\s+${name}${title}\\s+(?:said|says|added|noted|stated|claimed|argued)(?=[.;\\s])`,
      'gu',
    ),
    holder: new RegExp(`${name}(?:[’']s)?(?<rest>(?:\\s+[\\p{L}-]+){0,3})\\s*$`, 'u'),
    own: new RegExp(`${speaker}|\\b(?:and|or|that|on|in|of|to|with)\\b`, 'u'),
    backToUs: new RegExp(`[;,]?\\s+(?:but|while|whereas|yet|and)\\s+(?:${speaker})|;\\s+(?:${speaker})`, 'u'),
  };
}

/** Any of some names, as whole words; Chinese ones anywhere. */
function anyOf(names: readonly string[]): string {
  const escaped = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const words = escaped.filter((name) => !isChinese(name));
  const parts = [
    ...(words.length === 0 ? [] : [`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`]),
    ...escaped.filter(isChinese),
  ];
  return parts.length === 0 ? '(?!)' : `(?:${parts.join('|')})`;
}

function isChinese(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}

function alternatives(words: string): string {
  return words.trim().split(/\s+/).join('|');
}
