// One piece of a message that was cut up for the way (message/partial, RFC 2046 5.2.2).

import type { Part } from './part.ts';

export interface PartialPiece {
  /** The same for all pieces of one message; as sent. */
  readonly id: string;
  /** From 1 on. */
  readonly number: number;
  /** Undefined where only the last piece says how many there are. */
  readonly total: number | undefined;
}

/** LIMIT Pieces that one message may be cut into. */
export const piecesMax = 999;

/** Undefined when it is none, or does not say which. */
export function partialPiece(part: Part): PartialPiece | undefined {
  if (part.type !== 'message/partial') return undefined;
  const { id = '', number, total } = part.parameters;
  const nth = countOf(number);
  if (id === '' || nth === undefined) return undefined;
  const all = countOf(total);
  return { id, number: nth, total: all !== undefined && all >= nth ? all : undefined };
}

function countOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,3}$/.test(text.trim())) return undefined;
  const count = Number(text);
  return count >= 1 ? count : undefined;
}
