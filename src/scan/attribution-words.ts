// How languages say that somebody said something, and when. A language more is a block more.

export interface AttributionWords {
  /** Verbs of saying, as parts of a regular expression. */
  readonly says: readonly string[];
  /** January to December, as they begin or are written. */
  readonly months: readonly string[];
  /** Dates: `{month}` stands for a month; `day` and `year` are named, `number` is a month in digits. */
  readonly dates: readonly string[];
}

export const ATTRIBUTION_WORDS: Readonly<Record<string, AttributionWords>> = {
  en: {
    says: [
      'says?|said|states?|stated|declares?|declared|tells?|told|adds?|added|affirms?|affirmed|announces?|announced',
      'reiterates?|reiterated|reaffirms?|reaffirmed|stresse?s?|stressed|emphasi[sz]e[sd]?|remarked|insists?|insisted',
      'confirms?|confirmed|wrote|writes?|promise[sd]?|warn(?:s|ed)?',
    ],
    months: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
    dates: [
      '\\b(?:on|of)\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?{month},?\\s+(?<year>\\d{4})\\b',
      '\\b(?:on|of)\\s+(?:\\w+day,?\\s+)?{month}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})\\b',
      '\\bin\\s+{month},?\\s+(?<year>\\d{4})\\b',
      '\\b(?:said|says|stated|declared|told)\\b[^.]{0,40}\\bin\\s+(?<year>(?:19|20)\\d{2})\\b',
      '\\bIn\\s+(?<year>(?:19|20)\\d{2}),?\\s',
    ],
  },
  fr: {
    says: [
      'a\\s+(?:déclaré|dit|affirmé|souligné|réaffirmé|rappelé|indiqué|réitéré)|déclare|affirme|souligne',
    ],
    months: 'janv févr mars avr mai juin juil août sept oct nov déc'.split(' '),
    dates: ['\\ble\\s+(?<day>\\d{1,2})(?:er)?\\s+{month}\\s+(?<year>\\d{4})\\b'],
  },
  es: {
    says: ['dijo|declaró|afirmó|señaló|subrayó|reiteró|reafirmó|indicó|ha\\s+(?:dicho|declarado|afirmado)'],
    months: 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' '),
    dates: ['\\bel\\s+(?<day>\\d{1,2})\\s+de\\s+{month}\\s+de(?:l)?\\s+(?<year>\\d{4})\\b'],
  },
};

/** Chinese has no spaces and no capitals: the verb stands right before the mark that opens the words, or right behind them. */
export const CHINESE_SAYS =
  '(?:说|說|表示|指出|强调|強調|重申|称|稱|声明|聲明|宣布|认为|認為|写道|寫道)(?:道|过|過|了)?';
export const CHINESE_DATE =
  /(?<year>\d{4})\s*年\s*(?<number>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*[日号號])?/u;
export const ISO_DATE = /\b(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})\b/;
