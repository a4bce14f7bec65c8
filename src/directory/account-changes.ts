// Changes of accounts. Names come as they were typed and are looked at here.

import type { SqlRunner } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import { type AddressParts, isNewLocalPart } from './address.ts';
import type { Account, AccountChange } from './directory.ts';
import { textOrNull } from './fields.ts';
import { countAccounts } from './lists.ts';
import { findAccount, type LookupOptions } from './lookup.ts';
import { isNamed, namingValues } from './names.ts';
import type { Tables } from './tables.ts';
import {
  addressOrRefusal,
  deleteRow,
  insertOnce,
  lockDomain,
  storedName,
  storedRow,
  updateRow,
  valuesOf,
} from './write.ts';

export interface NewAccount {
  readonly localPart: string;
  readonly domain: string;
  readonly passwordHash: string;
  readonly facts?: AccountChange;
}

export async function addAccount(of: LookupOptions, wanted: NewAccount): Promise<Account> {
  const parts = newName(wanted);
  const { account } = of.tables.layout;
  const facts = valuesOf(account.fields, wanted.facts ?? {});
  await of.database.transaction(async (runner) => {
    await refuseFull(runner, of.tables, parts.domain);
    await refuseAlias(runner, of.tables, parts);
    const row = { ...parts, nowMs: Date.now(), baseDir: of.baseDir };
    await insertOnce(runner, of.tables, {
      table: account.table,
      values: {
        ...account.inserted(row),
        ...account.placed(row),
        ...namingValues(account.key, parts),
        [account.password]: wanted.passwordHash,
        ...facts,
      },
      address: addressOf(parts),
    });
    await addOwnAlias(runner, of.tables, parts);
  });
  return made(of, parts);
}

export async function changeAccount(
  of: LookupOptions,
  address: string,
  change: AccountChange,
): Promise<void> {
  const { account } = of.tables.layout;
  const values = valuesOf(account.fields, change);
  await of.database.transaction((runner) =>
    updateRow(runner, of.tables, { keyed: account, address, values }),
  );
}

export async function renameAccount(
  of: LookupOptions,
  address: string,
  to: AddressParts,
): Promise<{ before: Account; after: Account }> {
  const parts = newName(to);
  const { account } = of.tables.layout;
  const before = await findAccount(of, address);
  // Through an alias domain it would be a row of another domain than the one that was named.
  if (before === undefined || before.address !== address.toLowerCase()) {
    throw new Refusal('not-found');
  }
  await of.database.transaction(async (runner) => {
    if (parts.domain === before.domain) await lockDomain(runner, of.tables, parts.domain);
    else await refuseFull(runner, of.tables, parts.domain);
    await refuseAlias(runner, of.tables, parts);
    const taken = await storedRow(runner, of.tables, { ...account, parts });
    if (taken !== undefined) throw new Refusal('already-exists', { address: addressOf(parts) });
    const row = { ...parts, nowMs: Date.now(), baseDir: of.baseDir };
    const values = { ...account.placed(row), ...namingValues(account.key, parts) };
    await removeOwnAlias(runner, of.tables, before.address);
    await updateRow(runner, of.tables, { keyed: account, address: before.address, values });
    await addOwnAlias(runner, of.tables, parts);
  });
  return { before, after: await made(of, parts) };
}

/** Changes the hash only while it still is `from`; false when somebody else was first. */
export async function setPassword(
  of: LookupOptions,
  address: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const { account } = of.tables.layout;
  const parts = addressOrRefusal(address);
  return of.database.transaction(async (runner) => {
    const row = await storedRow(runner, of.tables, {
      ...account,
      parts,
      more: [account.password],
    });
    // Not compared by the column's collation, which ignores case; base64 and hashes do not.
    if (row === undefined || textOrNull(row[account.password]) !== from) return false;
    const named = isNamed(of.tables, account, parts);
    const column = of.tables.column(account.table, account.password);
    const exactly = of.tables.dialect === 'mysql' ? 'binary ' : '';
    const changed = await runner.run(
      `update ${of.tables.table(account.table)} set ${column} = ?
       where ${named.sql} and ${exactly}${column} = ?`,
      [to, ...named.values, from],
    );
    return changed === 1;
  });
}

export async function removeAccount(of: LookupOptions, address: string): Promise<void> {
  const { account } = of.tables.layout;
  await of.database.transaction(async (runner) => {
    await deleteRow(runner, of.tables, { keyed: account, address });
    await removeOwnAlias(runner, of.tables, address);
  });
}

export async function noteLogin(of: LookupOptions, address: string, atMs: number): Promise<void> {
  const { account } = of.tables.layout;
  const field = account.fields.lastLoginMs;
  if (field === undefined) return;
  await updateRow(of.database, of.tables, { keyed: account, address, values: field.write(atMs) });
}

async function made(of: LookupOptions, parts: AddressParts): Promise<Account> {
  const account = await findAccount(of, addressOf(parts));
  if (account === undefined) throw new Refusal('not-found');
  return account;
}

function newName({ localPart, domain }: AddressParts): AddressParts {
  if (!isNewLocalPart(localPart)) throw new Refusal('bad-address', { address: localPart });
  return { localPart, domain: domain.toLowerCase() };
}

/** Locks the domain; refuses `limit-reached` when it has as many accounts as it may have. */
async function refuseFull(runner: SqlRunner, tables: Tables, domain: string): Promise<void> {
  const row = await lockDomain(runner, tables, domain);
  const limit = tables.layout.domain.fields.accountsMax?.read(row);
  if (limit === undefined) return;
  const count = (await countAccounts(runner, tables, [domain])).get(domain) ?? 0;
  if (count >= limit) throw new Refusal('limit-reached', { max: limit });
}

/**
 * An address is an account or an alias, not both: which one mail follows would depend on the
 * order of the MTA's routers.
 */
async function refuseAlias(runner: SqlRunner, tables: Tables, parts: AddressParts): Promise<void> {
  const { alias } = tables.layout;
  if (alias === undefined) return;
  const row = await storedRow(runner, tables, { ...alias, parts });
  if (row !== undefined) throw new Refusal('already-exists', { address: addressOf(parts) });
}

async function addOwnAlias(runner: SqlRunner, tables: Tables, parts: AddressParts): Promise<void> {
  const { alias } = tables.layout;
  if (alias?.hasRowsOfAccounts !== true) return;
  const address = addressOf(parts);
  await insertOnce(runner, tables, {
    table: alias.table,
    values: {
      ...alias.inserted({ ...parts, nowMs: Date.now() }),
      ...namingValues(alias.key, parts),
      [alias.target]: address,
    },
    address,
  });
}

async function removeOwnAlias(runner: SqlRunner, tables: Tables, address: string): Promise<void> {
  const { alias } = tables.layout;
  if (alias?.hasRowsOfAccounts !== true) return;
  try {
    await storedName(runner, tables, { keyed: alias, address });
  } catch (error) {
    // A mailbox made by hand has none.
    if (error instanceof Refusal && error.code === 'not-found') return;
    throw error;
  }
  await deleteRow(runner, tables, { keyed: alias, address });
}

const addressOf = ({ localPart, domain }: AddressParts) => `${localPart}@${domain}`;
