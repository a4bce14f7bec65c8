// The process that does what has a time, under the real program: it is killed, and so is its master,
// and what was put off comes back at its time all the same, once.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { askStatus } from '../../src/cli/ask-status.ts';
import { logInByForm } from '../bench/log-in.ts';
import { startDispatch } from './dispatch-process.ts';
import { makeEmbeddedHome } from './embedded-home.ts';
import { freePort } from './free-port.ts';
import { until } from './until.ts';
import { company } from './vmail-sql-tables.ts';

test('what is put off comes back once, over kills of the scheduler and of its master', async (t) => {
  const home = makeEmbeddedHome();
  t.after(home.remove);
  for (const name of ['one', 'two']) {
    await home.put(
      company.alice.address,
      Buffer.from(`From: a@b.test\nSubject: ${name}\n\nHello.\n`),
    );
  }
  const port = await freePort();
  const control = join(home.path, 'control.sock');
  const server = { listen: [`http://127.0.0.1:${port}`], children: 1, standby: 0, control };
  const settings = { ...home.settings(server), log: { file: join(home.path, 'log') } };
  const start = () => startDispatch({ home: home.path, at: port, settings });
  const first = await start();
  t.after(() => first.stop());

  const origin = `http://127.0.0.1:${port}`;
  const cookie = await logInByForm(origin, company.alice);
  const maildir = join(home.path, 'mail', ...company.alice.address.split('@').toReversed());
  const names = (folder: string): readonly string[] =>
    ['new', 'cur'].flatMap((place) => readdirSync(join(maildir, folder, place)));
  for (const id of names('').map((name) => name.split(':')[0] ?? '')) {
    const answer = await fetch(`${origin}/mail/INBOX/snooze`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ id, when: 'tomorrow' }),
    });
    assert.equal(answer.status, 303);
  }
  assert.deepEqual([names('').length, names('.Snoozed').length], [0, 2]);

  const database = new DatabaseSync(join(home.path, 'own', 'directory.sqlite'), { timeout: 5_000 });
  t.after(() => database.close());
  const ids = database
    .prepare("select id from dispatch_due where kind = 'snooze' order by id")
    .all();
  const dueIn = (at: number, ms: number): void => {
    const set = database.prepare('update dispatch_due set due_ms = ? where id = ?');
    set.run(Date.now() + ms, ids[at]?.['id'] ?? 0);
  };

  const known = await until('a scheduler', async () => (await askStatus(control)).scheduler);
  assert.match(
    readFileSync(`/proc/${known.pid}/cmdline`, 'latin1'),
    /dispatch\.fcgi \(scheduler\)/,
  );
  dueIn(0, 1_500);
  process.kill(known.pid, 'SIGKILL');
  await until('its return', () => names('').length === 1 || undefined);
  const next = await until('another one', async () => (await askStatus(control)).scheduler);
  assert.notEqual(next.pid, known.pid);
  assert.equal(names('.Snoozed').length, 1);

  dueIn(1, 2_000);
  process.kill(first.pid, 'SIGKILL');
  const second = await start();
  t.after(() => second.stop());
  await until('the return of the other', () => names('').length === 2 || undefined);
  assert.equal(names('.Snoozed').length, 0);
  await until('nothing to do', () => {
    const [row] = database
      .prepare("select count(*) as number from dispatch_due where kind = 'snooze'")
      .all();
    return row?.['number'] === 0 || undefined;
  });
  assert.equal(names('').length, 2);
});
