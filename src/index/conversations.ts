// Which messages belong together: those that name the same identifiers, directly or by way of
// others. Nothing of it is kept but the identifiers of each message, so that a message that joins
// two conversations, or one that vanishes, changes nothing else.

import type { MessageIndex, OpenIndex } from './message-index.ts';

/** LIMIT of messages in one conversation. */
const documentsMax = 500;
/** LIMIT of steps from message to message by way of identifiers. */
const stepsMax = 50;

/** Base names of the messages in one conversation with this one, oldest first. */
export function conversationOf(index: MessageIndex, base: string): readonly string[] {
  return index.use((open) => related(open, base)) ?? [];
}

function related({ database }: OpenIndex, base: string): readonly string[] {
  const found = new Set(ids(database.prepare(sql.own).all(base)));
  let fresh = [...found];
  for (let steps = 0; steps < stepsMax && fresh.length > 0; steps++) {
    const from = JSON.stringify(fresh);
    const linked = ids(database.prepare(sql.linked).all(from, documentsMax));
    const bySubject = ids(database.prepare(sql.bySubject).all(from, documentsMax));
    fresh = [...linked, ...bySubject].filter((id) => !found.has(id));
    for (const id of fresh) if (found.size < documentsMax) found.add(id);
    if (found.size >= documentsMax) break;
  }
  const rows = database.prepare(sql.bases).all(JSON.stringify([...found]));
  return rows.map((row) => String(row['base']));
}

/** A reply that names no message which is here. */
const isAlone = (table: string) => `(${table}.is_reply = 1 AND NOT EXISTS (
  SELECT 1 FROM link AS up CROSS JOIN link AS parent ON parent.message_key = up.message_key
  WHERE up.document = ${table}.id AND up.is_own = 0 AND parent.is_own = 1
    AND parent.document <> ${table}.id))`;

const sql = {
  own: 'SELECT id FROM document WHERE base = ?',
  linked: `SELECT DISTINCT other.document AS id
    FROM link CROSS JOIN link AS other ON other.message_key = link.message_key
    WHERE link.document IN (SELECT value FROM json_each(?)) LIMIT ?`,
  // RFC 5256 3, REFERENCES, step 5: a subject joins what no identifier does. QUIRK: only where one
  // of the two is a reply to what is not here, or every monthly invoice would be one conversation.
  bySubject: `SELECT DISTINCT other.id AS id
    FROM document CROSS JOIN document AS other ON other.subject_key = document.subject_key
    WHERE document.id IN (SELECT value FROM json_each(?)) AND document.subject_key <> 0
      AND other.subject_key <> 0
      AND (${isAlone('document')} OR ${isAlone('other')}) LIMIT ?`,
  bases: `SELECT base FROM document WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
} as const;

function ids(rows: readonly Readonly<Record<string, unknown>>[]): readonly number[] {
  return rows.map((row) => Number(row['id']));
}
