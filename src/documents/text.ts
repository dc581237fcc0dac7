import type { Terminal } from '../terminal.ts';
import { decodeText } from './decode.ts';
import { readBytes } from './read-bytes.ts';

/**
 * A file as it stands, or standard input for `-`: for data, of which every character counts.
 *
 * @throws UserError when it is missing, a folder, too large, or not text
 */
export async function readText(name: string, terminal: Terminal): Promise<string> {
  return decodeText(name, await readBytes(name, terminal));
}
