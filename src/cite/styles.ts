// The styles of the Citation Style Language project (https://citationstyles.org), as packages carry them: Chicago 17
// with full notes, APA 7 and MLA 9; and the words of American English, which they are written for.

import chicago from '@citation/csl-style-chicago-fullnote-bibliography/info.json' with { type: 'json' };
import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' };
import csl from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' };
// The package's own door is a plugin for pages and leaves its styles inside.
import mla from '../../node_modules/rehype-citation/dist/node/styles/mla.js';

export type ProseStyle = 'chicago' | 'chicago-bibliography' | 'apa' | 'mla';

export interface StyleSheet {
  readonly xml: string;
  /** A note rather than an entry of a list. */
  readonly isNote?: true;
  /** Names the site even where its owner is the author. */
  readonly namesSite?: true;
  /** Shortens given names, and so sets them after the family name with a comma, the Chinese ones too. */
  readonly shortensNames?: true;
}

export const STYLE_SHEETS: Readonly<Record<ProseStyle, StyleSheet>> = {
  chicago: { xml: chicago.content, isNote: true },
  'chicago-bibliography': { xml: chicago.content },
  apa: { xml: csl.apa, shortensNames: true },
  mla: { xml: mla, namesSite: true },
};

export const LOCALE: string = locales['en-US'];
