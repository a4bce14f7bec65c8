// Which documents belong together with one: those that name the same identifiers, directly or by way
// of others (RFC 5256 3, REFERENCES).

import type { DatabaseSync } from 'node:sqlite';

/** LIMIT of messages that are looked for from one; what is more belongs to the same conversation. */
export const relatedMax = 500;
/** LIMIT of steps from message to message by way of identifiers. */
const stepsMax = 50;

/** Ids, the one that was asked for first; as many as `relatedMax` where there are more. */
export function related(database: DatabaseSync, id: number): readonly number[] {
  const found = new Set([id]);
  const [linked, bySubject] = [database.prepare(sql.linked), database.prepare(sql.bySubject)];
  let fresh = [id];
  for (let steps = 0; steps < stepsMax && fresh.length > 0; steps++) {
    const from = JSON.stringify(fresh);
    const next = [...linked.all(from, relatedMax), ...bySubject.all(from, from, relatedMax)];
    fresh = [...new Set(next.map((row) => Number(row['id'])))].filter((one) => !found.has(one));
    for (const one of fresh) if (found.size < relatedMax) found.add(one);
    if (found.size >= relatedMax) break;
  }
  return [...found];
}

/** A reply that names no message which is here. */
const isAlone = (table: string) => `(${table}.is_reply = 1 AND NOT EXISTS (
  SELECT 1 FROM link AS up CROSS JOIN link AS parent ON parent.message_key = up.message_key
  WHERE up.document = ${table}.id AND up.is_own = 0 AND parent.is_own = 1
    AND parent.document <> ${table}.id))`;

const sameSubject = `document CROSS JOIN document AS other ON other.subject_key = document.subject_key
  AND other.subject_key <> 0 AND other.id <> document.id
  WHERE document.id IN (SELECT value FROM json_each(?)) AND document.subject_key <> 0`;

const sql = {
  linked: `SELECT DISTINCT other.document AS id
    FROM link CROSS JOIN link AS other ON other.message_key = link.message_key
    WHERE link.document IN (SELECT value FROM json_each(?)) LIMIT ?`,
  // Step 5: a subject joins what no identifier does. QUIRK: only where one of the two is a reply to
  // what is not here, or every monthly invoice would be one conversation.
  bySubject: `SELECT other.id AS id FROM ${sameSubject} AND ${isAlone('document')}
    UNION SELECT other.id FROM ${sameSubject} AND other.is_reply = 1 AND ${isAlone('other')} LIMIT ?`,
} as const;
