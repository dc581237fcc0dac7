import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/render/markdown.ts';
import type { MemoText } from '../../src/render/memo.ts';

const written = (text: MemoText) => {
  const blocks = [{ kind: 'wording', text, language: 'en' }] as const;
  return renderMarkdown({ title: '', subtitle: '', blocks, sources: [] });
};

test.each<[string, MemoText, string]>([
  [
    // An element that one paragraph opens ends with it.
    'each of several paragraphs struck out is',
    [{ text: 'We support talks.' }, { text: '\nWe oppose the tariff.\nWe thank Zenda.', mark: 'removed' }],
    '> We support talks.<del>\n>\n> </del><del>We oppose the tariff.</del><del>\n>\n> </del><del>We thank Zenda.</del>\n',
  ],
  [
    'a break alone',
    [{ text: 'We support talks.' }, { text: '\n', mark: 'added' }, { text: 'We thank Zenda.' }],
    '> We support talks.<ins>\n>\n> </ins>We thank Zenda.\n',
  ],
  [
    'numbers of paragraphs stay theirs',
    [{ text: '1. We support talks.\n3) We thank Zenda.\n- In 2001. ' }, { text: '- ', mark: 'added' }],
    '> 1\\. We support talks.\n>\n> 3\\) We thank Zenda.\n>\n> \\- In 2001. <ins>- </ins>\n',
  ],
])('%s', (_, text, expected) => expect(written(text)).toBe(expected));
