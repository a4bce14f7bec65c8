// G8: a folder of 20,000 messages that another process renames all the time. No list misses one.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { silentLog } from '../../src/kit/log.ts';
import { SnapshotCache } from '../../src/maildir/snapshot-cache.ts';
import { temporaryDirectory } from '../server/dispatch-process.ts';
import type { Bar, Check } from './check.ts';

const messages = 20_000;
const runMsOfRate = 60_000;
/** Renames a second; 0 is as many as go. */
const rates = [50, 1_000, 0];

export const restless: Check = {
  name: 'G8 lists of 20,000 messages while they are renamed',
  async run(soak) {
    const maildir = join(temporaryDirectory(soak), 'Maildir');
    for (const place of ['tmp', 'new', 'cur']) mkdirSync(join(maildir, place), { recursive: true });
    for (let n = 0; n < messages; n += 1) {
      writeFileSync(join(maildir, 'cur', `${1_700_000_000 + n}.M${n}P1.host:2,`), '');
    }
    const bars: Bar[] = [];
    for (const rate of rates) bars.push(...(await atRate(maildir, rate, soak.many(runMsOfRate))));
    return bars;
  },
};

async function atRate(maildir: string, rate: number, runMs: number): Promise<readonly Bar[]> {
  const script = join(import.meta.dirname, '../maildir/restless.ts');
  const child = spawn(process.execPath, [script, maildir, String(rate)]);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child.stdout, 'data');
  const closed = once(child, 'close');
  let [lists, wrong] = [0, 0];
  const endMs = performance.now() + runMs;
  let cache = new SnapshotCache(Date.now, { log: silentLog });
  while (performance.now() < endMs) {
    // Every other list is that of a worker which has seen nothing yet.
    if (lists % 2 === 0) cache = new SnapshotCache(Date.now, { log: silentLog });
    const entries = (await cache.snapshot(maildir))?.entries ?? [];
    const isRight = entries.length === messages && new Set(basesOf(entries)).size === messages;
    if (!isRight) wrong += 1;
    lists += 1;
  }
  child.stdin.end();
  await closed;
  const renames = Number(/started\n(\d+)\n$/.exec(said)?.[1] ?? 0);
  const speed = Math.round(renames / (runMs / 1000));
  return [
    { what: `lists at ${speed} renames/s`, measured: lists, least: 1, unit: '' },
    { what: '  of them wrong', measured: wrong, most: 0, unit: '' },
  ];
}

function basesOf(entries: readonly { readonly base: string }[]): readonly string[] {
  return entries.map(({ base }) => base);
}
