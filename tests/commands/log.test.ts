import { expect, test } from 'vitest';
import { runRuritania } from '../ruritania.ts';

const POSITION = 'ruritania/border-status';
const log = (span: readonly string[]) => runRuritania(['log', POSITION, '--json=entries', ...span]);

// Newest first; the events are those of the whole history.
test.each([
  [
    ['--since', '2001'],
    ['2006-03-03 reworded', '2003-02-01 dropped', '2001-05-14 reworded'],
  ],
  [
    ['--since', '2001-05-15'],
    ['2006-03-03 reworded', '2003-02-01 dropped'],
  ],
  [
    ['--since', '2001-06'],
    ['2006-03-03 reworded', '2003-02-01 dropped'],
  ],
  [['--since', 'rassendyll-2'], ['2006-03-03 reworded']],
  [['rassendyll-2..'], ['2006-03-03 reworded']],
  [['..King'], ['1999-05-14 stated']],
  [['2001..2003'], ['2003-02-01 dropped', '2001-05-14 reworded']],
  [
    ['--until', '2001-05'],
    ['2001-05-14 reworded', '1999-05-14 stated'],
  ],
  [
    ['--until', '2001-05-14'],
    ['2001-05-14 reworded', '1999-05-14 stated'],
  ],
  [['--until', 'King'], ['1999-05-14 stated']],
  [
    ['--since', 'rassendyll-1', '--until', 'rassendyll-1'],
    ['2003-02-01 dropped', '2001-05-14 reworded'],
  ],
])('%j', async (span, expected) => {
  const { out } = await log(span);
  const { entries } = JSON.parse(out) as { entries: { date: string; event: string }[] };
  expect(entries.map(({ date, event }) => `${date} ${event}`)).toEqual(expected);
});

test.each([
  [
    ['--since', '2007'],
    `"${POSITION}" has no wording since 2007\n  the first is of 1999-05-14, the last of 2006-03-03`,
  ],
  [['2001'], '"2001" is no span of time\n  write "2001.." for all since then, or "..2001"'],
  [['..'], '".." is no span of time'],
  [['2001..', '--until', '2003'], '"2001.." and --since or --until say the same thing twice'],
  [['--since', '2000', '--until', '2000'], 'has no wording since 2000 and until 2000'],
  [['--since', '2001-02-30'], '"2001-02-30" is no day of the calendar'],
  [['--until', 'rassendyll'], '"rassendyll" may be "rassendyll-1" or "rassendyll-2"'],
  [
    ['--since', 'elfberg'],
    '"elfberg" is no day and no administration of "ruritania"\n  did you mean "elphberg"?\n  write 2017, 2017-01 or 2017-01-20, or one of elphberg,',
  ],
])('%j: %s', async (span, expected) => {
  const { code, out, err } = await log(span);
  expect(err).toContain(expected);
  expect([code, out]).toEqual([2, '']);
});
