// Modified UTF-7, the encoding of folder names in IMAP and on disk (RFC 3501 5.1.3):
//
//   printable ASCII      itself, but `&` is `&-`
//   everything else      `&` + BASE64 of UTF-16BE with `,` for `/` and without padding + `-`

/** Encodes any string that has no unpaired surrogate. */
export function encodeModifiedUtf7(text: string): string {
  return text.replaceAll(/&|[^\x20-\x7e]+/g, (run) => (run === '&' ? '&-' : `&${base64Of(run)}-`));
}

/**
 * Decodes strictly: undefined for what the encoder would not have written, so that no two encoded
 * names stand for one folder and no `/` or `.` comes out of a BASE64 run.
 */
export function decodeModifiedUtf7(encoded: string): string | undefined {
  if (!/^(?:[\x20-\x25\x27-\x7e]|&[A-Za-z0-9+,]*-)*$/.test(encoded)) return undefined;
  const text = encoded.replaceAll(/&([A-Za-z0-9+,]*)-/g, (_, digits: string) =>
    digits === '' ? '&' : textOf(digits),
  );
  return text.isWellFormed() && encodeModifiedUtf7(text) === encoded ? text : undefined;
}

function base64Of(run: string): string {
  const bytes = Buffer.from(run, 'utf16le').swap16();
  return bytes
    .toString('base64')
    .replace(/={1,2}$/, '')
    .replaceAll('/', ',');
}

function textOf(digits: string): string {
  const bytes = Buffer.from(digits.replaceAll(',', '/'), 'base64');
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return Buffer.from(even).swap16().toString('utf16le');
}
