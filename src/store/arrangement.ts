// How a folder's list may be asked for: which of its messages, and in which order.

export const listFilters = ['unread', 'flagged', 'attachment'] as const;
/** `date` is that of the delivery, the newest first; `size` the largest first; words from A to Z. */
export const listSorts = ['date', 'from', 'to', 'subject', 'size'] as const;

export type ListFilter = (typeof listFilters)[number];
export type ListSort = (typeof listSorts)[number];

export interface Arrangement {
  readonly only?: ListFilter | undefined;
  readonly sort?: ListSort | undefined;
  readonly isReversed?: boolean | undefined;
  /** One row for each conversation, in the place of its newest message. */
  readonly isGrouped?: boolean | undefined;
  /** What is pinned stands where it came, as it does among messages of another list. */
  readonly isUnpinned?: boolean | undefined;
}

export interface ListOptions extends Arrangement {
  readonly page: number;
  readonly pageSize?: number;
  /** Position of the first row, in the place of a page. */
  readonly from?: number | undefined;
  /** Only the rows that stand for these messages, wherever they are in the list. */
  readonly about?: readonly string[] | undefined;
}
