// Opens accounts' mail. Everything that accounts share is made here, once for a process: caches of
// bounded size, and the pool of index files.

import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { IndexPool } from '../index/index-pool.ts';
import type { Log } from '../kit/log.ts';
import { TmpCleaner } from '../maildir/clean-tmp.ts';
import { FolderLists } from '../maildir/folders.ts';
import { checkMaildirPath } from '../maildir/safe-path.ts';
import { SnapshotCache } from '../maildir/snapshot-cache.ts';
import type { IndexWaits, StoreTools } from './account.ts';
import { AccountMailbox } from './account-mailbox.ts';
import type { MailStore } from './mailbox.ts';
import { MessageSync } from './sync.ts';
import { TextIndexer } from './text/indexer.ts';

export interface MailStoreOptions {
  readonly log: Log;
  /** Every Maildir lies below it; empty leaves that to the directory. */
  readonly baseDir?: string;
  /** Where index files lie; empty means in each Maildir. */
  readonly indexDir: string;
  /** Goes into the names of files that we write. */
  readonly hostname: string;
  readonly now: () => number;
  /** LIMIT of list lines kept in memory over all accounts. */
  readonly digestsMax?: number;
  /** LIMIT of messages over all folders whose names are kept in memory. */
  readonly entriesMax?: number;
  /** LIMIT of index files open at once. */
  readonly indexesMax?: number;
  readonly waitMs?: IndexWaits;
}

const waitMsDefault: IndexWaits = { search: 700, conversation: 50 };
/** A person who logs in looks first; what is searched can wait that long. */
const indexerRestMs = 1_000;

export function openMailStore(options: MailStoreOptions): MailStore {
  const { log, now, hostname, indexDir, digestsMax, entriesMax, indexesMax } = options;
  const indexes = new IndexPool({ log, now, ...(indexesMax && { openMax: indexesMax }) });
  const folderLists = new FolderLists(now);
  const snapshots = new SnapshotCache(now, { log, ...(entriesMax && { entriesMax }) });
  const restMs = indexerRestMs;
  const tools: StoreTools = {
    folderLists,
    snapshots,
    indexes,
    indexer: new TextIndexer({ indexes, folderLists, snapshots, log, restMs }),
    waitMs: options.waitMs ?? waitMsDefault,
    sync: new MessageSync({ indexes, log, ...(digestsMax !== undefined && { digestsMax }) }),
    tmpCleaner: new TmpCleaner(now),
    hostname,
    now,
  };
  return {
    open(maildir) {
      checkMaildirPath(maildir, options.baseDir ?? '');
      return new AccountMailbox({ maildir, indexPath: indexPathOf(maildir, indexDir) }, tools);
    },
    async close() {
      await tools.indexer.stop();
      tools.sync.close();
      indexes.close();
      tools.snapshots.clear();
    },
  };
}

/** Inside the Maildir the index goes where the mail goes, and other programs pass over its name. */
function indexPathOf(maildir: string, indexDir: string): string {
  if (indexDir === '') return join(maildir, 'dispatch-index');
  const digest = createHash('sha256').update(maildir).digest('hex').slice(0, 32);
  // The name in front is for the eye only.
  const name = basename(maildir)
    .replaceAll(/[^A-Za-z0-9._-]/g, '_')
    .slice(0, 40);
  return join(indexDir, digest.slice(0, 2), `${name}-${digest}.index`);
}
