// The demo as a person meets it: one command, a page, Ctrl-C, and the same mail the next time.

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { until } from '../real/until.ts';

const root = join(import.meta.dirname, '../..');
const place = mkdtempSync(join(tmpdir(), 'dispatch-start-'));
// Root's demo runs as somebody else, who must be able to walk here.
chmodSync(place, 0o755);
const running = new Set<ChildProcess>();

after(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(place, { recursive: true, force: true });
});

function startDemo(args: readonly string[]) {
  const child = spawn(join(root, 'bin/dispatch-demo'), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let words = '';
  const started = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      words += chunk.toString();
      if (words.includes('Ctrl-C ends it')) started.resolve();
    });
  }
  const ended = once(child, 'exit').then(([code]) => {
    running.delete(child);
    started.reject(new Error(`the demo ended with ${String(code)}: ${words}`));
    return code as number | null;
  });
  // Who only waits for the end does not hear of the start.
  started.promise.catch(() => {});
  return { child, started: started.promise, ended, words: () => words };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('one command makes a demo and serves it, Ctrl-C ends it, the next start goes on', async () => {
  const [http, fastcgi] = [await freePort(), await freePort()];
  const dir = join(place, 'one');
  const args = [`--dir=${dir}`, `--http=127.0.0.1:${http}`, `--port=${fastcgi}`, '--children=1'];

  const first = startDemo(args);
  await first.started;
  assert.match(first.words(), /Made a demo in .*: \d+ messages/);
  assert.match(first.words(), new RegExp(`http://127.0.0.1:${http}/`));
  assert.match(first.words(), /demo-password[\s\S]*alice@example\.test/);
  const page = await fetch(`http://127.0.0.1:${http}/login`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /type="?password/);
  await forgotten(dir, http);
  if (process.getuid?.() === 0) {
    assert.match(first.words(), /Root is given up: it runs as \w+/);
    assert.notEqual(statSync(join(dir, 'mail')).uid, 0);
  }
  first.child.kill('SIGINT');
  assert.equal(await first.ended, 0);
  assert.match(first.words(), /Stopped\.\n$/);

  const second = startDemo(args);
  await second.started;
  assert.match(second.words(), /Goes on with the demo in .*nothing in it was overwritten/);
  assert.equal((await fetch(`http://127.0.0.1:${http}/login`)).status, 200);
  second.child.kill('SIGINT');
  assert.equal(await second.ended, 0);
});

/** The link to a new password comes to the mailbox that the demo has for it. */
async function forgotten(dir: string, http: number): Promise<void> {
  const origin = `http://127.0.0.1:${http}`;
  const asked = await fetch(`${origin}/login/forgotten`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ address: 'alice@example.test' }),
  });
  assert.equal(asked.ok, true);
  const inbox = join(dir, 'mail/example.org/carol/new');
  const letter = await until('the letter', () =>
    readdirSync(inbox)
      .map((name) => readFileSync(join(inbox, name), 'utf8'))
      .find((text) => text.includes(`${origin}/login/reset/`)),
  );
  assert.match(letter, /alice@example\.test/);
}

for (const flag of ['--http=127.0.0.1:', '--port='] as const) {
  test(`a port in use is said in words that name ${flag}`, async (t) => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    t.after(() => taken.close());
    const { port } = taken.address() as AddressInfo;
    const other =
      flag === '--port=' ? `--http=127.0.0.1:${await freePort()}` : `--port=${await freePort()}`;
    const demo = startDemo([`--dir=${join(place, 'two')}`, `${flag}${port}`, other]);
    assert.equal(await demo.ended, 1);
    const hint = flag === '--port=' ? '--port=PORT' : '--http=ADDR:PORT';
    assert.match(demo.words(), /the address is in use/);
    assert.ok(demo.words().includes(hint), demo.words());
    assert.doesNotMatch(demo.words(), /\n +at /);
  });
}
