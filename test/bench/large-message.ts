// One message of 200 MB: how soon it opens, how fast its attachment streams, and what it leaves in
// memory.

import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Mailbox } from '../../src/store/mailbox.ts';

const bytesMin = 200 * 1024 ** 2;
const id = '1800000000.M1P1.bench';

export function writeLargeMessage(maildir: string): void {
  for (const place of ['tmp', 'new', 'cur']) {
    mkdirSync(join(maildir, '.Large', place), { recursive: true });
  }
  const file = openSync(join(maildir, '.Large/cur', `${id}:2,S`), 'w');
  writeSync(
    file,
    'Subject: Large\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee below.\r\n' +
      '--b\r\nContent-Type: application/octet-stream; name=large.bin\r\n' +
      'Content-Transfer-Encoding: base64\r\n\r\n',
  );
  const lines = Buffer.from(`${'QUJD'.repeat(19)}\r\n`.repeat(10_000));
  for (let written = 0; written < bytesMin; written += lines.length) writeSync(file, lines);
  writeSync(file, '--b--\r\n');
  closeSync(file);
}

/** Asked when the index is full. */
export async function measureLargeMessage(mailbox: Mailbox): Promise<string[][]> {
  const startMs = performance.now();
  const { root } = await mailbox.read('Large', id);
  const openMs = performance.now() - startMs;
  const part = root.children[1];
  if (!part) throw new Error('the large message has no attachment');
  // Once before: what the first reading takes for code and buffers stays anyway.
  await drain(mailbox.content('Large', id, part));
  const before = process.memoryUsage.rss();
  let most = before;
  const streamMs = performance.now();
  let bytes = 0;
  let chunks = 0;
  for await (const chunk of mailbox.content('Large', id, part)) {
    bytes += chunk.length;
    if (++chunks % 64 === 0) most = Math.max(most, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - streamMs) / 1000;
  return [
    ['200 MB message opened, ms', openMs.toFixed(1), '50'],
    ['its attachment, MB decoded a second', (bytes / 1024 ** 2 / seconds).toFixed(0), '200'],
    ['memory more meanwhile, MB', ((most - before) / 1024 ** 2).toFixed(1), '20'],
  ];
}

async function drain(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.length;
  if (bytes === 0) throw new Error('the attachment of the large message is empty');
}
