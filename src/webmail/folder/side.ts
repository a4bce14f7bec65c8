// What stands in the side list besides the folders: saved searches, and mail that waits to leave.

import type { SavedSearch } from '../../account/kept-searches.ts';
import { hasCode } from '../../kit/failure.ts';
import type { Folder } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import type { WebmailParts } from '../parts.ts';
import type { QuotaUse } from './quota.view.ts';

export interface SideFacts {
  readonly saved: readonly SavedSearch[];
  /** Messages that were given a time. */
  readonly waiting: number;
  /** Scripts of the writing page, below the mount: fetched when somebody is about to open it. */
  readonly scripts: readonly string[];
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

export async function sideFacts(
  { searches, schedule, writing }: Pick<WebmailParts, 'searches' | 'schedule' | 'writing'>,
  { session: { address }, nowMs }: SignedVisit,
): Promise<SideFacts> {
  const [saved, waiting] = await Promise.all([
    searches.saved(address),
    schedule.countAfter(address, 'send', nowMs + soonMs).catch(noneWhileAway),
  ]);
  return { saved, waiting, scripts: [writing.script, writing.editor] };
}

/** Mail is shown while the database is away. */
function noneWhileAway(error: unknown): number {
  if (hasCode(error, 'directory-away')) return 0;
  throw error;
}
