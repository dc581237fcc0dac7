import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { checkDocument, prepareLine } from '../../src/scan/check.ts';
import { resolveLine } from '../../src/scan/check-line.ts';
import { speakersBeside } from '../../src/scan/speakers.ts';
import { actors, LANGUAGE, positions } from './ruritania-line.ts';

const byId = new Map(positions.map((position) => [position.id, position]));
const catalogue = {
  listPositions: () => positions.map(({ id, actor }) => ({ id, actor })),
  readPosition: (id: string) => byId.get(id),
  readActor: (id: string) => actors.find((actor) => actor.id === id),
  listActors: () => actors,
} as unknown as Catalogue;

// What an actor said on the record cannot depart from its own line of that day.
describe('every stated wording is in line with its own day', () => {
  test.each(actors.map((actor) => [actor.id, actor] as const))(
    '%s',
    (id, actor) => {
      const own = positions
        .filter((position) => position.actor === id)
        .flatMap(({ formulations }) => formulations);
      const said = own.filter(
        ({ status, attribution, siblingOf }) =>
          status === 'stated' && attribution === 'on-record' && siblingOf === undefined,
      );
      const speakers = speakersBeside([actor], actors);
      const wrong = [...new Set(said.map(({ date }) => date))].flatMap((day) => {
        const line = prepareLine(resolveLine(catalogue, [`${id}@${day}`]), speakers, LANGUAGE);
        return said
          .filter(({ date }) => date === day)
          .flatMap((formulation) =>
            checkDocument({ text: formulation.text, comments: [] }, line)
              .findings.filter(({ severity }) => severity === 'error')
              .map(({ message }) => `${formulation.id}: ${message}`),
          );
      });
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
