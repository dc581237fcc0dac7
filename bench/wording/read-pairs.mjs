// Reads marked pairs: what a person marked up, and the two wordings that follow from it.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const MARK = /\[-(?<removed>.*?)-\](?<from>[¹²³⁴-⁹]*)|\{\+(?<added>.*?)\+\}(?<to>[¹²³⁴-⁹]*)/gu;

/** The pairs of a file: rule, language, both wordings and the segments that are right. */
export function readPairs(url) {
  return parse(readFileSync(url, 'utf8')).flatMap(
    ({ rule, language = 'en', marked = '', typography = '' }) => [
      ...linesOf(marked).map((line) => ({ rule, language, ...fromMarks(line) })),
      ...linesOf(typography).map((line) => ({ rule, language, ...fromTypography(line) })),
    ],
  );
}

function linesOf(text) {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll('⏎', '\n'));
}

function fromMarks(line) {
  const segments = [];
  let end = 0;
  const push = (kind, text, number = '') => {
    if (text !== '') segments.push({ kind, text, ...(number && { move: '¹²³⁴⁵⁶⁷⁸⁹'.indexOf(number) + 1 }) });
  };
  for (const found of line.matchAll(MARK)) {
    push('kept', line.slice(end, found.index));
    const { removed, from, added, to } = found.groups;
    if (removed === undefined) push('added', added, to);
    else push('removed', removed, from);
    end = found.index + found[0].length;
  }
  push('kept', line.slice(end));
  return {
    before: joinSide(segments, 'added'),
    after: joinSide(segments, 'removed'),
    segments,
    marked: line,
  };
}

function fromTypography(line) {
  const [before, after] = line.split(' ⇒ ');
  return { before, after, segments: [{ kind: 'kept', text: after }], marked: after };
}

function joinSide(segments, without) {
  return segments
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');
}

/** Segments as a line of marks. */
export function mark(segments) {
  return segments
    .map(({ kind, text, move }) => {
      if (kind === 'kept') return text;
      const number = move === undefined ? '' : '¹²³⁴⁵⁶⁷⁸⁹'[move - 1];
      return (kind === 'removed' ? `[-${text}-]` : `{+${text}+}`) + number;
    })
    .join('');
}
