// A process of its own that verifies passwords as a worker does, while its event loop is watched.
// Prints what it measured as one JSON object.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { HashPool } from '../../src/passwords/hash-pool.ts';
import { verifyPassword } from '../../src/passwords/verify.ts';

/** Wrong for every password, and costs what a right one does: the dearest that are computed. */
const slow: readonly string[] = [
  `{crypt}$2y$13$${'a'.repeat(53)}`,
  `{crypt}$6$rounds=400000$saltsalt$${'a'.repeat(86)}`,
  `{crypt}$y$j9T$saltsalt$${'a'.repeat(43)}`,
  '{ARGON2ID}$argon2id$v=19$m=65536,t=8,p=1$AAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAA',
];
const usual = `{crypt}$2y$10$${'a'.repeat(53)}`;

export interface HashLoop {
  /** Longest time that nothing else ran. */
  readonly loopMaxMs: number;
  readonly loopP99Ms: number;
  /** How long somebody with a usual hash waited while one account was guessed at. */
  readonly waitMaxMs: number;
}

const pool = new HashPool();
// What starts a thread is no matter of this.
await Promise.all([verifyPassword(usual, 'x', { pool }), verifyPassword(usual, 'x', { pool })]);
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const guesses = slow.flatMap((stored) =>
  [1, 2].map(() => verifyPassword(stored, 'wrong', { pool, turn: 'guessed at' })),
);
let waitMaxMs = 0;
for (let n = 0; n < 20; n += 1) {
  const startMs = performance.now();
  await verifyPassword(usual, 'wrong', { pool, turn: `somebody ${n}` });
  waitMaxMs = Math.max(waitMaxMs, performance.now() - startMs);
}
await Promise.all(guesses);
delay.disable();
const answer: HashLoop = {
  loopMaxMs: delay.max / 1e6,
  loopP99Ms: delay.percentile(99) / 1e6,
  waitMaxMs,
};
process.stdout.write(JSON.stringify(answer));
await pool.close();
