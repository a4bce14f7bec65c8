// Answers as text: rows in columns, facts one a line.

import type { Answer } from './operate.ts';

/** Columns as wide as their widest value; nothing at all for no rows. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  const lines = rows.map((row) =>
    row.map((cell, at) => cell.padEnd(at === row.length - 1 ? 0 : (widths[at] ?? 0))).join('  '),
  );
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

export function done(text: string, json: unknown): Answer {
  return { text: `${text}\n`, json };
}

/** Pages of a list, one after the other, until one is not full. */
export async function everyPage<Row>(
  read: (range: { after?: string; limit: number }) => Promise<readonly Row[]>,
  nameOf: (row: Row) => string,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (let after: { after?: string } = {}; ;) {
    const rows = await read({ ...after, limit: pageRows });
    for (const row of rows) found.push(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageRows) return found;
    after = { after: nameOf(last) };
  }
}

const pageRows = 500;
