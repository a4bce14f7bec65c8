// A file that lies inside of the bytes of a part and not in the MIME tree: in a winmail.dat, or as
// uuencode or yEnc in the middle of a text.

export interface InnerFile {
  /** As the sender's program wrote it: hostile until washed for its use. */
  readonly name: string;
  /** Media type in lower case where the wrapping says one; undefined when it does not. */
  readonly type: string | undefined;
  readonly content: Uint8Array;
  /** What is wrong with it, each a short English phrase; empty when sum and size are right. */
  readonly defects: readonly string[];
}
