// Mailboxes as lines of a CSV file that the import reads again, without any password.

import type { AccountSummary } from '../../account/account.ts';
import type { Holdings } from '../../account/account-changes.ts';
import { dayText } from '../typed-day.ts';
import { sizeText } from '../typed-size.ts';

const columns = ['address', 'name', 'quota', 'expires', 'services', 'active'] as const;

/** A cell that a spreadsheet would take for a formula is one no more. */
export async function exportText(
  rows: readonly AccountSummary[],
  held: Holdings['account'],
  header: boolean,
): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const lines = rows.map((row) => ({
    address: row.address,
    name: row.displayName,
    quota: sizeText(row.quota.bytes),
    expires: dayText(row.expiresMs),
    services: held.has('services') ? [...row.services].join(' ') || 'none' : '',
    active: row.isActive ? 'yes' : 'no',
  }));
  return stringify(lines, { header, columns: [...columns], escape_formulas: true });
}
