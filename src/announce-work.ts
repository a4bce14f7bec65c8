// Announcements as an act of the schedule.

import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AnnounceDelivery } from './account/announce-delivery.ts';
import type { AnnouncementFacts } from './account/announcements.ts';
import type { Database } from './database/database.ts';
import type { Directory } from './directory/directory.ts';
import { isMissing } from './kit/failure.ts';
import type { Log } from './kit/log.ts';
import { composeMessage } from './mta/compose.ts';
import { openSubmission } from './open-mail.ts';
import type { DoAct } from './schedule/act.ts';
import type { Config } from './server/config.ts';
import { AnnouncementTable } from './state/announcement-table.ts';
import { TaskTable } from './state/task-table.ts';

export function announceAct(parts: {
  readonly config: Config;
  readonly database: Database;
  readonly directory: Directory;
  readonly log: Log;
}): DoAct {
  const { config, database, directory, log } = parts;
  const isLocal = config.smtp.host === '';
  const delivery = new AnnounceDelivery({
    table: new AnnouncementTable(database),
    tasks: new TaskTable(database),
    directory,
    submission: openSubmission(config, directory, log),
    compose: composeMessage,
    hasArrived: async (address, message) => {
      const account = await directory.account(address);
      if (account === undefined || account.format === 'mbox') return undefined;
      if (await liesIn(account.path, message)) return true;
      return isLocal ? false : undefined;
    },
    now: Date.now,
    log,
  });
  return async (act, signal) => {
    const facts = act.facts as AnnouncementFacts;
    const isDone = await delivery.turn(facts, signal);
    return isDone ? { kind: 'done' } : { kind: 'later', dueMs: Date.now(), facts };
  };
}

/** LIMIT of files that are looked into, and of bytes of each: its head is enough. */
const filesMax = 2_000;
const headBytesMax = 16_384;

/** Whether an inbox has a message of this id that came since then. */
export async function liesIn(
  maildir: string,
  { messageId, sinceMs }: { readonly messageId: string; readonly sinceMs: number },
): Promise<boolean> {
  let left = filesMax;
  for (const place of ['new', 'cur']) {
    for (const name of (await namesIn(join(maildir, place))).toReversed()) {
      left -= 1;
      if (left < 0) return false;
      if (await holds(join(maildir, place, name), messageId, sinceMs)) return true;
    }
  }
  return false;
}

async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return (await readdir(path)).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function holds(path: string, messageId: string, sinceMs: number): Promise<boolean> {
  try {
    // A minute more: disk and database may have clocks of their own.
    if ((await stat(path)).ctimeMs < sinceMs - 60_000) return false;
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytesMax), 0, headBytesMax, 0);
      return buffer.toString('latin1', 0, bytesRead).includes(messageId);
    } finally {
      await file.close();
    }
  } catch (error) {
    // Read or moved by its owner at this very moment.
    if (isMissing(error)) return false;
    throw error;
  }
}
