import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { CHART_STYLE } from '../render/chart-svg.ts';

/** What every page needs: made from src/report/browser when the program is built. */
export interface Assets {
  readonly script: string;
  readonly style: string;
}

/** @throws UserError when they are not there */
export function readAssets(directory: string): Assets {
  try {
    return {
      script: readFileSync(join(directory, 'report.js'), 'utf8'),
      style: `${readFileSync(join(directory, 'report.css'), 'utf8').trimEnd()}\n${CHART_STYLE}\n`,
    };
  } catch (cause) {
    throw new UserError(
      `cannot read what reports are made of at "${directory}"`,
      ['run "npm run build" to make it again'],
      { cause },
    );
  }
}
