// Changes of aliases. Where every account has a row among them, that row is the account's and is
// neither made nor taken away here: forwarding of an account changes it, and its end restores it.

import type { SqlRow, SqlRunner } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import { type AddressParts, catchAll, isNewLocalPart, rowAddress } from './address.ts';
import { setLines, writtenTargets } from './alias-lines.ts';
import type { AliasTable } from './layout.ts';
import { inDomainOrNone, type LookupOptions } from './lookup.ts';
import { countAliases } from './counts.ts';
import { namingValues } from './names.ts';
import type { Tables } from './tables.ts';
import { within } from './within.ts';
import { changing, deleteRow, insertOnce, lockDomain, storedRow, updateRow } from './write.ts';

/** LIMIT of a target where its column is wider, or does not tell. */
const targetCharsMax = 16_384;

export async function addAlias(
  of: LookupOptions,
  wanted: AddressParts & { readonly target: string },
): Promise<void> {
  const alias = aliasTable(of.tables);
  const parts = { localPart: wanted.localPart, domain: wanted.domain.toLowerCase() };
  if (parts.localPart === catchAll && alias.hasNoCatchAll === true) {
    throw new Refusal('not-held', { what: 'catchAll' });
  }
  if (parts.localPart !== catchAll && !isNewLocalPart(parts.localPart)) {
    throw new Refusal('bad-address', { address: parts.localPart });
  }
  refuseLong(of.tables, wanted.target);
  const address = `${parts.localPart}@${parts.domain}`;
  await changing(of, async (runner) => {
    const row = await lockDomain(runner, of.tables, parts.domain);
    const limit = of.tables.layout.domain.fields.aliasesMax?.read(row);
    if (limit !== undefined) {
      const count = (await countAliases(runner, of.tables, [parts.domain])).get(parts.domain) ?? 0;
      if (count >= limit) throw new Refusal('limit-reached', { max: limit });
    }
    const taken =
      (await accountAt(runner, of, parts)) ??
      (await storedRow(runner, of.tables, { ...alias, parts }));
    if (taken !== undefined) throw new Refusal('already-exists', { address });
    for (const target of writtenTargets(alias, wanted.target)) {
      await insertOnce(runner, of.tables, {
        table: alias.table,
        values: {
          ...alias.inserted({ ...parts, nowMs: Date.now() }),
          ...namingValues(alias.key, parts),
          [alias.target]: target,
        },
        address,
      });
    }
  });
}

export async function setAlias(of: LookupOptions, address: string, target: string): Promise<void> {
  const alias = aliasTable(of.tables);
  refuseLong(of.tables, target);
  await changing(of, async (runner) => {
    if (alias.lines !== undefined) return setLines(runner, of.tables, { alias, address, target });
    const values = { [alias.target]: target };
    return updateRow(runner, of.tables, { keyed: alias, address, values });
  });
}

async function accountAt(
  runner: SqlRunner,
  anywhere: LookupOptions,
  parts: AddressParts,
): Promise<SqlRow | undefined> {
  const of = await inDomainOrNone(within(anywhere, runner), parts.domain);
  if (of === undefined) return undefined;
  return storedRow(runner, of.tables, { ...of.tables.layout.account, parts });
}

export async function removeAlias(of: LookupOptions, address: string): Promise<void> {
  const alias = aliasTable(of.tables);
  await changing(of, async (runner) => {
    const parts = rowAddress(address);
    const isOfAccount =
      alias.hasRowsOfAccounts &&
      parts !== undefined &&
      (await accountAt(runner, of, parts)) !== undefined;
    if (!isOfAccount) return deleteRow(runner, of.tables, { keyed: alias, address });
    const values = { [alias.target]: address };
    return updateRow(runner, of.tables, { keyed: alias, address, values });
  });
}

export function aliasTable({ layout }: Tables): AliasTable {
  if (layout.alias === undefined) throw new Refusal('not-held', { what: 'alias' });
  return layout.alias;
}

export function refuseLong(tables: Tables, target: string): void {
  const alias = aliasTable(tables);
  const charsMax = Math.min(tables.charsMax(alias.table, alias.target), targetCharsMax);
  if (target.length > charsMax) throw new Refusal('too-long', { charsMax });
}
