// What a person wrote, before it is a message: the input of composing and of addressing.

/** A mailbox; the same shape as a parsed one. */
export interface Address {
  /** Display name, empty when there is none. */
  readonly name: string;
  /** `local@domain`. A draft that is only saved may hold something unfinished. */
  readonly address: string;
}

export interface DraftAttachment {
  readonly filename: string;
  /** Media type, perhaps with `charset` or `method`; anything unreadable becomes octet-stream. */
  readonly contentType: string;
  readonly content: Uint8Array;
  /** What a form calls it, 32 hex digits: kept with a draft, so that the next form finds it again. */
  readonly ref?: string;
  /** Without angle brackets; makes an image of the HTML part inline (RFC 2392). */
  readonly contentId?: string;
}

export interface Draft {
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Message ids with their angle brackets; what is not one is left out. */
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  readonly attachments: readonly DraftAttachment[];
  /** A calendar as another form of the text, with its method (RFC 6047 2.4). */
  readonly calendar?: { readonly method: 'REPLY'; readonly text: string };
  /** Milliseconds since 1970 for the Date field. */
  readonly dateMs: number;
  /** With angle brackets, from `newMessageId`. */
  readonly messageId: string;
  readonly userAgent?: string;
  /** Where answers go, when not to the sender. */
  readonly replyTo?: Address;
  /** For readers that sort by it (RFC 4021 2.1.54, and X-Priority, which more of them know). */
  readonly priority?: 'high' | 'low';
  /** Asks for a receipt once the message was displayed (RFC 8098 2.1). */
  readonly asksReceipt?: boolean;
  /** Nobody wrote it: no program answers it by itself (RFC 3834 5). */
  readonly isAutomatic?: boolean;
  /** Which message this one answers or passes on; in the own copy alone. */
  readonly origin?: string;
  /** Writes the Bcc field: for drafts and the Sent copy, never for the wire. */
  readonly keepBcc: boolean;
}
