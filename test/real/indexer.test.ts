// The process that fills indexes, under the real program: pages ask for it, it is killed and comes
// back, and what it did is what a search finds.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { askStatus } from '../../src/cli/ask-status.ts';
import { statusText } from '../../src/cli/status-text.ts';
import type { Status } from '../../src/kit/status.ts';
import { logInByForm } from '../bench/log-in.ts';
import { fillMailbox } from '../bench/make-mail.ts';
import { startDispatch } from './dispatch-process.ts';
import { makeEmbeddedHome } from './embedded-home.ts';
import { freePort } from './free-port.ts';
import { until } from './until.ts';
import { company } from './vmail-sql-tables.ts';

const messages = 600;
/** It gives way to all others on the machine. */
const patienceMs = 60_000;

test('a process of its own fills the index, and another one goes on when it is killed', async (t) => {
  const home = makeEmbeddedHome();
  t.after(home.remove);
  await fillMailbox(home, company.alice.address, messages);
  const port = await freePort();
  const control = join(home.path, 'control.sock');
  const server = { listen: [`http://127.0.0.1:${port}`], children: 1, standby: 0, control };
  const settings = { ...home.settings(server), log: { file: join(home.path, 'log') } };
  const dispatch = await startDispatch({ home: home.path, at: port, settings });
  t.after(() => dispatch.stop());
  const status = (): Promise<Status> => askStatus(control);

  const idle = await until('an indexer', async () => (await status()).indexer);
  assert.equal(idle.state, 'idle');
  assert.equal(priorityOf(idle.pid) - priorityOf(dispatch.pid), 10);
  assert.match(readFileSync(`/proc/${idle.pid}/cmdline`, 'latin1'), /dispatch\.fcgi \(indexer\)/);

  const origin = `http://127.0.0.1:${port}`;
  const cookie = await logInByForm(origin, company.alice);
  const page = async (path: string): Promise<string> => {
    return await (await fetch(`${origin}${path}`, { headers: { cookie } })).text();
  };
  assert.match(await page('/mail/INBOX'), /<article/);
  // Stopped amid its work, so that whoever looks sees how far it is.
  const isAtWork = async () => (await status()).indexer?.total === messages || undefined;
  await until('work for it', isAtWork, patienceMs);
  process.kill(idle.pid, 'SIGSTOP');
  const far = new RegExp(`\\d+ of ${messages} `);
  assert.match(statusText(await status()), new RegExp(`${far.source}searchable`));
  const told = await until('a list that tells', async () => {
    const text = await page('/mail/INBOX');
    return text.includes('role="status"') ? text : undefined;
  });
  assert.match(told, new RegExp(`role="status">${far.source}messages can be searched`));
  process.kill(idle.pid, 'SIGKILL');
  const next = await until(
    'another one',
    async () => {
      const now = (await status()).indexer;
      return now !== undefined && now.pid !== idle.pid && now.restarts === 1 ? now : undefined;
    },
    patienceMs,
  );
  assert.notEqual(next.pid, idle.pid);

  // The last message that the mailbox got first: found only when all of it was read.
  const found = await until(
    'the whole index',
    async () => {
      const text = await page('/search?q=from%3Asender&order=date');
      return text.includes('role="status"') || !text.includes('<article') ? undefined : text;
    },
    patienceMs,
  );
  assert.match(found, /<article/);
  await until('nothing to do', async () => (await status()).indexer?.accounts === 0 || undefined);
});

/** Field 19 of proc(5). */
function priorityOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[16]);
}
