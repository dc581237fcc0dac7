// The names of the catalogue that a shell completes: positions, their revisions, meetings, ladders.

import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { dateIdOf } from '../catalogue/date-id.ts';
import type { Position } from '../catalogue/model.ts';
import { extraOf, recordOf, representativeOf } from '../catalogue/record.ts';
import type { Completes } from '../cli/command-spec.ts';
import { openFor } from '../commands/options.ts';
import { readSettings } from '../config/read-settings.ts';
import type { Terminal } from '../terminal.ts';
import type { Candidate, Line } from './complete.ts';

/** The names of a kind that go on from what was typed. */
export async function namesFor(
  kind: Completes,
  current: string,
  line: Pick<Line, 'args' | 'layers'>,
  terminal: Terminal,
): Promise<Candidate[]> {
  const catalogue = await openFor(
    { catalogue: line.layers, settings: await readSettings(terminal) },
    terminal,
  );
  const start = (values: readonly string[]) =>
    values.filter((value) => value.startsWith(current)).map((value) => ({ value }));
  switch (kind) {
    case 'position':
      return current.includes('@') ? revisionsBehind(current, catalogue) : positions(current, catalogue);
    case 'revision': {
      if (current.includes('@')) return revisionsBehind(current, catalogue);
      const [position = ''] = (line.args[0] ?? '').split('@');
      const own = revisions(current, catalogue.readPosition(idOf(position, catalogue)), catalogue);
      return current.includes('/') || own.length === 0 ? [...own, ...positions(current, catalogue)] : own;
    }
    case 'topic': {
      const topics = current.includes('/') ? [] : [...new Set(catalogue.positionIds('').map(topicOf))];
      return [...positions(current, catalogue), ...start(topics.toSorted())];
    }
    case 'actor':
      return start([...new Set(catalogue.positionIds('').map((id) => id.split('/')[0]!))]);
    case 'meeting':
      return start(catalogue.meetingIds());
    case 'ladder':
      return start(catalogue.listLadders().map(({ id }) => id));
    case 'series': {
      const position = catalogue.readPosition(idOf((line.args[0] ?? '').split('@')[0]!, catalogue));
      const series = (position?.formulations ?? []).map(({ document }) => document.series);
      return start([...new Set(series.filter((name) => name !== undefined))].toSorted());
    }
    case 'version': {
      const { releasedVersions } = await import('../catalogue/read-releases.ts');
      return start(releasedVersions(join(terminal.home, 'phrases')));
    }
    default:
      return [];
  }
}

// Step by step, as paths: first the actor, then its positions. An actor's only position comes at once.
function positions(current: string, catalogue: Catalogue): Candidate[] {
  const ids = catalogue.positionIds(current);
  const actors = [...new Set(ids.map((id) => `${id.split('/')[0]}/`))];
  if (current.includes('/') || actors.length === 1) return ids.map((value) => ({ value }));
  return actors.map((value) => ({ value, help: catalogue.readActor(value.slice(0, -1))?.name }));
}

function revisionsBehind(current: string, catalogue: Catalogue): Candidate[] {
  const at = current.indexOf('@') + 1;
  const position = catalogue.readPosition(idOf(current.slice(0, at - 1), catalogue));
  return revisions(current.slice(at), position, catalogue).map(({ value, help }) => ({
    value: current.slice(0, at) + value,
    help,
  }));
}

function revisions(typed: string, position: Position | undefined, catalogue: Catalogue): Candidate[] {
  if (position === undefined) return [];
  const from = typed.includes('..') ? typed.slice(0, typed.indexOf('..') + 2) : '';
  const record = recordOf(position);
  const periods = catalogue.readActor(position.actor)?.periods ?? [];
  const present = periods.filter(({ id }) => record.some(({ period }) => period === id));
  const names = present.flatMap(({ id, name, aliases }): Candidate[] => {
    const own = aliases.filter((alias) =>
      present.every((other) => other.id === id || !other.aliases.includes(alias)),
    );
    const help = `${name}, ${representativeOf(record, id)?.date}`;
    return [id, ...own.filter((alias) => alias !== id)].map((value) => ({ value, help }));
  });
  const days = position.formulations.map((formulation) => ({
    value: dateIdOf(formulation),
    help: [extraOf(formulation), formulation.document.title].filter((part) => part !== undefined).join(': '),
  }));
  const fixed = [
    { value: 'first', help: 'its first wording' },
    { value: 'latest', help: 'its last wording' },
    ...(position.formulations.some(({ status }) => status === 'sought')
      ? [{ value: 'sought', help: 'what another actor asks for' }]
      : []),
  ];
  return [...names, ...fixed, ...days]
    .map(({ value, help }) => ({ value: from + value, help }))
    .filter(({ value }) => value.startsWith(typed));
}

// A topic alone will do where only one actor has it, or the configuration says whose it is.
function idOf(name: string, catalogue: Catalogue): string {
  if (name.includes('/')) return name;
  const own = catalogue.positionIds('').filter((id) => topicOf(id) === name);
  return own.find((id) => id.startsWith(`${catalogue.defaultActor}/`)) ?? (own.length === 1 ? own[0]! : name);
}

function topicOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
