// Lists of tags, as DKIM (RFC 6376 3.2), DMARC (RFC 7489 6.4), MTA-STS (RFC 8461 3.1) and TLSRPT
// (RFC 8460 3) write their records:
//
//   v=DMARC1; p=none; rua=mailto:postmaster@example.org

/** LIMIT of tags of one record. */
const tagsMax = 50;

export interface TagList {
  /** By lower-case name, the value without the white space around it. */
  readonly tags: ReadonlyMap<string, string>;
  /** The first piece that is no tag, or names one again; undefined where all is well. */
  readonly broken: string | undefined;
}

export function readTags(text: string): TagList {
  const tags = new Map<string, string>();
  let broken: string | undefined;
  for (const piece of text.split(';', tagsMax)) {
    if (piece.trim() === '') continue;
    const [, name, value = ''] = /^\s*([A-Za-z]\w*)\s*=\s*([^]*?)\s*$/.exec(piece) ?? [];
    if (name === undefined || tags.has(name.toLowerCase())) broken ??= piece.trim();
    else tags.set(name.toLowerCase(), value);
  }
  return { tags, broken };
}

/** The records of a name that begin with this version; others at it are none of our business. */
export function ofVersion(texts: readonly string[], version: RegExp): readonly string[] {
  return texts.filter((text) => version.test(text));
}
