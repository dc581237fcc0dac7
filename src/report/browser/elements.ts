import { escapeControls } from '../../render/escape.ts';

type Content = string | Node;

/** An element with attributes and contents; texts are never read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  contents: readonly Content[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const content of contents)
    element.append(typeof content === 'string' ? escapeControls(content) : content);
  return element;
}
