// What the server tells of a change in the mail; src/webmail/live/change-text.ts writes it.

export interface ToldFolder {
  readonly name: string;
  readonly total: number;
  readonly unread: number;
  /** Messages that came or changed, and that went; without them the whole list may be another. */
  readonly there?: readonly string[];
  readonly gone?: readonly string[];
}

export interface Told {
  /** There are other folders than before. */
  readonly tree: boolean;
  readonly folders: readonly ToldFolder[];
  /** Where the mail stands now: whoever listens next begins there. */
  readonly state?: string;
  /** It is the first that is told: what is there, and not what changed. */
  readonly isFirst?: boolean;
}
