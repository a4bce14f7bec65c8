// Makes a demo installation in a directory, once: the database, the Maildirs, the configuration.
//
//   DIR/dispatch.toml    written last: a directory that has it is whole, and is never written again
//   DIR/dispatch.db      directory and state
//   DIR/mail/DOMAIN/…    one Maildir per account
//   DIR/unfinished       there while it is being made; what a crash leaves is begun anew

import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open.ts';
import type { Account, Directory } from '../directory/directory.ts';
import { prepareVmailSql } from '../directory/schema-vmail-sql.ts';
import { openVmailSql } from '../directory/vmail-sql.ts';
import type { Log } from '../kit/log.ts';
import { HashPool } from '../passwords/hash-pool.ts';
import { hashPassword } from '../passwords/hash.ts';
import { StartError } from '../server/start-error.ts';
import { openState } from '../state/open.ts';
import { fillMailboxes } from './mailboxes.ts';
import { samples } from './samples/all.ts';
import { demoAccounts, demoAliases, demoDomains, demoPassword } from './samples/installation.ts';
import type { AccountName } from './samples/sample.ts';

export interface DemoOptions {
  /** Absolute path; made when missing. */
  readonly dir: string;
  /** Text of dispatch.toml. */
  readonly configuration: string;
  readonly nowMs: number;
  readonly hostname: string;
  readonly log: Log;
}

export type DemoResult =
  | { readonly kind: 'made'; readonly messages: number }
  | { readonly kind: 'kept' };

const owned = ['dispatch.db', 'dispatch.db-wal', 'dispatch.db-shm', 'mail'];

/** Throws StartError when the directory holds something that is no demo: nobody's files are overwritten. */
export async function makeDemo(options: DemoOptions): Promise<DemoResult> {
  const { dir } = options;
  const configFile = join(dir, 'dispatch.toml');
  const unfinished = join(dir, 'unfinished');
  if (existsSync(configFile) && !existsSync(unfinished)) return { kind: 'kept' };
  // Parents with the usual mode: whom root hands the demo to must be able to walk there.
  await mkdir(dirname(dir), { recursive: true });
  if (!existsSync(dir)) await mkdir(dir, { mode: 0o700 });
  if (existsSync(unfinished)) {
    for (const name of owned) await rm(join(dir, name), { recursive: true, force: true });
  } else if ((await readdir(dir)).length > 0) {
    throw new StartError(`${dir} is not empty and holds no demo; choose another with --dir=DIR`);
  }
  await writeFile(unfinished, '');
  const messages = await fill(options);
  await writeFile(configFile, options.configuration, { mode: 0o600 });
  await rm(unfinished);
  return { kind: 'made', messages };
}

async function fill(options: DemoOptions): Promise<number> {
  const { dir, log } = options;
  const pool = new HashPool();
  const database = await openDatabase({
    url: `sqlite:${join(dir, 'dispatch.db')}`,
    password: undefined,
    log,
  });
  try {
    await prepareVmailSql(database);
    const baseDir = join(dir, 'mail');
    const directory = openVmailSql({ database, baseDir, log });
    const maildirs = await addEverybody(directory, { baseDir, pool });
    await setUpState(database);
    return await fillMailboxes(samples, { ...options, maildirs });
  } finally {
    await database.close();
    await pool.close();
  }
}

async function addEverybody(
  directory: Directory,
  { baseDir, pool }: { readonly baseDir: string; readonly pool: HashPool },
): Promise<Record<AccountName, string>> {
  const hash = () => hashPassword(demoPassword, 'crypt-bcrypt', { pool });
  for (const name of demoDomains) {
    const passwordHash = await hash();
    const path = join(baseDir, name);
    await directory.addDomain({ name, unixUser: 'vmail', path, passwordHash, accountsMax: 50 });
  }
  const made = new Map<AccountName, Account>();
  for (const { name, domain } of demoAccounts) {
    const passwordHash = await hash();
    made.set(name, await directory.addAccount({ localPart: name, domain, passwordHash }));
  }
  for (const alias of demoAliases) await directory.addAlias(alias);
  return Object.fromEntries([...made].map(([name, account]) => [name, account.path])) as Record<
    AccountName,
    string
  >;
}

async function setUpState(database: Database): Promise<void> {
  const state = await openState(database);
  for (const { name, domain, administers, settings } of demoAccounts) {
    const address = `${name}@${domain}`;
    if (administers !== undefined) await state.admins.add(address, administers);
    if (settings !== undefined) await state.settings.change(address, settings);
  }
}
