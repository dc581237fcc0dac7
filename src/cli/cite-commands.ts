import type { CommandGroup } from './command-spec.ts';

/** Quoting the record in one's own papers. */
export const CITE_COMMANDS: CommandGroup = {
  title: 'Cite',
  commands: [
    {
      name: 'cite',
      summary: 'how a wording is cited: Chicago, APA, MLA, BibTeX, RIS, CSL-JSON',
      description: [
        'A citation names the place where the words were read, and says so where that is not the issuer’s own page. It ends with the id of the wording and the version of the catalogue, which together always answer with the same words.',
        'Chicago 17, APA 7 and MLA 9 are set by their official style files; then follow how the wording reached us, the archived copy and the day it was read. A minister is cited by name, a government by its own. citeproc-js implements the Citation Style Language (c) Frank Bennett, https://citationstyles.org/',
      ],
      arguments: [
        { name: '<positions...>', help: 'position@revision; the latest without one', completes: 'position' },
      ],
      options: [
        {
          flags: '--style <style>',
          help: 'chicago (a note), chicago-bibliography, apa, mla, bibtex, ris or csl-json; .bib, .ris and .json files choose it too',
        },
      ],
      formats: ['ansi', 'plain', 'markdown', 'html', 'json'],
      readsRecord: true,
      examples: [
        ['diplodiff cite us/taiwan-independence@2022-05-28', 'a note after Chicago'],
        ['diplodiff cite us/taiwan-independence@2022-05-28 --style bibtex', 'an entry for a .bib file'],
      ],
      run: ({ args, options, terminal }) =>
        import('../commands/cite.ts').then(({ citeFormulations }) =>
          citeFormulations(args, options, terminal),
        ),
    },
  ],
};
