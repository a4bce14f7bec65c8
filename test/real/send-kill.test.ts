// Mail that waits to leave, under the real program, with its processes killed at chosen points: it
// leaves once, and of what may have left its writer is told.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { askStatus } from '../../src/cli/ask-status.ts';
import { logInByForm } from '../bench/log-in.ts';
import { startScripted } from '../mta/sink.ts';
import { startDispatch } from './dispatch-process.ts';
import { makeEmbeddedHome } from './embedded-home.ts';
import { freePort } from './free-port.ts';
import { until } from './until.ts';
import { company } from './vmail-sql-tables.ts';

const { address } = company.alice;

test('what waits leaves once, over kills of worker, scheduler and master', async (t) => {
  let isSilent = false;
  let whole = 0;
  await using server = await startScripted((line) => {
    if (line === '.') whole += 1;
    if (line === '.' && isSilent) return '';
    return line === 'CONNECT' ? '220 mx ESMTP' : line === 'DATA' ? '354 go ahead' : '250 ok';
  });
  const home = makeEmbeddedHome();
  t.after(home.remove);
  await home.put(address, Buffer.from('From: a@b.test\nSubject: one\n\nHello.\n'));
  const port = await freePort();
  const control = join(home.path, 'control.sock');
  const program = { listen: [`http://127.0.0.1:${port}`], children: 1, standby: 0, control };
  const settings = {
    ...home.settings(program),
    smtp: { host: '127.0.0.1', port: server.port, tls: 'none' },
    log: { file: join(home.path, 'log') },
  };
  const start = () => startDispatch({ home: home.path, at: port, settings });
  const first = await start();
  t.after(() => first.stop());
  const database = new DatabaseSync(join(home.path, 'own', 'directory.sqlite'), { timeout: 5_000 });
  t.after(() => database.close());

  const origin = `http://127.0.0.1:${port}`;
  const cookie = await logInByForm(origin, company.alice);
  const send = async (subject: string): Promise<void> => {
    const fields = { to: 'ann@far.test', subject, body: 'Hi', key: subject, undo: '30' };
    const post = () =>
      fetch(`${origin}/compose`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin, 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ ...fields, action: 'send' }),
      });
    // A connection that was kept open ended with its process: one presses the button again.
    const answer = await until('an answer', () => post().catch(() => undefined));
    assert.match(answer.headers.get('location') ?? '', /sending=[0-9a-f]{64}/, subject);
  };
  const names = (folder: string): readonly string[] =>
    ['new', 'cur'].flatMap((place) => {
      const path = join(home.path, 'mail', ...address.split('@').toReversed(), folder, place);
      return readdirSync(path).map((name) => join(path, name));
    });
  const ripen = (): void =>
    void database.prepare("update dispatch_due set due_ms = 1 where kind = 'send'").run();
  const nothingDue = () =>
    until('nothing to do', () => {
      const row = database
        .prepare("select count(*) as number from dispatch_due where kind = 'send'")
        .get();
      return row?.['number'] === 0 || undefined;
    });
  const scheduler = async (): Promise<number> =>
    (await until('a scheduler', async () => (await askStatus(control)).scheduler)).pid;

  // The worker, once it has said that the message waits.
  await send('worker');
  const [worker] = (await askStatus(control)).workers;
  process.kill(worker?.pid ?? 0, 'SIGKILL');
  ripen();
  await nothingDue();
  assert.deepEqual([whole, names('.Sent').length, names('.Drafts').length], [1, 1, 0]);

  // Whoever would send it, before its time.
  await send('scheduler');
  process.kill(await scheduler(), 'SIGKILL');
  ripen();
  await nothingDue();
  assert.deepEqual([whole, names('.Sent').length], [2, 2]);

  // Everybody, before its time.
  await send('master');
  process.kill(first.pid, 'SIGKILL');
  const second = await start();
  t.after(() => second.stop());
  ripen();
  await nothingDue();
  assert.deepEqual([whole, names('.Sent').length], [3, 3]);

  // Whoever sends it, when the server has all of it and has not answered: nobody can know, so it is
  // not sent again, and its writer is told.
  isSilent = true;
  await send('unknown');
  ripen();
  await until('the server to have it', () => whole === 4 || undefined);
  process.kill(await scheduler(), 'SIGKILL');
  isSilent = false;
  database.prepare('update dispatch_outbox set beat_ms = 1').run();
  database.prepare('update dispatch_due set lease_ms = 0').run();
  await nothingDue();
  assert.deepEqual([whole, names('.Sent').length, names('.Drafts').length], [4, 3, 1]);
  const told = names('').map((path) => readFileSync(path, 'utf8'));
  assert.equal(told.filter((text) => /^Subject: .*unknown/m.test(text)).length, 1);
});
