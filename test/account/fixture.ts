// An installation for the tests of this room: two domains, people with cheap stored passwords,
// a clock that is set by hand, and what was done to Maildirs.

import { randomBytes } from 'node:crypto';
import type { Accounts, Session } from '../../src/account/account.ts';
import { usualPasswords } from '../../src/account/password-settings.ts';
import type { AccountsOptions } from '../../src/account/accounts-options.ts';
import { openAccounts } from '../../src/account/open.ts';
import type { Database } from '../../src/database/database.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { prepareVmailSql } from '../../src/directory/vmail-sql-tables.ts';
import { silentLog } from '../../src/kit/log.ts';
import { HashPool } from '../../src/passwords/hash-pool.ts';
import { type State, openState } from '../../src/state/open.ts';

export const baseDir = '/srv/mail';
export const idleMs = 3_600_000;
export const lifeMs = 24 * 3_600_000;

/** Counts what is computed; the threads are real. */
export class CountingPool extends HashPool {
  jobs = 0;
  override async run(job: Parameters<HashPool['run']>[0]): Promise<boolean | string> {
    this.jobs += 1;
    return super.run(job);
  }
}

export interface Installation {
  readonly accounts: Accounts;
  readonly directory: Directory;
  readonly state: State;
  readonly pool: CountingPool;
  readonly clock: { ms: number };
  readonly made: string[];
  readonly setAside: string[];
  /** Another worker of the same installation. */
  readonly openAnother: (
    database: Database,
    options?: Partial<AccountsOptions>,
  ) => Promise<Accounts>;
  readonly login: (address: string, password?: string, remoteAddress?: string) => Promise<Session>;
}

export async function install(
  database: Database,
  options: Partial<AccountsOptions> = {},
): Promise<Installation> {
  await prepareVmailSql(database);
  const clock = { ms: 1_800_000_000_000 };
  const made: string[] = [];
  const setAside: string[] = [];
  const pool = new CountingPool();
  const directoryOn = (one: Database) =>
    openDirectory({ schema: 'vmail-sql', database: one, baseDir, log: silentLog });
  const open = (one: Database, more: Partial<AccountsOptions> = {}) =>
    openAccounts({
      database: one,
      directory: directoryOn(one),
      superAdministrators: ['Root@alpha.org'],
      sessionIdleMs: idleMs,
      sessionLifeMs: lifeMs,
      now: () => clock.ms,
      randomBytes,
      log: silentLog,
      makeMaildir: async (path) => void made.push(path),
      setAsideMaildir: async (path) => void setAside.push(path),
      newDomains: { baseDir, unixUser: 'vmail' },
      hashPool: pool,
      failureFloorMs: 0,
      // Stored as plain text, because that is verified at once; it stays so.
      passwords: { ...usualPasswords, isUpgrading: false },
      ...options,
      ...more,
    });
  const directory = directoryOn(database);
  await populate(directory);
  const accounts = await open(database);
  const login = async (address: string, password = 'secret', remoteAddress = '192.0.2.1') =>
    (await accounts.login({ address, password, remoteAddress, userAgent: 'test' })).session;
  const state = await openState(database);
  await state.admins.add('adam@alpha.org', 'alpha.org');
  return { accounts, directory, state, pool, clock, made, setAside, openAnother: open, login };
}

/** alpha.org: root (super), adam (administrator), bob. beta.org: ben. alias.org is alpha.org. */
async function populate(directory: Directory): Promise<void> {
  for (const name of ['alpha.org', 'beta.org']) {
    await directory.addDomain({
      name,
      unixUser: 'vmail',
      path: `${baseDir}/${name}`,
      passwordHash: '{plaintext}panel',
      facts: { accountsMax: 10 },
    });
  }
  await directory.addAliasDomain('alias.org', 'alpha.org');
  for (const address of ['root@alpha.org', 'adam@alpha.org', 'bob@alpha.org', 'ben@beta.org']) {
    const [localPart = '', domain = ''] = address.split('@');
    await directory.addAccount({ localPart, domain, passwordHash: '{plaintext}secret' });
  }
  await directory.addAlias({ localPart: 'info', domain: 'alpha.org', target: 'bob@alpha.org' });
  await directory.addAlias({ localPart: 'info', domain: 'beta.org', target: 'ben@beta.org' });
}
