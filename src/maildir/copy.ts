// Copies messages within one Maildir. A message's file never changes, so a copy is a second link to
// it, under a base name of its own: two messages of one name would be one to every index.

import { link, lstat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../kit/failure.ts';
import { inParallel } from '../kit/in-parallel.ts';
import { copyIntoTmp } from './carry-across.ts';
import { ensurePlaces } from './deliver.ts';
import { syncDirectory } from './durable.ts';
import { follow } from './follow.ts';
import { type KeywordMap, keywordMap } from './keywords.ts';
import { copyThroughMbox, isThroughMbox } from './mbox-move.ts';
import { syncIfYoung } from './move.ts';
import { arrivalMs, baseOf, formatName, parseName } from './name.ts';
import type { FoundFile } from './scan.ts';

export interface Copied {
  /** New base name by the one that it is a copy of. */
  readonly copies: ReadonlyMap<string, string>;
  readonly bytes: number;
}

/** What the name of a copy may rest on. */
export interface Original {
  readonly base: string;
  /** Milliseconds. */
  readonly receivedMs: number;
  readonly size: number;
}

/** LIMIT of names tried while they are taken. */
const namesMax = 10;
const copiesAtOnce = 8;

/** Copies what is still there, durable when it resolves; the base names say what that was. */
export async function copyMessages(
  source: string,
  messages: readonly FoundFile[],
  target: string,
  nameFor: (original: Original) => string,
): Promise<Copied> {
  if (isThroughMbox(source, target)) return await copyThroughMbox(source, messages, target);
  await ensurePlaces(target);
  const flags = messages.map(({ file }) => parseName(file).flags);
  const translate = await keywordMap(source, target, flags);
  const copies = new Map<string, string>();
  let bytes = 0;
  const places = new Set<string>();
  await inParallel(messages, copiesAtOnce, async (message) => {
    const copied = await follow(source, message, (path, found) =>
      copyOne({ path, found, target, translate, nameFor }),
    );
    if (!copied) return;
    copies.set(baseOf(message.file), copied.base);
    bytes += copied.size;
    places.add(copied.place);
  });
  for (const place of places) await syncDirectory(join(target, place));
  return { copies, bytes };
}

interface OneCopy {
  readonly path: string;
  readonly found: FoundFile;
  readonly target: string;
  readonly translate: KeywordMap;
  readonly nameFor: (original: Original) => string;
}

async function copyOne({ path, found, target, translate, nameFor }: OneCopy) {
  const { file, place } = found;
  const stat = await lstat(path);
  await syncIfYoung(path, stat);
  const { size, mtimeMs } = stat;
  const receivedMs = arrivalMs(baseOf(file)) ?? mtimeMs;
  const name = parseName(file);
  const isBare = place === 'new' && name.flags === '';
  const nameOf = (base: string): string =>
    isBare ? base : formatName({ ...name, base, flags: translate(name.flags) });
  for (let names = 1; ; names++) {
    const base = nameFor({ base: name.base, receivedMs, size });
    try {
      await linkOrCopy(path, target, join(target, place, nameOf(base)));
      return { base, size, place };
    } catch (error) {
      if (!hasCode(error, 'EEXIST') || names === namesMax) throw error;
    }
  }
}

async function linkOrCopy(path: string, target: string, to: string): Promise<void> {
  try {
    await link(path, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    const temporary = await copyIntoTmp(path, target);
    try {
      await link(temporary, to);
    } finally {
      await unlink(temporary);
    }
  }
}
