// Where other languages put their negation: before the verb (Chinese 不支持, Russian не поддерживает),
// around it (French ne soutient pas), behind it (Japanese 支持しない, Korean 지지하지 않는다).

import type { Span } from './operatives.ts';
import { set } from './vocabulary.ts';
import type { Unit } from './words.ts';

const CHINESE =
  set(`不 未 没 沒 没有 沒有 勿 非 无意 無意 不再 从不 從不 从未 從未 未曾 尚未 绝不 絕不 决不 決不 永不 毫不 并不 並不 不会 不會
  不能 不可 不得 不应 不應 不许 不許 不准 不容 不要 不予 不该 不該 绝不会 绝不能 不允许 不允許 不愿 不願 不想 从来不 從來不 绝 絕 决 決`);
const CHINESE_ALONE = set('绝 絕 决 決 非');
const CHINESE_LINKS = set('会 會 能 能够 能夠 可 得 应 應 再 愿 願 想 要 曾 予 给予 給予');
// The segmenter leaves しない and られない whole.
const JAPANESE = /^(?:\p{Script=Hiragana}{0,4}(?:ない|なかった|ません)|ず|ぬ|おらず)$/u;
const KANA = /^\p{Script=Hiragana}+$/u;
const PARTICLES = set('は が を に へ と の も や から まで より など');
const KOREAN = /^(?:않|못|없)/;
// Chinese, Japanese and Korean are written with signs from here on.
const FIRST_SIGN = 0x2e80;
const FRENCH_END = set('pas plus jamais aucun aucune point nullement');

/** The group that a negation at `at` makes in a language other than English, if there is one. */
export function groupNegationIn(language: string, units: readonly Unit[], at: number): Span | undefined {
  const word = units[at]!.key;
  // The tables of a script take longer to set up than a diff of plain English.
  if (word.charCodeAt(0) >= FIRST_SIGN) {
    if (JAPANESE.test(word)) return japanese(units, at);
    if (KOREAN.test(word))
      return at > 0 && units[at - 1]!.key.endsWith('지') ? { end: at + 1, back: 1 } : undefined;
    if (CHINESE.has(word)) return chinese(units, at);
  }
  if (word === 'не') return prefixed(units, at);
  if (language.startsWith('fr') && (word === 'ne' || word.startsWith("n'"))) return french(units, at);
  if (language.startsWith('es') && (word === 'no' || word === 'nunca')) return prefixed(units, at);
  if (language.startsWith('de') && (word === 'nicht' || word.startsWith('kein'))) return prefixed(units, at);
  return undefined;
}

function chinese(units: readonly Unit[], at: number): Span | undefined {
  let end = at + 1;
  if (CHINESE_ALONE.has(units[at]!.key)) {
    if (!CHINESE.has(units[end]?.key ?? '') || CHINESE_ALONE.has(units[end]!.key)) return undefined;
    end += 1;
  }
  while (CHINESE_LINKS.has(units[end]?.key ?? '')) end += 1;
  if (units[end]?.kind === 'word') end += 1;
  return end > at + 1 ? { end, back: 0 } : undefined;
}

function japanese(units: readonly Unit[], at: number): Span | undefined {
  let back = 0;
  while (back < 5 && isKana(units[at - back - 1]) && !PARTICLES.has(units[at - back - 1]!.key)) back += 1;
  if (units[at - back - 1]?.kind !== 'word') return undefined;
  return { end: at + 1, back: back + 1 };
}

function isKana(unit: Unit | undefined): boolean {
  return unit !== undefined && KANA.test(unit.key);
}

function prefixed(units: readonly Unit[], at: number): Span | undefined {
  return units[at + 1]?.kind === 'word' ? { end: at + 2, back: 0 } : undefined;
}

function french(units: readonly Unit[], at: number): Span | undefined {
  for (let end = at + 1; end < Math.min(at + 5, units.length); end += 1) {
    if (FRENCH_END.has(units[end]!.key)) {
      const participle = /(?:é|ée|és|ées|i|u)$/.test(units[end + 1]?.key ?? '');
      return { end: end + (participle ? 2 : 1), back: 0 };
    }
  }
  return undefined;
}
