// Declares the program, runs one command, and turns a mistake of the user's into a message and a code.
// Each command is loaded when it is called: a diff pays for nothing but a diff.

import { Command, CommanderError, Option } from 'commander';
import { nearMisses } from './catalogue/near-misses.ts';
import { UserError } from './errors.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';

/** Runs one command line and says how it went: 0 done, 1 looked and found, 2 could not look. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = declare(terminal, async (work) => {
    code = await work;
  });
  try {
    await program.parseAsync(withDefaultCommand(program, args), { from: 'user' });
    return code;
  } catch (error) {
    return report(nameCommands(error, program, args), terminal);
  }
}

// `diplodiff lgo` is read as a position first; a command may have been meant.
function nameCommands(error: unknown, program: Command, [first = '']: readonly string[]): unknown {
  if (!(error instanceof UserError) || first.includes('/') || !error.message.includes(`"${first}"`))
    return error;
  const near = nearMisses(
    first,
    program.commands.map((command) => command.name()),
  );
  if (near.length === 0) return error;
  return new UserError(error.message, [`did you mean the command "${near[0]}"?`, ...error.advice]);
}

// `diplodiff us/taiwan-independence` is `diplodiff diff us/taiwan-independence`.
function withDefaultCommand(program: Command, args: readonly string[]): string[] {
  const first = args[0];
  const names = program.commands.map((command) => command.name());
  const isCommand = first === undefined || first.startsWith('-') || first === 'help' || names.includes(first);
  return isCommand ? [...args] : ['diff', ...args];
}

function report(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) {
    // Commander has printed its message; help and version are no failures.
    return error.exitCode === 0 ? 0 : 2;
  }
  if (!(error instanceof UserError)) {
    terminal.err(
      `error: this is a bug of diplodiff\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 2;
  }
  terminal.err(`error: ${error.message}\n${error.advice.map((line) => `  ${line}\n`).join('')}`);
  return 2;
}

function declare(terminal: Terminal, settle: (work: Promise<number>) => Promise<void>): Command {
  const program = new Command('diplodiff')
    .description('Shows, word by word, how official diplomatic wording changed.')
    .version(VERSION)
    .usage('[command] POSITION [REVISIONS]')
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => write(text),
    })
    .exitOverride()
    .addHelpText('beforeAll', '')
    .addHelpText(
      'after',
      `
Examples:
  diplodiff us/taiwan-independence                  the last administration against the one before
  diplodiff us/taiwan-independence biden..sought    what Beijing asks for
  diplodiff log us/taiwan-independence --oneline    the whole history
  diplodiff compare old.txt new.txt                 two texts of your own

Revisions: an administration (biden), a day (2022-05-28), first, latest, sought; ^ and ~2 step back; A..B is a range.
`,
    );
  if (terminal.columns !== undefined)
    program.configureOutput({ getOutHelpWidth: () => terminal.columns ?? 80 });

  const shared = (command: Command, formats: string) =>
    command
      .addOption(new Option('-f, --format <format>', formats))
      .option('--json', 'the same as --format json')
      .option('-o, --output <file>', 'write to a file; its extension chooses the format')
      .option('--color <when>', 'auto, always or never', 'auto')
      .option('--width <cells>', 'wrap to this width')
      .option(
        '--catalogue <folder>',
        'lay a private catalogue on top (repeatable)',
        (folder: string, before: string[] = []) => [...before, folder],
      )
      .option('--with <kinds>', 'count these too: counterpart,reported,draft,sought,withdrawn');
  const redline = 'ansi, plain, side-by-side, markdown or json';

  shared(program.command('diff'), redline)
    .description('what changed between two revisions of a position')
    .argument('<position>', 'such as us/taiwan-independence, or position@revision')
    .argument('[revisions...]', 'A..B, or two revisions, or a second position')
    .option('--exit-code', 'exit with 1 when the wording differs')
    .option('--exact', 'compare typography and case as well')
    .action((position: string, revisions: string[], options) =>
      settle(
        import('./commands/diff.ts').then(({ diffPosition }) =>
          diffPosition([position, ...revisions], options, terminal),
        ),
      ),
    )
    .addHelpText('after', '\nExample: diplodiff diff us/taiwan-status-quo 2022-05-28..2025-12-04\n');
  shared(program.command('log'), 'ansi, plain, json or ndjson')
    .description('the history of a position, newest first')
    .argument('<position>')
    .option('--oneline', 'one line a wording')
    .option('-p, --patch', 'show what changed at each step')
    .action((position: string, options) =>
      settle(import('./commands/log.ts').then(({ logPosition }) => logPosition(position, options, terminal))),
    )
    .addHelpText('after', '\nExample: diplodiff log us/taiwan-independence --oneline\n');
  shared(program.command('show'), 'ansi, plain or json')
    .description('one wording in full, with its sources')
    .argument('<position>', 'position or position@revision; the latest without one')
    .action((position: string, options) =>
      settle(
        import('./commands/show.ts').then(({ showFormulation }) =>
          showFormulation(position, options, terminal),
        ),
      ),
    )
    .addHelpText('after', '\nExample: diplodiff show us/taiwan-independence@biden\n');
  shared(program.command('list'), 'ansi, plain, json or ndjson')
    .description('the positions of the catalogue')
    .argument('[glob]', "such as 'us/*' or taiwan-independence")
    .action((glob: string | undefined, options) =>
      settle(
        import('./commands/list.ts').then(({ listPositions }) => listPositions(glob, options, terminal)),
      ),
    )
    .addHelpText('after', "\nExample: diplodiff list 'us/taiwan-*'\n");
  shared(program.command('compare'), redline)
    .description('two texts of your own; - is standard input')
    .argument('<old>')
    .argument('<new>')
    .option('--text', 'the arguments are the texts themselves')
    .option('--lang <tag>', 'language of the texts', 'en')
    .option('--exit-code', 'exit with 1 when the wording differs')
    .option('--exact', 'compare typography and case as well')
    .action((before: string, after: string, options) =>
      settle(
        import('./commands/compare.ts').then(({ compareDocuments }) =>
          compareDocuments(before, after, options, terminal),
        ),
      ),
    )
    .addHelpText(
      'after',
      '\nExample: diplodiff compare --text "We firmly support talks." "We support talks."\n',
    );

  const catalogue = program.command('catalogue').description('the catalogue itself: info, validate, build');
  shared(catalogue.command('info'), 'plain or json')
    .description('what the catalogue holds, counted')
    .action((options) =>
      settle(
        import('./commands/catalogue.ts').then(({ showCatalogueInfo }) =>
          showCatalogueInfo(options, terminal),
        ),
      ),
    );
  catalogue
    .command('validate')
    .description('every problem of the shipped catalogue, or of the folders named')
    .argument('[folders...]')
    .option('-f, --format <format>', 'human, json or github', 'human')
    .option('--json', 'the same as --format json')
    .action((folders: string[], options) =>
      settle(
        import('./commands/catalogue.ts').then(({ validateCatalogue }) =>
          validateCatalogue(folders, options, terminal),
        ),
      ),
    );
  catalogue
    .command('build')
    .description('compile the shipped catalogue')
    .option('--quiet', 'say nothing when it went well')
    .action((options) =>
      settle(
        import('./commands/catalogue.ts').then(({ buildCatalogue }) => buildCatalogue(options, terminal)),
      ),
    );
  return program;
}
