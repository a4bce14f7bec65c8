// Message identifiers of Message-ID, In-Reply-To and References (RFC 5322 3.6.4).

/** LIMIT Identifiers kept of one field: the first, which names the conversation, and the last. */
export const messageIdsMax = 200;
/** LIMIT A longer identifier than one line can hold is none (RFC 5322 2.1.1). */
export const messageIdLengthMax = 998;

/** The first identifier of a field with its angle brackets; empty when there is none. */
export function parseMessageId(field: string): string {
  return findIds(field)[0] ?? '';
}

/** All identifiers in order, each once, with angle brackets. */
export function parseMessageIds(field: string): string[] {
  const ids = [...new Set(findIds(field))];
  if (ids.length <= messageIdsMax) return ids;
  return [...ids.slice(0, 1), ...ids.slice(1 - messageIdsMax)];
}

function findIds(field: string): string[] {
  const ids: string[] = [];
  for (const [, inner = ''] of field.matchAll(/<([^<>]*)>/g)) add(ids, inner);
  if (ids.length > 0 || field.includes('<')) return ids;
  // QUIRK: senders that forget the brackets.
  for (const word of field.split(/[\s,]+/)) if (word.includes('@')) add(ids, word);
  return ids;
}

function add(ids: string[], inner: string): void {
  // Folding may have cut the identifier, and control bytes have no business in one.
  /* oxlint-disable-next-line no-control-regex -- control characters are the subject */
  const id = inner.replace(/[\u0000-\u0020\u007f]+/g, '');
  if (id !== '' && id.length <= messageIdLengthMax - 2) ids.push(`<${id}>`);
}
