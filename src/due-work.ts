// What has a time, made ready to be done: the schedule's runner with everybody who knows how to do
// an act of some kind. The scheduler's process makes it for itself.

import { randomBytes } from 'node:crypto';
import { announceAct } from './announce-work.ts';
import type { Accounts } from './account/account.ts';
import { DkimCare } from './account/dkim-care.ts';
import type { Database } from './database/database.ts';
import type { Log } from './kit/log.ts';
import { expireAct } from './expiring-addresses.ts';
import { openConfiguredDirectory } from './open-directory.ts';
import { openMailPlace } from './open-mail-place.ts';
import { openMail, type OpenMail } from './open-mail.ts';
import { openPeople } from './open-people.ts';
import { readMessages } from './read-messages.ts';
import { reportAct, type ReportWork } from './report-work.ts';
import type { DoAct, DueKind } from './schedule/act.ts';
import { type DueFacts, DueRunner } from './schedule/due-runner.ts';
import type { Config } from './server/config.ts';
import { DueTable } from './state/due-table.ts';
import { migrate } from './state/migrate.ts';
import { stateOver } from './state/open.ts';
import { sortingActs, startSifter } from './sorting-work.ts';
import type { Directory } from './directory/directory.ts';
import { Languages } from './web/languages.ts';
import { sendAct } from './waiting-mail.ts';
import { beginWatching, watchAct } from './watch-work.ts';
import { startWebhooks } from './webhook-work.ts';

export interface DueWork {
  readonly facts: DueFacts;
  close(): Promise<void>;
}

export async function openDueWork(start: {
  readonly config: Config;
  readonly log: Log;
  /** Of this process and no other one that runs at the same time. */
  readonly name: string;
}): Promise<DueWork> {
  const { config, log, name: holder } = start;
  const { database, directory, close } = await openConfiguredDirectory(config, log);
  await migrate(database);
  const mail = openMail(config, { database, directory }, log);
  const sorting = { mail, directory, database, config, log };
  const runner = new DueRunner({
    table: new DueTable(database),
    acts: {
      ...actsOf({ mail, directory, log }),
      ...sortingActs(sorting),
      announce: announceAct({ config, database, directory, log }),
      report: reportAct(reporting({ config, database, directory, log })),
      watch: watchAct({ config, database, directory, log }),
    },
    holder,
    now: Date.now,
    log,
  });
  runner.start();
  const sifter = startSifter(sorting);
  const webhooks = startWebhooks({ config, database, directory, log, holder });
  await beginWatching(database, Date.now());
  const keys = startDkimCare(config, database, log);
  return {
    get facts() {
      return runner.facts;
    },
    async close() {
      await Promise.all([runner.stop(), sifter.stop(), keys.stop(), webhooks.stop()]);
      await mail.close();
      await close();
    },
  };
}

function reporting(parts: {
  readonly config: Config;
  readonly database: Database;
  readonly directory: Directory;
  readonly log: Log;
}): ReportWork {
  const { config, database, directory, log } = parts;
  const { language: fallback } = config.web;
  let accounts: Promise<Accounts> | undefined;
  return {
    config,
    directory,
    settings: stateOver(database).settings,
    languages: new Languages({ fallback, read: (tag) => readMessages(tag, log) }),
    accounts: () => (accounts ??= openPeople(config, { database, directory, log })),
  };
}

function startDkimCare(config: Config, database: Database, log: Log): DkimCare {
  const { lookups } = openMailPlace(config);
  const { keepKeysMs: keepMs } = config.dns;
  const { dkimKeys: table, domainSettings, audit } = stateOver(database);
  const parts = { table, domainSettings, audit, lookups };
  const care = new DkimCare({ ...parts, keepMs, now: Date.now, log });
  care.start();
  return care;
}

/** Everybody who knows how to do what is due, by the kind of act. */
function actsOf(parts: {
  readonly mail: OpenMail;
  readonly directory: Directory;
  readonly log: Log;
}): Readonly<Partial<Record<DueKind, DoAct>>> {
  return { send: sendAct({ ...parts, randomBytes }), expire: expireAct(parts) };
}
