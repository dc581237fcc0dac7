// The forms of English verbs, made by rule so that a ladder names a verb once. A verb that the rules get
// wrong is listed here when it is one of the field's; a ladder may also list the forms of its own.

const IRREGULAR: Readonly<Record<string, string>> = {
  be: "be is are was were been being am 's 're 'm remain remains remained remaining stand stands stood",
  have: 'have has had having',
  do: 'do does did done doing',
  bind: 'bind binds bound binding',
  find: 'find finds found finding',
  give: 'give gives gave given giving',
  go: 'go goes went gone going',
  hold: 'hold holds held holding',
  make: 'make makes made making',
  say: 'say says said saying',
  see: 'see sees saw seen seeing',
  seek: 'seek seeks sought seeking',
  stand: 'stand stands stood standing',
  strive: 'strive strives strove striven striving',
  take: 'take takes took taken taking',
  undertake: 'undertake undertakes undertook undertaken undertaking',
  understand: 'understand understands understood understanding',
  will: "will 'll",
};
const MODALS = new Set(['may', 'might', 'can', 'could', 'should', 'must', 'shall', 'would', 'ought']);
// Stressed on the last syllable, so that the consonant doubles: regretted, but encouraged, offered.
const DOUBLING = new Set([
  'commit',
  'permit',
  'admit',
  'regret',
  'refer',
  'prefer',
  'compel',
  'rebut',
  'plan',
]);

/** All forms of a verb, its base form first. */
export function formsOfVerb(verb: string): string[] {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return irregular.split(' ');
  if (MODALS.has(verb)) return [verb];
  return [verb, third(verb), past(verb), participle(verb)];
}

function third(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function past(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  if (verb.endsWith('e')) return `${verb}d`;
  return DOUBLING.has(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

function participle(verb: string): string {
  if (verb.endsWith('e') && !verb.endsWith('ee')) return `${verb.slice(0, -1)}ing`;
  return DOUBLING.has(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}
