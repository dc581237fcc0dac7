// British and American spelling of one word. The rules may make non-words ("promize"): keys are compared,
// never shown, and both texts go through the same rules. What matters is that no two different words
// meet in one key, so a rule that could do that has a list of the words it is for.

const RULES: readonly (readonly [RegExp, string])[] = [
  // labour, honourable, neighbouring; not hour, four, tour
  [
    /(fav|hon|lab|neighb|behavi|col|endeav|harb|hum|rum|vig|rig|val|ard|cand|clam|ferv|arm|sav|splend|od|tum|vap|flav|demean|ranc|succ|parl)our/g,
    '$1or',
  ],
  // recognise, organisation, authorised; three letters before it keep prise and prize apart
  [/^(.{3,})is(e|ed|es|ing|er|ers|able|ation|ations|ational)$/, '$1iz$2'],
  [/^(anal|paral|catal)ys(e|ed|es|ing|er|ers)$/, '$1yz$2'],
  // centre, kilometres
  [/^(cent|theat|.*met|lit|calib|fib|somb|spect|lust|meag)re(s|d)?$/, '$1er$2'],
  // travelled, signalling, counsellor
  [
    /^(travel|cancel|label|model|signal|fuel|counsel|level|channel|quarrel|total|rival|initial|marshal|marvel|dial|equal|shovel|tunnel)l(ed|ing|er|ers|or|ors|ous)$/,
    '$1$2',
  ],
  [/^(fulfi|enro|insti|disti)ll(s|ment|ments)?$/, '$1l$2'],
  [/^(wi|ski)llful(ly)?$/, '$1lful$2'],
  [/^installment(s)?$/, 'instalment$1'],
  [/^(def|off|pret)ence(s|less)?$/, '$1ense$2'],
  [/^licence(d|s)?$/, 'license$1'],
  [/^practiz(e|ed|es|ing)$/, 'practic$1'],
  [/^programme(s)?$/, 'program$1'],
  [/^(catal|dial|anal|prol|epil)ogue(s)?$/, '$1og$2'],
  [/^(judg|acknowledg)ement(s)?$/, '$1ment$2'],
  [/^manoeuvre(s|d)?$/, 'maneuver$1'],
  [/^sceptic/, 'skeptic'],
  [/^grey/, 'gray'],
  [/^age(?=ing$)/, 'ag'],
  [/^artefact/, 'artifact'],
  [/^aluminium$/, 'aluminum'],
  [/^(encyclop|medi|an|leuk|p)ae/, '$1e'],
];
// A hyphen between two vowels, which American spelling drops: co-operation, re-establish, pre-eminent.
const VOWELS = /\b(co|re|pre)-(?=[aeiou])/g;

/** The key of an English word, whichever of the two spellings it has. */
export function foldSpelling(key: string): string {
  return key
    .replace(VOWELS, '$1')
    .split(/([-'\s,])/)
    .map(foldPart)
    .join('');
}

function foldPart(part: string): string {
  if (part.length < 4) return part;
  let folded = part;
  for (const [pattern, spelling] of RULES) folded = folded.replace(pattern, spelling);
  return folded;
}
