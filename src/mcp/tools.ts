// The tools as data: what each is for, what it takes, the command line it is, and what it makes of the answer.

import type { z } from 'zod';
import type { Formulation } from '../catalogue/model.ts';
import { citeWording } from './cite-wording.ts';
import {
  CITATION,
  DIFFERENCE,
  GLOB,
  LIMIT,
  MATCHES,
  NAME,
  OFFSET,
  POSITIONS,
  QUOTATION,
  VERIFICATION,
  WITH,
  WORDING,
  WORDS,
} from './schemas.ts';

type Answer = Record<string, unknown>;

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Readonly<Record<string, z.ZodType>>;
  readonly output: Readonly<Record<string, z.ZodType>>;
  /** The command line, without --json; what the client said stands behind `--` or as the value of an option. */
  // biome-ignore lint/suspicious/noExplicitAny: checked by the input schema before it comes here
  readonly line: (input: any) => readonly string[];
  /** What of the answer is passed on: lists are cut here. */
  // biome-ignore lint/suspicious/noExplicitAny: checked by the output schema before it goes out
  readonly shape: (answer: any, input: any) => Answer;
}

const MOST_QUOTED = 10;

export const TOOLS: readonly Tool[] = [
  {
    name: 'search_wordings',
    title: 'Search the catalogue',
    description:
      'Finds the official wordings that have all of some words or phrases, in any language of the catalogue, translations too. Use list_positions with a glob such as *taiwan* to find a position by its name.',
    input: { words: WORDS, in: GLOB.optional(), with: WITH.optional(), limit: LIMIT, offset: OFFSET },
    output: MATCHES,
    line: ({ words, in: glob, with: extras }) => [
      'search',
      ...inGlob(glob),
      ...withExtras(extras),
      '--',
      ...words,
    ],
    shape: ({ matches = [] }, { limit, offset }) => ({
      total: matches.length,
      matches: matches
        .toReversed()
        .slice(offset, offset + limit)
        .map(withoutPlaces),
    }),
  },
  {
    name: 'list_positions',
    title: 'List positions',
    description:
      'Lists the positions of the catalogue: one actor’s answer to one question, with its first and last day.',
    input: { glob: GLOB.optional(), limit: LIMIT, offset: OFFSET },
    output: POSITIONS,
    line: ({ glob }) => ['list', ...(glob === undefined ? [] : ['--', glob])],
    shape: ({ positions = [] }, { limit, offset }) => ({
      total: positions.length,
      positions: positions.slice(offset, offset + limit),
    }),
  },
  {
    name: 'show_wording',
    title: 'Show a wording',
    description:
      'Gives the exact wording of a position at a revision, with speaker, document, sources and translations. A revision is an administration or its alias (biden), a day (2022-05-28: in force then), first, latest, sought, or a wording’s own id; ^ and ~2 step back. Without one the latest.',
    input: { wording: NAME, with: WITH.optional() },
    output: WORDING,
    line: ({ wording, with: extras }) => ['show', ...withExtras(extras), '--', wording],
    shape: ({ formulation }) => ({ formulation }),
  },
  {
    name: 'diff_revisions',
    title: 'Diff two revisions',
    description:
      'Tells, word by word, what changed between two wordings: of one position (from and to are revisions), or of two (otherPosition). Without revisions the last administration is held against the one before. Shifts are moves on a published ladder of strength; they state direction, never motive.',
    input: {
      position: NAME,
      from: NAME.optional().describe('revision; the first without it where "to" is given'),
      to: NAME.optional().describe('revision; the latest without it where "from" is given'),
      otherPosition: NAME.optional().describe('compare with this position, at revision "to"'),
      with: WITH.optional(),
    },
    output: DIFFERENCE,
    line: ({ with: extras, ...names }) => ['diff', ...withExtras(extras), '--', ...rangeOf(names)],
    shape: ({ from, to, segments, changes, shifts, typography }) => ({
      from,
      to,
      segments,
      changes,
      shifts,
      typography,
    }),
  },
  {
    name: 'verify_quotation',
    title: 'Verify a quotation',
    description:
      'Says whether quoted words are in the catalogue: exact, a known misquotation, nearly (with the difference), or not found. Not found is no proof that nobody said it. Use it before you put official wording in quotation marks.',
    input: { quotation: QUOTATION, in: GLOB.optional() },
    output: VERIFICATION,
    line: ({ quotation, in: glob }) => ['verify', ...inGlob(glob), '--', quotation],
    shape: ({ schemaVersion: _, quotation: __, quoted, ...rest }) => ({
      ...rest,
      quoted: quoted.slice(0, MOST_QUOTED),
    }),
  },
  {
    name: 'cite_wording',
    title: 'Cite a wording',
    description:
      'Gives a citation for a wording, with its sources, and what has to be said of it wherever it is quoted.',
    input: { wording: NAME, with: WITH.optional() },
    output: CITATION,
    line: ({ wording, with: extras }) => ['show', ...withExtras(extras), '--', wording],
    shape: ({ formulation, catalogueVersion }) =>
      citeWording(formulation as Formulation, catalogueVersion) as Answer,
  },
];

function withoutPlaces({ places: _, ...match }: Answer): Answer {
  return match;
}

function inGlob(glob: string | undefined): string[] {
  return glob === undefined ? [] : [`--in=${glob}`];
}

function withExtras(extras: readonly string[] | undefined): string[] {
  return extras === undefined || extras.length === 0 ? [] : [`--with=${extras.join(',')}`];
}

interface Names {
  readonly position: string;
  readonly from?: string;
  readonly to?: string;
  readonly otherPosition?: string;
}

function rangeOf({ position, from, to, otherPosition }: Names): string[] {
  const at = (name: string, revision: string | undefined) =>
    revision === undefined ? name : `${name}@${revision}`;
  if (otherPosition !== undefined) return [at(position, from), at(otherPosition, to)];
  return from === undefined && to === undefined ? [position] : [position, `${from ?? ''}..${to ?? ''}`];
}
