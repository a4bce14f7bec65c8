// A message of Dispatch itself in somebody's own inbox, by no mail server, so that it arrives where
// nothing is sent from.

import { hostname } from 'node:os';
import { randomBytes } from 'node:crypto';
import type { Account } from './directory/directory.ts';
import { domainOf } from './kit/domain-of.ts';
import { deliver } from './maildir/deliver.ts';
import { composeNotice } from './mta/notice.ts';

export interface OwnMessage {
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** One of its own where it is not given. */
  readonly messageId?: string;
}

export async function putIntoInbox(
  { address, path }: Pick<Account, 'address' | 'path'>,
  message: OwnMessage,
): Promise<void> {
  const receivedMs = Date.now();
  const bytes = await composeNotice({
    ...message,
    sender: `postmaster@${domainOf(address)}`,
    to: address,
    dateMs: receivedMs,
    random: randomBytes(16),
    isAutomatic: true,
  });
  await deliver(path, { bytes, flags: '', receivedMs, hostname: hostname() });
}
