// Names of folders and of the directories they lie in (Maildir++): every folder is a directory of
// the Maildir itself, whatever its depth, with its levels joined by dots.
//
//   INBOX            the Maildir
//   Work             .Work
//   Work.2026        .Work.2026
//   项目              .&mHl27g-   modified UTF-7; newer Dovecot also writes `.项目` as UTF-8

import { Refusal } from '../kit/failure.ts';
import { decodeModifiedUtf7, encodeModifiedUtf7 } from './modified-utf7.ts';

export const inboxName = 'INBOX';

/** LIMIT of bytes in one file name, on every file system that mail lies on. */
const directoryBytesMax = 255;

/**
 * The folder a directory stands for, or undefined for one that is none. A name which is neither
 * modified UTF-7 nor UTF-8 is shown as it lies there, for it may still hold mail.
 */
export function folderOfDirectory(directory: string): string | undefined {
  if (!directory.startsWith('.') || directory.includes('\uFFFD')) return undefined;
  const raw = directory.slice(1);
  const decoded = decodeModifiedUtf7(raw);
  const name = decoded !== undefined && !hasControl(decoded) ? decoded : raw;
  if (hasControl(name) || hasEmptyLevel(name) || isInbox(name)) return undefined;
  return name;
}

/** The directory to make for a new folder. Refuses with `bad-folder-name`. */
export function directoryOfNewFolder(name: string): string {
  const isBad =
    name.includes('/') ||
    hasControl(name) ||
    hasEmptyLevel(name) ||
    isInbox(name) ||
    !name.isWellFormed();
  if (isBad) throw new Refusal('bad-folder-name');
  const directory = `.${encodeModifiedUtf7(name)}`;
  if (Buffer.byteLength(directory) > directoryBytesMax) throw new Refusal('bad-folder-name');
  return directory;
}

/** INBOX is the one name that has no case (RFC 3501 5.1). */
export function isInbox(name: string): boolean {
  return name.toUpperCase() === inboxName;
}

function hasEmptyLevel(name: string): boolean {
  return name === '' || name.startsWith('.') || name.endsWith('.') || name.includes('..');
}

function hasControl(name: string): boolean {
  return /[\0-\x1f\x7f-\x9f]/.test(name);
}
