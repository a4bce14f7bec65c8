// Which messages have an identifier (Message-ID) of their own, told by its key.

import type { MessageIndex } from './message-index.ts';

/** LIMIT of messages with the same identifier that are told. */
const basesMax = 100;

/** Base names of the messages whose own identifier has this key. */
export function basesWithKey(index: MessageIndex, key: number): readonly string[] {
  const rows = index.use(({ database }) =>
    database
      .prepare(
        `SELECT document.base AS base FROM link CROSS JOIN document ON document.id = link.document
         WHERE link.message_key = ? AND link.is_own = 1 LIMIT ?`,
      )
      .all(key, basesMax),
  );
  return (rows ?? []).map((row) => String(row['base']));
}
