// Writes a message so that it is either wholly there or not at all, whatever dies in between:
//
//   tmp/N written and synced → link(2) to new/N or cur/N:2,FLAGS → unlink tmp/N → directory synced
//
// link(2) fails on a name that is taken where rename(2) would overwrite another message. A reader
// never sees tmp/; what a crash leaves there is cleaned later (clean-tmp.ts).

import { link, lstat, mkdir, open, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode, Refusal } from '../kit/failure.ts';
import { isMbox } from '../mbox/read.ts';
import { syncDirectory } from './durable.ts';
import { deliverToMbox } from './mbox-folder.ts';
import { formatName, type Place } from './name.ts';
import { uniqueBase } from './unique-name.ts';

export interface Delivery {
  readonly bytes: Uint8Array;
  /** Letters as in file names; a message without any is new and lies in new/. */
  readonly flags: string;
  /** Milliseconds. */
  readonly receivedMs: number;
  readonly hostname: string;
  /** A name to take where it is free; a new one when absent. */
  readonly base?: string;
}

/** LIMIT of names tried while they are taken: a clock set back and a pid come round again. */
const namesMax = 10;

/** Delivers into the folder at this path, durable when it resolves; gives the base name. */
export async function deliver(folder: string, delivery: Delivery): Promise<string> {
  if (isMbox(folder)) return await deliverToMbox(folder, delivery);
  const place: Place = delivery.flags === '' ? 'new' : 'cur';
  await ensurePlaces(folder);
  for (let names = 1; ; names++) {
    const given = names === 1 ? delivery.base : undefined;
    // In tmp/ it has a name of its own: what a dead delivery left under the given one takes it for long.
    const unique = uniqueBase(delivery.receivedMs, delivery.hostname, delivery.bytes.length);
    const base = given ?? unique;
    const file = place === 'new' ? base : formatName({ ...bare(base), flags: delivery.flags });
    const path = join(folder, place, file);
    try {
      await putInPlace(join(folder, 'tmp', unique), path, delivery);
      await syncDirectory(join(folder, place));
      return base;
    } catch (error) {
      if (!hasCode(error, 'EEXIST') || names === namesMax) throw error;
    }
  }
}

/** Makes what is missing of a folder's three directories, the new names synced. */
export async function ensurePlaces(folder: string): Promise<void> {
  if (isMbox(folder)) return;
  for (const place of ['tmp', 'new', 'cur']) {
    const made = await mkdir(join(folder, place), { recursive: true, mode: 0o700 });
    if (made !== undefined) await syncDirectory(dirname(made));
    // A link in place of a directory would carry the mail out of the account.
    if (!(await lstat(join(folder, place))).isDirectory()) throw new Refusal('mailbox-unsafe');
  }
}

async function putInPlace(temporary: string, path: string, delivery: Delivery): Promise<void> {
  // `wx`: a name in tmp/ that is taken belongs to a delivery under way and is not ours to remove.
  const handle = await open(temporary, 'wx', 0o600);
  try {
    try {
      await handle.writeFile(delivery.bytes);
      // IMAP servers show the file's time as INTERNALDATE.
      await handle.utimes(new Date(), new Date(delivery.receivedMs));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(temporary, path);
  } finally {
    await unlink(temporary);
  }
}

function bare(base: string) {
  return { base, separator: ':', flags: '', rest: '' };
}
