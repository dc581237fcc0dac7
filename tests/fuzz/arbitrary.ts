import fc from 'fast-check';

/** Text as it comes: letters of all scripts, marks, controls, halves of pairs, runs of white space. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '\u0000',
          '\u001b[2J',
          '\u202e',
          '\ud800',
          '\udc00',
          '\u00ad',
          '\ufeff',
          '\u2028',
          '\r\n',
          '\n\n',
          '\t',
        ],
        ...[
          '不支持',
          '“',
          '”',
          "'",
          '…',
          '[...]',
          '--',
          '—',
          '.',
          ';',
          ', and ',
          '(a)',
          '•',
          '１',
          'ﬁ',
          'é',
          'e\u0301',
        ],
        ...['We', ' do not ', 'support', ' neither ', ' nor ', 'U.S.', 'no longer', 'per se', ' ', 'talks'],
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join('')),
);

const CLAUSES = [
  'We do not support a new border',
  'we oppose unilateral changes by either side',
  'and we expect differences to be resolved peacefully',
  'Ruritania firmly supports direct talks with Zenda',
  'neither side should use force or coercion',
  'which is not per se inconsistent with the treaty',
  'we welcome trade, peace, and friendship',
  'talks must resume by Jan. 5',
  '我们不支持“台独”',
];
const JOINTS = ['. ', '; ', ', ', ', and ', '.\n\n', ': ', ' ', '.\n- ', '。'];

/** Sentences of a few clauses, so that two of them have much in common, in other places. */
export const wording = fc
  .array(fc.tuple(fc.constantFrom(...CLAUSES), fc.constantFrom(...JOINTS)), { maxLength: 9 })
  .map((parts) => parts.map(([clause, joint]) => clause + joint).join(''));

/** A text with a few signs or pieces of it dropped, doubled, swapped or replaced. */
export function mutated(text: string): fc.Arbitrary<string> {
  const place = fc.integer({ min: 0, max: text.length });
  const edit = fc.record({
    at: place,
    length: fc.integer({ min: 0, max: 40 }),
    how: fc.constantFrom('drop', 'double', 'insert', 'move'),
    to: place,
    what: fc.oneof(anyText, fc.constantFrom(': ', '- ', "'", '&a ', '*a', '? ', '{', ']', '!!js/x ', '  ')),
  });
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce((now, { at, length, how, to, what }) => {
      const piece = now.slice(at, at + length);
      const rest = now.slice(0, at) + now.slice(at + length);
      if (how === 'drop') return rest;
      if (how === 'double') return now.slice(0, at) + piece + now.slice(at);
      if (how === 'insert') return now.slice(0, at) + what + now.slice(at);
      return rest.slice(0, to) + piece + rest.slice(to);
    }, text),
  );
}

/** The same for bytes. */
export function mutatedBytes(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  return mutated(Buffer.from(bytes).toString('latin1')).map((text) => Buffer.from(text, 'latin1'));
}
