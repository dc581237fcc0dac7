// Closed classes of words. They are grammar, not content: no island may stand on them, and two
// sentences are not alike because both say "the".

export const ARTICLES = set('a an the');

export const CONJUNCTIONS = set(`and or nor but yet so while whereas although though because if unless
  as than whether that both either neither`);

export const PREPOSITIONS = set(`of in on at by for from to with within without into onto upon over under
  between among against about across after before during through throughout toward towards via per until
  since beyond behind beside besides despite including concerning regarding`);

const PRONOUNS = set(`i we you he she it they me us him her them my our your his its their mine ours yours
  theirs this these those who whom whose which what itself themselves ourselves himself herself one`);

const OTHER_TONGUES = set(`le la les un une des du de et ou en dans par pour sur avec que qui ce cette ces
  el los las y o del al con por para der die das den dem des und oder von zu mit für im am auf
  и в во на с со к по о об за из от что
  的 和 与 及 以及 并 在 对 对于 于 为 是 了 之 以 将 把 被 等 也 就 都 其 这 那 該 该 與 並 對 對於 為 將
  は が を に へ と の で も や`);

export const AUXILIARIES = set(`do does did is are was were am be been being have has had will would shall
  should can could may might must ought need`);

const FUNCTION_WORDS = new Set([
  ...ARTICLES,
  ...CONJUNCTIONS,
  ...PREPOSITIONS,
  ...PRONOUNS,
  ...OTHER_TONGUES,
]);

/** Articles, prepositions, conjunctions and pronouns. */
export function isFunctionWord(key: string): boolean {
  return FUNCTION_WORDS.has(key);
}

/** Words that carry no content of their own: the function words and the auxiliaries. */
export function isGrammar(key: string): boolean {
  return isFunctionWord(key) || AUXILIARIES.has(key);
}

/** Words that open a phrase added behind another: `by force{+ or coercion+}`. */
export function opensPhrase(key: string): boolean {
  return (
    CONJUNCTIONS.has(key) || PREPOSITIONS.has(key) || key === 'which' || key === 'who' || key === 'where'
  );
}

export function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
