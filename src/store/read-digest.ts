// Reads as much of a message as a line of a list needs: of nearly every message a beginning.

import type { IndexRow } from '../index/row.ts';
import { Turns } from '../kit/turns.ts';
import { openMessage } from '../maildir/message-file.ts';
import type { MailEntry } from '../maildir/snapshot.ts';
import { scanMessage } from '../mime/scanner.ts';
import { type Digest, digestOf } from './digest.ts';
import { rowOf } from './stored-json.ts';

/** Bytes that tell what there is to tell of nearly every message. */
const beginningBytes = 32 * 1024;
/** A message up to this size is read whole where its beginning leaves something open. */
const wholeBytesMax = 1024 * 1024;
/** Of a larger one only this much. */
const headBytesMax = 256 * 1024;

/**
 * LIMIT of messages that a process has open for its lists: many that are seen for the first time at
 * once would take every descriptor, and then nobody could so much as connect. The disk is asked by
 * four threads, so more would not be quicker.
 */
export const digestsAtOnce = 16;
const turns = new Turns({ atOnce: digestsAtOnce, waitingMax: Number.POSITIVE_INFINITY });

export interface ReadDigest {
  readonly digest: Digest;
  /** Without a part tree where only the beginning was read. */
  readonly row: IndexRow;
}

/** Undefined when the message is gone. */
export async function readDigest(
  folder: string,
  entry: MailEntry,
): Promise<ReadDigest | undefined> {
  return turns.take(() => readNow(folder, entry));
}

async function readNow(folder: string, entry: MailEntry): Promise<ReadDigest | undefined> {
  const file = await openMessage(folder, entry);
  if (!file) return undefined;
  const { size } = file;
  const look = async (bytes: number) => {
    const head = await file.head(bytes);
    const scanned = scanMessage(head);
    const digest = digestOf(scanned, head, size);
    const row = rowOf(entry.base, digest, bytes >= size ? scanned : undefined);
    // What lies behind the end of what was read may still be a text, or an attachment.
    const isPart = scanned.root.type.startsWith('multipart/');
    const isTold = digest.preview !== '' && (digest.hasAttachment || !isPart);
    return { read: { digest, row }, isTold: isTold || bytes >= size };
  };
  try {
    const { read, isTold } = await look(beginningBytes);
    if (isTold) return read;
    return (await look(size <= wholeBytesMax ? wholeBytesMax : headBytesMax)).read;
  } finally {
    await file.close();
  }
}
