/** What the configuration can say. */
export const KEYS = ['catalogue', 'actor', 'color', 'format', 'width', 'hyperlinks'] as const;
export type Key = (typeof KEYS)[number];

const isWord = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const WHEN = {
  isRight: (value: unknown) => value === 'auto' || value === 'always' || value === 'never',
  wanted: 'choose auto, always or never',
};

/** Whether a value is right for a setting, and what to write. */
export const CHECKS: Readonly<
  Record<Key, { readonly isRight: (value: unknown) => boolean; readonly wanted: string }>
> = {
  catalogue: {
    isRight: (value) => isWord(value) || (Array.isArray(value) && value.every(isWord)),
    wanted: 'give folders of YAML files: [~/desk/phrases]',
  },
  actor: {
    isRight: (value) => isWord(value) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
    wanted: 'give the id of an actor such as us',
  },
  color: WHEN,
  hyperlinks: WHEN,
  format: { isRight: isWord, wanted: 'give the name of a format such as side-by-side' },
  width: {
    isRight: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 99_999,
    wanted: 'give a number of cells, 1 to 99999',
  },
};

export function isKey(key: string): key is Key {
  return KEYS.some((known) => known === key);
}
