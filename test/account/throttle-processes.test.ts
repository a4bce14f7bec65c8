// Guesses are counted in the database: by several processes together, and on after all have ended.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { openState } from '../../src/state/open.ts';
import { eachDatabase } from '../database/each-database.ts';

/** One worker: guesses as often as it is told to, and prints what each guess got. */
const worker = `
  import { LoginThrottle } from './src/account/throttle.ts';
  import { openDatabase } from './src/database/open.ts';
  import { openState } from './src/state/open.ts';
  const [url, guesses] = process.argv.slice(-2);
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const database = await openDatabase({ url, password: undefined, log });
  const throttle = new LoginThrottle((await openState(database)).throttles, () => 1_800_000_000_000);
  const attempt = { name: 'bob@alpha.org', remoteAddress: '192.0.2.1' };
  const ends = Array.from({ length: Number(guesses) }, () =>
    throttle.take(attempt).then(() => 'taken', (error) => error.code));
  console.log((await Promise.all(ends)).join('\\n'));
  await database.close();`;

async function guess(url: string, guesses: number): Promise<readonly string[]> {
  const words = ['--input-type=module-typescript', '-e', worker, '--', url, String(guesses)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const printed = await text(child.stdout);
  await ended;
  return printed.trim().split('\n');
}

eachDatabase((place) => {
  place.test('L07: two processes count together, and a new one goes on counting', async (given) => {
    await openState(given.database);
    const both = await Promise.all([guess(given.url, 10), guess(given.url, 10)]);
    const ends = both.flat();
    const counts = Object.entries(Object.groupBy(ends, (end) => end));
    assert.deepEqual(Object.fromEntries(counts.map(([end, of]) => [end, of?.length])), {
      taken: 5,
      'login-throttled': 15,
    });
    // Both are gone, as after a restart.
    assert.deepEqual(await guess(given.url, 1), ['login-throttled']);
  });
});
