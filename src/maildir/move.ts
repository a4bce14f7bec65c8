// Moves messages between folders by rename(2), which is one step for every reader and for a power
// cut: a message is in the one folder or in the other.
//
//   file synced, if it is young → rename(2) to target/cur → target/cur synced, once for all of them
//
// Of two that move one message into different folders, one finds its name gone. A link(2) and an
// unlink(2) later would have both of them succeed, and the second unlink would take away what
// somebody had just put back.
//
// Other programs do move by link and unlink (Dovecot). A second link that was made a moment ago may
// be half of such a move: the message is left alone until that has passed, and is gone then, or had
// only been copied.

import { constants, type Stats } from 'node:fs';
import { lstat, open, rename, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hasCode, isMissing } from '../kit/failure.ts';
import { inParallel } from '../kit/in-parallel.ts';
import { carryAcross } from './carry-across.ts';
import { ensurePlaces } from './deliver.ts';
import { syncDirectory } from './durable.ts';
import { follow } from './follow.ts';
import { besidePath, freePath, renameFree } from './free-path.ts';
import { isThroughMbox, moveThroughMbox } from './mbox-move.ts';
import { type KeywordMap, keywordMap } from './keywords.ts';
import { baseOf, formatName, parseName } from './name.ts';
import type { FoundFile } from './scan.ts';

/** For so long a second link may be half of a move. */
const halfMoveMs = 2_000;
/** LIMIT of waits for a message that is linked and renamed without end. */
const waitsMax = 3;
/** What was written before this is on the disk by itself: kernels wait 30 seconds. */
const writtenMs = 10 * 60_000;
const movesAtOnce = 8;

type Outcome = 'moved' | 'linked' | 'gone';

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
  const translate = await keywordMap(
    source,
    target,
    messages.map(({ file }) => parseName(file).flags),
  );
  const gone: string[] = [];
  const places = new Set<string>();
  const moveAll = async (some: readonly FoundFile[], mayWait: boolean) => {
    const linked: FoundFile[] = [];
    await inParallel(some, movesAtOnce, async (message) => {
      const outcome = await follow(source, message, async (path, from) => {
        const wanted = withFlags(from, translate);
        const known = there(baseOf(from.file));
        places.add(wanted.place);
        return await moveOne({ path, source, from, target, wanted, known, mayWait });
      });
      if (outcome === 'linked') linked.push(message);
      else if (outcome !== 'moved') gone.push(baseOf(message.file));
    });
    return linked;
  };
  let waiting = await moveAll(messages, true);
  for (let waits = 1; waiting.length > 0; waits++) {
    await setTimeout(halfMoveMs);
    waiting = await moveAll(waiting, waits < waitsMax);
  }
  // Both, where it is both: what is new stays new in the folder that it goes to.
  for (const place of places) await syncDirectory(join(target, place));
  return gone;
}

interface OneMove {
  readonly path: string;
  readonly source: string;
  readonly from: FoundFile;
  readonly target: string;
  readonly wanted: FoundFile;
  /** Where the target had its base name when somebody last looked. */
  readonly known: FoundFile | undefined;
  readonly mayWait: boolean;
}

async function moveOne(move: OneMove): Promise<Outcome> {
  const { path, target, mayWait } = move;
  const stat = await lstat(path);
  const { nlink, ctimeMs } = stat;
  const isLinking = nlink > 1 && Math.abs(Date.now() - ctimeMs) < halfMoveMs;
  if (isLinking && mayWait) return 'linked';
  await syncIfYoung(path, stat);
  const wanted = await nameFor(move, stat);
  if (wanted === 'there') return 'moved';
  let moved: string;
  try {
    moved = await renameFree(path, join(target, wanted.place, wanted.file));
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    return (await carryAcross({ ...move, wanted, nowMs: Date.now() })) ? 'moved' : 'gone';
  }
  // Somebody may have linked it between the two calls: then it goes back and is looked at again.
  const isUntouched = !mayWait || (await linksAt(moved, nlink)) <= nlink;
  if (isUntouched) return 'moved';
  return (await putBack(moved, path)) ? 'linked' : 'moved';
}

/**
 * The name that it gets. What was known of the target may be old: the message itself may have lain
 * there under other flags, which are not to come back.
 */
async function nameFor(
  { path, target, wanted, known }: OneMove,
  stat: Stats,
): Promise<FoundFile | 'there'> {
  if (!known || (known.file === wanted.file && known.place === wanted.place)) return wanted;
  const there = join(target, known.place, known.file);
  const free = await freePath(path, there);
  if (free.isThere) {
    await unlink(path);
    return 'there';
  }
  if (free.path === there) return wanted;
  return { ...wanted, file: basename(besidePath(join(target, wanted.place, wanted.file), stat)) };
}

/** Links of a file; as many as it had when it has been moved on. */
async function linksAt(path: string, before: number): Promise<number> {
  try {
    return (await lstat(path)).nlink;
  } catch (error) {
    if (isMissing(error)) return before;
    throw error;
  }
}

/** False when another one has moved it on, whose move it is then. */
async function putBack(moved: string, path: string): Promise<boolean> {
  try {
    await rename(moved, path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function withFlags(found: FoundFile, translate: KeywordMap): FoundFile {
  const name = parseName(found.file);
  const flags = translate(name.flags);
  return flags === name.flags ? found : { ...found, file: formatName({ ...name, flags }) };
}

/** Resolves when the bytes of a file are on the disk: its sender may not have waited for that. */
export async function syncIfYoung(path: string, { mtimeMs }: { mtimeMs: number }): Promise<void> {
  if (Math.abs(Date.now() - mtimeMs) >= writtenMs) return;
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
