// Open pages under the real program behind nginx: a stream costs no worker, a reload sends its page to
// the next worker, and nobody waits for it.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { askStatus } from '../../src/cli/ask-status.ts';
import { logInByForm } from '../bench/log-in.ts';
import { HttpClient } from '../setups/http-client.ts';
import { startDispatch } from './dispatch-process.ts';
import { makeEmbeddedHome } from './embedded-home.ts';
import { startNginx } from './nginx.ts';
import { tellOnFailure } from './service.ts';
import { teardown } from './teardown.ts';
import { until } from './until.ts';
import { company } from './vmail-sql-tables.ts';

test('a stream holds no worker busy, and its page goes over to the next worker', async (t) => {
  const { keep, defer } = teardown(t);
  const home = makeEmbeddedHome();
  defer(home.remove);
  const socket = join(home.path, 'dispatch.sock');
  const control = join(home.path, 'control.sock');
  const server = { listen: [`fastcgi:${socket}`], children: 1, standby: 0, control, timeout: 5 };
  const settings = { ...home.settings(server), log: { file: join(home.path, 'log') } };
  const dispatch = keep(await startDispatch({ home: home.path, at: socket, settings }));
  const nginx = keep(await startNginx({ upstream: socket, user: home.runAs.name }));
  if (typeof nginx === 'string') return t.skip(nginx);
  tellOnFailure(t, [nginx, dispatch.service]);

  const { origin, port } = nginx;
  const cookie = await logInByForm(origin, company.alice);
  const client = new HttpClient(port, '127.0.0.1', cookie);
  defer(() => client.close());
  const put = (subject: string): Promise<void> =>
    home.put(company.alice.address, Buffer.from(`From: a@b.test\nSubject: ${subject}\n\nHello.\n`));
  const first = client.open('/live');
  await first.until(/event: hello\n/);
  await put('one');
  await first.until(/event: mail\ndata: .*"INBOX"/);

  // Longer than a page may take.
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  const [worker] = (await askStatus(control)).workers;
  assert.deepEqual([worker?.state, worker?.running], ['idle', 0]);
  await put('two');
  await first.until(/event: mail\ndata: .*"INBOX"/);

  process.kill(dispatch.pid, 'SIGHUP');
  await first.until(/retry: \d+\nevent: leave\n/);
  const second = client.open('/live');
  await second.until(/event: hello\n/);
  await put('three');
  await second.until(/event: mail\ndata: .*"INBOX"/);
  await until('the old worker to be gone', async () => {
    const { workers } = await askStatus(control);
    return (workers.length === 1 && workers[0]?.pid !== worker?.pid) || undefined;
  });
  assert.equal((await askStatus(control)).workersKilled, 0);
  second.close();
});
