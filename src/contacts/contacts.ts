// What pages may ask about the people somebody knows. A person's book is named by their address;
// whose session may open it is checked by the page that has the session.

import type { ContactCard } from '../mime/contact-card.ts';
import type { ContactRow } from '../state/contact-row.ts';
import type { Correspondent } from '../state/correspondent-table.ts';

export type { ContactCard, ContactRow, Correspondent };

export interface Contact {
  readonly card: ContactCard;
  readonly etag: string;
}

export interface Group {
  readonly uid: string;
  readonly name: string;
  readonly etag: string;
  /** UIDs, and `mailto:` addresses of who is in no book. */
  readonly members: readonly string[];
}

export interface ContactAsk {
  /** Words that all must be found; empty for none. */
  readonly query: string;
  readonly letter?: string | undefined;
  /** UID of a group. */
  readonly group?: string | undefined;
  readonly after?: Pick<ContactRow, 'sortKey' | 'uid'> | undefined;
}

export interface ContactPage {
  readonly rows: readonly ContactRow[];
  readonly hasMore: boolean;
}

/** What a change made of the book: whoever undoes it names its versions. */
export interface Changed {
  readonly first: number;
  readonly last: number;
}

/** LIMIT of one person's book, of its groups, and rows of a page. */
export const contactsMax = 10_000;
export const groupsMax = 200;
export const pageSize = 100;
