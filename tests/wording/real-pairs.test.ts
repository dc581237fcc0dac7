import { expect, test } from 'vitest';
import { readFolder } from '../../src/catalogue/read-folder.ts';
import { compareTexts } from '../../src/wording/compare.ts';

// The promise on random texts holds on real ones too: every neighbouring pair of the shipped catalogue.
const root = new URL('../..', import.meta.url).pathname;
const { positions } = readFolder(`${root}phrases`, { local: false, relativeTo: root });

test.each(positions.map((position) => [position.id, position.formulations] as const))(
  '%s: lossless',
  (_, formulations) => {
    for (const [at, formulation] of formulations.slice(1).entries()) {
      const [before, after] = [formulations[at]!.text, formulation.text];
      const { segments } = compareTexts(before, after, { language: formulation.language });
      expect(
        segments
          .filter(({ kind }) => kind !== 'added')
          .map((segment) => segment.before ?? segment.text)
          .join(''),
      ).toBe(before.trim());
      expect(
        segments
          .filter(({ kind }) => kind !== 'removed')
          .map(({ text }) => text)
          .join(''),
      ).toBe(after.trim());
    }
  },
);
