// Bytes of messages: out of their names where these tell them, as quotas are counted everywhere.

import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../kit/failure.ts';
import type { FoundFile } from './scan.ts';

/** Of these messages of one folder together; one that is gone has none. */
export async function bytesOf(folder: string, messages: Iterable<FoundFile>): Promise<number> {
  let bytes = 0;
  for (const { place, file } of messages) {
    bytes += sizeFromName(file) ?? (await sizeOnDisk(join(folder, place, file)));
  }
  return bytes;
}

/** The `,S=` of Maildir++. */
function sizeFromName(file: string): number | undefined {
  const size = /,S=(\d{1,12})(?=[,:;!]|$)/.exec(file)?.[1];
  return size === undefined ? undefined : Number(size);
}

async function sizeOnDisk(path: string): Promise<number> {
  try {
    return (await lstat(path)).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}
