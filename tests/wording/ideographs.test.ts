import { expect, test } from 'vitest';
import { splitIdeographs } from '../../src/wording/ideographs.ts';

test.each([
  ['a short run', '我们支持对话', ['我们', '支持', '对话']],
  // Cut by UTF-16 units, a run as long as this fell apart in the middle of a sign.
  ['a long run of rare signs', `中${'𠮷'.repeat(2500)}`, ['中', ...'𠮷'.repeat(2500)]],
])('%s', (_, run, expected) => expect(splitIdeographs(run)).toEqual(expected));
