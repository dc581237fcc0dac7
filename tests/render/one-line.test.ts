import { expect, test } from 'vitest';
import { toOneLine } from '../../src/render/one-line.ts';

test.each([
  ['a line break', 'We support\ntalks.', ' ', 'We support talks.'],
  ['with blanks around it', 'We support \n\n  talks.', ' ', 'We support talks.'],
  ['as another sign', 'We support\r\ntalks.', '<br>', 'We support<br>talks.'],
  ['blanks without a line break', 'We  support talks.', ' ', 'We  support talks.'],
  // Read again from each of them, so many took minutes.
  ['very many of them', `We${' '.repeat(500_000)}support`, ' ', `We${' '.repeat(500_000)}support`],
])('%s', (_, text, sign, expected) => expect(toOneLine(text, sign)).toBe(expected));
