import manifest from '../package.json' with { type: 'json' };

/** The version of the program. The catalogue has one of its own. */
export const VERSION: string = manifest.version;
