/** What the configuration files say, the project's before the user's. Flags and the environment come before both. */
export interface Settings {
  /** Private catalogue folders, the last on top: the user's, then the project's. Absolute paths. */
  readonly catalogue: readonly string[];
  /** Whose position a bare topic is. */
  readonly actor?: string;
  readonly color?: 'auto' | 'always' | 'never';
  readonly hyperlinks?: 'auto' | 'always' | 'never';
  /** Used where a command has it. */
  readonly format?: string;
  readonly width?: number;
}

export const NO_SETTINGS: Settings = { catalogue: [] };
