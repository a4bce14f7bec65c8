// One installation on the tables of a schema: the same domains, accounts and aliases whatever the
// schema, made by the verbs of the directory, and the files that `dispatchctl config` prints for it.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'smol-toml';
import { passwordSettings } from '../../src/account/password-settings.ts';
import type { MailServer } from '../../src/cli/mail-servers/statements.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open.ts';
import type { Directory, Holdings } from '../../src/directory/directory.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { prepareVmailSql } from '../../src/directory/vmail-sql-tables.ts';
import { silentLog } from '../../src/kit/log.ts';
import { ensurePlaces } from '../../src/maildir/deliver.ts';
import { openState } from '../../src/state/open.ts';
import type { DispatchSettings } from '../real/dispatch-process.ts';
import type { MariaDb } from '../real/mariadb.ts';
import type { RunAs } from '../real/run-as.ts';

export type Schema = 'vmail-sql' | 'extmail' | 'postfixadmin' | 'vpopmail';

/** What a mail server may do: read, with a password that stands in a file of its own. */
export const reader = { user: 'mailreader', password: 'read.only#41' };

/** Of alice's phone. */
export const appPassword = '7h2k-qm9p-wx3t-0d5v';

export const passwords = {
  alice: 'correct horse 41',
  bob: 'battery staple 42',
  webmail: 'the letter box 43',
  carol: 'lantern by the door 45',
  other: 'nobody uses it 44',
  scheme: '$1 and {more}',
};

const digest = (name: string, encoding: 'hex' | 'base64') =>
  createHash(name).update(passwords.scheme).digest(encoding);
const crypted = (kind: string) => {
  const ran = spawnSync('openssl', ['passwd', kind, '-stdin'], { input: passwords.scheme });
  return ran.stdout.toString().trim();
};

interface Spelling {
  readonly stored: string;
  readonly byExim: boolean;
}

/** One password in spellings that tables are found with; Dovecot reads every one of them. */
const schemes: readonly Spelling[] = [
  // Its body looks like a hash, and is not.
  { stored: `{plaintext}${passwords.scheme}`, byExim: true },
  { stored: `{md5}${digest('md5', 'base64')}`, byExim: true },
  { stored: `{sha1}${digest('sha1', 'hex')}`, byExim: true },
  { stored: `{SHA}${digest('sha1', 'base64')}`, byExim: true },
  { stored: `{crypt_md5}${crypted('-1')}`, byExim: true },
  { stored: `{MD5}${crypted('-1')}`, byExim: true },
  { stored: `{SHA512-CRYPT}${crypted('-6')}`, byExim: true },
  { stored: crypted('-5'), byExim: true },
  { stored: `{SHA256.HEX}${digest('sha256', 'hex')}`, byExim: false },
];

/** What stands in the column without a scheme is another one in each schema. */
function schemesOf(schema: Schema): readonly Spelling[] {
  const words = ['-e', 'print crypt($ARGV[0], "ab")', passwords.scheme];
  const usual =
    passwordSettings(schema, { scheme: 'keep', defaultScheme: '', lengthMin: 1 }).defaultScheme ===
    'CRYPT'
      ? spawnSync('perl', words).stdout.toString()
      : digest('md5', 'hex');
  return [...schemes, { stored: usual, byExim: true }];
}

/** That of vpopmail is a file of qmail's. */
const hasCatchAll = (schema: Schema) => schema !== 'vpopmail';

export interface Installation {
  readonly directory: Directory;
  readonly database: Database;
  readonly baseDir: string;
  /** What the schema has a place for. */
  readonly holds: Holdings;
  /** Whether an alias takes what nobody else of a domain takes. */
  readonly hasCatchAll: boolean;
  /** Of `scheme0@example.test` and so on, who all have one password. */
  readonly schemes: readonly Spelling[];
  /** Of Dispatch itself, without where it listens and whom it hands mail to. */
  readonly settings: DispatchSettings;
  /** Runs `dispatchctl` for an administrator; throws with what it said when it fails. */
  dispatchctl(words: readonly string[], input?: string): void;
  /** Directory with what `dispatchctl config SERVER` printed. */
  files(server: MailServer): string;
  stop(): Promise<void>;
}

export async function makeInstallation(
  mariaDb: MariaDb,
  {
    schema,
    home,
    runAs,
  }: { readonly schema: Schema; readonly home: string; readonly runAs: RunAs },
): Promise<Installation> {
  const name = `mail_${schema.replace('-', '_')}`;
  const url = await mariaDb.makeDatabase(name);
  grantReading(mariaDb, name);
  const baseDir = join(home, 'mail');
  for (const folder of [baseDir, join(baseDir, 'example.test'), join(baseDir, 'closed.test')]) {
    mkdirSync(folder, { recursive: true });
  }
  const database = await openDatabase({ url, password: undefined, log: silentLog });
  await makeTables(schema, database, mariaDb, name);
  await openState(database);
  const directory = openDirectory({ schema, database, baseDir, log: silentLog });
  await fill(directory, { baseDir, schema });
  spawnSync('chown', ['-R', `${runAs.uid}:${runAs.gid}`, baseDir]);
  const secret = join(home, 'secret');
  writeFileSync(secret, `${reader.password}\n`);
  // Over TCP: the socket lies where only root can go.
  const reach = (user: string) => `mysql://${user}@127.0.0.1:${mariaDb.port}/${name}`;
  const identity = { uid: runAs.name, gid: String(runAs.gid) };
  const settings = {
    directory: { schema, url: reach(mariaDb.user) },
    mail: { base_dir: baseDir, app_passwords: 'on' },
    smtp: { user: 'webmail@example.test' },
  };
  return {
    directory,
    database,
    baseDir,
    holds: await directory.holds(),
    hasCatchAll: hasCatchAll(schema),
    schemes: schemesOf(schema),
    settings,
    dispatchctl: (words, input = '') => {
      const configuration = join(home, 'administrator.toml');
      writeFileSync(configuration, stringify({ ...settings, server: identity }));
      command([...words, '--config', configuration], input);
    },
    files: (server) => {
      const of = {
        ...settings,
        directory: { schema, url: reach(reader.user), password_file: secret },
        server: identity,
      };
      return printedFiles(server, of, home);
    },
    stop: () => database.close(),
  };
}

function grantReading(mariaDb: MariaDb, name: string): void {
  const { user, password } = reader;
  mariaDb.sql(
    `create user if not exists '${user}'@'%' identified by '${password}';
     create user if not exists '${user}'@'localhost' identified by '${password}';
     grant select on ${name}.* to '${user}'@'%'; grant select on ${name}.* to '${user}'@'localhost'`,
  );
}

async function makeTables(
  schema: Schema,
  database: Database,
  mariaDb: MariaDb,
  name: string,
): Promise<void> {
  if (schema === 'vmail-sql') {
    await prepareVmailSql(database);
    return;
  }
  const fixture = join(import.meta.dirname, '../fixtures', `${schema}-tables.sql`);
  mariaDb.sql(readFileSync(fixture, 'utf8'), name);
  // As docs/directory.md says: 40 characters are too few for most of what is stored today.
  if (schema === 'vpopmail')
    mariaDb.sql('alter table vpopmail modify pw_passwd varchar(255)', name);
}

/** The accounts of every test, each for a case of its own. */
async function fill(
  directory: Directory,
  { baseDir, schema }: { readonly baseDir: string; readonly schema: Schema },
): Promise<void> {
  for (const name of ['example.test', 'closed.test']) {
    const path = join(baseDir, name);
    await directory.addDomain({ name, unixUser: 'vmail', path, passwordHash: '' });
  }
  const add = async (address: string, password = passwords.other, scheme = '{plaintext}') => {
    const [localPart = '', domain = ''] = address.split('@');
    const passwordHash = `${scheme}${password}`;
    const { path } = await directory.addAccount({ localPart, domain, passwordHash });
    await ensurePlaces(path);
  };
  await add('alice@example.test', passwords.alice);
  await add('bob@example.test', passwords.bob);
  await add('webmail@example.test', passwords.webmail);
  for (const one of ['rest', 'off', 'late']) await add(`${one}@example.test`);
  for (const [at, { stored }] of schemesOf(schema).entries()) {
    await add(`scheme${at}@example.test`, stored, '');
  }
  await add('carol@closed.test', passwords.carol);
  await add('gone@closed.test');
  await directory.removeAccount('gone@closed.test');
  const { account: held, aliasDomains } = await directory.holds();
  if (held.has('isActive')) {
    await directory.changeAccount('off@example.test', { isActive: false });
  }
  for (const small of ['small-exim@example.test', 'small-postfix@example.test']) {
    await add(small);
    await directory.changeAccount(small, { quota: { bytes: 20_000, messages: undefined } });
  }
  if (held.has('expiresMs')) {
    await directory.changeAccount('late@example.test', { expiresMs: Date.parse('2001-01-02') });
  }
  const alias = (localPart: string, target: string) =>
    directory.addAlias({ localPart, domain: 'example.test', target });
  await alias('sales', 'bob@example.test, alice@example.test');
  if (hasCatchAll(schema)) await alias('_default_', 'rest@example.test');
  if (aliasDomains) {
    await directory.addAliasDomain('alias.test', 'example.test');
    await directory.addAliasDomain('closed-alias.test', 'closed.test');
  }
}

let printed = 0;

function printedFiles(server: string, settings: DispatchSettings, home: string): string {
  const into = join(home, `${server}-${(printed += 1)}`);
  mkdirSync(into);
  const configuration = join(into, 'dispatch.toml');
  writeFileSync(configuration, stringify(settings));
  const words = ['config', server, '--config', configuration, '--host', 'mx.example.test'];
  command([...words, '--into', into], '');
  return into;
}

function command(words: readonly string[], input: string): void {
  const ran = spawnSync('bin/dispatchctl', words, { input, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${words.join(' ')}: ${ran.stdout}${ran.stderr}`);
}
