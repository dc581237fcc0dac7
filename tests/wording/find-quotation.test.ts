import { expect, test } from 'vitest';
import { hasQuotation } from '../../src/wording/find-quotation.ts';

test.each([
  ['as it is', 'Yesterday he said: We support talks. Then he left.', 'We support talks.', true],
  ['other typography', 'we “support”  talks – now', "We 'support' talks — now", true],
  ['broken lines', 'We sup\u00ADport\ntalks.', 'We support talks.', true],
  ['one word less', 'We do support talks.', 'We do not support talks.', false],
  [
    'cuts in their order',
    'We support talks, and trade, and peace.',
    'We support talks [...] and peace.',
    true,
  ],
  ['cuts out of order', 'and peace. We support talks', 'We support talks [...] and peace.', false],
  ['Chinese', '我们\n坚决反对“台独”。', '坚决反对“台独”', true],
  ['nothing', 'We talk.', '[...]', false],
])('%s', (_, text, quotation, expected) => expect(hasQuotation(text, quotation)).toBe(expected));
