// A kept message made ready for its way: without the fields that only the own copy has, and with
// CRLF line ends, whatever the folder that kept it made of them (RFC 5321 2.3.8).
//
//     Bcc: …                     RFC 5322 3.6.3: nobody else may see it
//     X-Dispatch-Origin: …       names of one's own folders
//     ⏎ folded lines belong to the field above them (RFC 5322 2.2.3)

import { originField } from './compose.ts';

const ownFields = new Set(['bcc', originField.toLowerCase()]);

/** The message as it goes on the wire. */
export function wireForm(kept: Uint8Array): Uint8Array {
  return withFields(kept, (name) => (ownFields.has(name) ? null : undefined));
}

/** The same message with another date (RFC 5322 3.6.1). */
export function withDate(kept: Uint8Array, dateMs: number): Uint8Array {
  const date = new Date(dateMs).toUTCString().replace('GMT', '+0000');
  return withFields(kept, (name) => (name === 'date' ? `Date: ${date}` : undefined));
}

/** Each field as it is for undefined, in other words, or not at all for null. */
function withFields(
  message: Uint8Array,
  change: (name: string) => string | null | undefined,
): Uint8Array {
  // One byte is one character, so that what is not ASCII comes out as it went in.
  const text = Buffer.from(message.buffer, message.byteOffset, message.byteLength)
    .toString('latin1')
    .replaceAll(/\r\n|\r|\n/g, '\r\n');
  const end = text.indexOf('\r\n\r\n');
  const head = end === -1 ? text : text.slice(0, end);
  const fields = head.split(/\r\n(?![ \t])/).flatMap((field) => {
    const name = field
      .slice(0, Math.max(field.indexOf(':'), 0))
      .trim()
      .toLowerCase();
    const changed = change(name);
    if (changed === null) return [];
    return [changed ?? field];
  });
  return Buffer.from(fields.join('\r\n') + (end === -1 ? '' : text.slice(end)), 'latin1');
}
