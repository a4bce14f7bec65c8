// What an mbox holds, as long as it has not changed; and one message of it, opened.

import { constants, lstatSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { BoundedMap } from '../kit/bounded-map.ts';
import { hasCode, isMissing } from '../kit/failure.ts';
import { untilUnlocked, withLock } from './lock.ts';
import { type MboxMessage, scanMessages } from './scan.ts';

/** LIMIT of files whose messages are kept in mind, each at about 300 bytes a message. */
const keptMax = 50;
/** A reader waits so long for who is writing, and then reads what there is. */
const patienceMs = 2_000;
/** Times of files tick; what was written within a tick of the look may not show in the stamp. */
const racyMs = 20;

interface Kept {
  readonly stamp: string;
  readonly messages: readonly MboxMessage[];
  readonly byBase: ReadonlyMap<string, MboxMessage>;
}

const kept = new BoundedMap<string, Kept>(keptMax);

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface OpenedMbox {
  readonly handle: FileHandle;
  /** The bytes of the message in order, without state fields. */
  readonly ranges: readonly Range[];
  readonly modifiedMs: number;
}

/** Whether a folder's path is an mbox: everything else is a directory or not there. */
export function isMbox(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Identity, size and times; undefined when it is not there. */
export function mboxStamp(path: string): string | undefined {
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  return `${stat.dev}.${stat.ino}.${stat.size}.${stat.mtimeNs}.${stat.ctimeNs}`;
}

/** The messages in the order of the file; undefined when there is no such file. */
export async function readMbox(path: string): Promise<readonly MboxMessage[] | undefined> {
  const stamp = mboxStamp(path);
  if (stamp === undefined) return undefined;
  const known = kept.get(path);
  if (known?.stamp === stamp) return known.messages;
  await untilUnlocked(path, patienceMs);
  const handle = await openToRead(path);
  if (!handle) return undefined;
  try {
    return await messagesOf(path, handle);
  } finally {
    await handle.close();
  }
}

/** The messages of a file that is open, kept when nobody wrote meanwhile. */
export async function messagesOf(
  path: string,
  handle: FileHandle,
): Promise<readonly MboxMessage[]> {
  const before = mboxStamp(path);
  const known = kept.get(path);
  if (before !== undefined && known?.stamp === before) return known.messages;
  const messages = await scanMessages(handle);
  const { mtimeMs } = await handle.stat();
  const isQuiet = before === mboxStamp(path) && Date.now() - mtimeMs > racyMs;
  if (isQuiet && before !== undefined) {
    kept.set(path, { stamp: before, messages, byBase: new Map(messages.map((m) => [m.base, m])) });
  }
  return messages;
}

/** One message by its name; undefined when it is gone. */
export async function findInMbox(path: string, base: string): Promise<MboxMessage | undefined> {
  const messages = await readMbox(path);
  // What was just read may be kept in mind now, with its names in order.
  const known = kept.get(path);
  if (known !== undefined && known.messages === messages) return known.byBase.get(base);
  return messages?.find((each) => each.base === base);
}

/** All messages one after the other, from a file that stays the same one while it is read. */
export async function* wholeMessages(
  path: string,
): AsyncGenerator<{ readonly message: MboxMessage; readonly bytes: () => Promise<Buffer> }> {
  const handle = await openToRead(path);
  if (!handle) return;
  try {
    // Under the locks nothing is half written; what is appended behind it later is not looked at.
    const messages = (await withLock(path, async () => await scanMessages(handle))) ?? [];
    for (const message of messages) {
      if (message.isInternal) continue;
      yield { message, bytes: () => bytesOfRanges(handle, rangesOf(message)) };
    }
  } finally {
    await handle.close();
  }
}

async function bytesOfRanges(handle: FileHandle, ranges: readonly Range[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (const { start, end } of ranges) {
    const piece = Buffer.alloc(end - start);
    const { bytesRead } = await handle.read(piece, 0, piece.length, start);
    pieces.push(piece.subarray(0, bytesRead));
  }
  return Buffer.concat(pieces);
}

/** Opens one message; undefined when it is gone. */
export async function openInMbox(path: string, base: string): Promise<OpenedMbox | undefined> {
  // The list that is kept may be of the file before the one that is opened: then once more.
  for (let tries = 0; tries < 3; tries++) {
    const stamp = mboxStamp(path);
    const message = await findInMbox(path, base);
    const handle = message && (await openToRead(path));
    if (!handle) return undefined;
    const { mtimeMs } = await handle.stat();
    if (mboxStamp(path) === stamp) {
      return { handle, ranges: rangesOf(message), modifiedMs: mtimeMs };
    }
    await handle.close();
  }
  return undefined;
}

/** The bytes of a message without what programs keep in its header. */
export function rangesOf(message: MboxMessage): readonly Range[] {
  const ranges: Range[] = [];
  let start = message.headerStart;
  for (const field of message.state) {
    if (field.start > start) ranges.push({ start, end: field.start });
    start = field.end;
  }
  ranges.push({ start, end: Math.max(start, message.end) });
  return ranges;
}

async function openToRead(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (isMissing(error) || hasCode(error, 'ELOOP') || hasCode(error, 'ENXIO')) return undefined;
    throw error;
  }
}
