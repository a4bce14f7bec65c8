// File names of attachments made safe to save: one flat name, nothing that a file system, a shell
// or a reader's eye could be tricked with. Windows' rules are the strictest and hold for all.

/** Bytes of a name in UTF-8, the limit of the usual file systems. */
export const filenameBytesMax = 255;
/** LIMIT Bytes of an extension that is kept when a name is cut. */
const extensionBytesMax = 32;

/** Device names of Windows, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
/** Control characters, and bidirectional ones that make `exe.gpj` look like a picture. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A washed name; `fallback` (taken as it is) when nothing is left of it. */
export function safeFilename(name: string | undefined, fallback: string): string {
  // A path names directories that are none of our business: the last element counts.
  const flat = (name ?? '').toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const washed = flat
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ');
  const kept = withoutEnds(cutBytes(withoutEnds(washed)));
  if (kept === '') return fallback;
  return reserved.test(kept) ? cutBytes(`_${kept}`) : kept;
}

/**
 * Without dots and white space at both ends: names that begin with a dot are hidden, and Windows
 * drops those at the end. By hand, since `[.\s]+$` takes the square of the length of a run of dots.
 */
function withoutEnds(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && isEmpty(name.charAt(start))) start += 1;
  while (end > start && isEmpty(name.charAt(end - 1))) end -= 1;
  return name.slice(start, end);
}

function isEmpty(character: string): boolean {
  return character === '.' || character.trim() === '';
}

/** Cut between characters, extension kept. */
function cutBytes(name: string): string {
  if (Buffer.byteLength(name) <= filenameBytesMax) return name;
  const dot = name.lastIndexOf('.');
  const tail = dot > 0 ? name.slice(dot) : '';
  const extension = Buffer.byteLength(tail) <= extensionBytesMax ? tail : '';
  let room = filenameBytesMax - Buffer.byteLength(extension);
  let stem = '';
  for (const char of name) {
    room -= Buffer.byteLength(char);
    if (room < 0) break;
    stem += char;
  }
  return stem.trimEnd() + extension;
}
