// A mailbox of many languages and sizes, by the generator beside the shared corpus; without it, the
// smaller and plainer mail of make-mail.ts.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeMaildir } from './make-mail.ts';

const generator = join(import.meta.dirname, '../../../shared/tools/gen-maildir.mjs');
const seed = 7;

/** Gives the bytes of its messages. */
export function generateMaildir(maildir: string, count: number): number {
  if (!existsSync(generator)) return writeMaildir(maildir, count);
  const words = [generator, maildir, String(count), String(seed), '--no-folders'];
  const { bytes } = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as {
    bytes: number;
  };
  return bytes;
}
