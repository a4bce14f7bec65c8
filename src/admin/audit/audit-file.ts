// The audit log as a file, made while it is sent: CSV (RFC 4180), or a JSON object a line.

import type { AuditRow } from '../../account/audit-log.ts';

type Pages = AsyncIterable<readonly AuditRow[]>;

const columns = [
  'time',
  'actor',
  'remote',
  'act',
  'outcome',
  'object',
  'domain',
  'before',
  'after',
] as const;

/** A cell that a spreadsheet would take for a formula is one no more. */
export async function* auditCsv(pages: Pages): AsyncGenerator<Uint8Array> {
  const { stringify } = await import('csv-stringify/sync');
  yield Buffer.from(`${columns.join(',')}\n`);
  for await (const rows of pages) {
    yield Buffer.from(
      stringify(rows.map(factsOf), { columns: [...columns], escape_formulas: true }),
    );
  }
}

export async function* auditJsonLines(pages: Pages): AsyncGenerator<Uint8Array> {
  for await (const rows of pages) {
    yield Buffer.from(rows.map((row) => `${JSON.stringify(factsOf(row))}\n`).join(''));
  }
}

function factsOf(row: AuditRow): Readonly<Record<(typeof columns)[number], string>> {
  const { timeMs, actor, remote, verb, outcome, object, domain, before = '', after = '' } = row;
  const time = new Date(timeMs).toISOString();
  return { time, actor, remote, act: verb, outcome, object, domain, before, after };
}
