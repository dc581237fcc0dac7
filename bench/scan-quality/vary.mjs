// The ways in which a wording stands in a document, and what a scan has to say of it.

/** Kinds with what is expected, the formats they are made in, and their maker; a maker gives undefined where a wording does not lend itself. */
export function kindsOf(pick) {
  const near = (count) => ({ expects: 'near', make: (one) => changeWords(one, count, pick) });
  return {
    exact: { expects: 'exact', make: ({ text }) => text },
    typography: { expects: 'exact', make: (one) => varyTypography(one, pick) },
    lines: { expects: 'exact', make: (one) => splitAt(one, LINE, () => pick(4) === 0) },
    // A web page has no pages.
    pages: { expects: 'exact', formats: ['txt', 'docx', 'pdf'], make: (one) => splitOnce(one, PAGE, pick) },
    hyphens: { expects: 'exact', make: hyphenate },
    quoted: { expects: 'exact', make: quote },
    'one word': near(1),
    'two words': near(2),
    'three words': near(3),
    'four words': near(4),
    negated: { expects: 'not exact', make: negate },
    'same subject': {
      expects: 'nothing',
      make: ({ language }, notes) => notes[language][pick(notes[language].length)],
    },
  };
}

/** Where a planted text goes on in a new line, and on a new page; each format has its own way to write them. */
export const LINE = '\u2028';
export const PAGE = '\f';

const isChinese = ({ language }) => language.startsWith('zh');

function varyTypography(one, pick) {
  const common = one.text
    .replace(/['’]/g, (mark) => (mark === "'" ? '’' : "'"))
    .replace(/["“”]/g, (mark) => (mark === '"' ? '“' : '"'));
  // A full-width comma for a half-width one, and digits likewise; spaces beside foreign words as houses have them.
  if (isChinese(one))
    return common
      .replace(/[，；：]/g, (mark) => (pick(2) === 0 ? { '，': ',', '；': ';', '：': ':' }[mark] : mark))
      .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      .replace(/[《》]/g, (mark) => ({ '《': '〈', '》': '〉' })[mark]);
  return common
    .replace(/ /g, () => [' ', ' ', ' ', '\u00a0', '  '][pick(5)])
    .replace(/(?<=\w)-(?=\w)/g, '\u2011')
    .replace(/fi/g, () => (pick(2) === 0 ? 'ﬁ' : 'fi'))
    .replace(/(?<=\w{3})(?=\w{3})/, '\u00ad')
    .replace(/^./, (letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    );
}

// Chinese breaks anywhere but before a closing mark or behind an opening one.
const GAPS = /(?<=[\p{Script=Han}，；。、])(?=\p{Script=Han})/u;

function partsOf(one) {
  return isChinese(one) ? one.text.split(GAPS) : one.text.split(' ');
}

function splitAt(one, separator, isHere) {
  const space = isChinese(one) ? '' : ' ';
  return partsOf(one)
    .map((part, at) => (at === 0 ? '' : isHere(at) ? separator : space) + part)
    .join('');
}

function splitOnce(one, separator, pick) {
  const place = 1 + pick(partsOf(one).length - 1);
  return splitAt(one, separator, (at) => at === place);
}

// A soft hyphen wherever a syllable might begin; the column of a page decides which of them are seen.
function hyphenate(one) {
  if (isChinese(one)) return undefined;
  return one.text.replace(/[a-z]{6,}/gi, (word) =>
    word.replace(/(?<=\w{3})(?=[bcdfghjklmnpqrstvwxz][aeiou]\w)/gi, '\u00ad'),
  );
}

function quote(one) {
  if (isChinese(one)) return `发言人说：“${one.text.replace(/[“”]/g, "'")}”`;
  return `The spokesman said: “${one.text.replace(/[“”]/g, "'")}”`;
}

// At most three words of ten: with more of them changed it is another sentence.
function changeWords(one, count, pick) {
  const words = isChinese(one) ? segment(one.text) : one.text.split(' ');
  const isWord = (word) => /[\p{L}\p{N}]/u.test(word);
  if (count > words.filter(isWord).length * 0.3) return undefined;
  const places = new Set();
  while (places.size < count) {
    const at = pick(words.length);
    if (isWord(words[at])) places.add(at);
  }
  const [other, more, last] = isChinese(one) ? ['邻国', '尤其', '完全'] : ['Ruritania', 'notably', 'wholly'];
  return words
    .flatMap((word, at) => (places.has(at) ? [[other], [], [word, more], [last]][pick(4)] : [word]))
    .join(isChinese(one) ? '' : ' ');
}

function segment(text) {
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(
    ({ segment: word }) => word,
  );
}

const VERB = /\b(support|oppose|recognize|acknowledge|welcome|expect|believe|condemn|urge|respect)\b/;
const CHINESE_VERB = /支持|反对|承认|认为|欢迎|谴责|敦促|尊重/;

function negate(one) {
  if (isChinese(one))
    return !CHINESE_VERB.test(one.text) || /不|没有|无/.test(one.text)
      ? undefined
      : one.text.replace(CHINESE_VERB, '不$&');
  if (!VERB.test(one.text) || /\bnot\b|n['’]t\b/.test(one.text)) return undefined;
  return one.text.replace(VERB, 'do not $1');
}
