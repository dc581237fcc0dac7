import { SHELLS } from '../completion/shells.ts';
import type { CommandGroup } from './command-spec.ts';

/** The program among other programs. */
export const SHELL_COMMANDS: CommandGroup = {
  title: 'The program',
  commands: [
    {
      name: 'help',
      summary: 'this overview, a command or a topic: revisions, formats, exit-codes',
      arguments: [{ name: '[topic...]', help: 'a command or a topic', completes: 'help' }],
      readsNoCatalogue: true,
      examples: [
        ['diplodiff help revisions', 'how two wordings are named'],
        ['diplodiff help catalogue info', 'one command'],
      ],
      run: ({ args, terminal }) =>
        import('./help-topics.ts').then(({ showHelp }) => showHelp(args, terminal)),
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
  ],
};
