// Reads one message for the index: the row that pages are made of and the document that it is found
// by. Of a large message the tree is of the whole file and the words are of its beginning.

import type { DocumentRow } from '../../index/documents.ts';
import type { IndexRow } from '../../index/row.ts';
import type { Log } from '../../kit/log.ts';
import { type MessageFile, openMessage } from '../../maildir/message-file.ts';
import type { MailEntry } from '../../maildir/snapshot.ts';
import type { ScannedMessage } from '../../mime/part.ts';
import { MessageScanner, scanMessage } from '../../mime/scanner.ts';
import { digestOf } from '../digest.ts';
import { rowOf } from '../stored-json.ts';
import { documentOf } from './document.ts';

/** Bytes of a message whose words are found. */
const headBytesMax = 1024 * 1024;

export interface IndexedMessage {
  readonly row: IndexRow;
  readonly document: DocumentRow;
}

/** Where a message lies that is to be read. */
export interface Pending {
  readonly path: string;
  readonly entry: MailEntry;
}

/** Files read while the words of others go into the index. */
const readsAhead = 4;

/** Messages in order; undefined stands for one that is gone or cannot be read. */
export async function* readAhead(pending: readonly Pending[], log: Log) {
  const ahead: Promise<IndexedMessage | undefined>[] = [];
  for (const { path, entry } of pending) {
    ahead.push(readSafely(path, entry, log));
    if (ahead.length >= readsAhead) yield await ahead.shift();
  }
  while (ahead.length > 0) yield await ahead.shift();
}

/** Never rejects: one unreadable file is one message that is not found. */
async function readSafely(
  path: string,
  entry: MailEntry,
  log: Log,
): Promise<IndexedMessage | undefined> {
  try {
    return await readForIndex(path, entry);
  } catch (error) {
    log.warn({ message: entry.base, error: String(error) }, 'message not indexed');
    return undefined;
  }
}

/** Undefined when the message is gone. */
async function readForIndex(folder: string, entry: MailEntry): Promise<IndexedMessage | undefined> {
  const file = await openMessage(folder, entry);
  if (!file) return undefined;
  try {
    const { size } = file;
    const head = await file.head(headBytesMax);
    const scanned = size <= headBytesMax ? scanMessage(head) : await scanWhole(file);
    return {
      row: rowOf(entry.base, digestOf(scanned, head, size), scanned),
      document: documentOf(entry, { scanned, head, size }),
    };
  } finally {
    await file.close();
  }
}

async function scanWhole(file: MessageFile): Promise<ScannedMessage> {
  const scanner = new MessageScanner();
  for await (const chunk of file.read()) scanner.push(chunk);
  return scanner.finish();
}
