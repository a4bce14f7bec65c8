// A folder as it is carried away: message by message, as it is read, so that none but the one on its
// way is ever in memory.

import { basename, join } from 'node:path';
import { textInMbox, wordsOfLetters } from '../maildir/convert.ts';
import { isInbox } from '../maildir/folder-name.ts';
import { openMessage } from '../maildir/message-file.ts';
import type { MailEntry } from '../maildir/snapshot.ts';
import type { StoreTools } from './account.ts';

export interface ExportedMessage {
  /** As it lies in a Maildir: `cur/BASE:2,FLAGS`. */
  readonly path: string;
  /** Milliseconds. */
  readonly receivedMs: number;
  /** Nothing where it is gone meanwhile. */
  bytes(): AsyncGenerator<Uint8Array, void, undefined>;
}

export class ExportedFolder {
  /** Its directory in a Maildir++; empty for INBOX. */
  readonly directory: string;
  readonly #tools: StoreTools;
  readonly #path: string;

  constructor(tools: StoreTools, { name, path }: { readonly name: string; readonly path: string }) {
    this.directory = isInbox(name) ? '' : basename(path);
    this.#tools = tools;
    this.#path = path;
  }

  /** One file of all messages (RFC 4155). */
  async *mbox(): AsyncGenerator<Uint8Array, void, undefined> {
    const words = await wordsOfLetters(this.#path);
    for (const entry of await this.#oldestFirst()) {
      const text = await textInMbox(this.#path, entry, words);
      if (text !== undefined) yield Buffer.from(text, 'latin1');
    }
  }

  async messages(): Promise<readonly ExportedMessage[]> {
    const entries = await this.#oldestFirst();
    return entries.map((entry) => ({
      path: join(entry.place, entry.file),
      receivedMs: entry.receivedMs,
      bytes: () => bytesOf(this.#path, entry),
    }));
  }

  async #oldestFirst(): Promise<readonly MailEntry[]> {
    const snapshot = await this.#tools.snapshots.snapshot(this.#path);
    return snapshot?.entries.toReversed() ?? [];
  }
}

async function* bytesOf(
  path: string,
  entry: MailEntry,
): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await openMessage(path, entry);
  if (!file) return;
  try {
    yield* file.read();
  } finally {
    await file.close();
  }
}
