// The scripts only carry words to the program and candidates back; what is completed is decided in complete.ts.
// A value that goes on (an actor's `us/`, a range's `biden..`) is completed without a space behind it.

import { nearMisses } from '../catalogue/near-misses.ts';
import { UserError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';
import { SHELLS, type Shell } from './shells.ts';

/** Writes the completion script of a shell. */
export async function writeScript(name: string, terminal: Terminal): Promise<number> {
  const shell = SHELLS.find((known) => known === name);
  if (shell === undefined) {
    const [near] = nearMisses(name, SHELLS);
    throw new UserError(`there is no completion for "${name}"`, [
      ...(near === undefined ? [] : [`did you mean "${near}"?`]),
      `choose from ${SHELLS.join(', ')}`,
    ]);
  }
  terminal.out(SCRIPTS[shell]);
  return 0;
}

const SCRIPTS: Readonly<Record<Shell, string>> = {
  // bash cuts words at @, = and : as well: the words are read from the line, and what stands before the part that
  // bash completes ($2) is taken off the candidates.
  bash: `# bash completion for diplodiff
_diplodiff() {
  local line=\${COMP_LINE:0:COMP_POINT} words cur cut candidate
  read -ra words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=('')
  cur=\${words[\${#words[@]}-1]}
  cut=\${cur%"$2"}
  local rest=("\${words[@]:1}")
  COMPREPLY=()
  while IFS=$'\\t' read -r candidate _; do
    case $candidate in
      :file) compopt -o filenames; mapfile -t -O \${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- "\${cur#"$cut"}") ;;
      :folder) compopt -o filenames; mapfile -t -O \${#COMPREPLY[@]} COMPREPLY < <(compgen -d -- "\${cur#"$cut"}") ;;
      *)
        COMPREPLY+=("\${candidate#"$cut"}")
        [[ $candidate == *[/@=,] || $candidate == *.. ]] && compopt -o nospace
        ;;
    esac
  done < <("\${words[0]}" __complete "\${rest[@]/#/=}" 2>/dev/null)
}
complete -F _diplodiff diplodiff
`,
  zsh: `#compdef diplodiff
_diplodiff() {
  local line paths
  local -a values texts open opentexts
  while IFS= read -r line; do
    case $line in
      :file|:folder) paths=$line ;;
      *)
        local value=\${line%%$'\\t'*} text=\${line/$'\\t'/  -- }
        if [[ $value == *[/@=,] || $value == *.. ]]; then
          open+=("$value") opentexts+=("$text")
        else
          values+=("$value") texts+=("$text")
        fi
        ;;
    esac
  done < <("$words[1]" __complete "\${(@)words[2,CURRENT]/#/=}" 2>/dev/null)
  (( $#values )) && compadd -l -V names -d texts -a values
  (( $#open )) && compadd -l -V begun -S '' -d opentexts -a open
  [[ $paths == :file ]] && _files
  [[ $paths == :folder ]] && _files -/
  return 0
}
if [[ $funcstack[1] == _diplodiff ]]; then _diplodiff "$@"; else compdef _diplodiff diplodiff; fi
`,
  fish: `# fish completion for diplodiff
function __diplodiff_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in ($words[1] __complete =$words[2..-1] 2>/dev/null)
        switch $line
            case ':file'
                __fish_complete_path (commandline -ct)
            case ':folder'
                __fish_complete_directories (commandline -ct)
            case '*'
                echo $line
        end
    end
end
complete -c diplodiff -f -k -a '(__diplodiff_complete)'
`,
  powershell: `# PowerShell completion for diplodiff
Register-ArgumentCompleter -Native -CommandName diplodiff -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "=$($_.Extent.Text)" })
  $words += "=$wordToComplete"
  diplodiff __complete @words 2>$null | ForEach-Object {
    $value, $help = $_ -split "\`t", 2
    if ($value -eq ':file' -or $value -eq ':folder') { return }
    if (-not $help) { $help = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $help)
  }
}
`,
};
