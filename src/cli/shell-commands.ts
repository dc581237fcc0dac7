import { SHELLS } from '../completion/shells.ts';
import { KEYS } from '../config/setting-keys.ts';
import type { CommandGroup, OptionSpec } from './command-spec.ts';

const SHOW_ORIGIN: OptionSpec = { flags: '--show-origin', help: 'name the file or the variable' };
const JSON_ANSWER: OptionSpec = { flags: '--json', help: 'answer in JSON' };

/** The program among other programs. */
export const SHELL_COMMANDS: CommandGroup = {
  title: 'The program',
  commands: [
    {
      name: 'help',
      summary: 'this overview, a command or a topic: revisions, formats, configuration, exit-codes',
      arguments: [{ name: '[topic...]', help: 'a command or a topic', completes: 'help' }],
      options: [{ flags: '--json', help: 'the commands with their options, and the topics, in JSON' }],
      readsNoCatalogue: true,
      examples: [
        ['diplodiff help revisions', 'how two wordings are named'],
        ['diplodiff help catalogue info', 'one command'],
        ['diplodiff help --json', 'every command, argument and option, for a program'],
      ],
      run: ({ args, options, terminal }) =>
        import('./help-topics.ts').then(({ showHelp }) => showHelp(args, options, terminal)),
    },
    {
      name: 'config list',
      summary: 'the settings, the weakest first, and with --show-origin where each comes from',
      options: [SHOW_ORIGIN, JSON_ANSWER],
      readsNoCatalogue: true,
      examples: [['diplodiff config list --show-origin', 'files and variables with what they say']],
      run: ({ options, terminal }) =>
        import('../commands/config.ts').then(({ listConfig }) => listConfig(options, terminal)),
    },
    {
      name: 'config get',
      summary: 'the value of a setting that counts',
      arguments: [{ name: '<key>', help: KEYS.join(', '), values: KEYS }],
      options: [SHOW_ORIGIN, JSON_ANSWER],
      readsNoCatalogue: true,
      exitsWith1: 'nothing sets it',
      examples: [['diplodiff config get catalogue', 'the private catalogues, the uppermost last']],
      run: ({ args: [key], options, terminal }) =>
        import('../commands/config.ts').then(({ getConfig }) => getConfig(key!, options, terminal)),
    },
    {
      name: 'git-diff',
      summary: 'a driver for git: how a file of prose changed, in "git diff" and "git log -p"',
      description: [
        'git config diff.diplodiff.command "diplodiff git-diff" says what to call, and *.md diff=diplodiff in .gitattributes for which files; "git log -p --ext-diff" uses it too.',
      ],
      arguments: [{ name: '<words...>', help: 'path, file, hash, mode, file, hash, mode: git gives them' }],
      options: [
        { flags: '--lang <tag>', help: 'language of the texts', default: 'en' },
        { flags: '--exact', help: 'compare typography and case as well' },
      ],
      formats: ['ansi', 'plain', 'side-by-side'],
      readsDocuments: true,
      examples: [['git config diff.diplodiff.command "diplodiff git-diff"', 'once in a repository']],
      run: ({ args, options, terminal }) =>
        import('../commands/git-diff.ts').then(({ diffForGit }) => diffForGit(args, options, terminal)),
    },
    {
      name: 'textconv',
      summary: 'the text of a document, a sentence a line, for git to compare by itself',
      description: [
        'git config diff.docx.textconv "diplodiff textconv" and *.docx diff=docx in .gitattributes: git diff, log, blame and grep then read Word files, PDF and pages.',
      ],
      arguments: [{ name: '<file>', help: 'in any format that compare reads', completes: 'file' }],
      readsNoCatalogue: true,
      readsDocuments: true,
      examples: [['diplodiff textconv draft.docx', 'what git is shown of a file']],
      run: ({ args: [file], options, terminal }) =>
        import('../commands/git-diff.ts').then(({ writeText }) => writeText(file!, options, terminal)),
    },
    {
      name: 'completion',
      summary: 'a script that completes commands, options, positions and revisions in your shell',
      description: [
        'bash: diplodiff completion bash > ~/.local/share/bash-completion/completions/diplodiff',
        'zsh: diplodiff completion zsh > ~/.zfunc/_diplodiff, a folder that is in $fpath',
        'fish: diplodiff completion fish > ~/.config/fish/completions/diplodiff.fish',
        'PowerShell: add "diplodiff completion powershell | Out-String | Invoke-Expression" to $PROFILE',
      ],
      arguments: [{ name: '<shell>', help: 'bash, zsh, fish or powershell', values: SHELLS }],
      readsNoCatalogue: true,
      examples: [['diplodiff completion bash', 'the script; "source <(diplodiff completion bash)" tries it']],
      run: ({ args: [shell], terminal }) =>
        import('../completion/scripts.ts').then(({ writeScript }) => writeScript(shell!, terminal)),
    },
    {
      name: 'mcp',
      summary: 'serve the catalogue to a language model (Model Context Protocol)',
      description: [
        'Reads and answers messages on standard input and output until the input ends. Its tools search, list, show, diff, verify and cite; they read the catalogue and nothing else, write nothing, and need no network.',
      ],
      examples: [['diplodiff mcp', 'started by the client, which has this line in its configuration']],
      run: ({ options, terminal }) =>
        import('../commands/mcp.ts').then(({ serveProtocol }) => serveProtocol(options, terminal)),
    },
  ],
};
