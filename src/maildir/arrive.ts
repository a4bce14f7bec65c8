// Lets a message arrive once more: it lies in a folder under a new name with the time of now, unread,
// so that every program shows it on top. One rename(2): it is never there twice and never nowhere.

import { rename, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../kit/failure.ts';
import { syncDirectory } from './durable.ts';
import { isMbox } from '../mbox/read.ts';
import { formatName, parseName } from './name.ts';
import type { FoundFile } from './scan.ts';

/** Flags that a message has lost when it arrives: seen, and to be removed. */
const lost = /[ST]/g;

/** False when it is gone, or lies in a file with others, where nothing arrives but at the end. */
export async function arriveAnew(
  folder: string,
  message: FoundFile,
  base: string,
  nowMs: number,
): Promise<boolean> {
  if (isMbox(folder)) return false;
  const { flags, ...name } = parseName(message.file);
  const kept = flags.replace(lost, '');
  const place = kept === '' ? 'new' : 'cur';
  const file = kept === '' ? base : formatName({ ...name, separator: ':', base, flags: kept });
  const target = join(folder, place, file);
  try {
    await rename(join(folder, message.place, message.file), target);
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
  // IMAP servers show the file's time as INTERNALDATE. Somebody may have renamed it already.
  await utimes(target, new Date(nowMs), new Date(nowMs)).catch(() => {});
  await syncDirectory(join(folder, place));
  return true;
}
