// What the index keeps of one message. Values only: the store knows what the JSON means.
//
// A cache on a disk may come back with flipped bits, or be a copy of another account's, and SQLite
// notices neither. So each row carries a checksum over its base name and its content, and a row that
// does not fit its sum is no row.

import { crc32 } from 'node:zlib';

export interface MessageFacts {
  /** Unique base name of the file. */
  readonly base: string;
  /** Bytes of the file when it was read. */
  readonly size: number;
  readonly hasAttachment: boolean;
  readonly preview: string;
  /** JSON. */
  readonly envelope: string;
}

export interface IndexRow extends MessageFacts {
  /** JSON of the part tree, or undefined when only the beginning of the message was read. */
  readonly tree: string | undefined;
}

/** A message whose part tree is known. */
export interface TreeRow extends MessageFacts {
  readonly tree: string;
}

/** A row as SQLite gives it. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Columns in the order of the insert. */
export function columnsOf(row: IndexRow): (string | number | null)[] {
  return [
    row.base,
    row.size,
    row.hasAttachment ? 1 : 0,
    row.preview,
    row.envelope,
    factsCheck(row),
    row.tree ?? null,
    row.tree === undefined ? null : treeCheck(row.base, row.size, row.tree),
  ];
}

/** The facts of a stored row, or undefined when it is damaged. */
export function factsFrom(stored: StoredRow): MessageFacts | undefined {
  const { base, size, preview, envelope } = stored;
  if (typeof base !== 'string' || typeof size !== 'number') return undefined;
  if (typeof preview !== 'string' || typeof envelope !== 'string') return undefined;
  const facts = { base, size, hasAttachment: stored['has_attachment'] === 1, preview, envelope };
  return factsCheck(facts) === stored['facts_check'] ? facts : undefined;
}

/** Facts and part tree of a stored row, or undefined when it has no tree or is damaged. */
export function treeRowFrom(stored: StoredRow): TreeRow | undefined {
  const facts = factsFrom(stored);
  const { tree } = stored;
  if (!facts || typeof tree !== 'string') return undefined;
  const isWhole = treeCheck(facts.base, facts.size, tree) === stored['tree_check'];
  return isWhole ? { ...facts, tree } : undefined;
}

function factsCheck(facts: MessageFacts): number {
  const { base, size, hasAttachment, preview, envelope } = facts;
  return crc32([base, size, hasAttachment, preview, envelope].join('\0'));
}

function treeCheck(base: string, size: number, tree: string): number {
  return crc32([base, size, tree].join('\0'));
}
