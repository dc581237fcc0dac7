export const LADDER = `title: Support
question: Does the speaker stand behind it?
order: Argued from usage.
neutral: silent
sources: [{ title: Gazette, publisher: Zenda, url: 'https://ruritania.example/', shows: usage }]
rungs:
  - { id: opposes, words: { en: ['{oppose}', '{not} {support}'], zh: [反对] } }
  - { id: silent, words: { en: [takes no position] } }
  - { id: supports, words: { en: ['{support}'] } }
`;
