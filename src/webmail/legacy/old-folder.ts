// Folder and message names as ExtMail wrote them into addresses.

/** `Inbox` is INBOX; others are directory names without their dot, in modified UTF-7. */
export function folderOfOldName(name: string): string {
  if (name === '' || name.toLowerCase() === 'inbox') return 'INBOX';
  return name.replace(/&([A-Za-z0-9+,]*)-/g, (_, letters: string) => decoded(letters));
}

/** A file name in `cur` without its flags: what stays the same for the life of a message. */
export function messageOfOldName(file: string): string {
  return file.replace(/[:;].*$/, '');
}

/** Base64 with `,` for `/`, of UTF-16 (RFC 3501 5.1.3); nothing between the marks is the `&`. */
function decoded(letters: string): string {
  if (letters === '') return '&';
  const bytes = Buffer.from(letters.replaceAll(',', '/'), 'base64');
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return whole.swap16().toString('utf16le').toWellFormed();
}
