// Texts made of the catalogue's own sentences, and the same texts with one thing done to them that is
// known: what a comparison says of it can be held against the truth. Seeded: every run makes the same ones.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const KINDS = [
  'drop',
  'insert',
  'swap',
  'move',
  'move across paragraphs',
  'move and edit',
  'negate',
  'typography',
];

/** `count` mutations of every kind: {kind, before, after, passage?, crossed?}. */
export function mutations(folder, count) {
  const random = seeded(20250213);
  const sentences = sentencesOf(folder);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const draw = (amount) => {
    const drawn = new Set();
    while (drawn.size < amount) drawn.add(pick(sentences));
    return [...drawn];
  };
  return KINDS.flatMap((kind) =>
    Array.from({ length: count }, () => {
      for (;;) {
        const mutation = mutate(kind, draw(6 + Math.floor(random() * 5)), { random, pick, draw });
        if (mutation !== undefined) return { kind, ...mutation };
      }
    }),
  );
}

function mutate(kind, text, { random, pick, draw }) {
  const place = Math.floor(random() * text.length);
  const sentence = text[place];
  const rest = text.toSpliced(place, 1);
  const join = (list) => list.join(' ');
  switch (kind) {
    case 'drop':
      return { before: join(text), after: join(rest), passage: sentence };
    case 'insert':
      return { before: join(rest), after: join(text), passage: sentence };
    case 'swap': {
      if (place + 1 >= text.length) return undefined;
      const swapped = text.toSpliced(place, 2, text[place + 1], sentence);
      return { before: join(text), after: join(swapped), passage: sentence, crossed: text[place + 1] };
    }
    case 'move':
    case 'move across paragraphs':
    case 'move and edit': {
      const to = Math.floor(random() * text.length);
      if (to === place) return undefined;
      const edited = kind === 'move and edit' ? edit(sentence, pick, draw) : sentence;
      if (edited === undefined) return undefined;
      const crossed = join(to > place ? text.slice(place + 1, to + 1) : text.slice(to, place));
      const after = rest.toSpliced(to, 0, edited);
      const lay = kind === 'move across paragraphs' ? (list) => paragraphs(list) : join;
      return { before: lay(text), after: lay(after), passage: sentence, crossed };
    }
    case 'negate': {
      const negated = negate(sentence);
      if (negated === undefined) return undefined;
      return { before: join(text), after: join(text.with(place, negated.text)), ...negated };
    }
    case 'typography': {
      const after = setOtherwise(join(text));
      return after === join(text) ? undefined : { before: join(text), after };
    }
  }
}

// Two paragraphs, cut at the middle.
function paragraphs(sentences) {
  const middle = Math.ceil(sentences.length / 2);
  return `${sentences.slice(0, middle).join(' ')}\n\n${sentences.slice(middle).join(' ')}`;
}

// One word of content left out, or another in its place.
function edit(sentence, pick, draw) {
  const words = sentence.split(' ');
  const places = words.flatMap((word, at) => (at > 0 && /^[a-z]{5,}$/.test(word) ? [at] : []));
  if (words.length < 9 || places.length < 3) return undefined;
  const at = pick(places);
  const other = draw(1)[0]
    .split(' ')
    .find((word) => /^[a-z]{6,}$/.test(word) && !words.includes(word));
  return words.toSpliced(at, 1, ...(other === undefined ? [] : [other])).join(' ');
}

const VERBS = [
  'support',
  'oppose',
  'recognize',
  'expect',
  'encourage',
  'believe',
  'welcome',
  'accept',
  'urge',
];

function negate(sentence) {
  for (const verb of VERBS) {
    for (const [subject, auxiliary, ending] of [
      ['We', 'do not', ''],
      ['we', 'do not', ''],
      ['States', 'does not', 's'],
    ]) {
      const plain = `${subject} ${verb}${ending} `;
      if (sentence.split(plain).length !== 2) continue;
      const group = `${auxiliary} ${verb}`;
      return { text: sentence.replace(plain, `${subject} ${group} `), removed: verb + ending, added: group };
    }
  }
  return undefined;
}

function setOtherwise(text) {
  return text
    .replaceAll('’', "'")
    .replaceAll(/["“”]/g, (mark) => (mark === '"' ? '”' : '"'))
    .replaceAll('cross-Strait', 'cross‑Strait')
    .replaceAll('one-China', 'one‑China')
    .replaceAll(' – ', '—')
    .replaceAll('. ', '.\n')
    .replaceAll('ffi', 'ﬃ')
    .replaceAll('fi', 'ﬁ')
    .replace(' the ', '  the\u00a0');
}

function sentencesOf(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\/.*\.yaml$/.test(name));
  const sentences = new Set();
  for (const file of files.toSorted()) {
    for (const { text, language } of parse(readFileSync(join(folder, file), 'utf8')).formulations ?? []) {
      if (language !== 'en' || text === undefined) continue;
      for (const sentence of text.trim().split(/(?<=[a-z][.?!])\s+(?=[A-Z])/)) {
        if (/^[A-Z].*[a-z]\.$/s.test(sentence) && sentence.split(/\s+/).length > 6)
          sentences.add(sentence.replaceAll(/\s+/g, ' '));
      }
    }
  }
  return [...sentences];
}

// Mulberry32, by Tommy Ettinger, 2017.
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), 1 | state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return ((hash ^ (hash >>> 14)) >>> 0) / 4294967296;
  };
}
