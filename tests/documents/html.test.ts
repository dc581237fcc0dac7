import { expect, test } from 'vitest';
import { placeOfWords, readStdin } from './reading.ts';

const page = (body: string, head = '') =>
  `<!doctype html>\n<html><head><title>Site</title>${head}</head>\n<body>${body}</body></html>`;

test.each([
  [
    'paragraphs',
    '<p>We support talks.</p><p>We oppose\n   force.</p>',
    'We support talks.\n\nWe oppose force.',
  ],
  ['inline marks', '<p>We <b>firmly</b> <i>support</i> talks.</p>', 'We firmly support talks.'],
  ['no space is made up', '<p>re<b>affirm</b>ed<wbr>ly</p>', 'reaffirmedly'],
  ['a line break', '<p>first<br>second</p>', 'first\nsecond'],
  [
    'lists',
    '<ul><li>the Treaty of Zenda</li><li>direct talks</li></ul>',
    'the Treaty of Zenda\n\ndirect talks',
  ],
  ['tables', '<table><tr><td>one</td><td>two</td></tr></table>', 'one\n\ntwo'],
  [
    'entities',
    '<p>Ruritania&rsquo;s &quot;line&quot; &amp; more&nbsp;so</p>',
    'Ruritania’s "line" & more\u00a0so',
  ],
  ['quotation marks of the browser', '<p>It <q>opposes</q> this.</p>', 'It “opposes” this.'],
  ['preformatted', '<pre>\n1  2\n3</pre>', '1  2\n3'],
  [
    'menus, headers, footers',
    '<header>Site</header><nav>Menu</nav><p>Text.</p><aside>Ad</aside><footer>©</footer>',
    'Text.',
  ],
  ['main', '<div>Before</div><main><h1>Title</h1><p>Text.</p></main><div>After</div>', 'Title\n\nText.'],
  [
    'an article with most of the text',
    '<p>Ad</p><article><header><h1>Title</h1></header><p>The long text.</p></article>',
    'Title\n\nThe long text.',
  ],
  [
    'a small article beside the text',
    '<p>The text that is the page.</p><article>Teaser</article>',
    'The text that is the page.\n\nTeaser',
  ],
  [
    'scripts and styles',
    '<style>p{}</style><script>let a = "<p>no</p>"</script><noscript>no</noscript><p>Text.</p>',
    'Text.',
  ],
  [
    'what is hidden',
    '<p hidden>no</p><p style="color:red;display: none">no</p><p aria-hidden="true">no</p><p>Text.</p>',
    'Text.',
  ],
  ['what is folded up is text', '<details><summary>Note</summary>We oppose.</details>', 'Note\n\nWe oppose.'],
  ['struck and inserted', '<p>We <del>oppose</del><ins>support</ins> talks.</p>', 'We support talks.'],
])('%s', async (_, body, expected) => expect((await readStdin(page(body))).text).toBe(expected));

test('as it was before the changes', async () => {
  const read = await readStdin(page('<p>We <del>oppose</del><ins>support</ins> talks.</p>'), {
    original: true,
  });
  expect(read.text).toBe('We oppose talks.');
});

test.each([
  ['We', '3:10'],
  ['support', '4:4'],
  ['talks', '4:35'],
  ['& more', '4:45'],
  ['more', '4:51'],
  ['Last', '6:9'],
])('"%s" stands at %s', async (words, place) => {
  const read = await readStdin(
    page(
      '<p>We <b>firmly</b>\n   support &nbsp;<i class="x">the\u00a0talks</i> &amp; more</p>\n\n<div><p>Last</p>',
    ),
  );
  expect(placeOfWords(read, words)).toBe(place);
});

test('comments stand before the words they precede', async () => {
  const { comments, text } = await readStdin(
    page('<!-- diplodiff-ignore a: b -->\n<p>One.</p><p>Two<!-- c --></p>'),
  );
  expect(comments.map((comment) => [comment.text, text.slice(comment.offset), comment.place.column])).toEqual(
    [
      ['diplodiff-ignore a: b', 'One.\n\nTwo', 7],
      ['c', '', 18],
    ],
  );
});

test('block quotations are known', async () => {
  const { blockQuotes, text } = await readStdin(
    page(
      '<p>He said:</p><blockquote><p>We oppose.</p><blockquote>Inner</blockquote></blockquote><p>So.</p><blockquote>No.</blockquote>',
    ),
  );
  expect(blockQuotes.map(({ from, to }) => text.slice(from, to))).toEqual(['We oppose.\n\nInner', 'No.']);
});

test.each([
  ['deep', `<html>${'<div>'.repeat(50_000)}`, 'has elements more than 1000 deep in each other'],
  [
    'many',
    `<html><p>${Array.from({ length: 100 }, (_, at) => `<b a=${at}>`).join('')}${'<p>x'.repeat(300)}`,
    'swells to many times its size',
  ],
])('a page that is too %s is refused', async (_, source, message) =>
  expect(readStdin(source)).rejects.toThrow(message),
);
