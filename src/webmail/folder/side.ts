// What stands in the side list besides the folders: saved searches, and mail that waits to leave.

import type { SavedSearch } from '../../account/kept-searches.ts';
import { hasCode } from '../../kit/failure.ts';
import type { Folder } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { accountsBeside, type SideAccount } from '../accounts/open-accounts.ts';
import type { WebmailParts } from '../parts.ts';
import type { QuotaUse } from './quota.view.ts';

export interface SideFacts {
  readonly saved: readonly SavedSearch[];
  /** Messages that were given a time. */
  readonly waiting: number;
  /** Scripts of the writing page, below the mount: fetched when somebody is about to open it. */
  readonly scripts: readonly string[];
  /** Those of one person; empty where nobody has linked any. */
  readonly accounts: readonly SideAccount[];
}

export interface Side extends SideFacts {
  readonly folders: readonly Folder[];
  /** Name of the open folder, or the query of the open search; empty for none. */
  readonly folder: string;
  readonly query: string;
  /** Of the inbox and of the open folder. */
  readonly labels: readonly string[];
  readonly quota: QuotaUse;
}

/** What leaves so soon can still be taken back, and its own note says so. */
const soonMs = 60_000;

export async function sideFacts(parts: WebmailParts, visit: SignedVisit): Promise<SideFacts> {
  const { searches, schedule, writing } = parts;
  const { nowMs } = visit;
  const { address } = visit.session;
  const [saved, waiting, accounts] = await Promise.all([
    searches.saved(address),
    schedule.countAfter(address, 'send', nowMs + soonMs).catch(noneWhileAway),
    accountsBeside(parts, visit),
  ]);
  return { saved, waiting, scripts: [writing.script, writing.editor], accounts };
}

/** Mail is shown while the database is away. */
function noneWhileAway(error: unknown): number {
  if (hasCode(error, 'directory-away')) return 0;
  throw error;
}
