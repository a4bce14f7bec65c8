// What a new demo is filled with: domains, accounts, rights, mail.

import { join } from 'node:path';
import { keptAs, selfServices } from '../account/self-service/self-service-rules.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open.ts';
import type { Account, Directory } from '../directory/directory.ts';
import { openDirectory } from '../directory/open.ts';
import { prepareVmailSql } from '../directory/vmail-sql-tables.ts';
import { HashPool } from '../passwords/hash-pool.ts';
import { hashPassword } from '../passwords/hash.ts';
import { openState } from '../state/open.ts';
import { fillMailboxes } from './mailboxes.ts';
import type { DemoOptions } from './make.ts';
import { samples } from './samples/all.ts';
import { demoAccounts, demoAliases, demoDomains, demoPassword } from './samples/installation.ts';
import type { AccountName } from './samples/sample.ts';

/** Fills an empty directory; gives the number of messages. */
export async function fillDemo(options: DemoOptions): Promise<number> {
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
    const directory = openDirectory({ schema: 'vmail-sql', database, baseDir, log });
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
    await directory.addDomain({
      name,
      unixUser: 'vmail',
      path,
      passwordHash,
      facts: { accountsMax: 50 },
    });
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
  for (const domain of demoDomains) {
    await state.domainSettings.change(domain, keptAs(new Set(selfServices)));
  }
  for (const { name, domain, administers, settings } of demoAccounts) {
    const address = `${name}@${domain}`;
    if (administers !== undefined) await state.admins.add(address, administers);
    if (settings !== undefined) await state.settings.change(address, settings);
  }
}
