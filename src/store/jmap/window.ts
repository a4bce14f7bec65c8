// The piece of a list that a JMAP query asks for (RFC 8620 5.5).

export interface Window {
  /** From the front; negative from the end. Ignored with an anchor. */
  readonly position?: number;
  /** An id of the list, and how far from it the piece begins. */
  readonly anchor?: string;
  readonly anchorOffset?: number;
  readonly limit?: number;
}

/** LIMIT of ids in one answer. */
const limitMax = 10_000;

/** Undefined when the anchor is not in the list. */
export function windowOf(
  ids: readonly string[],
  { position = 0, anchor, anchorOffset = 0, limit = limitMax }: Window,
): { readonly ids: readonly string[]; readonly position: number } | undefined {
  const at = anchor === undefined ? undefined : ids.indexOf(anchor);
  if (at === -1) return undefined;
  const wanted = at === undefined ? position : at + anchorOffset;
  const fromEnd = at === undefined && wanted < 0 ? ids.length + wanted : wanted;
  const start = Math.max(0, fromEnd);
  const count = Math.min(Math.max(0, limit), limitMax);
  return { ids: ids.slice(start, start + count), position: start };
}
