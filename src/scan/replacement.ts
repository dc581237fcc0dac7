// The operative words in force, in the grammatical number of those they replace: "opposes" becomes "does not
// support", "oppose" becomes "do not support". Where that cannot be told there is no replacement.

const SINGULAR: Readonly<Record<string, string>> = { do: 'does', have: 'has', are: 'is', am: 'is' };
const PLURAL: Readonly<Record<string, string>> = { does: 'do', has: 'have', is: 'are' };

/**
 * What to write instead of some operative words.
 *
 * @param departing the words of the draft, such as "opposes"
 * @param inForce the words of the line, such as "do not support"
 * @returns undefined when the forms do not fit each other
 */
export function replacementFor(departing: string, inForce: string): string | undefined {
  if (/\p{Script=Han}/u.test(departing + inForce)) return inForce;
  const [from, to] = [numberOf(departing), numberOf(inForce)];
  if (from === 'other' || to === 'other') return from === to ? inForce : undefined;
  if (from === to || to === 'any' || from === 'any')
    return from === 'any' && to !== 'any' ? undefined : inForce;
  const [first = '', ...rest] = inForce.split(' ');
  const turned = from === 'singular' ? toSingular(first, rest.length > 0) : toPlural(first);
  return turned === undefined ? undefined : [turned, ...rest].join(' ');
}

type Number_ = 'singular' | 'plural' | 'any' | 'other';

// The number of the first verb; `any` for one that has none ("will not support").
function numberOf(words: string): Number_ {
  const all = words.toLowerCase().split(/\s+/);
  const first = all[0]!;
  if (/^(?:will|must|shall|should|can|cannot|may|would|could)$/.test(first)) return 'any';
  if (/(?:ing|ed)$/.test(first) || /n't$|n’t$/.test(first)) return 'other';
  if (first in PLURAL) return 'singular';
  if (first in SINGULAR) return 'plural';
  const verb = all.find((word) => !word.endsWith('ly'));
  if (verb === undefined) return 'other';
  if (/(?:ing|ed|took|made)$/.test(verb)) return 'other';
  return verb.endsWith('s') && !verb.endsWith('ss') ? 'singular' : 'plural';
}

function toSingular(word: string, hasMore: boolean): string | undefined {
  const known = SINGULAR[word];
  if (known !== undefined) return known;
  if (word.endsWith('ly') && hasMore) return undefined;
  return /(?:s|sh|ch|x)$/.test(word)
    ? `${word}es`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : `${word}s`;
}

function toPlural(word: string): string | undefined {
  const known = PLURAL[word];
  if (known !== undefined) return known;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : undefined;
}
