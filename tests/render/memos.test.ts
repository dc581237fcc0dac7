import { describe, expect, test } from 'vitest';
import { runRuritania } from '../ruritania.ts';

const POSITION = 'ruritania/border-status';

describe.each([
  [
    'log',
    ['log', POSITION],
    {
      markdown: [
        '### 2003-02-01: dropped\n\nRassendyll (first) · Foreign Ministry · Weekly briefing (leaves the expected words out)',
        'in their place:\n\n> We welcome trade with our northern neighbour.',
        'sources: 2001-05-14',
      ],
      csv: [
        'ruritania/border-status@2001-05-14,2001-05-14,rassendyll-1,Rassendyll (first),reworded,stated,on-record,Foreign Ministry',
      ],
    },
  ],
  ['log --patch', ['log', POSITION, '--patch'], { markdown: ['We <del>firmly </del>support talks'] }],
  [
    'blame',
    ['blame', `${POSITION}@2001-05-14`],
    {
      markdown: [
        '| since | under | words |',
        '| **1999-05-14**\\[1\\] | Elphberg | We support talks on the northern border. |',
        '- **1999-05-14** Elphberg · Foreign Ministry · Weekly briefing',
      ],
      csv: ['since,date,period,period name,restored,text', ',elphberg,Elphberg,,We support talks'],
    },
  ],
] as const)('%s as a memo', (_, args, expected) => {
  test.each(Object.entries(expected))('%s', async (format, words) => {
    const { out, code } = await runRuritania([...args, '-f', format]);
    for (const own of words) {
      if (own.startsWith('sources: ')) expect(out).toContain(`<https://ruritania.example/${own.slice(9)}>`);
      else expect(out).toContain(own);
    }
    expect(code).toBe(0);
  });

  test.each(['html', 'critic', 'docx', 'rtf', 'latex'])('%s', async (format) => {
    const { out, code } = await runRuritania([...args, '-f', format]);
    expect(out.length).toBeGreaterThan(200);
    expect(code).toBe(0);
  });
});
