import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { DatabaseSync } from 'node:sqlite';
import { makeDemo } from '../../src/demo/make.ts';
import { samples } from '../../src/demo/samples/all.ts';
import { demoPassword } from '../../src/demo/samples/installation.ts';
import { silentLog } from '../../src/kit/log.ts';
import { HashPool } from '../../src/passwords/hash-pool.ts';
import { verifyPassword } from '../../src/passwords/verify.ts';

function temporary(t: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'dispatch-demo-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function make(dir: string) {
  return makeDemo({
    dir,
    configuration: '# demo\n',
    nowMs: Date.now(),
    hostname: 'demo.example.test',
    log: silentLog,
  });
}

function filesBelow(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
}

const placed = samples.flatMap((sample) => sample.places);

test('a demo holds every sample in its mailbox and folder, new ones unread', async (t) => {
  const dir = join(temporary(t), 'made', 'below');
  assert.deepEqual(await make(dir), { kind: 'made', messages: placed.length });
  const alice = join(dir, 'mail/example.test/alice');
  const count = (folder: string, flags: 'new' | 'all') =>
    placed.filter(
      (place) =>
        place.account === 'alice' && place.folder === folder && (flags === 'all' || !place.flags),
    ).length;
  assert.equal(readdirSync(join(alice, 'new')).length, count('INBOX', 'new'));
  assert.equal(
    readdirSync(join(alice, 'new')).length + readdirSync(join(alice, 'cur')).length,
    count('INBOX', 'all'),
  );
  assert.equal(readdirSync(join(alice, '.&mHl27g-/cur')).length, 1);
  assert.ok(existsSync(join(alice, '.Work.2026/maildirfolder')));
  assert.ok(readdirSync(join(alice, '.Drafts/cur')).every((name) => name.endsWith(':2,DS')));
  assert.equal(statSync(dir).mode & 0o077, 0);
  assert.deepEqual(readdirSync(dir).sort(), ['dispatch.db', 'dispatch.toml', 'mail']);
});

test('every account and domain of the demo takes the demo password, and rights are as told', async (t) => {
  const dir = temporary(t);
  await make(dir);
  const database = new DatabaseSync(join(dir, 'dispatch.db'), { readOnly: true });
  t.after(() => database.close());
  const rows = database
    .prepare('select password_hash from popbox union all select password_hash from domain')
    .all();
  assert.equal(rows.length, 7);
  const pool = new HashPool();
  t.after(() => pool.close());
  for (const row of rows) {
    assert.ok(await verifyPassword(String(row['password_hash']), demoPassword, { pool }));
  }
  const rights = database.prepare('select * from dispatch_admin order by address').all();
  assert.deepEqual(
    rights.map((row) => [row['address'], row['domain_name']]),
    [
      ['admin@example.test', '*'],
      ['postmaster@example.test', 'example.test'],
    ],
  );
});

test('a second start keeps every change and writes nothing', async (t) => {
  const dir = temporary(t);
  await make(dir);
  const inbox = join(dir, 'mail/example.test/alice/new');
  const [first = ''] = readdirSync(inbox);
  rmSync(join(inbox, first));
  writeFileSync(join(dir, 'dispatch.toml'), '# changed by hand\n');
  const before = filesBelow(dir);
  assert.deepEqual(await make(dir), { kind: 'kept' });
  assert.deepEqual(filesBelow(dir), before);
  assert.equal(readFileSync(join(dir, 'dispatch.toml'), 'utf8'), '# changed by hand\n');
});

test('a demo that was interrupted is begun anew', async (t) => {
  const dir = temporary(t);
  await make(dir);
  const whole = filesBelow(join(dir, 'mail')).length;
  writeFileSync(join(dir, 'unfinished'), '');
  rmSync(join(dir, 'mail/example.org'), { recursive: true });
  assert.deepEqual(await make(dir), { kind: 'made', messages: placed.length });
  assert.equal(filesBelow(join(dir, 'mail')).length, whole);
  assert.ok(!existsSync(join(dir, 'unfinished')));
});

test('a directory with other files in it is left alone', async (t) => {
  const dir = temporary(t);
  writeFileSync(join(dir, 'thesis.txt'), 'the only copy');
  await assert.rejects(make(dir), /is not empty and holds no demo/);
  assert.deepEqual(readdirSync(dir), ['thesis.txt']);
});
