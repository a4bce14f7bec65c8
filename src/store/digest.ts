// What the list, and the index, need to know of a message, taken from its bytes: pure.

import { decodeCharset } from '../mime/charset.ts';
import { displayParts } from '../mime/choose.ts';
import type { Envelope, Part, ScannedMessage } from '../mime/part.ts';
import { previewOf } from '../mime/text-preview.ts';
import { decodeTransfer } from '../mime/transfer.ts';

/** What one line of a list shows, besides what the file's name tells. */
export interface Digest {
  readonly envelope: Envelope;
  readonly preview: string;
  readonly hasAttachment: boolean;
  /** Bytes of the file. */
  readonly size: number;
}

/** Stands for a message whose file cannot be read. */
export const unreadableDigest: Digest = {
  envelope: {
    from: [],
    sender: [],
    replyTo: [],
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    dateMs: undefined,
    messageId: '',
    inReplyTo: [],
    references: [],
  },
  preview: '',
  hasAttachment: false,
  size: 0,
};

/** Bytes of the text, still encoded, that a preview is made of: HTML has long heads. */
const previewBytesMax = 64 * 1024;

/** `head` is the beginning of the message, or all of it; `size` is the whole file's. */
export function digestOf(scanned: ScannedMessage, head: Uint8Array, size: number): Digest {
  const shown = displayParts(scanned.root);
  return {
    envelope: scanned.envelope,
    preview: previewFrom(shown.text ?? shown.bodies[0], head),
    hasAttachment: shown.attachments.length > 0,
    size,
  };
}

function previewFrom(part: Part | undefined, head: Uint8Array): string {
  if (!part?.type.startsWith('text/')) return '';
  const end = Math.min(part.bodyEnd, part.bodyStart + previewBytesMax);
  const bytes = decodeTransfer(head.subarray(part.bodyStart, end), part.encoding);
  return previewOf(decodeCharset(bytes, part.charset), part.type);
}
