// A worker that dies amid a request, behind an nginx as conf/nginx/ has it.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { startNginx } from '../real/nginx.ts';
import { DispatchProcess, eventually, temporaryDirectory } from './dispatch-process.ts';

test('nginx asks again for a page whose worker was killed, and never repeats a POST', async (t) => {
  const directory = temporaryDirectory(t);
  const config = join(directory, 'dispatch.toml');
  writeFileSync(config, '[server]\nsocket_mode = "0666"\n');
  const dispatch = new DispatchProcess(t, ['--child', '1', '--config', config], directory);
  await dispatch.ready();
  const nginx = await startNginx({ upstream: dispatch.socket, asksAgain: true });
  if (typeof nginx === 'string') return t.skip(nginx);
  t.after(() => nginx.stop());
  for (const [method, status] of [
    ['GET', 200],
    ['POST', 502],
  ] as const) {
    const pid = await (await fetch(`${nginx.origin}/pid`)).text();
    const answer = fetch(`${nginx.origin}/slow?1000`, { method });
    await eventually(() => assert.match(titleOf(pid), /\(busy\)/));
    process.kill(Number(pid), 'SIGKILL');
    assert.equal((await answer).status, status, method);
  }
});

function titleOf(pid: string): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
}
