import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkReach, demoIdentity, handOver } from '../../src/demo/hand-over.ts';
import { makeDemo } from '../../src/demo/make.ts';
import { silentLog } from '../../src/kit/log.ts';
import { StartError } from '../../src/server/start-error.ts';

test('an ordinary user stays who he is', () => {
  assert.equal(demoIdentity(1000), undefined);
});

test('root becomes vmail or nobody, who is given the demo and nothing that it links to', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('needs root');
  const place = mkdtempSync(join(tmpdir(), 'dispatch-hand-over-'));
  t.after(() => rmSync(place, { recursive: true }));
  const identity = demoIdentity();
  assert.ok(identity !== undefined && identity.uid !== 0);
  const dir = join(place, 'demo');
  mkdirSync(join(dir, 'mail/cur'), { recursive: true });
  writeFileSync(join(place, 'outside'), '');
  symlinkSync(join(place, 'outside'), join(dir, 'mail/link'));
  await handOver(dir, identity);
  for (const path of ['', 'mail', 'mail/cur', 'mail/link']) {
    assert.equal(lstatSync(join(dir, path)).uid, identity.uid, path);
  }
  assert.equal(lstatSync(join(place, 'outside')).uid, 0);
});

test('a place where that user cannot walk is named before anything is served', (t) => {
  if (process.getuid?.() !== 0) return t.skip('needs root');
  const place = mkdtempSync(join(tmpdir(), 'dispatch-reach-'));
  t.after(() => rmSync(place, { recursive: true }));
  const identity = demoIdentity();
  assert.ok(identity);
  const open = join(place, 'open');
  const shut = join(place, 'shut', 'file');
  mkdirSync(open);
  mkdirSync(join(place, 'shut'), { mode: 0o700 });
  writeFileSync(shut, '');
  chmodSync(place, 0o755);
  checkReach([open], identity);
  assert.throws(
    () => checkReach([open, shut], identity),
    (error) => error instanceof StartError && error.message.includes(`cannot reach ${shut}:`),
  );
});

test('a demo of somebody else is refused in words', async (t) => {
  const dir = '/proc/self/fdinfo';
  if (process.platform !== 'linux') return t.skip('needs a directory that takes no files');
  const options = { dir, configuration: '', nowMs: Date.now(), hostname: 'h', log: silentLog };
  await assert.rejects(makeDemo(options), StartError);
});
