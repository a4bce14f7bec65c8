// A message inside a message (message/rfc822): its own envelope, read from its own header.

import { displayParts } from '../../mime/choose.ts';
import type { Envelope, Part } from '../../mime/part.ts';
import { scanMessage } from '../../mime/scanner.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import { partText } from '../message/part-text.ts';

// LIMIT bytes of an embedded message's header that are read.
const headerBytesMax = 256 * 1024;
// LIMIT encoded bytes of a text that is shown in place.
const textBytesMax = 512 * 1024;
// LIMIT bodies of one embedded message.
const bodiesMax = 10;

export type EnclosedBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly part: Part };

export interface Enclosed {
  readonly envelope: Envelope;
  readonly bodies: readonly EnclosedBody[];
  readonly attachments: readonly Part[];
}

export async function openEnclosed(
  mailbox: Mailbox,
  message: Message,
  root: Part,
): Promise<Enclosed> {
  const header: Part = {
    ...root,
    encoding: 'identity',
    bodyStart: root.headerStart,
    bodyEnd: Math.min(root.bodyStart, root.headerStart + headerBytesMax),
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of mailbox.content(message.folder, message.id, header)) chunks.push(chunk);
  const { envelope } = scanMessage(Buffer.concat(chunks));
  const parts = displayParts(root);
  const bodies: EnclosedBody[] = [];
  for (const part of parts.bodies.slice(0, bodiesMax)) {
    if (part.type === 'text/html') bodies.push({ kind: 'html', part });
    else {
      const text = await partText(mailbox, message, { part, bytesMax: textBytesMax });
      bodies.push({ kind: 'text', text });
    }
  }
  return { envelope, bodies, attachments: parts.attachments };
}
