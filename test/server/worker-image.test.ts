// What a worker starts from: an image where one fits, and the entry in every other case.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import crypto, { randomBytes } from 'node:crypto';
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { BoundSocket } from 'node:net';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { stringify } from 'smol-toml';
import { loadConfig } from '../../src/server/load-config.ts';
import { type WorkerEvent, WorkerHandle } from '../../src/server/worker-handle.ts';
import { imagePath, WorkerImage } from '../../src/server/worker-image.ts';
import { makeEmbeddedHome } from '../real/embedded-home.ts';
import { eventually, temporaryDirectory } from './dispatch-process.ts';
import { getOnce } from './fastcgi-client.ts';

const root = join(import.meta.dirname, '../..');

test('a worker starts from the image alone and serves the whole application', async (t) => {
  const out = join(temporaryDirectory(t), 'dist');
  mkdirSync(out);
  for (const made of ['assets', 'install', 'languages']) {
    symlinkSync(join(root, 'dist', made), join(out, made));
  }
  execFileSync(process.execPath, [join(root, 'bin/build-image.ts'), out]);
  // There is no such file: nothing but the image can be what runs.
  const { worker, path, said } = start(t, join(out, 'worker.js'));
  await eventually(() => assert.ok(said.includes('loaded'), said.join()));
  worker.serve();
  await eventually(() => assert.ok(said.includes('ready'), said.join()));
  assert.match(await getOnce({ path }, '/login'), /<form/);
});

test('where Node refuses the image, the worker runs its entry, and so does the next one', async (t) => {
  const entry = join(temporaryDirectory(t), 'worker.ts');
  writeFileSync(entry, `import ${JSON.stringify(join(root, 'test/server/processes/worker.ts'))};`);
  writeFileSync(imagePath(entry), 'of another Node');
  const warnings: string[] = [];
  const image = new WorkerImage(entry, logOf(warnings));
  for (let times = 0; times < 2; times += 1) {
    const { said } = start(t, entry, image);
    await eventually(() => assert.ok(said.includes('loaded'), said.join()));
    assert.ok(!said.includes('exit'));
  }
  assert.equal(warnings.length, 1);
});

test('an image is not used when its entry is of a later build, nor again after a doubt', (t) => {
  const entry = join(temporaryDirectory(t), 'worker.js');
  writeFileSync(entry, '');
  const image = new WorkerImage(entry, logOf([]));
  assert.deepEqual(image.start(true), { words: [entry], fromImage: false });
  const made = (path: string, seconds: number) => utimesSync(path, seconds, seconds);
  writeFileSync(imagePath(entry), '');
  made(entry, 2_000);
  made(imagePath(entry), 1_000);
  assert.equal(image.start(true).fromImage, false);
  made(imagePath(entry), 3_000);
  const words = ['--snapshot-blob', imagePath(entry), entry];
  assert.deepEqual(image.start(true), { words, fromImage: true });
  assert.deepEqual(image.start(false), { words: [entry], fromImage: false });
  image.doubt('code 14');
  assert.equal(image.start(true).fromImage, false);
  made(imagePath(entry), 4_000);
  assert.equal(image.start(true).fromImage, true);
});

test('while an image is made nothing can be drawn by chance', async () => {
  const { allowChance } = await import('../../src/server/chance-guard.ts');
  const kept = crypto.randomUUID;
  assert.throws(() => kept(), /the same in every process/);
  assert.throws(() => crypto.randomBytes(4), /the same in every process/);
  assert.throws(() => Math.random(), /the same in every process/);
  allowChance();
  assert.notEqual(kept(), crypto.randomUUID());
  assert.equal(crypto.randomBytes, randomBytes);
  assert.ok(Math.random() < 1);
});

/** A worker of a small installation; what it said, and `exit` when it ended by itself. */
function start(t: TestContext, entry: string, image = new WorkerImage(entry, logOf([]))) {
  const home = makeEmbeddedHome();
  const path = join(home.path, 'dispatch.sock');
  const bound = new BoundSocket({ path } as object);
  const settings = join(home.path, 'dispatch.toml');
  writeFileSync(settings, stringify(home.settings({ listen: [`fastcgi:${path}`] })));
  const sockets = [{ protocol: 'fastcgi' as const, name: path, fd: bound.fd(), close() {} }];
  const config = loadConfig(settings, {}, '/');
  const said: string[] = [];
  const ended = Promise.withResolvers<void>();
  const worker = new WorkerHandle(
    { image, hurry: true, config, sockets, generation: 1 },
    (event: WorkerEvent) => {
      said.push(event.kind === 'exit' ? event.kind : event.message.kind);
      if (event.kind === 'exit') ended.resolve();
    },
  );
  t.after(async () => {
    worker.kill();
    await ended.promise;
    worker.forget();
    bound.close();
    home.remove();
  });
  return { worker, path, said };
}

function logOf(warnings: string[]) {
  const nothing = (): void => {};
  const warn = (_: object, sentence: string): void => void warnings.push(sentence);
  return { debug: nothing, info: nothing, warn, error: nothing };
}
