// Changes of accounts. Names come as they were typed and are looked at here.

import type { SqlRow, SqlRunner } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import { type AddressParts, isNewLocalPart, rowAddress } from './address.ts';
import type { Account, AccountChange, Ceiling } from './directory.ts';
import { textOrNull } from './fields.ts';
import { homeName } from './home-name.ts';
import type { NewRow } from './layout.ts';
import { countAccounts } from './counts.ts';
import { accountRow, findAccount, inDomain, type LookupOptions } from './lookup.ts';
import { isNamed, namingValues } from './names.ts';
import { refuseAboveCeiling, refuseQuotaAbove, withDefaultQuota } from './quota-limit.ts';
import { accountSides, removeSides, renameSides, splitValues, writeSide } from './sides.ts';
import type { Tables } from './tables.ts';
import { within } from './within.ts';
import {
  addressOrRefusal,
  changing,
  deleteRow,
  insertOnce,
  lockDomain,
  needsRow,
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
  readonly format?: NewRow['format'];
  readonly ceiling?: Ceiling | undefined;
}

/** Moves the mail to where the row points now. */
export type MoveMail = (path: string) => Promise<void>;

export async function addAccount(anywhere: LookupOptions, wanted: NewAccount): Promise<Account> {
  const parts = newName(wanted);
  const of = await inDomain(anywhere, parts.domain);
  const { account } = of.tables.layout;
  const { ceiling } = wanted;
  await changing(of, async (runner) => {
    await ceiling?.lock(runner);
    const domain = await refuseFull(runner, of.tables, parts.domain);
    await refuseAlias(runner, of.tables, parts);
    const given = withDefaultQuota(of.tables, domain, wanted.facts ?? {});
    const quotas = [given.quota];
    await refuseQuotaAbove(of, runner, { domain, quotas });
    await refuseAboveCeiling(of, runner, { ceiling, accounts: 1, quotas });
    const row = newRow(of, parts, wanted.format ?? 'maildir');
    const inserted = account.inserted(row);
    const facts = valuesOf(account.fields, given, inserted);
    const { own, beside } = splitValues(account.sides ?? [], facts);
    await insertOnce(runner, of.tables, {
      table: account.table,
      values: {
        ...inserted,
        ...account.placed(row),
        ...namingValues(account.key, parts),
        ...account.besidePassword,
        [account.password]: wanted.passwordHash,
        ...own,
      },
      address: addressOf(parts),
    });
    // What an account of the same name left behind is not this one's.
    await removeSides(runner, of.tables, { sides: accountSides(of.tables), parts });
    for (const [side, values] of beside) {
      await writeSide(runner, of.tables, { side, parts, values });
    }
    await addOwnAlias(runner, of.tables, parts);
  });
  return made(of, parts);
}

export async function changeAccount(
  anywhere: LookupOptions,
  address: string,
  { change, ceiling }: { readonly change: AccountChange; readonly ceiling?: Ceiling | undefined },
): Promise<void> {
  const { parts, of } = await inDomainOf(anywhere, address);
  const { account } = of.tables.layout;
  const { quota } = change;
  const isOnRow = needsRow(account.fields, change);
  await changing(of, async (runner) => {
    if (quota !== undefined) {
      await ceiling?.lock(runner);
      const domain = await lockDomain(runner, of.tables, parts.domain);
      const wanted = { quotas: [quota], except: address };
      await refuseQuotaAbove(of, runner, { ...wanted, domain });
      await refuseAboveCeiling(of, runner, { ...wanted, ceiling, accounts: 0 });
    }
    const row = isOnRow ? await accountRow(runner, of.tables, { parts, lock: true }) : {};
    if (row === undefined) throw new Refusal('not-found');
    const values = valuesOf(account.fields, change, row);
    await updateRow(runner, of.tables, { keyed: account, address, values });
  });
}

export async function renameAccount(
  anywhere: LookupOptions,
  address: string,
  { move = async () => {}, ...to }: AddressParts & { readonly move?: MoveMail },
): Promise<{ before: Account; after: Account }> {
  const parts = newName(to);
  const before = await findAccount(anywhere, address);
  // Through an alias domain it would be a row of another domain than the one that was named.
  if (before === undefined || before.address !== address.toLowerCase()) {
    throw new Refusal('not-found');
  }
  const from = await inDomain(anywhere, before.domain);
  const of = await inDomain(anywhere, parts.domain);
  const { account } = of.tables.layout;
  const isOtherTable = account.perDomain !== undefined && parts.domain !== before.domain;
  return changing(of, async (runner) => {
    if (parts.domain === before.domain) await lockDomain(runner, of.tables, parts.domain);
    else {
      const domain = await refuseFull(runner, of.tables, parts.domain);
      await refuseQuotaAbove(of, runner, { domain, quotas: [before.quota] });
    }
    await refuseAlias(runner, of.tables, parts);
    const taken = await storedRow(runner, of.tables, { ...account, parts });
    if (taken !== undefined) throw new Refusal('already-exists', { address: addressOf(parts) });
    const row = newRow(of, parts, before.format);
    const values = { ...account.placed(row), ...namingValues(account.key, parts) };
    await removeOwnAlias(runner, of.tables, before.address);
    if (isOtherTable) await moveRow(runner, { from: from.tables, to: of.tables, before, parts });
    const named = isOtherTable ? `${before.localPart}@${parts.domain}` : before.address;
    await updateRow(runner, of.tables, { keyed: account, address: named, values });
    await renameSides(runner, of.tables, { from: before, to: parts });
    await addOwnAlias(runner, of.tables, parts);
    const after = await made(within(of, runner), parts);
    await move(after.path);
    return { before, after };
  });
}

/** Into the table of another domain, with every column that both have. */
async function moveRow(
  runner: SqlRunner,
  of: { readonly from: Tables; readonly to: Tables; before: AddressParts; parts: AddressParts },
): Promise<void> {
  const { account } = of.to.layout;
  const there = { localPart: of.before.localPart, domain: of.parts.domain };
  const taken = await storedRow(runner, of.to, { ...account, parts: there });
  if (taken !== undefined) throw new Refusal('already-exists', { address: addressOf(there) });
  const columns = of.from.sharedColumns(of.to, account.table).join(', ');
  const from = of.from.table(of.from.layout.account.table);
  const named = isNamed(of.from, of.from.layout.account, of.before);
  await runner.run(
    `insert into ${of.to.table(account.table)} (${columns})
     select ${columns} from ${from} where ${named.sql}`,
    named.values,
  );
  await runner.run(`delete from ${from} where ${named.sql}`, named.values);
}

/** Changes the hash only while it still is `from`; false when somebody else was first. */
export async function setPassword(
  anywhere: LookupOptions,
  address: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const parts = addressOrRefusal(address);
  const of = await inDomain(anywhere, parts.domain);
  const { account } = of.tables.layout;
  const set = of.tables.assignments(account.table, {
    ...account.besidePassword,
    [account.password]: to,
  });
  return changing(of, async (runner) => {
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
      `update ${of.tables.table(account.table)} set ${set.sql}
       where ${named.sql} and ${exactly}${column} = ?`,
      [...set.values, ...named.values, from],
    );
    return changed === 1;
  });
}

export async function removeAccount(anywhere: LookupOptions, address: string): Promise<void> {
  const { parts, of } = await inDomainOf(anywhere, address);
  const { account } = of.tables.layout;
  await changing(of, async (runner) => {
    await deleteRow(runner, of.tables, { keyed: account, address });
    await removeSides(runner, of.tables, { sides: accountSides(of.tables), parts });
    await removeOwnAlias(runner, of.tables, address);
  });
}

export async function noteLogin(
  anywhere: LookupOptions,
  address: string,
  atMs: number,
): Promise<void> {
  if (anywhere.tables.layout.account.fields.lastLoginMs === undefined) return;
  const { of } = await inDomainOf(anywhere, address);
  const { account } = of.tables.layout;
  const values = account.fields.lastLoginMs?.write(atMs, {}) ?? {};
  await updateRow(of.database, of.tables, { keyed: account, address, values });
}

async function inDomainOf(
  anywhere: LookupOptions,
  address: string,
): Promise<{ readonly parts: AddressParts; readonly of: LookupOptions }> {
  const parts = rowAddress(address);
  if (parts === undefined) throw new Refusal('bad-address', { address });
  return { parts, of: await inDomain(anywhere, parts.domain) };
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
export async function refuseFull(
  runner: SqlRunner,
  tables: Tables,
  domain: string,
  more = 1,
): Promise<SqlRow> {
  const row = await lockDomain(runner, tables, domain);
  const limit = tables.layout.domain.fields.accountsMax?.read(row);
  if (limit === undefined) return row;
  const count = (await countAccounts(runner, tables, [domain])).get(domain) ?? 0;
  if (count + more > limit) throw new Refusal('limit-reached', { max: limit });
  return row;
}

export function newRow(
  { baseDir, hashing }: LookupOptions,
  parts: AddressParts,
  format: NewRow['format'],
): NewRow {
  return { ...parts, nowMs: Date.now(), baseDir, home: homeName(parts, hashing), format };
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
