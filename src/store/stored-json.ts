// What the store puts into the index's JSON columns, and back. The index checks that a text is the
// one that was put there, and its schema version that this program wrote it.

import type { IndexRow, MessageFacts, TreeRow } from '../index/row.ts';
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
    tree: scanned && JSON.stringify(shortTree(scanned)),
  };
}

export function digestFrom(facts: MessageFacts): Digest {
  const { size, hasAttachment, preview } = facts;
  return { size, hasAttachment, preview, envelope: envelopeFrom(JSON.parse(facts.envelope)) };
}

export function scannedFrom(row: TreeRow): ScannedMessage {
  const [size, defects, root] = JSON.parse(row.tree) as ShortTree;
  return { size, defects, root: partFrom(root), envelope: envelopeFrom(JSON.parse(row.envelope)) };
}

/** Names of fields would be half of what is kept of a message; the envelope has its own column. */
type ShortTree = readonly [size: number, defects: readonly string[], root: ShortPart];

type ShortPart = readonly [
  ...numbers: [headerStart: number, bodyStart: number, bodyEnd: number],
  number: string,
  type: string,
  encoding: Part['encoding'],
  charset: string | null,
  disposition: 'inline' | 'attachment' | null,
  filename: string | null,
  contentId: string | null,
  parameters: Part['parameters'],
  children: readonly ShortPart[],
];

function shortTree({ size, defects, root }: ScannedMessage): ShortTree {
  return [size, defects, shortPart(root)];
}

function shortPart(part: Part): ShortPart {
  return [
    part.headerStart,
    part.bodyStart,
    part.bodyEnd,
    part.number,
    part.type,
    part.encoding,
    part.charset ?? null,
    part.disposition ?? null,
    part.filename ?? null,
    part.contentId ?? null,
    part.parameters,
    part.children.map(shortPart),
  ];
}

function partFrom(stored: ShortPart): Part {
  const [headerStart, bodyStart, bodyEnd, number, type, encoding] = stored;
  const [, , , , , , charset, disposition, filename, contentId, parameters, children] = stored;
  return {
    number,
    type,
    charset: charset ?? undefined,
    parameters,
    disposition: disposition ?? undefined,
    filename: filename ?? undefined,
    contentId: contentId ?? undefined,
    encoding,
    headerStart,
    bodyStart,
    bodyEnd,
    children: children.map(partFrom),
  };
}

// JSON leaves out what is undefined. It is put back, so that a message out of the index is equal to
// one out of its file in every way.

function envelopeFrom(stored: Envelope): Envelope {
  return { ...stored, dateMs: stored.dateMs };
}
