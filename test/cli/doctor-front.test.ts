// What `dispatchctl doctor` says of the configuration, and of what stands before and behind.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { makeHouse, type Settings } from './doctor-house.ts';

test('a configuration that cannot be read is the one finding', (t) => {
  const house = makeHouse(t, 'sqlite:/nowhere');
  const seen = house.doctor({ server: { lissten: [] } });
  assert.equal(seen.status, 2);
  assert.match(seen.of('configuration'), /unknown key "lissten" in \[server\].*listen/);
});

test('who may speak as the web server, and who may read the secrets', (t) => {
  const house = makeHouse(t, `sqlite:${join(tmpdir(), 'there-is-none')}`);
  const password = join(house.home, 'password');
  writeFileSync(password, 'secret\n', { mode: 0o644 });
  const seen = house.doctor({
    server: { listen: ['fastcgi://0.0.0.0:8888'], socket_mode: '0666' },
    directory: { password_file: password },
    smtp: { host: 'mail.invalid', tls: 'none' },
  });
  assert.match(seen.of('listen'), /error: fastcgi:\/\/0\.0\.0\.0:8888 takes .* \[allow = /);
  assert.match(seen.of('secret'), /error: .*can be read by every user .* \[chmod o= /);
  assert.match(seen.of('smtp'), /warning: .*without encryption[^]*error: .*does not answer/);
  assert.match(seen.of('database'), /note: there is no database/);
  chmodSync(password, 0o600);
  chownSync(password, 0, 0);
  const closed = house.doctor({ directory: { password_file: password } });
  if (process.getuid?.() === 0) assert.match(closed.of('secret'), /error: .*can't be read: EACCES/);
  const path = join(house.home, 's');
  const listen = [`fastcgi:${path}`];
  const wide = house.doctor({ server: { listen, socket_mode: '0666' } });
  assert.match(wide.of('listen'), /warning: .*open to every user/);
});

/** A server in a process of its own, since this one stands still while the command runs. */
async function mailServer(t: TestContext, greeting: string): Promise<number> {
  const script = `const s = require('net').createServer((c) => c.on('error', () => {}).end(
    ${JSON.stringify(greeting)} + '\\r\\n')).listen(0, '127.0.0.1', () => console.log(s.address().port))`;
  const server = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => server.kill());
  const [port] = (await once(server.stdout, 'data')) as [Buffer];
  return Number(port.toString());
}

test('a mail server that greets is well, one that does not is said', async (t) => {
  const house = makeHouse(t, `sqlite:${join(tmpdir(), 'there-is-none')}`);
  const at = (port: number): Settings => ({ smtp: { host: '127.0.0.1', port } });
  const well = house.doctor(at(await mailServer(t, '220 mail.example.test ESMTP')));
  assert.equal(well.of('smtp'), '');
  assert.ok(well.found.some(({ says }) => /^127\.0\.0\.1:\d+ answers$/.test(says)));
  const busy = house.doctor(at(await mailServer(t, '554 not today')));
  assert.match(busy.of('smtp'), /error: .*does not answer: it says 554 not today/);
  assert.match(house.doctor(at(1)).of('smtp'), /error: .*ECONNREFUSED/);
});
