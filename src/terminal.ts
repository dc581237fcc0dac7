/** The outside world, handed in by `bin/`: the rest of the program never touches `process`. */
export interface Terminal {
  /** Writes results: text, or the bytes of a file. */
  readonly out: (result: string | Uint8Array) => void;
  /** Writes messages. */
  readonly err: (text: string) => void;
  /** Reads standard input to its end. */
  readonly readStdin: () => Promise<Uint8Array>;
  /** Asks for one line; undefined when the input has ended. Only where a person sits at the terminal. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** Standard input as it comes, for what is too large to hold; where it is missing, `readStdin` serves. */
  readonly streamStdin?: () => AsyncIterable<Uint8Array>;
  /** Runs another program with text as its input; its exit code, or undefined where there is no such program. */
  readonly runProgram?: (
    program: string,
    args: readonly string[],
    input: string,
  ) => Promise<number | undefined>;
  /**
   * Starts a process that hands out what is copied, a `Selection` as JSON, until somebody else copies; false where its
   * display cannot be had.
   */
  readonly serveSelection?: (selection: string) => Promise<boolean>;
  /** Shows a text in a pager; false where there is no such program. */
  readonly page?: (text: string, pager: string) => Promise<boolean>;
  /** `darwin`, `win32`, `linux`, …: as Node names it. */
  readonly platform?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Results go to a terminal, not to a pipe or file. */
  readonly isTTY: boolean;
  /** Messages go to a terminal: progress may be shown there. */
  readonly errIsTTY?: boolean;
  /** Shows a line there in the place of the last such line; an empty one takes it back. */
  readonly status?: (line: string) => void;
  /** Width of that terminal in cells, as it is now. */
  readonly errColumns?: () => number | undefined;
  /** Calls `clean` on Ctrl-C and ends with 130; what comes back ends that. */
  readonly onInterrupt?: (clean: () => void) => () => void;
  /** Width of the results' terminal in cells, where there is one. */
  readonly columns?: number;
  readonly rows?: number;
  /** The folder of the installed package: the compiled catalogue lies in its `dist/catalogue`. */
  readonly home: string;
}
