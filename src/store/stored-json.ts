// What the store puts into the index's JSON columns, and back. The index checks that a text is the
// one that was put there, and its schema version that this program wrote it.

import type { IndexRow, MessageFacts } from '../index/row.ts';
import type { Envelope, Part, ScannedMessage } from '../mime/part.ts';
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
  return { size, hasAttachment, preview, envelope: envelopeFrom(JSON.parse(facts.envelope)) };
}

export function scannedFrom(json: string): ScannedMessage {
  const stored = JSON.parse(json) as ScannedMessage;
  return { ...stored, root: partFrom(stored.root), envelope: envelopeFrom(stored.envelope) };
}

// JSON leaves out what is undefined. It is put back, so that a message out of the index is equal to
// one out of its file in every way.

function envelopeFrom(stored: Envelope): Envelope {
  return { ...stored, dateMs: stored.dateMs };
}

function partFrom(stored: Part): Part {
  return {
    ...stored,
    charset: stored.charset,
    disposition: stored.disposition,
    filename: stored.filename,
    contentId: stored.contentId,
    children: stored.children.map(partFrom),
  };
}
