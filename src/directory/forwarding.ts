// Where the mail of an account goes besides its mailbox, or instead of it: the row that bears the
// account's own name among the aliases. The account keeps a copy when it is one of the targets itself.

import { Refusal } from '../kit/failure.ts';
import { rowAddress } from './address.ts';
import { setLines, writtenTargets } from './alias-lines.ts';
import { aliasTable, refuseLong } from './alias-changes.ts';
import { text } from './fields.ts';
import { aliasRow, type LookupOptions } from './lookup.ts';
import { namingValues } from './names.ts';
import { targetsOf } from './rows.ts';
import { changing, deleteRow, insertOnce, lockDomain, storedRow, updateRow } from './write.ts';

/** In lower case; none where it is not forwarded, itself among them where it keeps a copy. */
export async function findForwarding(
  of: LookupOptions,
  address: string,
): Promise<readonly string[]> {
  const alias = aliasTable(of.tables);
  const parts = rowAddress(address);
  const row = parts === undefined ? undefined : await aliasRow(of, parts);
  if (row === undefined) return [];
  const targets = targetsOf(text(row[alias.target]), alias).map((target) => target.toLowerCase());
  return targets.every((target) => target === address) ? [] : targets;
}

/** No targets end it. Refuses `not-held`, `too-long`. */
export async function setForwarding(
  of: LookupOptions,
  address: string,
  targets: readonly string[],
): Promise<void> {
  const alias = aliasTable(of.tables);
  const parts = rowAddress(address);
  if (parts === undefined) throw new Refusal('bad-address', { address });
  // A line that leads back to its own name never comes out of vdelivermail again.
  const keepsCopy = targets.includes(address);
  if (keepsCopy && alias.lines !== undefined) throw new Refusal('not-held', { what: 'copy' });
  const target = targets.join(', ');
  refuseLong(of.tables, target);
  await changing(of, async (runner) => {
    await lockDomain(runner, of.tables, parts.domain);
    const there = await storedRow(runner, of.tables, { ...alias, parts });
    const isOver = targets.length === 0;
    if (there === undefined) {
      if (isOver) return;
      for (const one of writtenTargets(alias, target)) {
        const values = {
          ...alias.inserted({ ...parts, nowMs: Date.now() }),
          ...namingValues(alias.key, parts),
          [alias.target]: one,
        };
        await insertOnce(runner, of.tables, { table: alias.table, values, address });
      }
    } else if (isOver && !alias.hasRowsOfAccounts) {
      await deleteRow(runner, of.tables, { keyed: alias, address });
    } else if (alias.lines === undefined) {
      const values = { [alias.target]: isOver ? address : target };
      await updateRow(runner, of.tables, { keyed: alias, address, values });
    } else {
      await setLines(runner, of.tables, { alias, address, target });
    }
  });
}
