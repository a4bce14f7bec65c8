// What the scheduler does to mail by itself: acts that have a time, and what it heeds of new mail.

import type { Directory } from './directory/directory.ts';
import type { Database } from './database/database.ts';
import type { Log } from './kit/log.ts';
import { homeOfMbox } from './maildir/mbox-folder.ts';
import type { OpenMail } from './open-mail.ts';
import type { DoAct, DueKind } from './schedule/act.ts';
import type { Config } from './server/config.ts';
import { remindAct } from './sorting/remind.ts';
import { Sifter } from './sorting/sifter.ts';
import { wakeAct } from './sorting/snooze.ts';
import { trainAct } from './sorting/train.ts';
import { SortRuleTable } from './state/sort-rule-table.ts';
import type { Mailbox } from './store/mailbox.ts';

interface SortingParts {
  readonly mail: OpenMail;
  readonly directory: Directory;
  readonly database: Database;
  readonly config: Config;
  readonly log: Log;
}

interface OpenedMailbox {
  readonly mailbox: Mailbox;
  readonly maildir: string;
}

export function sortingActs(parts: SortingParts): Readonly<Partial<Record<DueKind, DoAct>>> {
  const { learnSpam: spam, learnHam: ham } = parts.config.mail;
  const mailboxOf = async (owner: string): Promise<Mailbox | undefined> =>
    (await openFor(parts, owner))?.mailbox;
  return {
    snooze: wakeAct(mailboxOf),
    remind: remindAct(mailboxOf),
    train: trainAct({ spam, ham }, mailboxOf),
  };
}

export function startSifter(parts: SortingParts): Sifter {
  const { store } = parts.mail;
  const table = new SortRuleTable(parts.database);
  const sifter = new Sifter({
    store,
    table,
    openFor: (owner) => openFor(parts, owner),
    log: parts.log,
  });
  sifter.start();
  return sifter;
}

/** Undefined for who is not there any more. */
async function openFor(
  { mail, directory }: SortingParts,
  owner: string,
): Promise<OpenedMailbox | undefined> {
  const account = await directory.account(owner);
  if (!account) return undefined;
  const { path, format } = account;
  const maildir = format === 'mbox' ? await homeOfMbox(path) : path;
  return { mailbox: mail.store.open(maildir), maildir };
}
