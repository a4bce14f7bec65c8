// G22: what the log says when requests fail: one line with an id and a cause for each, and nothing
// that would let somebody in or that somebody wrote. Workers are killed, a mailbox cannot be read,
// uploads stop amid their bodies.

import { chmodSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodePairs } from '../../src/fastcgi/params.ts';
import { encodeRecord, recordType } from '../../src/fastcgi/record.ts';
import { beginRecord, streamBytes } from '../fastcgi/web-server.ts';
import type { Check, Soak } from './check.ts';
import { Dice } from './dice.ts';
import { Installation } from './installation.ts';
import { type Crowd, crowd, load } from './load.ts';
import { secretsIn } from './log-secrets.ts';

const uploads = 20;

export const failuresInTheLog: Check = {
  name: 'G22 what the log says of failures, and what it does not say',
  async run(soak) {
    const installation = await Installation.make(soak, { server: { children: 2 } });
    await installation.start();
    const all = await crowd(installation);
    const stop = new AbortController();
    const asking = load(all, { connections: 16, thinkMs: 20 }, stop.signal);
    const killed = await killSome(installation, soak);
    await hideMail(installation, soak.many(5000));
    for (let count = 0; count < uploads; count += 1) await giveUpAnUpload(installation, all);
    await sleep(1000);
    stop.abort();
    const result = await asking;
    // The last lines of a worker are written when it has a moment.
    await sleep(1500);
    const lines = installation.lines();
    const failed = lines.filter(({ msg, status }) => msg === 'request' && Number(status) >= 500);
    const named = failed.filter(({ id, cause }) => typeof id === 'string' && isCause(cause));
    const ids = lines.filter(({ msg }) => msg === 'request').map(({ id }) => id);
    const deaths = lines.filter(({ msg, lastBegun }) => msg === 'worker died' && lastBegun !== '');
    const abandoned = lines.filter(({ cause, path }) => {
      return cause === 'abandoned' && path === '/compose';
    });
    return [
      { what: 'requests', measured: result.requests, least: soak.many(2000), unit: '' },
      { what: 'answers of 500 and above', measured: result.errors, least: 1, unit: '' },
      {
        what: 'of them without a line, or lines without one',
        measured: Math.abs(result.errors - failed.length),
        most: 0,
        unit: '',
      },
      {
        what: 'of the lines without id and cause',
        measured: failed.length - named.length,
        most: 0,
        unit: '',
      },
      { what: 'killed workers', measured: killed, least: soak.many(20), unit: '' },
      {
        what: 'of them without a line that names the last request',
        measured: killed - deaths.length,
        most: 0,
        unit: '',
      },
      { what: 'uploads that stopped', measured: uploads, least: uploads, unit: '' },
      {
        what: 'of them without a line that says so',
        measured: uploads - abandoned.length,
        most: 0,
        unit: '',
      },
      { what: 'ids that occur twice', measured: ids.length - new Set(ids).size, most: 0, unit: '' },
      {
        what: 'passwords, sessions, searches and texts in the log',
        measured: secretsIn(installation, all).length,
        most: 0,
        unit: '',
      },
    ];
  },
};

function isCause(cause: unknown): boolean {
  return ['abandoned', 'bug', 'late', 'overloaded', 'page'].includes(String(cause));
}

/** Each when all serve again, so that each had something to do. */
async function killSome(installation: Installation, soak: Soak): Promise<number> {
  const dice = new Dice(22);
  let killed = 0;
  while (killed < soak.many(20)) {
    await sleep(500);
    const { workers } = await installation.status();
    const serving = workers.filter(({ state }) => state === 'idle' || state === 'busy');
    const victim = serving[dice.below(serving.length)];
    if (victim === undefined || victim.requests === 0) continue;
    process.kill(victim.pid, 'SIGKILL');
    killed += 1;
  }
  return killed;
}

async function hideMail(installation: Installation, ms: number): Promise<void> {
  const folder = join(installation.maildirOf('bob'), 'cur');
  chmodSync(folder, 0);
  await sleep(ms);
  chmodSync(folder, 0o700);
}

/** The page waits for the rest of the form, which never comes. */
async function giveUpAnUpload(installation: Installation, { visitors }: Crowd): Promise<void> {
  const params = [
    ['REQUEST_METHOD', 'POST'],
    ['REQUEST_URI', '/compose'],
    ['CONTENT_TYPE', 'application/x-www-form-urlencoded'],
    ['CONTENT_LENGTH', '1000'],
    ['HTTP_HOST', 'mail.example.test'],
    ['HTTP_COOKIE', visitors[0]?.cookie ?? ''],
  ] as const;
  const socket = connect(installation.where).on('error', () => {});
  socket.write(beginRecord(1, 1, 0));
  socket.write(streamBytes(recordType.params, 1, encodePairs(params)));
  const part = Buffer.from('text=a letter that nobody finished');
  socket.write(encodeRecord(recordType.stdin, 1, part));
  await sleep(100);
  socket.destroy();
}
