// The thread behind HashPool: one job in, one answer out.

import { genSaltSync, hashSync } from 'bcryptjs';
import { parentPort } from 'node:worker_threads';
import type { HashAnswer, HashJob } from './hash-pool.ts';
import { matches } from './matches.ts';

parentPort?.on('message', (job: HashJob) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage(answer(job));
});

function answer(job: HashJob): HashAnswer {
  try {
    if (job.kind === 'verify') return { value: matches(job.stored, job.password, job.user) };
    return { value: bcrypt(job.password, job.cost) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** `$2y$`: the name libxcrypt, Dovecot and PHP write for the algorithm without the old bugs. */
function bcrypt(password: string, cost: number): string {
  return hashSync(password, genSaltSync(cost)).replace(/^\$2[ab]\$/, '$2y$');
}
