// The MIME tree of a message as facts and byte offsets into its file, never as content: an index
// can keep it, and a page can stream one attachment of a 200 MB message without the rest.
//
//   offset 0            headerStart ┐            ┌ bodyStart        ┌ bodyEnd
//   ├─ root header ─┬─ --b ─┬─ part header ─┬─ part body ─┬─ --b-- ─┤   RFC 2046 5.1.1

/** Content-Transfer-Encoding; `identity` stands for 7bit, 8bit, binary and anything unknown. */
export type TransferEncoding = 'identity' | 'quoted-printable' | 'base64' | 'uuencode';

export interface Part {
  /**
   * IMAP section number (RFC 3501 6.4.5), unique in the message: `1`, `2.1`; a multipart root is ``
   * and a lone root is `1`; the root of an embedded message is `2.TEXT` and `2.1` in the same way.
   */
  readonly number: string;
  /** Media type in lower case, `text/plain` when absent or unreadable (RFC 2045 5.2). */
  readonly type: string;
  /** Charset label as sent, lower case; undefined when absent. */
  readonly charset: string | undefined;
  /** Other Content-Type parameters, RFC 2231 decoded, names in lower case. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly disposition: 'inline' | 'attachment' | undefined;
  /** Decoded file name as the sender wrote it: hostile until washed for its use. */
  readonly filename: string | undefined;
  /** Content-ID without its angle brackets. */
  readonly contentId: string | undefined;
  readonly encoding: TransferEncoding;
  /** Byte offsets in the message; the body is `[bodyStart, bodyEnd)`, still transfer-encoded. */
  readonly headerStart: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** Parts of a multipart, or the one root of an embedded message/rfc822. */
  readonly children: readonly Part[];
}

export interface Address {
  /** Decoded display name, empty when absent. */
  readonly name: string;
  /** `local@domain` as written, domain in lower case; empty for a group marker. */
  readonly address: string;
}

/** The header fields that lists and answers need, decoded. */
export interface Envelope {
  readonly from: readonly Address[];
  readonly sender: readonly Address[];
  readonly replyTo: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly subject: string;
  /** Milliseconds since 1970 of the Date field; undefined when absent or unreadable. */
  readonly dateMs: number | undefined;
  /** With angle brackets, as sent; empty when absent. */
  readonly messageId: string;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
}

/** What one pass over a message's bytes gives. */
export interface ScannedMessage {
  readonly root: Part;
  readonly envelope: Envelope;
  /** All bytes of the message. */
  readonly size: number;
  /** What was wrong, each a short English phrase for the log and the curious; often empty. */
  readonly defects: readonly string[];
}
