import { chooseFrom } from '../catalogue/choose-from.ts';
import { UserError } from '../errors.ts';
import { REDLINE_FORMATS } from '../render/formats.ts';
import type { Redline } from '../render/redline.ts';
import { memoOfRedline, TEMPLATES, type Template } from '../render/redline-memo.ts';
import { isMemoFormat } from '../render/write-memo.ts';
import type { Terminal } from '../terminal.ts';
import { copyAfter } from './copy-memo.ts';
import { deliver, jsonAnswer } from './deliver.ts';
import { deliverMemo } from './deliver-memo.ts';
import { formatOf, layoutFor, type SharedOptions } from './options.ts';

export interface RedlineOptions extends SharedOptions {
  /** How a memo is laid out. */
  readonly template?: string;
}

/** Writes a diff in the format asked for; `ends` are the two sides as JSON gives them. */
export async function writeRedline(
  redline: Redline,
  ends: { readonly from: object; readonly to: object },
  options: RedlineOptions,
  terminal: Terminal,
): Promise<void> {
  const format = formatOf(options, terminal, REDLINE_FORMATS);
  const template = templateOf(options);
  return copyAfter(
    () => memoOfRedline(redline, template),
    options,
    terminal,
    async () => {
      if (format === 'json') {
        deliver(jsonAnswer({ ...ends, ...redline.comparison }), options.output, terminal);
      } else if (isMemoFormat(format)) {
        await deliverMemo(memoOfRedline(redline, template), format, options, terminal);
      } else if (format === 'csv') {
        const { renderRedlineCsv } = await import('../render/redline-csv.ts');
        deliver(renderRedlineCsv(redline), options.output, terminal);
      } else {
        const { renderRedline } = await import('../render/terminal.ts');
        deliver(renderRedline(redline, await layoutFor(options, terminal, format)), options.output, terminal);
      }
    },
  );
}

function templateOf({ template = 'memo' }: RedlineOptions): Template {
  const known = TEMPLATES.find((candidate) => candidate === template);
  if (known !== undefined) return known;
  throw new UserError(`there is no template "${template}"`, chooseFrom(template, TEMPLATES));
}
