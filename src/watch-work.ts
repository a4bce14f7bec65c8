// What the scheduler does for those who look after everything: it clears what is older than it is
// kept, and measures how much accounts hold. Each is one act that puts itself off to its next time,
// so that one process does it, once.

import type { Database } from './database/database.ts';
import type { Directory } from './directory/directory.ts';
import type { Log } from './kit/log.ts';
import { monthOf } from './account/usage.ts';
import { sweep } from './measure-usage.ts';
import type { DoAct, DueOutcome } from './schedule/act.ts';
import type { Config } from './server/config.ts';
import { DueTable } from './state/due-table.ts';
import { type State, stateOver } from './state/open.ts';

export interface WatchParts {
  readonly config: Pick<Config, 'audit'>;
  readonly database: Database;
  readonly directory: Directory;
  readonly log: Log;
  readonly now?: () => number;
}

/** Whose acts they are: no address begins so. */
const ownerOf = (subject: string): string => `.watch-${subject}`;
const subjects = ['clear', 'measure'] as const;
const dayMs = 86_400_000;
/** LIMIT of rows that are removed before others have their turn, and of such turns of one act. */
const rowsAtOnce = 5_000;
const turnsMax = 200;
const daysKept = { all: 400, domains: 35 } as const;
const monthsKept = { all: 240, domains: 24 } as const;

/** Puts them into the schedule where they are not in it yet. */
export async function beginWatching(database: Database, nowMs: number): Promise<void> {
  const table = new DueTable(database);
  for (const subject of subjects) {
    const key = { owner: ownerOf(subject), kind: 'watch', subject };
    if ((await table.find(key)) !== undefined) continue;
    await table.put({ ...key, facts: 'null', dueMs: nowMs }, nowMs);
  }
}

export function watchAct(parts: WatchParts): DoAct {
  const state = stateOver(parts.database);
  const { now = Date.now } = parts;
  return async ({ subject, facts }, signal): Promise<DueOutcome> => {
    const nowMs = now();
    try {
      if (subject === 'clear') await clear(parts, state, { nowMs, signal });
      if (subject === 'measure') return await sweep({ ...parts, state, now }, facts, signal);
    } catch (error) {
      // It must never be given up: tomorrow is another day.
      if (signal.aborted) throw error;
      parts.log.error({ err: error, subject }, 'what is done by night could not be done');
    }
    return { kind: 'later', dueMs: nextNight(nowMs), facts: null };
  };
}

async function clear(
  { config }: WatchParts,
  { audit, figures, loginHours }: State,
  { nowMs, signal }: { readonly nowMs: number; readonly signal: AbortSignal },
): Promise<void> {
  const { keepMs, keepLoginsMs } = config.audit;
  const turns = keepMs === 0 ? 0 : turnsMax;
  for (let turn = 0; turn < turns && !signal.aborted; turn += 1) {
    if ((await audit.removeBefore(nowMs - keepMs, rowsAtOnce)) === 0) break;
  }
  await loginHours.removeBefore(nowMs - keepLoginsMs);
  const today = Math.floor(nowMs / dayMs);
  const month = monthOf(nowMs);
  for (const whose of ['all', 'domains'] as const) {
    await figures.removeBefore('d', today - daysKept[whose], whose);
    await figures.removeBefore('m', month - monthsKept[whose], whose);
  }
}

/** Half past three of UTC, when few people wait for the database. */
function nextNight(nowMs: number): number {
  const hour = 3.5 * 3_600_000;
  return Math.floor((nowMs - hour) / dayMs + 1) * dayMs + hour;
}
