// Names of files that lie inside of parts and are found by them: of a winmail.dat, and of uuencode
// and yEnc in the middle of a text.

import type { InnerFile } from '../../mime/inner-file.ts';
import type { Part } from '../../mime/part.ts';
import { textFiles } from '../../mime/text-files.ts';
import { parseTnef } from '../../mime/tnef.ts';
import { decodeTransfer } from '../../mime/transfer.ts';

/** `head` is the beginning of the message; of what is cut off there, names are found up to the cut. */
export function innerNames(part: Part, head: Uint8Array): readonly string[] {
  return innerFiles(part, head)
    .map(({ name }) => name)
    .filter((name) => name !== '');
}

function innerFiles(part: Part, head: Uint8Array): readonly InnerFile[] {
  const encoded = head.subarray(part.bodyStart, part.bodyEnd);
  if (part.type === 'application/ms-tnef' || part.type === 'application/vnd.ms-tnef') {
    return parseTnef(decodeTransfer(encoded, part.encoding))?.files ?? [];
  }
  if (part.type !== 'text/plain') return [];
  // Nearly every text says at once that it has none; base64 hides the word.
  if (part.encoding !== 'base64' && !mayHold(encoded)) return [];
  const bytes = decodeTransfer(encoded, part.encoding);
  return mayHold(bytes) ? textFiles(bytes) : [];
}

/** `begin 644 name` and `=ybegin line=128`. */
function mayHold({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
  return Buffer.from(buffer, byteOffset, byteLength).includes('begin ');
}
