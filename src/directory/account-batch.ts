// Many accounts of one domain at once, as an import brings them: a domain is locked and counted
// once for all of them, and rows go in by hundreds.

import type { SqlRow, SqlRunner } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import { addAccount, newRow, refuseFull } from './account-changes.ts';
import { type AddressParts, isNewLocalPart } from './address.ts';
import type {
  Account,
  AccountChange,
  BatchAccount,
  BatchOutcome,
  Ceiling,
  Quota,
} from './directory.ts';
import { text } from './fields.ts';
import type { AccountTable, Field, Values } from './layout.ts';
import { findAccount, type LookupOptions } from './lookup.ts';
import { mailboxPath } from './mailbox-path.ts';
import { type KeyedTable, nameOf, namingValues } from './names.ts';
import { refuseAboveCeiling, refuseQuotaAbove, withDefaultQuota } from './quota-limit.ts';
import { accountSides, removeSidesOfMany } from './sides.ts';
import { keyColumns, marks, type Tables } from './tables.ts';
import { lockDomain, valuesOf } from './write.ts';

/** LIMIT of accounts of one batch. */
export const batchRowsMax = 1_000;
/** LIMIT of values bound in one statement: SQLite takes 32,766 of them, MySQL 65,535. */
const boundMax = 5_000;
/** LIMIT of names asked in one statement. */
const namesMax = 500;

interface Wanted {
  readonly domain: string;
  readonly accounts: readonly BatchAccount[];
  readonly isDryRun: boolean;
  readonly ceiling?: Ceiling | undefined;
}

export async function addAccounts(of: LookupOptions, wanted: Wanted): Promise<BatchOutcome> {
  if (wanted.accounts.length > batchRowsMax) throw new RangeError('too many for one batch');
  const domain = wanted.domain.toLowerCase();
  const odd = wanted.accounts.find(({ localPart }) => !isNewLocalPart(localPart));
  if (odd !== undefined) throw new Refusal('bad-address', { address: odd.localPart });
  if (!isPlain(of.tables, wanted)) return addOneByOne(of, { ...wanted, domain });
  return of.database.transaction(async (runner) => {
    const { ceiling } = wanted;
    await ceiling?.lock(runner);
    const domainRow = await lockDomain(runner, of.tables, domain);
    const sorted = await sortOut(runner, of.tables, { ...wanted, domain });
    const quotas: (Quota | undefined)[] = [];
    const rows = sorted.fresh.map((account) => {
      const parts = { localPart: account.localPart, domain };
      const facts = withDefaultQuota(of.tables, domainRow, account.facts);
      quotas.push(facts.quota);
      return { parts, account, facts };
    });
    await refuseFull(runner, of.tables, domain, rows.length);
    await refuseQuotaAbove(of, runner, { domain: domainRow, quotas });
    await refuseAboveCeiling(of, runner, { ceiling, accounts: rows.length, quotas });
    const values = rows.map(({ parts, account, facts }) =>
      rowValues(of, { parts, account: { ...account, facts } }),
    );
    if (!wanted.isDryRun) {
      await insertMany(runner, of.tables, of.tables.layout.account.table, values);
      const made = rows.map(({ parts }) => parts);
      for (const side of accountSides(of.tables)) {
        const names = made.map(({ localPart }) => localPart);
        await removeSidesOfMany(runner, of.tables, { side, domain, names });
      }
      await addOwnAliases(runner, of.tables, made);
    }
    const added = rows.map(({ parts }, at) => ({
      address: addressOf(parts),
      path: pathOf(of, { ...domainColumnsOf(domainRow), ...(values[at] as SqlRow) }),
    }));
    return { added, same: sorted.same, different: sorted.different };
  });
}

/** Rows in one table, named in that table, with nothing that is read off or goes into another one. */
function isPlain({ layout: { account } }: Tables, { accounts }: Wanted): boolean {
  if (account.key.kind === 'own') return false;
  if ((account.sides ?? []).length === 0) return true;
  return usedFields(account.fields, accounts).every(
    ({ needsRow, columns }) => needsRow !== true && !columns.some((name) => name.includes('.')),
  );
}

/** Of the facts that any of them brings. */
function usedFields(
  fields: AccountTable['fields'],
  accounts: readonly BatchAccount[],
): readonly Field<unknown>[] {
  const names = new Set(accounts.flatMap(({ facts }) => Object.keys(facts)));
  const byName = fields as Readonly<Record<string, Field<unknown> | undefined>>;
  return [...names].flatMap((name) => byName[name] ?? []);
}

/** Where an account is rows of several tables, or of a table of its domain's. */
async function addOneByOne(of: LookupOptions, wanted: Wanted): Promise<BatchOutcome> {
  const { domain, accounts, isDryRun, ceiling } = wanted;
  const outcome = { added: [], same: [], different: [] } as Mutable;
  const seen = new Set<string>();
  for (const one of accounts) {
    const address = addressOf({ localPart: one.localPart, domain });
    const there = await findAccount(of, address);
    if (seen.has(address)) outcome.different.push(address);
    else if (there !== undefined) outcome[isEqual(there, one) ? 'same' : 'different'].push(address);
    else if (isDryRun) outcome.added.push({ address, path: '' });
    else
      outcome.added.push({
        address,
        path: (await addAccount(of, { ...one, domain, ceiling })).path,
      });
    seen.add(address);
  }
  return outcome;
}

interface Mutable {
  readonly added: { address: string; path: string }[];
  readonly same: string[];
  readonly different: string[];
}

function isEqual(there: Account, { passwordHash, facts }: BatchAccount): boolean {
  if (there.passwordHash !== passwordHash) return false;
  return Object.entries(facts).every(([name, value]) => {
    const stored = there[name as keyof AccountChange];
    return JSON.stringify(spelt(stored)) === JSON.stringify(spelt(value));
  });
}

const spelt = (value: unknown) =>
  value instanceof Set ? [...(value as Set<string>)].sort() : value;

function rowValues(
  of: LookupOptions,
  { parts, account }: { readonly parts: AddressParts; readonly account: BatchAccount },
): Values {
  const layout = of.tables.layout.account;
  const row = newRow(of, parts, 'maildir');
  return {
    ...layout.inserted(row),
    ...layout.placed(row),
    ...namingValues(layout.key, parts),
    [layout.password]: account.passwordHash,
    ...valuesOf(layout.fields, account.facts),
  };
}

function pathOf({ tables, baseDir }: LookupOptions, row: SqlRow): string {
  return mailboxPath(tables.layout.account.place(row, baseDir), baseDir).path;
}

/** The columns of the domain's row under the names that a place asks for. */
function domainColumnsOf(row: SqlRow): SqlRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [`domain.${name}`, value]));
}

/** Which of them are new, which there are already, and which names are taken otherwise. */
async function sortOut(
  runner: SqlRunner,
  tables: Tables,
  { domain, accounts }: Wanted,
): Promise<{ fresh: BatchAccount[]; same: string[]; different: string[] }> {
  const { account, alias } = tables.layout;
  const names = accounts.map(({ localPart }) => localPart);
  const columns = usedFields(account.fields, accounts).flatMap((field) => field.columns);
  const more = [...new Set([account.password, ...columns])];
  const rows = await rowsNamed(runner, tables, { keyed: account, domain, names, more });
  const aliases =
    alias === undefined
      ? new Map<string, SqlRow>()
      : await rowsNamed(runner, tables, { keyed: alias, domain, names, more: [] });
  const sorted = { fresh: [] as BatchAccount[], same: [] as string[], different: [] as string[] };
  const seen = new Set<string>();
  for (const one of accounts) {
    const address = addressOf({ localPart: one.localPart, domain });
    const row = rows.get(one.localPart);
    const isTwice = seen.has(one.localPart);
    seen.add(one.localPart);
    if (row === undefined && !isTwice && !aliases.has(one.localPart)) sorted.fresh.push(one);
    else if (row !== undefined && !isTwice && isSame(tables, row, one)) sorted.same.push(address);
    else sorted.different.push(address);
  }
  return sorted;
}

/** Compared as they are spelt in columns: a day or a megabyte is as near as a column comes. */
function isSame(tables: Tables, row: SqlRow, { passwordHash, facts }: BatchAccount): boolean {
  const { password, fields } = tables.layout.account;
  if (text(row[password]) !== passwordHash) return false;
  const byName = fields as Readonly<Record<string, Field<unknown> | undefined>>;
  return Object.entries(facts).every(([name, value]) => {
    const field = byName[name];
    if (field === undefined) return false;
    return (
      JSON.stringify(field.write(field.read(row), row)) === JSON.stringify(field.write(value, row))
    );
  });
}

async function rowsNamed(
  runner: SqlRunner,
  tables: Tables,
  of: {
    readonly keyed: KeyedTable;
    readonly domain: string;
    readonly names: readonly string[];
    readonly more: readonly string[];
  },
): Promise<ReadonlyMap<string, SqlRow>> {
  const { table, key } = of.keyed;
  const found = new Map<string, SqlRow>();
  if (key.kind === 'own') return found;
  const column = (name: string) => `t.${tables.column(table, name)}`;
  const columns = [...keyColumns(key), ...of.more];
  for (let at = 0; at < of.names.length; at += namesMax) {
    const names = of.names.slice(at, at + namesMax);
    const keys = key.kind === 'parts' ? names : names.map((name) => `${name}@${of.domain}`);
    const rows = await runner.all(
      `select ${tables.select(table, columns, { alias: 't' })} from ${tables.table(table)} t
       where ${column(key.domain)} = ?
       and ${column(key.kind === 'parts' ? key.localPart : key.address)} in (${marks(keys)})`,
      [of.domain, ...keys],
    );
    for (const row of rows) found.set(nameOf(row, key).localPart, row);
  }
  return found;
}

async function insertMany(
  runner: SqlRunner,
  tables: Tables,
  table: string,
  rows: readonly Values[],
): Promise<void> {
  // Rows that name the same columns go together; in an import these are mostly all.
  const alike = Map.groupBy(rows, (row) => Object.keys(row).join());
  for (const group of alike.values()) {
    const width = Object.keys(group[0] ?? {}).length;
    const step = Math.max(1, Math.floor(boundMax / Math.max(1, width)));
    for (let at = 0; at < group.length; at += step) {
      await tables.insertRows(runner, table, group.slice(at, at + step));
    }
  }
}

async function addOwnAliases(
  runner: SqlRunner,
  tables: Tables,
  accounts: readonly AddressParts[],
): Promise<void> {
  const { alias } = tables.layout;
  if (alias?.hasRowsOfAccounts !== true) return;
  const rows = accounts.map((parts) => ({
    ...alias.inserted({ ...parts, nowMs: Date.now() }),
    ...namingValues(alias.key, parts),
    [alias.target]: addressOf(parts),
  }));
  await insertMany(runner, tables, alias.table, rows);
}

const addressOf = ({ localPart, domain }: AddressParts) => `${localPart}@${domain}`;
