// Going into the background: the parent starts the same program anew, detached, and waits for its
// word, so that a failed start is seen by whoever asked for it.

import { spawn } from 'node:child_process';
import { closeSync, writeSync } from 'node:fs';
import { openSync } from 'node:fs';
import type { Readable } from 'node:stream';

const marker = 'DISPATCH_DAEMON';
const wordFd = 3;

/** Whether this process is the one in the background. */
export function isDaemon(): boolean {
  return process.env[marker] === '1';
}

/** Starts the background process; gives why it could not start, undefined when it serves. */
export async function startDaemon(
  entry: string,
  args: readonly string[],
): Promise<string | undefined> {
  const nothing = openSync('/dev/null', 'r+');
  const child = spawn(process.execPath, [...process.execArgv, entry, ...args], {
    detached: true,
    stdio: [nothing, nothing, nothing, 'pipe'],
    env: { ...process.env, [marker]: '1' },
  });
  closeSync(nothing);
  const word = await readAll(child.stdio[wordFd] as Readable);
  child.unref();
  if (word === 'ok') return undefined;
  return word === '' ? 'the background process ended without a word' : word;
}

/** Says `ok`, or why the start failed, to the waiting parent. */
export function tellParent(word: string): void {
  delete process.env[marker];
  writeSync(wordFd, word);
  closeSync(wordFd);
  // The terminal's directory may be unmounted one day.
  process.chdir('/');
}

async function readAll(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
