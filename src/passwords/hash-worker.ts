// The thread behind HashPool: one job in, one answer out.

import { argon2Sync, randomBytes } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { giveWay } from '../kit/give-way.ts';
import { newBcrypt } from './bcrypt.ts';
import { cryptDigits } from './crypt-base64.ts';
import type { HashAnswer, HashJob } from './hash-pool.ts';
import { matches } from './matches.ts';
import { shaCrypt } from './sha-crypt.ts';

/** About 0.2 s in script; PHP and Dovecot write 5,000 where nobody says more. */
const shaRounds = 50_000;
/** What OWASP's list of 2023 names first: 19 MiB walked twice, about 50 ms. */
const argon = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** Pages go first where there are more threads than processors. */
const niceMore = 3;
// QUIRK: Linux means the calling thread by process 0 (setpriority(2)); others mean all of it.
if (process.platform === 'linux') giveWay(niceMore);

parentPort?.on('message', (job: HashJob) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  void answer(job).then((value) => parentPort?.postMessage(value));
});

async function answer(job: HashJob): Promise<HashAnswer> {
  try {
    if (job.kind === 'verify') return { value: await matches(job.stored, job.password, job.user) };
    if (job.kind === 'bcrypt') return { value: await bcrypt(job.password, job.cost) };
    return { value: job.kind === 'argon2id' ? argon2id(job.password) : sha512Crypt(job.password) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

async function bcrypt(password: string, cost: number): Promise<string> {
  return newBcrypt(Buffer.from(password, 'utf8'), { salt: randomBytes(16), cost });
}

function sha512Crypt(password: string): string {
  const salt = Array.from(randomBytes(16), (byte) => cryptDigits[byte & 63] ?? '').join('');
  return shaCrypt(Buffer.from(password, 'utf8'), `$6$rounds=${shaRounds}$${salt}$`);
}

function argon2id(password: string): string {
  const nonce = randomBytes(16);
  const tag = argon2Sync('argon2id', { message: Buffer.from(password, 'utf8'), nonce, ...argon });
  const digits = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
  const { memory, passes, parallelism } = argon;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${digits(nonce)}$${digits(tag)}`;
}
