// Copies messages within one Maildir. A message's file never changes, so a copy is a second link to
// it, under a base name of its own: two messages of one name would be one to every index.

import { link, lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../kit/failure.ts';
import { ensurePlaces } from './deliver.ts';
import { syncDirectory } from './durable.ts';
import { follow } from './follow.ts';
import { keywordMap } from './keywords.ts';
import { copyThroughMbox, isThroughMbox } from './mbox-move.ts';
import { syncFile } from './move.ts';
import { arrivalMs, baseOf, formatName, parseName } from './name.ts';
import type { FoundFile } from './scan.ts';
import { uniqueBase } from './unique-name.ts';

export interface Copied {
  /** New base name by the one that it is a copy of. */
  readonly copies: ReadonlyMap<string, string>;
  readonly bytes: number;
}

/** LIMIT of names tried while they are taken. */
const namesMax = 10;

/** Copies what is still there, durable when it resolves; the base names say what that was. */
export async function copyMessages(
  source: string,
  messages: readonly FoundFile[],
  target: string,
  hostname: string,
): Promise<Copied> {
  if (isThroughMbox(source, target)) return await copyThroughMbox(source, messages, target);
  await ensurePlaces(target);
  const flags = messages.map(({ file }) => parseName(file).flags);
  const translate = await keywordMap(source, target, flags);
  const copies = new Map<string, string>();
  let bytes = 0;
  const places = new Set<string>();
  for (const message of messages) {
    const copied = await follow(source, message, async (path, { file, place }) => {
      await syncFile(path);
      const { size, mtimeMs } = await lstat(path);
      const receivedMs = arrivalMs(baseOf(file)) ?? mtimeMs;
      const nameOf = (base: string): string => {
        const name = parseName(file);
        const isBare = place === 'new' && name.flags === '';
        return isBare ? base : formatName({ ...name, base, flags: translate(name.flags) });
      };
      const makeBase = (): string => uniqueBase(receivedMs, hostname, size);
      const base = await linkNew(path, join(target, place), makeBase, nameOf);
      return { base, size, place };
    });
    if (!copied) continue;
    copies.set(baseOf(message.file), copied.base);
    bytes += copied.size;
    places.add(copied.place);
  }
  for (const place of places) await syncDirectory(join(target, place));
  return { copies, bytes };
}

async function linkNew(
  path: string,
  directory: string,
  makeBase: () => string,
  nameOf: (base: string) => string,
): Promise<string> {
  for (let names = 1; ; names++) {
    const base = makeBase();
    try {
      await link(path, join(directory, nameOf(base)));
      return base;
    } catch (error) {
      if (!hasCode(error, 'EEXIST') || names === namesMax) throw error;
    }
  }
}
