import { UserError } from '../errors.ts';

const REASONS: Readonly<Record<string, readonly [reason: string, advice: string]>> = {
  ENOSPC: ['there is no room left on the disk', 'make room, or name a file elsewhere; nothing was replaced'],
  EDQUOT: ['your share of the disk is full', 'make room, or name a file elsewhere; nothing was replaced'],
  EROFS: ['the disk is read-only', 'name a file on another one'],
  EACCES: ['you may not write there', 'name a file in a folder that may be written'],
  EPERM: ['you may not write there', 'name a file in a folder that may be written'],
  ENOENT: ['its folder does not exist', 'make the folder, or name a file in one that exists'],
  ENOTDIR: ['a part of its path is no folder', 'name a file in a folder that exists and may be written'],
  EISDIR: ['it is a folder', 'name a file in it'],
  ENAMETOOLONG: ['the name is too long', 'name a file with a shorter one'],
  ELOOP: ['its links go round in a circle', 'name a file that is no such link'],
};

/** That a file cannot be written: why, and what to do. */
export function writeProblem(name: string, cause: unknown): UserError {
  const [reason, advice] = REASONS[(cause as NodeJS.ErrnoException).code ?? ''] ?? [];
  return new UserError(
    `cannot write "${name}"${reason === undefined ? '' : `: ${reason}`}`,
    [advice ?? 'name a file in a folder that exists and may be written'],
    { cause },
  );
}
