// Who gets a path when several masters want it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import type { Listener } from '../../src/server/config.ts';
import { bindListener } from '../../src/server/sockets.ts';
import { temporaryDirectory } from './dispatch-process.ts';

const mode = 0o660;

test('of masters that start at the same moment one has the path, and it stays theirs', async (t) => {
  const path = join(temporaryDirectory(t), 'dispatch.sock');
  const starts = Array.from({ length: 4 }, () => bindListener(listenerAt(path)));
  const all = await Promise.allSettled(starts);
  const bound = all.filter((one) => one.status === 'fulfilled');
  const refused = all.filter((one) => one.status === 'rejected');
  assert.equal(bound.length, 1);
  assert.deepEqual(readdirSync(dirname(path)), ['dispatch.sock', 'dispatch.sock.lock']);
  for (const { reason } of refused) assert.match(String(reason), /it is in use/);
  // Nobody listens on it before there are workers, which makes it look left behind.
  await assert.rejects(bindListener(listenerAt(path)), /it is in use/);
  bound[0]?.value.close();
  assert.equal(existsSync(path), false);
  (await bindListener(listenerAt(path))).close();
});

test('the path of a master that was killed is free for the next one', async (t) => {
  const path = join(temporaryDirectory(t), 'dispatch.sock');
  const sockets = join(import.meta.dirname, '../../src/server/sockets.ts');
  const program = `
    import { bindListener } from ${JSON.stringify(sockets)};
    await bindListener(${JSON.stringify(listenerAt(path))});
    console.log('bound');
    setInterval(() => {}, 1000);`;
  const master = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program]);
  t.after(() => master.kill('SIGKILL'));
  await once(master.stdout, 'data');
  await assert.rejects(bindListener(listenerAt(path)), /it is in use/);
  master.kill('SIGKILL');
  await once(master, 'exit');
  (await bindListener(listenerAt(path))).close();
});

function listenerAt(path: string): Listener {
  return { protocol: 'fastcgi', at: { kind: 'unix', path, mode } };
}
