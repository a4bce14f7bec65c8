// Whether a mailbox may take more, by the rule of Maildir++: the lines of maildirsize are believed,
// unless the file has grown long, or they say "over" and are worth a doubt; then the files
// themselves are summed up and a short maildirsize takes the place of the long one.
//
// A limit that the directory sets goes before the one that stands in the file, and is written there
// with a new sum, as Dovecot does it with a quota_rule of its user database.
//
// QUIRK: Courier may leave Trash out of the sum. Dovecot and Exim count it, and so do we: a sum that
// two programs make differently would swing with each recount.

import { lstat, open, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, Refusal } from '../kit/failure.ts';
import { type FolderStamp, stampOf } from './directory-stamp.ts';
import { readPlace } from './listing.ts';
import { bytesOf } from './message-size.ts';
import { type Quota, quotaHeader, quotaText, readQuotaFile } from './quota-file.ts';
import { uniqueBase } from './unique-name.ts';

/** Of a file this long everybody sums up anew. */
const fileBytesMax = 5_120;
/** "Over" by one line alone is believed for this long, so that refusals cost no recount each. */
const believedMs = 15 * 60_000;

export interface QuotaUse {
  readonly limit: Quota;
  readonly used: Quota;
}

/** A mailbox with the limit that somebody set elsewhere; 0 or undefined is none. */
export interface LimitedMailbox {
  readonly maildir: string;
  readonly quota?: Quota | undefined;
}

/** What a mailbox of these folders may hold and does; undefined without a quota. */
export async function quotaUse(
  { maildir, quota }: LimitedMailbox,
  folders: Iterable<string>,
  coming: Quota,
  nowMs: number,
): Promise<QuotaUse | undefined> {
  const file = await readQuotaFile(maildir);
  const header = quota === undefined ? '' : quotaHeader(quota);
  if (quota && header !== '' && !isSameLimit(file?.limit, quota)) {
    return { limit: quota, used: await recount(maildir, [...folders], header) };
  }
  if (!file) return undefined;
  const isLong = file.fileBytes > fileBytesMax;
  const isDoubtful = file.lines > 1 || nowMs - file.changedMs > believedMs;
  if (!isLong && !(isOver(file, coming) && isDoubtful)) return file;
  return { limit: file.limit, used: await recount(maildir, [...folders], file.header) };
}

/** Refuses with `over-quota` what would not fit any more. */
export async function checkQuota(
  mailbox: LimitedMailbox,
  folders: Iterable<string>,
  coming: Quota,
  nowMs: number,
): Promise<void> {
  const use = await quotaUse(mailbox, folders, coming, nowMs);
  if (!use || !isOver(use, coming)) return;
  const { bytes, messages } = use.limit;
  const isBytes = bytes > 0 && use.used.bytes + coming.bytes > bytes;
  const most = isBytes ? Math.round(bytes / 100_000) / 10 : messages;
  throw new Refusal('over-quota', { unit: isBytes ? 'bytes' : 'messages', most });
}

function isSameLimit(limit: Quota | undefined, { bytes, messages }: Quota): boolean {
  return limit?.bytes === bytes && limit.messages === messages;
}

function isOver({ limit, used }: QuotaUse, coming: Quota): boolean {
  const exceeds = (most: number, sum: number): boolean => most > 0 && sum > most;
  return (
    exceeds(limit.bytes, used.bytes + coming.bytes) ||
    exceeds(limit.messages, used.messages + coming.messages)
  );
}

async function recount(
  maildir: string,
  folders: readonly string[],
  header: string,
): Promise<Quota> {
  const before = folders.map((folder) => stampOf(folder, Date.now()));
  let [bytes, messages] = [0, 0];
  for (const folder of folders) {
    for (const place of ['new', 'cur'] as const) {
      const { files } = await readPlace(folder, place);
      messages += files.length;
      bytes += await bytesOf(
        folder,
        files.map((file) => ({ place, file })),
      );
    }
  }
  const used = { bytes, messages };
  // Who delivered meanwhile has added a line that this sum may hold already: then it is good for
  // this answer, and the lines stay.
  const isQuiet = before.every((stamp) => stamp?.racy !== true);
  if (isQuiet && isSame(before, folders)) await replace(maildir, quotaText(header, used));
  return used;
}

function isSame(before: readonly (FolderStamp | undefined)[], folders: readonly string[]): boolean {
  return folders.every((folder, at) => stampOf(folder, Date.now())?.value === before[at]?.value);
}

async function replace(maildir: string, text: string): Promise<void> {
  const path = join(maildir, 'maildirsize');
  const temporary = join(maildir, 'tmp', uniqueBase(Date.now(), 'localhost', text.length));
  try {
    const handle = await open(temporary, 'wx', await modeOf(path));
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    // The sum is right whether it could be kept or not.
    await unlink(temporary).catch(() => {});
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** Of the file that is replaced; of a new one that only its owner may read. */
async function modeOf(path: string): Promise<number> {
  try {
    return (await lstat(path)).mode & 0o777;
  } catch (error) {
    if (isMissing(error)) return 0o600;
    throw error;
  }
}
