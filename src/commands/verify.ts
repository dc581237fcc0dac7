import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Formulation } from '../catalogue/model.ts';
import { UserError } from '../errors.ts';
import { marksOf } from '../render/marks.ts';
import { type TerminalLayout, writeSpans } from '../render/terminal.ts';
import { segmentSpans } from '../render/theme.ts';
import type { Verdict } from '../scan/judge-words.ts';
import { openIndex } from '../scan/open-index.ts';
import { rememberReading } from '../scan/remember-reading.ts';
import { type Verification, verifyQuotation } from '../scan/verify-quotation.ts';
import type { Terminal } from '../terminal.ts';
import { positionsIn } from './choose-positions.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { formatOf, layoutFor, openFor, type SharedOptions } from './options.ts';

export interface VerifyOptions extends SharedOptions {
  readonly in?: string;
}

const LONGEST = 20_000;

/** Whether a quotation is what the catalogue has. Returns 1 unless it is exact. */
export async function verifyWords(
  quotation: string,
  options: VerifyOptions,
  terminal: Terminal,
): Promise<number> {
  if (quotation.length > LONGEST)
    throw new UserError(`the quotation has ${quotation.length} signs, and ${LONGEST} is the most`, [
      'give one passage of it',
    ]);
  if (!/[\p{L}\p{N}]/u.test(quotation))
    throw new UserError(`there is no word in "${quotation}"`, ['give the words that are quoted']);
  const catalogue = rememberReading(await openFor(options, terminal));
  const asked = new Set(positionsIn(options.in, catalogue).map(({ id }) => id));
  const verification = verifyQuotation(quotation, {
    catalogue,
    index: openIndex(catalogue),
    isAsked: (position) => asked.has(position),
  });
  const format = formatOf(options, terminal, ['ansi', 'plain', 'json'] as const);
  const text =
    format === 'json'
      ? jsonAnswer(toRecord(quotation, verification, catalogue))
      : renderVerification(verification, await layoutFor(options, terminal, format));
  deliver(text, options.output, terminal);
  return verification.verdict === 'exact' ? 0 : 1;
}

function toRecord(
  quotation: string,
  { verdict, quoted, variant, segments, cutsNegation }: Verification,
  catalogue: Catalogue,
): object {
  return {
    catalogueVersion: catalogue.version,
    quotation,
    verdict,
    explanation: EXPLANATIONS[verdict],
    found: quoted.length,
    quoted: quoted.map(({ formulation, language, rendering }) => {
      const { id, date, period, status, attribution, speaker, document, sources, witness, local } =
        formulation;
      return {
        ...{ id, date, period, status, attribution, speaker, document, sources, witness, local },
        language,
        rendering,
      };
    }),
    ...(variant && { variant }),
    ...(cutsNegation && { cutsNegation }),
    ...(segments && { segments }),
  };
}

const EXPLANATIONS: { readonly [verdict in Verdict]: string } = {
  exact: 'the catalogue has these words',
  misquotation: 'known, but not what was said',
  differs: 'the catalogue has nearly these words',
  'not-found': 'the catalogue does not have it, nor anything near; that is no proof that nobody said it',
};
const MOST_SHOWN = 5;

function renderVerification(
  { verdict, quoted, variant, segments, cutsNegation }: Verification,
  layout: TerminalLayout,
): string {
  const head = writeSpans(
    [
      { text: verdict, style: verdict === 'exact' ? 'title' : 'warn' },
      { text: `: ${EXPLANATIONS[verdict]}${variant === undefined ? '' : ` (${variant})`}`, style: 'kept' },
    ],
    layout,
  );
  const lines = quoted.slice(0, MOST_SHOWN).map(({ formulation, rendering, language }) => {
    const marks = [...(rendering === 'text' ? [] : [`${rendering} in ${language}`]), ...marksOf(formulation)];
    return writeSpans(
      [
        { text: formulation.id, style: 'label' },
        { text: `  ${factsOf(formulation)}`, style: 'kept' },
        ...marks.map((mark) => ({ text: ` (${mark})`, style: 'warn' as const })),
      ],
      layout,
      '  ',
    );
  });
  const more = quoted.length - MOST_SHOWN;
  return `${[
    head,
    ...lines,
    ...(more > 0 ? [writeSpans([{ text: `and ${more} more`, style: 'dim' }], layout, '  ')] : []),
    ...(cutsNegation
      ? [writeSpans([{ text: 'it begins or ends inside a negation', style: 'warn' }], layout, '  ')]
      : []),
    ...(segments ? ['', writeSpans(segmentSpans(segments, layout.theme), layout, '  ')] : []),
  ].join('\n')}\n`;
}

function factsOf({ speaker, document }: Formulation): string {
  return `${speaker.name} · ${document.title}`;
}
