// Which documents belong together with one: those that name the same identifiers, directly or by way
// of others, and those that a subject joins (RFC 5256 3, REFERENCES).
//
// QUIRK: a subject joins only where one of its messages is a reply to nothing that is here, or every
// monthly invoice would be one conversation. One such reply goes with all of its subject, and so all
// of that subject are one.

import type { DatabaseSync } from 'node:sqlite';
import { prepared } from './prepared.ts';

/** LIMIT of messages that are looked for from one; what is more belongs to the same conversation. */
export const relatedMax = 500;
/** LIMIT of steps from message to message by way of identifiers. */
const stepsMax = 50;

/** Ids, the one that was asked for first; as many as `relatedMax` where there are more. */
export function related(database: DatabaseSync, id: number): readonly number[] {
  const found = new Set([id]);
  const subjects = new Set<number>();
  const linked = prepared(database, sql.linked);
  let fresh = [id];
  for (let steps = 0; steps < stepsMax && fresh.length > 0; steps++) {
    const from = JSON.stringify(fresh);
    const next = linked.all(from, relatedMax).map((row) => Number(row['id']));
    next.push(...bySubject(database, from, subjects));
    fresh = [...new Set(next)].filter((one) => !found.has(one));
    for (const one of fresh) if (found.size < relatedMax) found.add(one);
    if (found.size >= relatedMax) break;
  }
  return [...found];
}

/** All of the subjects of these documents that were not looked at, where they are joined. */
function bySubject(database: DatabaseSync, from: string, known: Set<number>): readonly number[] {
  const found: number[] = [];
  for (const row of prepared(database, sql.subjects).all(from)) {
    const subject = Number(row['subject_key']);
    if (known.has(subject)) continue;
    known.add(subject);
    if (!prepared(database, sql.alone).get(subject, -1)) continue;
    const all = prepared(database, sql.ofSubject).all(subject, relatedMax);
    found.push(...all.map((one) => Number(one['id'])));
  }
  return found;
}

/** A reply that names no message which is here. */
export const isAlone = (table: string) => `(${table}.is_reply = 1 AND NOT EXISTS (
  SELECT 1 FROM link AS up CROSS JOIN link AS parent ON parent.message_key = up.message_key
  WHERE up.document = ${table}.id AND up.is_own = 0 AND parent.is_own = 1
    AND parent.document <> ${table}.id))`;

/** One such reply of a subject, but not this one. */
export const aloneOfSubject = `SELECT id, conversation FROM document
  WHERE subject_key = ? AND subject_key <> 0 AND is_reply = 1 AND id <> ?
    AND ${isAlone('document')} LIMIT 1`;

const sql = {
  linked: `SELECT DISTINCT other.document AS id
    FROM link CROSS JOIN link AS other ON other.message_key = link.message_key
    WHERE link.document IN (SELECT value FROM json_each(?)) LIMIT ?`,
  subjects: `SELECT DISTINCT subject_key FROM document
    WHERE id IN (SELECT value FROM json_each(?)) AND subject_key <> 0`,
  alone: aloneOfSubject,
  ofSubject: 'SELECT id FROM document WHERE subject_key = ? AND subject_key <> 0 LIMIT ?',
} as const;
