import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type MarkupFormat, readMarkup } from '../../src/documents/read-markup.ts';
import { UserError } from '../../src/errors.ts';

const SAMPLES: Readonly<Record<Exclude<MarkupFormat, 'pdf'>, Uint8Array>> = {
  html: Buffer.from(
    '<html><main><p hidden>a<table><td>We <del>support</del>&amp; <q>oppose</q><br><pre>x\n</pre><!-- c -->',
  ),
  markdown: Buffer.from(
    '# a\n\n> We *support* <b>`so`</b> &amp; ~~b~~\n\n| a |\n|---|\n| b[^1] |\n\n[^1]: c <!-- d -->\n',
  ),
  docx: zipSync(
    {
      'word/document.xml': strToU8(
        '<w:document><w:p><w:pPr><w:pStyle w:val="Quote"/><w:rPr><w:del/></w:rPr></w:pPr><w:ins><w:r><w:t>a</w:t></w:r></w:ins></w:p></w:document>',
      ),
    },
    { level: 0 },
  ),
};

test.each(Object.entries(SAMPLES))(
  'damaged %s is read or refused, never more',
  async (format, sample) => {
    const edit = fc.record({ at: fc.nat(sample.length - 1), byte: fc.nat(255), drop: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const bytes = edits.reduce(
          (all, { at, byte, drop }) => Uint8Array.from([...all.slice(0, at), byte, ...all.slice(at + drop)]),
          sample,
        );
        const request = { format: format as MarkupFormat, name: 'a', bytes, options: {} };
        const outcome = await readMarkup(request).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UserError);
        else expect(outcome).toHaveProperty('text');
      }),
      { numRuns: 60 },
    );
  },
  30_000,
);
