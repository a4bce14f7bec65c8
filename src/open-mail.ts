// What mail is read and sent with, for the application and for the scheduler.

import { hostname } from 'node:os';
import { localSubmission } from './account/local-delivery.ts';
import { openOwnAddresses } from './account/own-addresses.ts';
import { counted } from './counted-mail.ts';
import type { Directory } from './directory/directory.ts';
import type { Log } from './kit/log.ts';
import { deliver } from './maildir/deliver.ts';
import { composeMessage } from './mta/compose.ts';
import { envelopeRecipients } from './mta/recipients.ts';
import { smtpSubmission } from './mta/smtp.ts';
import type { Submission } from './mta/submission.ts';
import { withDate, wireForm } from './mta/wire-form.ts';
import { type ConfiguredDirectory, readSecret } from './open-directory.ts';
import { Schedule } from './schedule/schedule.ts';
import type { Config } from './server/config.ts';
import { DueTable } from './state/due-table.ts';
import { FigureTable } from './state/figure-table.ts';
import { OutboxTable } from './state/outbox-table.ts';
import type { MailStore } from './store/mailbox.ts';
import { openMailStore } from './store/open.ts';
import { openOutbox, type Outbox } from './store/outbox.ts';
import { dueOfWaiting } from './store/waiting.ts';

export interface OpenMail {
  readonly store: MailStore;
  readonly outbox: Outbox;
  readonly submission: Submission;
  close(): Promise<void>;
}

export function openMail(
  config: Config,
  { database, directory }: Pick<ConfiguredDirectory, 'database' | 'directory'>,
  log: Log,
  askIndexer?: (maildir: string) => void,
): OpenMail {
  const store = openMailStore({
    log,
    ...config.mail,
    askIndexer,
    now: Date.now,
    hostname: hostname(),
  });
  const figures = new FigureTable(database);
  const submission = counted(openSubmission(config, directory, log), figures, log);
  const ownAddresses = openOwnAddresses(directory);
  const schedule = new Schedule(new DueTable(database), Date.now);
  const outbox = openOutbox({
    submission,
    compose: composeMessage,
    wireForm,
    withDate,
    maySendAs: (owner, address) => ownAddresses.may(owner, address),
    plan: (waiting) => schedule.put(dueOfWaiting(waiting)),
    unplan: async ({ owner, key }) => void (await schedule.cancel(owner, 'send', key)),
    recipients: envelopeRecipients,
    journal: new OutboxTable(database),
    now: Date.now,
  });
  const close = async (): Promise<void> => {
    submission.close();
    await store.close();
  };
  return { store, outbox, submission, close };
}

export function openSubmission(config: Config, directory: Directory, log: Log): Submission {
  const { host, port, tls, user, passwordFile, timeoutMs } = config.smtp;
  if (host !== '') {
    const password = readSecret(passwordFile);
    return smtpSubmission({
      host,
      port,
      tls,
      user,
      password,
      timeoutMs,
      hostname: hostname(),
      log,
    });
  }
  return localSubmission({
    directory,
    hostname: hostname(),
    now: Date.now,
    log,
    deliver: async (account, bytes) => {
      const receivedMs = Date.now();
      await deliver(account.path, { bytes, flags: '', receivedMs, hostname: hostname() });
    },
  });
}
