// What an error of SQLite means for a cache. Result codes: https://sqlite.org/rescode.html

import { StaleIndexError } from './index-file.ts';

/** `broken`: delete and make anew. `busy`: not now. `unwritable`: keep the index in memory. */
export type IndexTrouble = 'broken' | 'busy' | 'unwritable';

const busyCodes: ReadonlySet<number> = new Set([5, 6]);
const brokenCodes: ReadonlySet<number> = new Set([1, 11, 17, 20, 24, 26]);

/** Undefined when it is no trouble of the index at all but a bug. */
export function troubleOf(error: unknown): IndexTrouble | undefined {
  if (error instanceof StaleIndexError) return 'broken';
  if (!(error instanceof Error)) return undefined;
  // Flipped bits made a number of what is none of ours: those that we write are safe integers.
  if ('code' in error && error.code === 'ERR_OUT_OF_RANGE') return 'broken';
  const code = primaryCode(error);
  if (code === undefined) return 'syscall' in error ? 'unwritable' : undefined;
  if (busyCodes.has(code)) return 'busy';
  return brokenCodes.has(code) ? 'broken' : 'unwritable';
}

function primaryCode(error: Error): number | undefined {
  // Extended codes carry the primary one in their lowest byte.
  const code = 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : undefined;
}
