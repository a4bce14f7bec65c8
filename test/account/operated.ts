// An installation of one schema with real Maildirs, and the operator of its machine.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Accounts, Session } from '../../src/account/account.ts';
import type { MailPlace } from '../../src/account/domain-mail.ts';
import { openAccounts } from '../../src/account/open.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { ensurePlaces } from '../../src/maildir/deliver.ts';
import { setAside } from '../../src/maildir/set-aside.ts';
import { HashPool } from '../../src/passwords/hash-pool.ts';
import { openState, type State } from '../../src/state/open.ts';
import type { Given } from '../database/each-database.ts';
import type { Schema } from '../directory/schemas.ts';
import { temporaryDirectory } from '../real/temporary.ts';

export interface Operated {
  readonly accounts: Accounts;
  readonly directory: Directory;
  readonly state: State;
  readonly operator: Session;
  readonly clock: { ms: number };
  readonly baseDir: string;
  readonly makeMaildir: { fails: boolean };
}

export const hash = '{plaintext}correct horse 41';
export const hour = 3_600_000;
export const day = 24 * hour;

/** one.test with alice and bob in it, and the empty two.test. */
export async function operate(
  { t, database }: Pick<Given, 't' | 'database'>,
  { schema, make }: Pick<Schema, 'schema' | 'make'>,
  mailPlace?: MailPlace,
): Promise<Operated> {
  const home = temporaryDirectory('operated');
  t.after(home.remove);
  const baseDir = home.path;
  await make(database);
  const directory = openDirectory({ schema, database, baseDir, log: silentLog });
  const clock = { ms: 1_800_000_000_000 };
  const makeMaildir = { fails: false };
  const accounts = await openAccounts({
    database,
    directory,
    superAdministrators: [],
    sessionIdleMs: hour,
    sessionLifeMs: day,
    now: () => clock.ms,
    randomBytes,
    log: silentLog,
    makeMaildir: async (path) => {
      if (makeMaildir.fails) throw new Error('no room');
      await ensurePlaces(path);
    },
    setAsideMaildir: (path) => setAside(path, clock.ms),
    newDomains: { baseDir, unixUser: 'vmail' },
    hashPool: new HashPool(),
    failureFloorMs: 0,
    ...(mailPlace === undefined ? {} : { mailPlace }),
  });
  for (const name of ['one.test', 'two.test']) {
    const path = join(baseDir, name);
    await directory.addDomain({ name, unixUser: 'vmail', path, passwordHash: '' });
  }
  for (const localPart of ['alice', 'bob']) {
    const made = await directory.addAccount({ localPart, domain: 'one.test', passwordHash: hash });
    await ensurePlaces(made.path);
  }
  const operator: Session = {
    id: '',
    address: 'root',
    kind: 'operator',
    rights: { super: true, domains: [] },
    createdMs: clock.ms,
  };
  const state = await openState(database);
  return { accounts, directory, state, operator, clock, baseDir, makeMaildir };
}
