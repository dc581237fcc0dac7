// What word processors call a language, and the fonts it needs.

export interface LanguageFacts {
  /** As Word tags it. */
  readonly tag: string;
  /** Windows language identifier, as RTF tags it. */
  readonly code: number;
  /** The font of an East Asian script. */
  readonly font?: string;
  readonly isRightToLeft?: true;
}

const KNOWN: Readonly<Record<string, LanguageFacts>> = {
  en: { tag: 'en-US', code: 1033 },
  fr: { tag: 'fr-FR', code: 1036 },
  es: { tag: 'es-ES', code: 3082 },
  de: { tag: 'de-DE', code: 1031 },
  it: { tag: 'it-IT', code: 1040 },
  pt: { tag: 'pt-PT', code: 2070 },
  ru: { tag: 'ru-RU', code: 1049 },
  uk: { tag: 'uk-UA', code: 1058 },
  ko: { tag: 'ko-KR', code: 1042, font: 'Batang' },
  ja: { tag: 'ja-JP', code: 1041, font: 'MS Mincho' },
  'zh-Hans': { tag: 'zh-CN', code: 2052, font: 'SimSun' },
  'zh-Hant': { tag: 'zh-TW', code: 1028, font: 'PMingLiU' },
  ar: { tag: 'ar-SA', code: 1025, isRightToLeft: true },
  fa: { tag: 'fa-IR', code: 1065, isRightToLeft: true },
  he: { tag: 'he-IL', code: 1037, isRightToLeft: true },
};

/** The facts of a BCP 47 tag; of an unknown one its tag, and no code (0). */
export function factsOf(language: string): LanguageFacts {
  const [base = ''] = language.split('-');
  return KNOWN[language] ?? KNOWN[base === 'zh' ? 'zh-Hans' : base] ?? { tag: language, code: 0 };
}
