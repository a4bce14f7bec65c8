// Opens accounts' mail. Everything that accounts share is made here, once for a process: caches of
// bounded size, and the pool of index files.

import { IndexPool } from '../index/index-pool.ts';
import type { Log } from '../kit/log.ts';
import { TmpCleaner } from '../maildir/clean-tmp.ts';
import { LateSync } from '../maildir/late-sync.ts';
import { FolderLists } from '../maildir/folders.ts';
import { SnapshotCache } from '../maildir/snapshot-cache.ts';
import type { IndexWaits, StoreTools } from './account.ts';
import { AccountMailbox } from './account-mailbox.ts';
import { type MailPlaces, placeOf } from './index-place.ts';
import type { MailStore } from './mailbox.ts';
import { JobRunner } from './jobs/job-runner.ts';
import type { RoleFolders } from './roles.ts';
import { LiveMail } from './live/live-mail.ts';
import { MessageSync } from './sync.ts';
import { TextIndexer } from './text/indexer.ts';

export interface MailStoreOptions extends MailPlaces {
  readonly log: Log;
  /** Goes into the names of files that we write. */
  readonly hostname: string;
  readonly now: () => number;
  /** Folders with a task, by their names, where these are not to be told by name. */
  readonly folders?: RoleFolders;
  /** LIMIT of list lines kept in memory over all accounts. */
  readonly digestsMax?: number;
  /** LIMIT of messages over all folders whose names are kept in memory. */
  readonly entriesMax?: number;
  /** LIMIT of index files open at once. */
  readonly indexesMax?: number;
  readonly waitMs?: IndexWaits;
  /** Asks a process that only indexes to fill the index of this Maildir, if there is one. */
  readonly askIndexer?: ((maildir: string) => void) | undefined;
}

const waitMsDefault: IndexWaits = { search: 700, conversation: 50 };
/** A person who logs in looks first; what is searched can wait that long. */
const indexerRestMs = 1_000;

export function openMailStore(options: MailStoreOptions): MailStore {
  const { log, now, hostname, askIndexer: askOther, digestsMax, entriesMax, indexesMax } = options;
  const indexes = new IndexPool({ log, now, ...(indexesMax && { openMax: indexesMax }) });
  const folderLists = new FolderLists(now);
  const snapshots = new SnapshotCache(now, { log, ...(entriesMax && { entriesMax }) });
  const restMs = indexerRestMs;
  const tools: StoreTools = {
    folderLists,
    snapshots,
    indexes,
    indexer: new TextIndexer({ indexes, folderLists, snapshots, log, now, restMs, askOther }),
    waitMs: options.waitMs ?? waitMsDefault,
    sync: new MessageSync({ indexes, log, ...(digestsMax !== undefined && { digestsMax }) }),
    tmpCleaner: new TmpCleaner(now),
    lateSync: new LateSync(log),
    jobRunner: new JobRunner(log, () => tools),
    roleFolders: options.folders ?? {},
    hostname,
    now,
  };
  const live = new LiveMail(tools, log);
  return {
    open(maildir, { quota, locale } = {}) {
      return new AccountMailbox({ ...placeOf(maildir, options), quota, locale }, tools);
    },
    follow: (maildir, tell) => live.open(placeOf(maildir, options), tell),
    changesSince: (maildir, state) => live.since(placeOf(maildir, options), state),
    async close() {
      live.close();
      await tools.jobRunner.stop();
      await tools.lateSync.flush();
      await tools.indexer.stop();
      tools.sync.close();
      indexes.close();
      tools.snapshots.clear();
    },
  };
}
