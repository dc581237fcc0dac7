import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All that the tests write lies in one folder, and goes with them. */
export default function keepTogether(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'diplodiff-tests-'));
  // A program that will not run as root is lent another user, who has to get at its own folder in here.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
