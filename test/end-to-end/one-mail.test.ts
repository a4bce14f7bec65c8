// A worker dies by SIGKILL in the moment in which the mail server takes its message: the real
// master, a real mail server, and the same form sent again, as a person or a browser does.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import test from 'node:test';
import { SMTPServer } from 'smtp-server';
import { startDispatch } from '../real/dispatch-process.ts';
import { makeEmbeddedHome } from '../real/embedded-home.ts';
import { freePort } from '../real/free-port.ts';
import { tellOnFailure } from '../real/service.ts';
import { teardown } from '../real/teardown.ts';
import { until } from '../real/until.ts';
import { company } from '../real/vmail-sql-tables.ts';

test('C08: a worker killed after the mail server took the message sends it no second time', async (t) => {
  const { keep, defer } = teardown(t);
  const received: string[] = [];
  let onTaken = (): void => {};
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString());
        done();
        setImmediate(() => onTaken());
      });
    },
  });
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  defer(() => server.close());
  const home = makeEmbeddedHome();
  defer(home.remove);
  const port = await freePort();
  const base = home.settings({ listen: [`http://127.0.0.1:${port}`], children: 1 });
  const smtpPort = (listening.address() as AddressInfo).port;
  const settings = { ...base, smtp: { host: '127.0.0.1', port: smtpPort, tls: 'none' } };
  const dispatch = keep(await startDispatch({ home: home.path, at: port, settings }));
  tellOnFailure(t, [dispatch]);
  const browser = await signedIn(`http://127.0.0.1:${port}`);

  const [, key = ''] = /name="key" value="([^"]+)"/.exec(await browser.page('/compose')) ?? [];
  assert.notEqual(key, '');
  const form = { key, to: 'ann@far.test', subject: 'Once', body: 'Hi', action: 'send' };
  onTaken = () => {
    for (const pid of leavesBelow(dispatch.pid)) process.kill(pid, 'SIGKILL');
    onTaken = () => {};
  };
  // The first answer may have been lost with its worker; a browser would say so or ask again.
  const first = await browser.post('/compose', form).catch(() => undefined);
  const second = await until(
    'the form to be answered',
    async () => {
      const answer = await browser.post('/compose', form).catch(() => undefined);
      return answer && [303, 502].includes(answer.status) ? answer : undefined;
    },
    60_000,
  );
  assert.equal(received.length, 1, 'exactly one mail has left');
  assert.match(received[0] ?? '', /^Subject: Once/m);
  const files = (folder: string): readonly string[] => messagesIn(home.path, folder);
  const words = await second.text();
  if (second.status === 303) {
    assert.deepEqual([files('.Sent').length, files('.Drafts').length], [1, 0]);
  } else {
    assert.match(words, /not certain that the message went out/);
    assert.deepEqual([files('.Sent').length, files('.Drafts').length], [0, 1]);
  }
  t.diagnostic(`first answer ${first?.status ?? 'lost'}, second ${second.status}`);
});

async function signedIn(origin: string) {
  const post = async (path: string, form: Record<string, string>, cookie = '') =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
      signal: AbortSignal.timeout(40_000),
    });
  const { address, password } = company.alice;
  const answer = await post('/login', { address, password });
  const cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? assert.fail('no session');
  return {
    post: (path: string, form: Record<string, string>) => post(path, form, cookie),
    page: async (path: string) => (await fetch(`${origin}${path}`, { headers: { cookie } })).text(),
  };
}

/** Processes below this one that have no children: the workers. */
function leavesBelow(pid: number): readonly number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  const pids = children === '' ? [] : children.split(' ').map(Number);
  return pids.flatMap((child) => {
    const below = leavesBelow(child);
    return below.length > 0 ? below : [child];
  });
}

function messagesIn(home: string, folder: string): readonly string[] {
  const maildir = join(home, 'mail/example.test/alice', folder);
  return ['new', 'cur'].flatMap((place) => {
    try {
      return readdirSync(join(maildir, place));
    } catch {
      return [];
    }
  });
}
