// Handing a finished message to the mail system.

export interface OutgoingMail {
  /** Envelope sender (MAIL FROM). */
  readonly sender: string;
  /** Envelope recipients, To, Cc and Bcc together, each once. */
  readonly recipients: readonly string[];
  /** The message as it goes on the wire: CRLF lines, no Bcc field. */
  readonly bytes: Uint8Array;
}

/** What became of it. `unknown` means that the connection broke after the message was sent. */
export type SubmissionResult =
  | { readonly kind: 'sent'; readonly rejected: readonly string[]; readonly answer: string }
  | { readonly kind: 'refused'; readonly answer: string }
  | { readonly kind: 'unknown'; readonly answer: string };

export interface Submission {
  submit(mail: OutgoingMail, signal?: AbortSignal): Promise<SubmissionResult>;
  close(): void;
}
