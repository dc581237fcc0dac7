// Verbs of stance in all their forms: those that answer no ladder's question, and all of them where no ladders
// are given.

import { formsOfVerb } from './english-verbs.ts';

const VERBS = `support oppose recognize recognise acknowledge reject condemn endorse welcome accept encourage
  urge demand deplore affirm reaffirm respect uphold commit insist expect believe regard consider`.split(
  /\s+/,
);

export const STANCE_FORMS: ReadonlySet<string> = new Set(VERBS.flatMap(formsOfVerb));
