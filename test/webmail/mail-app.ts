// The whole application as a worker makes it, over an embedded directory in a temporary place:
// one domain, mei and bob with a mailbox each, mail delivered locally. What the application logs
// as a bug is kept, so that a test can demand that there was none.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createApplication, type Outside } from '../../src/app.ts';
import { openDatabase } from '../../src/database/open.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { prepareVmailSql } from '../../src/directory/vmail-sql-tables.ts';
import type { Log } from '../../src/kit/log.ts';
import { silentLog } from '../../src/kit/log.ts';
import { deliver, ensurePlaces } from '../../src/maildir/deliver.ts';
import type { Config } from '../../src/server/config.ts';
import { loadConfig } from '../../src/server/load-config.ts';
import { SettingTable } from '../../src/state/setting-table.ts';
import type { Application, WebResponse } from '../../src/web/http.ts';
import { temporaryDirectory } from '../real/temporary.ts';
import { bodyOf, request, type RequestOptions } from '../web/app-request.ts';

export const mei = 'mei@one.test';
export const bob = 'bob@one.test';
export const password = 'corner lamp window';

export interface MailApp {
  readonly application: Application;
  send(method: string, target: string, options?: RequestOptions): Promise<WebResponse>;
  /** The text of a page that must answer 200. */
  text(target: string, options?: RequestOptions): Promise<string>;
  cookie(address: string): Promise<string>;
  maildir(address: string): string;
  /** Below it lie the mailboxes. */
  readonly baseDir: string;
  /** Puts a message into an inbox and gives its id. */
  deliver(address: string, message: string | Uint8Array, options?: Delivered): Promise<string>;
  /** File names in a folder's `new` and `cur`; the inbox is the empty name. */
  files(address: string, folder?: string): readonly string[];
  readonly bugs: readonly unknown[];
  /** For another process beside it. */
  readonly config: Config;
  close(): Promise<void>;
}

export interface Delivered {
  readonly flags?: string;
  readonly receivedMs?: number;
}

export interface MailAppOptions {
  readonly web?: Partial<Config['web']>;
  /** Of an empty database; an embedded one without. */
  readonly directoryUrl?: string;
  readonly outside?: Outside;
}

export async function openMailApp(
  smtp: Partial<Config['smtp']> = {},
  { web = {}, directoryUrl, outside = {} }: MailAppOptions = {},
): Promise<MailApp> {
  const { path, remove } = temporaryDirectory('mail');
  const url = directoryUrl ?? `sqlite:${join(path, 'directory.db')}`;
  const baseDir = join(path, 'mail');
  await addPeople(url, baseDir);
  const bugs: unknown[] = [];
  const log: Log = { ...silentLog, error: (facts) => void bugs.push(facts) };
  const config = configOf({ url, baseDir, smtp, web });
  const running = await createApplication(config, log, outside);
  await sendAtOnce(config);
  const maildir = (address: string): string =>
    join(baseDir, 'one.test', address.split('@')[0] ?? '');
  const send: MailApp['send'] = async (method, target, options) =>
    running.application(request(method, target, options));
  return {
    application: running.application,
    bugs,
    config,
    baseDir,
    maildir,
    send,
    text: async (target, options) => {
      const response = await send('GET', target, options);
      if (response.status !== 200) throw new Error(`${target} answered ${response.status}`);
      return bodyOf(response);
    },
    cookie: async (address) => {
      const response = await send('POST', '/login', { form: { address, password } });
      const header = response.headers.find(([name]) => name === 'set-cookie')?.[1];
      if (header === undefined) throw new Error(`login of ${address} answered ${response.status}`);
      return header.split(';', 1)[0] ?? '';
    },
    deliver: (address, message, { flags = '', receivedMs = Date.now() } = {}) => {
      const bytes = Buffer.from(message);
      return deliver(maildir(address), { bytes, flags, receivedMs, hostname: 'test' });
    },
    files: (address, folder = '') =>
      ['new', 'cur']
        .map((place) => join(maildir(address), folder, place))
        .flatMap((place) => (existsSync(place) ? readdirSync(place) : [])),
    close: async () => {
      await running.close();
      remove();
    },
  };
}

async function addPeople(url: string, baseDir: string): Promise<void> {
  const database = await openDatabase({ url, password: undefined, log: silentLog });
  await prepareVmailSql(database);
  const directory = openDirectory({ schema: 'vmail-sql', database, baseDir, log: silentLog });
  const path = join(baseDir, 'one.test');
  await directory.addDomain({ name: 'one.test', unixUser: 'vmail', path, passwordHash: '' });
  for (const localPart of ['mei', 'bob']) {
    const passwordHash = `{plaintext}${password}`;
    const { path: maildir } = await directory.addAccount({
      localPart,
      domain: 'one.test',
      passwordHash,
    });
    await ensurePlaces(maildir);
  }
  await database.close();
}

/** What can be taken back for some seconds is tested by those who ask for it. */
async function sendAtOnce({ directory: { url } }: Config): Promise<void> {
  const database = await openDatabase({ url, password: undefined, log: silentLog });
  const settings = new SettingTable(database);
  for (const address of [mei, bob]) await settings.change(address, { undoSendSeconds: '0' });
  await database.close();
}

function configOf({
  url,
  baseDir,
  smtp,
  web,
}: {
  readonly url: string;
  readonly baseDir: string;
  readonly smtp: Partial<Config['smtp']>;
  readonly web: Partial<Config['web']>;
}): Config {
  return {
    server: loadConfig(undefined, {}, '/').server,
    directory: { schema: 'vmail-sql', names: {}, url, readUrl: '', passwordFile: '' },
    mail: {
      baseDir,
      indexDir: '',
      hashing: undefined,
      keepRemovedMs: 0,
      // Whoever does what is due has a program of its own.
      learnSpam: ['/bin/false'],
      learnHam: [],
      appPasswords: true,
      folders: {},
      authservIds: ['mx.one.test'],
    },
    audit: { keepMs: 0, keepLoginsMs: 0 },
    webhooks: { networks: [] },
    dns: {
      mailHost: '',
      sendFrom: [],
      services: [],
      keepKeysMs: 1,
      servers: ['127.0.0.1:9'],
      timeoutMs: 1_000,
    },
    smtp: {
      host: '',
      port: 25,
      tls: 'none',
      user: '',
      passwordFile: '',
      timeoutMs: 10_000,
      ...smtp,
    },
    passwords: loadConfig(undefined, {}, '/').passwords,
    contacts: { showsDomain: true },
    web: {
      mount: '',
      origin: 'https://mail.example.test',
      language: 'en',
      defaultDomain: '',
      loginHosts: {},
      metricsAllow: [],
      superAdministrators: [],
      live: 'auto',
      sessionIdleMs: 3_600_000,
      sessionLifeMs: 86_400_000,
      bodyBytesMax: 64 * 1024 * 1024,
      ...web,
    },
    log: { file: '', level: 'error' },
  };
}
