// `maildirsize`, where Maildir++ programs keep a mailbox's quota and add up what it holds:
//
//   100000000S,1000C     the quota, somebody else's to set; 0 or absent is no limit
//   12345 6              bytes and messages that came ...
//   -544 -1              ... and went, one line a change
//
// Dovecot, Exim, maildrop and Courier add lines to the same file without a lock. So it drifts, and
// the rule that all of them share says when it is summed up anew (quota.ts). We add our lines where
// there is such a file, and make one where the directory sets a quota, as Dovecot does.

import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, isMissing } from '../kit/failure.ts';
import { KeptFiles } from './kept-files.ts';

/** Bytes and messages. As a limit, 0 is none. */
export interface Quota {
  readonly bytes: number;
  readonly messages: number;
}

/** No limit, or nothing that comes. */
export const noQuota: Quota = { bytes: 0, messages: 0 };

export interface QuotaFile {
  readonly limit: Quota;
  readonly used: Quota;
  /** The first line as it stands there. */
  readonly header: string;
  readonly fileBytes: number;
  readonly lines: number;
  /** Milliseconds. */
  readonly changedMs: number;
}

/** LIMIT of bytes read: at 5,120 everybody else sums up anew. */
const bytesMax = 64 * 1024;
/** LIMIT of mailboxes whose sum is kept. */
const sumsMax = 2_000;

/** Undefined where there is no quota, or nothing that reads as one. */
export async function readQuotaFile(maildir: string): Promise<QuotaFile | undefined> {
  return await sums.get(pathOf(maildir));
}

const sums = new KeptFiles(sumsMax, (path) =>
  withFile(path, constants.O_RDONLY, async (handle) => {
    const { size, mtimeMs } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, bytesMax)), 0);
    const [header = '', ...lines] = buffer.toString('latin1', 0, bytesRead).split('\n');
    const limit = limitFrom(header);
    if (!limit) return undefined;
    const [used, count] = sumOf(lines);
    return { limit, used, header, fileBytes: size, lines: count, changedMs: mtimeMs };
  }),
);

/** Notes that so many bytes in so many messages came (or went, negative). */
export async function noteQuota(maildir: string, bytes: number, messages: number): Promise<void> {
  if (bytes === 0 && messages === 0) return;
  // O_APPEND in one write: several programs add lines at the same time.
  await withFile(pathOf(maildir), constants.O_WRONLY | constants.O_APPEND, (handle) =>
    handle.write(`${bytes} ${messages}\n`),
  );
}

/** The first line for a limit. */
export function quotaHeader({ bytes, messages }: Quota): string {
  const parts = [bytes > 0 ? `${bytes}S` : '', messages > 0 ? `${messages}C` : ''];
  return parts.filter((part) => part !== '').join(',');
}

/** A new first pair of lines, as a recount writes them. */
export function quotaText(header: string, used: Quota): string {
  return `${header}\n${used.bytes} ${used.messages}\n`;
}

function pathOf(maildir: string): string {
  return join(maildir, 'maildirsize');
}

async function withFile<T>(
  path: string,
  flags: number,
  act: (handle: Awaited<ReturnType<typeof open>>) => Promise<T>,
): Promise<T | undefined> {
  try {
    const handle = await open(path, flags | constants.O_NOFOLLOW);
    try {
      return await act(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const noFile = isMissing(error) || hasCode(error, 'EACCES') || hasCode(error, 'ELOOP');
    // A full disk must not keep a message from being removed.
    if (noFile || hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT')) return undefined;
    throw error;
  }
}

function limitFrom(header: string): Quota | undefined {
  if (!/^\d{1,15}[SC](?:,\d{1,15}[SC])*$/.test(header)) return undefined;
  const numberOf = (unit: string): number =>
    Number(
      header
        .split(',')
        .find((part) => part.endsWith(unit))
        ?.slice(0, -1) ?? 0,
    );
  return { bytes: numberOf('S'), messages: numberOf('C') };
}

function sumOf(lines: readonly string[]): [Quota, number] {
  let [bytes, messages, count] = [0, 0, 0];
  for (const line of lines) {
    // Lines of Courier are padded, and one that a crash cut has no second number.
    const numbers = /^\s*(-?\d{1,15})\s+(-?\d{1,15})\s*$/.exec(line);
    if (!numbers) continue;
    bytes += Number(numbers[1]);
    messages += Number(numbers[2]);
    count += 1;
  }
  return [{ bytes, messages }, count];
}
