// The acceptance test of scan.ts: another process renames messages all the time, and no list ever
// misses one or shows one twice. Counted in scans, not in seconds.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { silentLog } from '../../src/kit/log.ts';
import { byBase, scanFolder } from '../../src/maildir/scan.ts';
import { SnapshotCache } from '../../src/maildir/snapshot-cache.ts';
import { put, temporaryMaildir } from './temporary-maildir.ts';

const messages = 2_000;
const scansMax = 12;

function fill(t: TestContext): string {
  const maildir = temporaryMaildir(t);
  const files = Array.from({ length: messages }, (_, n) => [
    `cur/${1_700_000_000 + n}.M${n}P1.host:2,`,
    '',
  ]);
  put(maildir, Object.fromEntries(files));
  return maildir;
}

async function whileRenaming(maildir: string, rate: number, act: () => Promise<void>) {
  const child = spawn(process.execPath, [
    join(import.meta.dirname, 'restless.ts'),
    maildir,
    String(rate),
  ]);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child.stdout, 'data');
  await act();
  child.stdin.end();
  await once(child, 'close');
  const renames = Number(/started\n(\d+)\n$/.exec(output)?.[1]);
  assert.ok(renames > 0, `the other process renamed: ${output}`);
}

for (const rate of [50, 1_000, 0]) {
  const speed = rate === 0 ? 'as many renames a second as go' : `${rate} renames a second`;

  test(`no scan from nothing misses or doubles a message at ${speed}`, async (t) => {
    const maildir = fill(t);
    await whileRenaming(maildir, rate, async () => {
      for (let scans = 0; scans < scansMax; scans++) {
        const scan = await scanFolder(maildir, new Map(), Date.now);
        assert.equal(scan && (await byBase(scan.entries)).size, messages, `scan ${scans}`);
      }
    });
  });

  test(`no snapshot after another misses or doubles a message at ${speed}`, async (t) => {
    const maildir = fill(t);
    const cache = new SnapshotCache(Date.now, { log: silentLog });
    await whileRenaming(maildir, rate, async () => {
      for (let scans = 0; scans < scansMax; scans++) {
        const snapshot = await cache.snapshot(maildir);
        assert.equal(snapshot?.entries.length, messages, `snapshot ${scans}`);
        assert.equal(new Set(snapshot?.entries.map(({ base }) => base)).size, messages);
      }
    });
  });
}

test('names without a time cost no look for each message that is renamed meanwhile', async (t) => {
  const maildir = temporaryMaildir(t);
  const files = Array.from({ length: messages }, (_, n) => [`cur/letter-${n}:2,`, '']);
  put(maildir, Object.fromEntries(files));
  const cache = new SnapshotCache(Date.now, { log: silentLog });
  await whileRenaming(maildir, 0, async () => {
    for (let scans = 0; scans < 5; scans++) {
      assert.equal((await cache.snapshot(maildir))?.entries.length, messages);
    }
  });
});
