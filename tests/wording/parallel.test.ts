import { describe, expect, test } from 'vitest';
import { alignParallel } from '../../src/wording/parallel.ts';
import { findElsewhere, type Rendering } from '../../src/wording/renderings.ts';

const en = (text: string) => ({ text, language: 'en' });
const zh = (text: string) => ({ text, language: 'zh-Hans' });

describe('clauses stand against those of about their length', () => {
  test.each([
    [
      'one to one',
      en(
        'Ruritania welcomes the talks. It will send its foreign minister to the northern border next month.',
      ),
      zh('卢里塔尼亚欢迎会谈。外长将于下月前往北部边境。'),
      [
        'Ruritania welcomes the talks. = 卢里塔尼亚欢迎会谈。',
        'It will send its foreign minister to the northern border next month. = 外长将于下月前往北部边境。',
      ],
    ],
    [
      'a short clause that nothing answers belongs to the one beside it',
      en('Ruritania recognizes that all people on both banks of the river hold that there is but one river.'),
      zh('卢里塔尼亚认识到，河两岸的所有人都认为只有一条河。'),
      [
        'Ruritania recognizes that all people on both banks of the river hold that there is but one river. = 卢里塔尼亚认识到，河两岸的所有人都认为只有一条河。',
      ],
    ],
    [
      'nothing on one side',
      en('Ruritania welcomes the talks.'),
      zh(''),
      ['Ruritania welcomes the talks. = '],
    ],
  ])('%s', (_, left, right, expected) =>
    expect(alignParallel(left, right).map((row) => `${row.left} = ${row.right}`)).toEqual(expected),
  );

  test('the sides join to the texts', () => {
    const left = en('We want peace. We want trade; and we want talks. Nothing else is wanted by us today.');
    const right = zh('我们要和平，我们要贸易，也要会谈。今天我们别无所求。');
    const rows = alignParallel(left, right);
    expect(rows.map((row) => row.left).join(' ')).toBe(left.text);
    expect(rows.map((row) => row.right).join('')).toBe(right.text);
  });
});

describe('the same words rendered otherwise', () => {
  const rendering = (formulation: string, leftRung: string, rightRung: string): Rendering => ({
    formulation,
    ladder: 'recognition',
    left: leftRung,
    right: rightRung,
    leftRung,
    rightRung,
    witness: 'primary',
    local: false,
  });
  const here = rendering('a', 'acknowledges', 'takes-note');
  test.each([
    ['the same choice elsewhere is no news', [rendering('b', 'acknowledges', 'takes-note')], [], []],
    ['another right side', [rendering('b', 'acknowledges', 'recognizes')], ['b'], []],
    ['another left side', [rendering('b', 'recognizes', 'takes-note')], [], ['b']],
    ['the formulation itself does not count', [rendering('a', 'acknowledges', 'recognizes')], [], []],
  ])('%s', (_, all, otherRight, otherLeft) => {
    const [found] = findElsewhere([here], all);
    expect(found!.otherRight.map(({ formulation }) => formulation)).toEqual(otherRight);
    expect(found!.otherLeft.map(({ formulation }) => formulation)).toEqual(otherLeft);
  });
});
