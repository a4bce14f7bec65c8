// Where disk and index meet, and the only place where they do: what is asked of a message comes from
// memory, else from the index, else from the file, and what had to be read is kept for the next time.
//
// A message's file never changes, only its name does, so what was read under a base name stays true.
// The one exception is a file that somebody wrote over by hand: its size gives it away when it is
// opened, and what was kept of it is read anew.

import type { IndexPool } from '../index/index-pool.ts';
import type { MessageIndex } from '../index/message-index.ts';
import type { IndexRow } from '../index/row.ts';
import { BoundedMap } from '../kit/bounded-map.ts';
import type { Log } from '../kit/log.ts';
import { type MessageFile, openMessage } from '../maildir/message-file.ts';
import type { MailEntry } from '../maildir/snapshot.ts';
import type { ScannedMessage } from '../mime/part.ts';
import { MessageScanner } from '../mime/scanner.ts';
import type { AccountPlace } from './account.ts';
import { inParallel } from '../kit/in-parallel.ts';
import { type Digest, digestOf, unreadableDigest } from './digest.ts';
import { readDigest } from './read-digest.ts';
import { digestFrom, rowOf, scannedFrom } from './stored-json.ts';

const headBytesMax = 256 * 1024;
/** Files of one list read at the same time. */
const readsAtOnce = 8;
/** Time for the answer of a page to leave before its rows go into the index. */
const putAfterMs = 20;
/** LIMIT of digests kept in memory over all accounts, about a kilobyte each. */
const digestsMaxDefault = 10_000;

interface ReadMessage {
  readonly digest: Digest;
  /** Undefined when the message could not be read, which may be otherwise the next time. */
  readonly row: IndexRow | undefined;
}

export class MessageSync {
  readonly #indexes: IndexPool;
  readonly #log: Log;
  readonly #digests: BoundedMap<string, Digest>;
  readonly #later = new Set<NodeJS.Timeout>();

  constructor(options: { indexes: IndexPool; log: Log; digestsMax?: number }) {
    this.#indexes = options.indexes;
    this.#log = options.log;
    this.#digests = new BoundedMap(options.digestsMax ?? digestsMaxDefault);
  }

  /** What a list shows of these messages, by base name; those that are gone are left out. */
  async digests(
    account: AccountPlace,
    folder: string,
    entries: readonly MailEntry[],
  ): Promise<ReadonlyMap<string, Digest>> {
    const known = new Map<string, Digest>();
    for (const { base } of entries) {
      const digest = this.#digests.get(keyOf(account, base));
      if (digest) known.set(base, digest);
    }
    if (known.size === entries.length) return known;
    this.#fromIndex(account, entries, known);
    if (known.size < entries.length) await this.#fromDisk(account, folder, entries, known);
    return known;
  }

  /** Part tree and envelope of one message, all of it read if need be; undefined when gone. */
  async scanned(
    account: AccountPlace,
    folder: string,
    entry: MailEntry,
  ): Promise<ScannedMessage | undefined> {
    const file = await openMessage(folder, entry);
    if (!file) return undefined;
    try {
      const stored = this.#index(account).tree(entry.base);
      if (stored?.size === file.size) {
        const key = keyOf(account, entry.base);
        // Whoever fills the index may have read a file that was written over before we did.
        if (this.#digests.get(key)?.size !== file.size) this.#digests.set(key, digestFrom(stored));
        return scannedFrom(stored);
      }
      const { scanned, head } = await scanFile(file);
      const digest = digestOf(scanned, head, file.size);
      this.#index(account).put([rowOf(entry.base, digest, scanned)]);
      this.#digests.set(keyOf(account, entry.base), digest);
      return scanned;
    } finally {
      await file.close();
    }
  }

  /** What was not written yet is read from the disk the next time. */
  close(): void {
    for (const timer of this.#later) clearTimeout(timer);
    this.#later.clear();
  }

  /** Drops what is kept of messages that were removed for good. */
  forget(account: AccountPlace, bases: readonly string[]): void {
    for (const base of bases) this.#digests.delete(keyOf(account, base));
    this.#index(account).forget(bases);
  }

  #index(account: AccountPlace): MessageIndex {
    return this.#indexes.index(account.indexPath, account.maildir);
  }

  #fromIndex(
    account: AccountPlace,
    entries: readonly MailEntry[],
    known: Map<string, Digest>,
  ): void {
    const unknown = entries.filter(({ base }) => !known.has(base)).map(({ base }) => base);
    for (const [base, facts] of this.#index(account).facts(unknown)) {
      const digest = digestFrom(facts);
      this.#digests.set(keyOf(account, base), digest);
      known.set(base, digest);
    }
  }

  async #fromDisk(
    account: AccountPlace,
    folder: string,
    entries: readonly MailEntry[],
    known: Map<string, Digest>,
  ): Promise<void> {
    const rows: IndexRow[] = [];
    const unknown = entries.filter(({ base }) => !known.has(base));
    await inParallel(unknown, readsAtOnce, async (entry) => {
      const read = await this.#read(folder, entry);
      if (!read) return;
      known.set(entry.base, read.digest);
      if (!read.row) return;
      rows.push(read.row);
      this.#digests.set(keyOf(account, entry.base), read.digest);
    });
    this.#putLater(account, rows);
  }

  /** A page does not wait for what only makes the next one faster. */
  #putLater(account: AccountPlace, rows: readonly IndexRow[]): void {
    if (rows.length === 0) return;
    const timer = setTimeout(() => {
      this.#later.delete(timer);
      this.#index(account).put(rows);
    }, putAfterMs).unref();
    this.#later.add(timer);
  }

  async #read(folder: string, entry: MailEntry): Promise<ReadMessage | undefined> {
    try {
      return await readDigest(folder, entry);
    } catch (error) {
      // One unreadable file (EIO, EACCES) is one poor line, not a folder that cannot be opened.
      this.#log.warn({ message: entry.base, error: String(error) }, 'message not readable');
      return { digest: unreadableDigest, row: undefined };
    }
  }
}

/** Two accounts may hold a message of one name; what one may see is nothing for the other. */
function keyOf(account: AccountPlace, base: string): string {
  return `${account.maildir}\0${base}`;
}

async function scanFile(file: MessageFile) {
  const head = await file.head(headBytesMax);
  const scanner = new MessageScanner();
  for await (const chunk of file.read()) scanner.push(chunk);
  return { scanned: scanner.finish(), head };
}
