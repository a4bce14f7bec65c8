// What the store puts into the index's JSON columns, and back. The index checks that a text is the
// one that was put there, and its schema version that this program wrote it.

import type { IndexRow, MessageFacts } from '../index/row.ts';
import type { Envelope, ScannedMessage } from '../mime/part.ts';
import type { Digest } from './digest.ts';

/** A row for the index; without `scanned` when only the beginning of the message was read. */
export function rowOf(base: string, digest: Digest, scanned: ScannedMessage | undefined): IndexRow {
  return {
    base,
    size: digest.size,
    hasAttachment: digest.hasAttachment,
    preview: digest.preview,
    envelope: JSON.stringify(digest.envelope),
    tree: scanned && JSON.stringify(scanned),
  };
}

export function digestFrom(facts: MessageFacts): Digest {
  const { size, hasAttachment, preview } = facts;
  return { size, hasAttachment, preview, envelope: JSON.parse(facts.envelope) as Envelope };
}

export function scannedFrom(json: string): ScannedMessage {
  return JSON.parse(json) as ScannedMessage;
}
