// What an administrator does with an account's index: look how large it is, check it against the
// mail, make it anew. All of it goes while workers and the indexer use the same file.

import { setTimeout } from 'node:timers/promises';
import { deleteIndexFile } from '../index/index-file.ts';
import { IndexPool } from '../index/index-pool.ts';
import { type IndexReport, inspectIndex } from '../index/inspect.ts';
import type { Log } from '../kit/log.ts';
import { FolderLists } from '../maildir/folders.ts';
import { SnapshotCache } from '../maildir/snapshot-cache.ts';
import type { AccountPlace } from './account.ts';
import { type MailPlaces, placeOf } from './index-place.ts';
import { Pace } from './pace.ts';
import { type AccountSnapshots, takeSnapshots, totalOf } from './text/account-snapshots.ts';
import { TextIndexer } from './text/indexer.ts';
import { unindexed } from './text/unseen.ts';

export interface IndexStats extends IndexReport {
  readonly path: string;
  readonly folders: number;
  /** Messages on the disk. */
  readonly mails: number;
  /** Messages on the disk that a search does not find yet; undefined where that was not asked. */
  readonly missing?: number;
  /** Rows of messages that are gone; they are never shown, and swept out with time. */
  readonly surplus?: number;
}

const turnMs = 8;
/** LIMIT of tries: another process may be filling the same index. */
const triesMax = 600;
const againMs = 500;

export class IndexCare {
  readonly #places: MailPlaces;
  readonly #indexes: IndexPool;
  readonly #folderLists: FolderLists;
  readonly #snapshots: SnapshotCache;
  readonly #indexer: TextIndexer;

  constructor(options: MailPlaces & { readonly log: Log; readonly now: () => number }) {
    const { log, now } = options;
    this.#places = options;
    const indexes = new IndexPool({ log, now, openMax: 1 });
    const folderLists = new FolderLists(now);
    const snapshots = new SnapshotCache(now, { log });
    this.#indexer = new TextIndexer({ indexes, folderLists, snapshots, log, now, restMs: 0 });
    this.#indexes = indexes;
    this.#folderLists = folderLists;
    this.#snapshots = snapshots;
  }

  /** How large an index is and what it holds; refuses with `mailbox-unsafe`. */
  async stats(maildir: string): Promise<IndexStats> {
    const place = placeOf(maildir, this.#places);
    return statsOf(
      place,
      inspectIndex(place.indexPath, maildir, false),
      await this.#folders(place),
    );
  }

  /** Whether it is whole, and holds what the mail holds. */
  async check(maildir: string): Promise<IndexStats> {
    const place = placeOf(maildir, this.#places);
    const folders = await this.#folders(place);
    const stats = statsOf(place, inspectIndex(place.indexPath, maildir, true), folders);
    if (stats.state !== 'sound') return stats;
    const index = this.#indexes.index(place.indexPath, maildir);
    const pace = new Pace(turnMs);
    let missing = 0;
    for (const { entries } of folders.values()) {
      missing += (await unindexed(index, entries, pace)).length;
    }
    return { ...stats, missing, surplus: Math.max(0, stats.documents - (stats.mails - missing)) };
  }

  /** Throws the index away and fills it anew; gives what it holds then. */
  async rebuild(maildir: string): Promise<IndexStats> {
    const place = placeOf(maildir, this.#places);
    deleteIndexFile(place.indexPath);
    for (let tries = 0; tries < triesMax; tries++) {
      if (await this.#indexer.slice(place, () => false)) break;
      await setTimeout(againMs);
    }
    return await this.stats(maildir);
  }

  async close(): Promise<void> {
    await this.#indexer.stop();
    this.#indexes.close();
  }

  #folders({ maildir }: AccountPlace): Promise<AccountSnapshots> {
    return takeSnapshots(this.#folderLists.folders(maildir), this.#snapshots);
  }
}

function statsOf(
  { indexPath }: AccountPlace,
  report: IndexReport,
  folders: AccountSnapshots,
): IndexStats {
  return { ...report, path: indexPath, folders: folders.size, mails: totalOf(folders) };
}
