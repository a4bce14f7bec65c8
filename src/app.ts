// The one place where the rooms are made and handed to each other: configuration in, application
// out. A worker calls it once; nothing here runs per request.

import { randomBytes, randomUUID } from 'node:crypto';
import { access, constants } from 'node:fs/promises';
import type { Accounts } from './account/account.ts';
import { KeptSearches } from './account/kept-searches.ts';
import { openOwnAddresses } from './account/own-addresses.ts';
import { adminRoutes } from './admin/routes.ts';
import { apiRoutes } from './api/routes.ts';
import { type Contacts, openContacts } from './contacts/open.ts';
import type { Database } from './database/database.ts';
import type { Directory } from './directory/directory.ts';
import type { Log } from './kit/log.ts';
import type { Status } from './kit/status.ts';
import { newMessageId } from './mta/message-id.ts';
import { noticeMail } from './notice-mail.ts';
import { createOneClick, type OneClick } from './outside/one-click.ts';
import { createPictureFetcher, type PictureFetcher } from './outside/picture.ts';
import { Schedule } from './schedule/schedule.ts';
import { setupRoutes } from './hooks/setup-routes.ts';
import type { Config } from './server/config.ts';
import { Reminders } from './sorting/remind.ts';
import { SortRules } from './sorting/rules.ts';
import { Snooze } from './sorting/snooze.ts';
import { SortRuleTable } from './state/sort-rule-table.ts';
import { openConfiguredDirectory } from './open-directory.ts';
import { openLetters } from './open-letters.ts';
import { openMail } from './open-mail.ts';
import { openPeople } from './open-people.ts';
import { ContactImportTable } from './state/contact-import-table.ts';
import { ContactTable } from './state/contact-table.ts';
import { CorrespondentTable } from './state/correspondent-table.ts';
import { DueTable } from './state/due-table.ts';
import { SearchTable } from './state/search-table.ts';
import type { MailStore } from './store/mailbox.ts';
import { createWebApplication } from './web/application.ts';
import { readAssets } from './read-assets.ts';
import { readInstall } from './read-install.ts';
import { readMessages } from './read-messages.ts';
import { assetRoutes } from './web/assets.ts';
import type { Application } from './web/http.ts';
import { installRoutes } from './web/install.ts';
import { Languages } from './web/languages.ts';
import { logoRoutes } from './web/logo.ts';
import { LiveStreams } from './webmail/live/live-streams.ts';
import { webmailRoutes } from './webmail/routes.ts';
import type { Sorting } from './webmail/sorting/parts.ts';

export interface RunningApplication {
  readonly application: Application;
  /** Ends answers that stay open. */
  leave(): void;
  close(): Promise<void>;
}

/** What the process has from elsewhere; a test puts its own in the place of the world outside. */
export interface Outside {
  readonly fetchPicture?: PictureFetcher;
  readonly oneClick?: OneClick;
  /** False where a request may have a process to itself, which a stream would keep. */
  readonly mayStream?: boolean;
  /** Undefined where there is no master to ask. */
  readonly askStatus?: (() => Promise<Status>) | undefined;
  /** Undefined where this process fills the indexes itself. */
  readonly askIndexer?: ((maildir: string) => void) | undefined;
}

export async function createApplication(
  config: Config,
  log: Log,
  outside: Outside = {},
): Promise<RunningApplication> {
  const configured = await openConfiguredDirectory(config, log);
  const { database, directory } = configured;
  const { language: fallback } = config.web;
  const languages = new Languages({ fallback, read: (tag) => readMessages(tag, log) });
  const tellNotice = noticeMail({ directory, languages, fallback });
  const accounts = await openPeople(config, { database, directory, log, tellNotice });
  const mail = openMail(config, configured, log, outside.askIndexer);
  const { store, outbox } = mail;
  const { submission } = mail;
  const letters = openLetters(config, { languages, submission, log });
  const schedule = new Schedule(new DueTable(database), Date.now);
  const contacts = openBook(config, database, directory);
  const live = openLive(config, { accounts, store }, outside);
  const { shell, writing, assets } = readAssets();
  const fetchPicture = outside.fetchPicture ?? createPictureFetcher();
  const checkHealth = (): Promise<boolean> => isHealthy(database, config.mail.baseDir, log);
  const application = createWebApplication({
    routes: [
      ...assetRoutes(assets),
      ...installRoutes(readInstall(), shell),
      ...setupRoutes({ accounts }),
      ...logoRoutes({ accounts }),
      ...webmailRoutes({
        accounts,
        store,
        outbox,
        schedule,
        sorting: openSorting(config, database, schedule),
        contacts,
        searches: new KeptSearches(new SearchTable(database), Date.now),
        live,
        shell,
        letters,
        log,
        writing,
        ownAddresses: openOwnAddresses(directory),
        fetchPicture,
        oneClick: outside.oneClick ?? createOneClick(),
        newMessageId: (address) => newMessageId(address, randomBytes(16)),
        authservIds: config.mail.authservIds,
        checkHealth,
      }),
      ...adminRoutes({ accounts, shell, letters, askStatus: outside.askStatus }),
      ...apiRoutes({ accounts, letters, now: Date.now }),
    ],
    accounts,
    languages,
    shell,
    mount: config.web.mount,
    bodyBytesMax: config.web.bodyBytesMax,
    log,
    now: Date.now,
    requestId: randomUUID,
  });
  const close = async (): Promise<void> => {
    await mail.close();
    await configured.close();
  };
  return { application, leave: () => live.leave(), close };
}

function openLive(
  { web: { live } }: Config,
  { accounts, store }: { readonly accounts: Accounts; readonly store: MailStore },
  { mayStream = true }: Outside,
): LiveStreams {
  return new LiveStreams({
    store,
    isAlive: (token) => accounts.isAlive(token),
    isOff: live === 'ask' || (live === 'auto' && !mayStream),
  });
}

function openBook(config: Config, database: Database, directory: Directory): Contacts {
  return openContacts({
    contacts: new ContactTable(database),
    imports: new ContactImportTable(database),
    correspondents: new CorrespondentTable(database),
    directory,
    showsDomain: config.contacts.showsDomain,
    now: Date.now,
  });
}

function openSorting(config: Config, database: Database, schedule: Schedule): Sorting {
  const { learnSpam, learnHam } = config.mail;
  return {
    snooze: new Snooze(schedule),
    reminders: new Reminders(schedule),
    rules: new SortRules(new SortRuleTable(database), Date.now),
    learns: { spam: learnSpam.length > 0, ham: learnHam.length > 0 },
  };
}

async function isHealthy(database: Database, baseDir: string, log: Log): Promise<boolean> {
  try {
    await database.ping();
    await access(baseDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch (error) {
    log.error({ err: error }, 'not healthy: the directory or the mail does not answer');
    return false;
  }
}
