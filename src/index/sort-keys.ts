// What lists are put in order by, for many messages at once and without the rest of their rows.

import type { MessageIndex } from './message-index.ts';

export interface SortKeys {
  readonly size: number;
  readonly hasAttachment: boolean;
  readonly subject: string;
  /** Name of the first sender or recipient, or the address without a name; empty for nobody. */
  readonly from: string;
  readonly to: string;
}

const person = (field: string): string => `coalesce(
  nullif(json_extract(envelope, '$.${field}[0].name'), ''),
  json_extract(envelope, '$.${field}[0].address'), '')`;

const sql = `SELECT base, size, has_attachment, json_extract(envelope, '$.subject') AS subject,
    ${person('from')} AS sender, ${person('to')} AS recipient
  FROM message WHERE base IN (SELECT value FROM json_each(?)) AND json_valid(envelope)`;

/** By base name; what the index does not know is left out. */
export function sortKeysOf(
  index: MessageIndex,
  bases: readonly string[],
): ReadonlyMap<string, SortKeys> {
  const found = new Map<string, SortKeys>();
  index.use(({ database }) => {
    for (const row of database.prepare(sql).iterate(JSON.stringify(bases))) {
      found.set(String(row['base']), {
        size: Number(row['size']),
        hasAttachment: row['has_attachment'] === 1,
        subject: String(row['subject'] ?? ''),
        from: String(row['sender']),
        to: String(row['recipient']),
      });
    }
  });
  return found;
}
