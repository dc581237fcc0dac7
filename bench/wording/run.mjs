// Scores this engine and others on marked pairs and on mutations, and prints a table.
//   exact: the words marked are the ones a person marked (white space at the edge of a mark apart)
//   whole negations: of the pairs about negations, those where no mark cuts one
//   typography: texts that differ in typography alone and were said to differ in wording (false alarms)
//   moves: a passage known to have moved is said to have (recall), what is said to have moved did (precision)

import { mutations } from './mutations.mjs';
import { engines } from './peers.mjs';
import { mark, readPairs } from './read-pairs.mjs';

const COUNT = 100;
const verbose = process.argv.includes('--misses');
const pairs = readPairs(new URL('marked-pairs.yaml', import.meta.url));
const held = readPairs(new URL('held-out-pairs.yaml', import.meta.url));
const made = mutations(new URL('../../phrases', import.meta.url).pathname, COUNT);

console.log(`${pairs.length} marked pairs, ${held.length} held out, ${made.length} mutations`);
const rows = Object.entries(engines()).map(([name, engine]) => score(name, engine));
const columns = Object.keys(rows[0]);
const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)));
for (const row of [Object.fromEntries(columns.map((column) => [column, column])), ...rows])
  console.log(
    columns
      .map((column, at) => row[column].padEnd(widths[at]))
      .join('  ')
      .trimEnd(),
  );

function score(name, engine) {
  const isOurs = name === 'diplodiff';
  const isExact = (pair) => {
    const answer = engine(pair);
    const isRight = wordsOf(answer.segments) === wordsOf(pair.segments);
    if (verbose && isOurs && !isRight)
      console.log(`  ${pair.rule}\n    want ${pair.marked}\n    got  ${mark(answer.segments)}`);
    return isRight;
  };
  const negations = [...pairs, ...held].filter(({ rule }) => rule === 'negations');
  const typography = [
    ...[...pairs, ...held].filter(({ rule }) => rule === 'typography'),
    ...made.filter(({ kind }) => kind === 'typography'),
  ];
  const negated = made.filter(({ kind }) => kind === 'negate');
  const whole = [
    ...negations.map((pair) => isWhole(engine(pair).segments, pair.segments)),
    ...negated.map((pair) =>
      isWhole(engine(pair).segments, [
        { kind: 'removed', text: pair.removed },
        { kind: 'added', text: pair.added },
      ]),
    ),
  ];
  const moves = (...kinds) =>
    isOurs
      ? scoreMoves(
          engine,
          made.filter(({ kind }) => kinds.includes(kind)),
        )
      : '-';
  return {
    engine: name,
    exact: share(pairs.map(isExact)),
    'held out': share(held.map(isExact)),
    'whole negations': share(whole),
    'typography alarms': `${typography.filter((pair) => engine(pair).segments.some(({ kind }) => kind !== 'kept')).length}/${typography.length}`,
    'moves (recall, precision)': moves('swap', 'move', 'move across paragraphs'),
    'moved and edited': moves('move and edit'),
    'false moves': isOurs ? falseMoves(engine) : '-',
  };
}

function share(results) {
  return `${((100 * results.filter(Boolean).length) / results.length).toFixed(1)}%`;
}

// The marks as words: white space at the edge of a mark is a matter of layout, and dwdiff and wdiff have their own.
function wordsOf(segments) {
  const words = segments.flatMap(({ kind, text }) =>
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => `${kind} ${word}`),
  );
  const joined = [];
  for (const { kind, text } of segments) {
    const trimmed = text.replaceAll(/\s+/g, ' ').trim();
    if (trimmed === '') continue;
    if (joined.at(-1)?.kind === kind) joined.at(-1).text += trimmed;
    else joined.push({ kind, text: trimmed });
  }
  return words.length === 0
    ? ''
    : joined.map(({ kind, text }) => `${kind}:${text.replaceAll(' ', '')}`).join('|');
}

// No mark ends inside a negation: each removed or added text that should stand is there in full, alone or in more.
function isWhole(segments, wanted) {
  const texts = (kind) =>
    segments.filter((segment) => segment.kind === kind).map(({ text }) => text.replaceAll(/\s+/g, ' '));
  return wanted.every(
    ({ kind, text }) => kind === 'kept' || texts(kind).some((own) => own.includes(text.trim())),
  );
}

function scoreMoves(engine, moved) {
  let [found, right, said] = [0, 0, 0];
  for (const mutation of moved) {
    const told = engine(mutation).changes.filter(({ type }) => type === 'moved');
    const true_ = told.filter(
      ({ before }) => belongs(before, mutation.passage) || belongs(before, mutation.crossed),
    );
    const reach = (text) =>
      told
        .filter(({ before }) => belongs(before, text))
        .reduce((sum, { before }) => sum + key(before).length, 0);
    const isFound = [mutation.passage, mutation.crossed].some(
      (text) => reach(text) >= 0.9 * key(text).length,
    );
    if (isFound) found += 1;
    else if (verbose) console.log(`  move missed (${mutation.kind})\n    ${mark(engine(mutation).segments)}`);
    right += true_.length;
    said += told.length;
  }
  return `${(found / moved.length).toFixed(2)}, ${(right / Math.max(1, said)).toFixed(2)}`;
}

function falseMoves(engine) {
  const still = made.filter(({ kind }) => ['drop', 'insert', 'negate', 'typography'].includes(kind));
  const wrong = still.filter((pair) => engine(pair).changes.some(({ type }) => type === 'moved'));
  return `${wrong.length}/${still.length}`;
}

function belongs(part, whole) {
  return key(whole).includes(key(part));
}

function key(text) {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
