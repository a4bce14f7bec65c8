// Aliases that have a row for each target. What is no address, a program or a file, was put there by
// somebody who may run programs on the server: it is shown, it stays, and it is never made here.

import type { SqlRunner } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import { text } from './fields.ts';
import type { AliasTable } from './layout.ts';
import { isNamed, namingValues } from './names.ts';
import { targetsOf } from './rows.ts';
import type { Tables } from './tables.ts';
import { storedName } from './write.ts';

/** LIMIT of rows of one alias. */
const linesMax = 1_000;

/** The values of the rows that an alias is made of: mostly one. */
export function writtenTargets(alias: AliasTable, target: string): readonly string[] {
  if (alias.lines === undefined) return [target];
  return [...new Set(typedTargets(alias, target))].map((one) => written(alias, one));
}

/** New rows come before old ones go, so that mail leads somewhere even where this breaks off. */
export async function setLines(
  runner: SqlRunner,
  tables: Tables,
  of: { readonly alias: AliasTable; readonly address: string; readonly target: string },
): Promise<void> {
  const { alias, address } = of;
  const name = await storedName(runner, tables, { keyed: alias, address });
  const named = isNamed(tables, alias, name);
  const table = tables.table(alias.table);
  const column = tables.column(alias.table, alias.target);
  const rows = await runner.all(
    `select ${column} as line from ${table} where ${named.sql} limit ${linesMax}`,
    named.values,
  );
  const read = (line: string) => alias.lines?.read(line) ?? line;
  const lines = rows.map((row) => text(row['line']));
  const shown = new Set(lines.map(read));
  const wanted = new Set(typedTargets(alias, of.target));
  for (const target of [...wanted].filter((one) => !shown.has(one))) {
    await tables.insert(runner, alias.table, {
      ...alias.inserted({ ...name, nowMs: Date.now() }),
      ...namingValues(alias.key, name),
      [alias.target]: written(alias, target),
    });
  }
  const isOver = (line: string) => alias.lines?.isAddress(line) === true && !wanted.has(read(line));
  const exactly = tables.dialect === 'mysql' ? 'binary ' : '';
  for (const line of lines.filter(isOver)) {
    await runner.run(`delete from ${table} where ${named.sql} and ${exactly}${column} = ?`, [
      ...named.values,
      line,
    ]);
  }
}

const typedTargets = (alias: AliasTable, target: string) =>
  targetsOf(target.replaceAll(',', '\n'), alias);

function written(alias: AliasTable, target: string): string {
  const line = alias.lines?.write(target) ?? target;
  if (alias.lines?.isAddress(line) === false) throw new Refusal('bad-address', { address: target });
  return line;
}
