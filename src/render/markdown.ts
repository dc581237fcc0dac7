// Markdown for a memo or a wiki. `<del>` and `<ins>` rather than `~~` and `**`: they may begin and end
// inside a word, next to a space or a full stop, where the others show their asterisks.

import { escapeControls } from './escape.ts';
import { nameSource, numberSources } from './numbered-sources.ts';
import { describeChanges, type Redline, type Side } from './redline.ts';

/** A diff as Markdown: heading, wording, changes, numbered sources. */
export function renderMarkdown(redline: Redline): string {
  const { from, to, comparison } = redline;
  const sources = numberSources([from.sources, to.sources]);
  const side = (label: string, { name, facts, marks, sources: own }: Side) =>
    `- **${label}: ${escapeMarkdown(name)}** ${escapeMarkdown([...facts, ...marks.map((mark) => `(${mark})`)].join(' · '))} ${escapeMarkdown(sources.refer(own))}`.trimEnd();
  const wording = comparison.segments.map(({ kind, text }) => {
    const safe = escapeMarkdown(text);
    return kind === 'kept' ? safe : kind === 'removed' ? `<del>${safe}</del>` : `<ins>${safe}</ins>`;
  });
  return [
    `## ${escapeMarkdown(redline.title)}`,
    '',
    side('From', from),
    side('To', to),
    ...(redline.remark === undefined ? [] : ['', escapeMarkdown(redline.remark)]),
    '',
    `> ${wording.join('').replace(/\n+/g, '\n> ')}`,
    '',
    '### Changes',
    '',
    ...describeChanges(comparison).map((line) => `- ${escapeMarkdown(line)}`),
    ...(sources.list.length === 0 ? [] : ['', '### Sources', '']),
    ...sources.list.map(
      (source, at) =>
        `${at + 1}. ${escapeMarkdown(nameSource(source))} <${encodeURI(source.url).replaceAll('>', '%3E')}>`,
    ),
    '',
  ].join('\n');
}

/** The text with everything that Markdown or HTML would read as markup made harmless. */
export function escapeMarkdown(text: string): string {
  return escapeControls(text)
    .replace(/[\\`*_[\]#|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
