// The door through which YAML is written. A file that is there is changed in one place and not a byte besides:
// comments, order, quotes and line wraps of everything else stay as their authors left them, which writing the
// parsed document out again would not keep.

import { Document, isMap, isScalar, isSeq, type Node, parseDocument, Scalar, visit } from 'yaml';
import { UserError } from '../errors.ts';

const WIDTH = 110;
const FLOW = new Set(['speaker', 'document']);

export interface Splice {
  /** `['formulations', 3, 'added']`: a value that is there. */
  readonly path: readonly (string | number)[];
  readonly value: string;
}

/** The text with these plain values written in single quotes in place of the old ones. */
export function spliceScalars(text: string, splices: readonly Splice[]): string {
  const document = parseDocument(text);
  const edits = splices.map(({ path, value }) => {
    const node = document.getIn(path, true);
    if (!isScalar(node) || !node.range) throw new Error(`there is no value at ${path.join('.')}`);
    return { from: node.range[0], to: node.range[1], value: `'${value.replaceAll("'", "''")}'` };
  });
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((result, { from, to, value }) => result.slice(0, from) + value + result.slice(to), text);
}

/** The text with these values in the record at a path: put in place of what is there, or added behind its last field. */
export function setFields(
  text: string,
  path: readonly (string | number)[],
  fields: Readonly<Record<string, string>>,
): string {
  const record = parseDocument(text).getIn(path, true);
  if (!isMap(record) || !record.range) throw new Error(`there is no record at ${path.join('.')}`);
  const known = Object.keys(fields).filter((name) => record.has(name));
  const added = Object.entries(fields).filter(([name]) => !known.includes(name));
  const last = record.items.at(-1)!;
  const lastValue = last.value as Node;
  let result = text;
  if (added.length > 0 && record.flow) {
    const at = lastValue.range![1];
    const pairs = added.map(([name, value]) => `, ${name}: '${value}'`).join('');
    result = text.slice(0, at) + pairs + text.slice(at);
  } else if (added.length > 0) {
    const end = lastValue.range![1];
    const at = text[end - 1] === '\n' ? end : lineEnd(text, end);
    const key = (last.key as Node).range![0];
    const indent = ' '.repeat(key - text.lastIndexOf('\n', key - 1) - 1);
    const pairs = added.map(([name, value]) => `${indent}${name}: '${value}'\n`).join('');
    const head = text.slice(0, at);
    result = `${head}${head.endsWith('\n') ? '' : '\n'}${pairs}${text.slice(at)}`;
  }
  return spliceScalars(
    result,
    known.map((name) => ({ path: [...path, name], value: fields[name]! })),
  );
}

/**
 * The text of a position file with one formulation more, at its place in the list.
 *
 * @param index where it stands among the formulations that are there, from 0
 * @throws UserError when the list is written in brackets, where nothing can be put in without rewriting it
 */
export function insertFormulation(text: string, index: number, entry: object): string {
  const document = parseDocument(text);
  const list = document.get('formulations', true);
  if (!isSeq(list) || list.flow || list.items.length === 0)
    throw new UserError('the formulations of this file are not a list with one dash an item', [
      'write them so, then add again',
    ]);
  const first = (list.items[0] as Node).range![0];
  const indent = first - 2 - (text.lastIndexOf('\n', first - 1) + 1);
  const item = writeItem(entry, ' '.repeat(Math.max(0, indent)));
  if (index === 0) {
    // Comments above the first item belong to it, so the new one goes right below the key.
    const key = /^formulations:[^\n]*\n/m.exec(text)!;
    const at = key.index + key[0].length;
    return `${text.slice(0, at)}${item}\n${text.slice(at)}`;
  }
  const before = list.items[index - 1] as Node;
  const end = before.range![1];
  const at = text[end - 1] === '\n' ? end : lineEnd(text, end);
  const head = text.slice(0, at);
  return `${head}${head.endsWith('\n') ? '' : '\n'}\n${item}${text.slice(at)}`;
}

/** A new position file. */
export function writePosition(head: Readonly<Record<string, unknown>>, entries: readonly object[]): string {
  const items = entries.map((entry) => writeItem(entry, '  ')).join('\n');
  return `${write(head)}formulations:\n${items}`;
}

/** A value as YAML in the manner of the catalogue: dates in quotes, long texts folded, small records on one line. */
export function write(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Scalar(key, node) {
      if (typeof node.value !== 'string') return;
      if (key === 'value' && node.value.length > 80 && !/^https?:\S+$/.test(node.value))
        node.type = Scalar.BLOCK_FOLDED;
      else if (/^\d{4}[-.]/.test(node.value)) node.type = Scalar.QUOTE_SINGLE;
    },
    Pair(_, { key, value: node }) {
      if (isScalar(key) && FLOW.has(String(key.value)) && isMap(node)) node.flow = true;
    },
  });
  visit(document, {
    // In a record on one line nothing can be folded.
    Map(_, node) {
      if (node.flow) visit(node, { Scalar: (__, inner) => void delete inner.type });
    },
  });
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: true });
}

function writeItem(entry: object, indent: string): string {
  const lines = write(entry).trimEnd().split('\n');
  return lines
    .map((line, at) => (line === '' ? '\n' : `${indent}${at === 0 ? '- ' : '  '}${line}\n`))
    .join('');
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}
