// Wordings drawn from the catalogue by a seed, and sentences about the same subjects in other words.

import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../../dist/index.js';

export const home = fileURLToPath(new URL('../..', import.meta.url));

/** `count.en` and `count.zh` wordings, the sentences to set around them, and the ids of all wordings by their words. */
export async function drawSamples(count, pick) {
  const catalogue = await loadCatalogue({ home, layers: [], cwd: home });
  const formulations = catalogue.listPositions().flatMap(({ id }) => catalogue.readPosition(id).formulations);
  const english = formulations.filter(
    ({ language, text }) => language === 'en' && text.split(' ').length >= 6 && !text.includes('['),
  );
  const chinese = formulations.filter(
    ({ language, text }) =>
      language === 'zh-Hans' && wordsOf(text).split(' ').length >= 12 && !text.includes('['),
  );
  const draw = (from, many) => Array.from({ length: many }, () => from[pick(from.length)]);
  return {
    samples: [...draw(english, count.en), ...draw(chinese, count.zh)],
    notes: { en: englishNotes(formulations), 'zh-Hans': CHINESE_NOTES },
    equals: groupByWords(formulations),
  };
}

/** The words of a text, signs in Chinese, with single spaces between them; words cut at the end of a line whole. */
export function wordsOf(text) {
  const plain = text
    .normalize('NFKC')
    .replace(/\u00ad|-\n/g, '')
    .toLowerCase();
  return (plain.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []).join(' ');
}

// What the catalogue's own notes say of the wordings, unless they quote one.
function englishNotes(formulations) {
  const wordings = [...groupByWords(formulations).keys()];
  const isFree = (sentence) => !wordings.some((words) => ` ${wordsOf(sentence)} `.includes(` ${words} `));
  return formulations
    .flatMap(({ note }) => note?.match(/[^.!?]+[.!?](?=\s|$)/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(' ').length > 7 && !/[“"‘][^”"’]{25,}/.test(sentence))
    .filter(isFree);
}

// Nobody's wording: a newsroom's sentences on the subjects of the catalogue.
const CHINESE_NOTES = [
  '卢里塔尼亚外交部长昨天在记者会上花了半个小时谈台湾海峡两岸的最新局势。',
  '几位学者认为，有关台湾前途的争论今年会在各国议会里继续升温。',
  '报纸回顾了上世纪七十年代以来三份公报谈判的曲折经过。',
  '主持人追问新政府会不会修改前任留下的对台说法，部长没有正面回答。',
  '专家指出，南海航行问题在这次峰会的议程上只排在第四项。',
  '这家智库统计了十年来联合国各项决议里提到朝鲜半岛核问题的次数。',
  '评论员说，两国领导人的通话纪要长短不一，读者应当自己比较。',
  '会后没有发表共同文件，双方只是各自向媒体介绍了会谈的情况。',
  '他写道，气候谈判的最后一夜，代表们为一个动词争执到天亮。',
  '卢里塔尼亚议会下周将就与邻国的边界条约举行听证，并邀请外交官作证。',
  '记者在电话里向使馆求证乌克兰局势的消息，对方请他等待书面答复。',
  '这本新书用一整章讲述人权对话是怎样在两国之间中断又恢复的。',
];

function groupByWords(all) {
  const groups = new Map();
  for (const { id, text } of all) groups.set(wordsOf(text), (groups.get(wordsOf(text)) ?? new Set()).add(id));
  return groups;
}
