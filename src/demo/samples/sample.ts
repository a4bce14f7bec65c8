// The shape of a sample: one mail, and the mailboxes and folders it lies in. Times are relative, so
// that the inbox of a demo made today looks like today's.

import type { Address } from '../../mta/draft.ts';

/** Minutes before the demo was made, or a clock time (UTC) some days before. */
export type Age = { readonly minutes: number } | { readonly days: number; readonly at: string };

export type AccountName = 'alice' | 'bob' | 'carol' | 'postmaster' | 'admin';

export interface Place {
  readonly account: AccountName;
  readonly folder: string;
  /** Maildir letters in ASCII order, such as `FS`; absent means new and unread. */
  readonly flags?: string;
}

export interface SampleFile {
  readonly filename: string;
  readonly contentType: string;
  readonly contentId?: string;
  content(): Uint8Array;
}

/** Composed the way the webmail composes. */
export interface WrittenMail {
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc?: readonly Address[];
  readonly bcc?: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly files?: readonly SampleFile[];
}

/** What other programs write: header fields and body as they stand, encoded by the sample itself. */
export interface RawMail {
  raw(stamp: Stamp): Uint8Array;
}

/** What a raw mail needs to know of its place in time. */
export interface Stamp {
  readonly dateMs: number;
  /** Value of the Date field. */
  readonly date: string;
  /** Message id with angle brackets. */
  readonly id: string;
}

export interface Sample {
  /** Names the mail in answers and makes its message id. */
  readonly key: string;
  /** Key of the mail that this one answers. */
  readonly answers?: string;
  readonly age: Age;
  readonly places: readonly Place[];
  readonly mail: WrittenMail | RawMail;
}
