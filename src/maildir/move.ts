// Moves messages between folders. A power cut at any moment may leave a message in both folders,
// and never in none:
//
//   file synced → link(2) to target/cur → target/cur synced → source unlinked
//
// A move is done in bulk, with one sync of the target directory for all of its messages.

import { constants } from 'node:fs';
import { link, open, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hasCode } from '../kit/failure.ts';
import { ensurePlaces } from './deliver.ts';
import { syncDirectory } from './durable.ts';
import { changeMessageFlags } from './flag.ts';
import { follow } from './follow.ts';
import { freePath } from './free-path.ts';
import { isThroughMbox, moveThroughMbox } from './mbox-move.ts';
import { type KeywordMap, keywordMap } from './keywords.ts';
import { baseOf, formatName, parseName, without } from './name.ts';
import type { FoundFile } from './scan.ts';

/** A message that lies in both folders for the moment. */
interface Linked {
  readonly from: FoundFile;
  readonly to: FoundFile;
}

/** LIMIT of names tried in the target folder. */
const namesMax = 10;

/**
 * Moves messages from one folder's path to another's; gives the base names of those that were gone.
 * `there` is what the target holds already, so that no base name comes to stand for two messages.
 */
export async function moveMessages(
  source: string,
  messages: readonly FoundFile[],
  target: string,
  there: (base: string) => FoundFile | undefined,
): Promise<readonly string[]> {
  if (isThroughMbox(source, target)) return await moveThroughMbox(source, messages, target);
  await ensurePlaces(target);
  const flags = messages.map(({ file }) => parseName(file).flags);
  const translate = await keywordMap(source, target, flags);
  const gone: string[] = [];
  const moving: Linked[] = [];
  for (const message of messages) {
    const linked = await follow(source, message, async (path, from) => {
      await syncFile(path);
      const wanted = there(baseOf(from.file)) ?? withFlags(from, translate);
      return { from, to: await linkInto(target, path, wanted) };
    });
    if (linked) moving.push(linked);
    else gone.push(baseOf(message.file));
  }
  // Both: what is new stays new in the folder that it goes to.
  for (const place of new Set(moving.map(({ to }) => to.place))) {
    await syncDirectory(join(target, place));
  }
  for (const linked of moving) await removeSource(source, target, linked);
  return gone;
}

function withFlags(found: FoundFile, translate: KeywordMap): FoundFile {
  const name = parseName(found.file);
  const flags = translate(name.flags);
  return flags === name.flags ? found : { ...found, file: formatName({ ...name, flags }) };
}

async function linkInto(target: string, path: string, wanted: FoundFile): Promise<FoundFile> {
  for (let names = 1; ; names++) {
    const free = await freePath(path, join(target, wanted.place, wanted.file));
    const to = { place: wanted.place, file: basename(free.path) };
    if (free.isThere) return to;
    try {
      await link(path, free.path);
      return to;
    } catch (error) {
      if (!hasCode(error, 'EEXIST') || names === namesMax) throw error;
    }
  }
}

async function removeSource(source: string, target: string, { from, to }: Linked): Promise<void> {
  // When another program took the source away meanwhile, the copy stays: twice is better than not.
  const last = await follow(source, from, async (path, found) => {
    await unlink(path);
    return found;
  });
  if (!last || last.file === from.file) return;
  // Another program changed flags between link and unlink: its change moves along, except for
  // keywords, whose letters mean something else in the target.
  const before = parseName(from.file).flags.replace(/[a-z]/g, '');
  const now = parseName(last.file).flags.replace(/[a-z]/g, '');
  await changeMessageFlags(target, to, { add: now, remove: without(before, now) });
}

/** Resolves when the bytes of a file are on the disk: its sender may not have waited for that. */
export async function syncFile(path: string): Promise<void> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
