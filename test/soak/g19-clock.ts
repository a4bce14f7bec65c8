// G19: the clock jumps while messages come in: an hour forth and back, five seconds back, over the
// change to winter time and over the end of 32 bits, and a process with the same number delivers at
// the same microsecond. Every name stays unique, nothing is overwritten,
// and nobody is logged out by an hour more or less.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSqlite } from '../../src/database/sqlite.ts';
import { silentLog } from '../../src/kit/log.ts';
import { deliver } from '../../src/maildir/deliver.ts';
import { openMailStore } from '../../src/store/open.ts';
import { install } from '../account/fixture.ts';
import { ensureInstalled } from '../real/install.ts';
import { temporaryDirectory } from '../server/dispatch-process.ts';
import type { Check } from './check.ts';

const perStepOfRun = 200;
/** Where the clock stands, one after the other. */
const steps = [
  '2026-11-21 12:00:00',
  '2026-11-21 13:00:00',
  '2026-11-21 11:00:00',
  '2026-11-21 12:00:00',
  '2026-11-21 11:59:55',
  '2026-10-25 02:59:59',
  '2026-10-25 02:00:00',
  '2038-01-19 03:14:06',
  '2038-01-19 03:14:08',
];

export const clockSteps: Check = {
  name: 'G19 a clock that jumps',
  async run(soak) {
    const missing = ensureInstalled('/usr/bin/faketime', ['faketime']);
    if (missing !== undefined) throw new Error(missing);
    const perStep = soak.many(perStepOfRun);
    const home = temporaryDirectory(soak);
    const maildir = join(home, 'Maildir');
    for (const place of ['tmp', 'new', 'cur']) mkdirSync(join(maildir, place), { recursive: true });
    const clock = join(home, 'clock');
    let written = 0;
    for (const [number, step] of steps.entries()) {
      writeFileSync(clock, step);
      // Two processes at the same frozen time.
      const both = [`a${number}`, `b${number}`].map((tag) =>
        deliverUnder(clock, maildir, [tag, String(perStep)]),
      );
      for (const count of await Promise.all(both)) written += count;
    }
    written += await sameMicrosecond(maildir, perStep);
    const texts = readdirSync(join(maildir, 'new')).map((name) => {
      return readFileSync(join(maildir, 'new', name), 'utf8');
    });
    const order = await listedTwice(maildir);
    return [
      { what: 'messages written', measured: written, least: 2 * perStep * steps.length, unit: '' },
      { what: 'overwritten', measured: written - new Set(texts).size, most: 0, unit: '' },
      {
        what: 'files more or less than messages',
        measured: Math.abs(written - texts.length),
        most: 0,
        unit: '',
      },
      {
        what: 'left in tmp/',
        measured: readdirSync(join(maildir, 'tmp')).length,
        most: 0,
        unit: '',
      },
      { what: 'places that differ in two orders', measured: order.differing, most: 0, unit: '' },
      { what: 'sessions ended by a jump', measured: await sessionsEnded(home), most: 0, unit: '' },
      { what: 'messages that no list shows', measured: written - order.shown, most: 0, unit: '' },
    ];
  },
};

async function deliverUnder(
  clock: string,
  maildir: string,
  what: readonly [tag: string, count: string],
): Promise<number> {
  const script = join(import.meta.dirname, 'clock-writer.ts');
  const env = {
    ...process.env,
    LD_PRELOAD: '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
    FAKETIME_TIMESTAMP_FILE: clock,
    FAKETIME_NO_CACHE: '1',
    // Timers go on: only what asks for the time of day is told another.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    TZ: 'Europe/Berlin',
  };
  const words = [script, maildir, ...what];
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child, 'close');
  return Number(said);
}

/** Names that are all taken by another message, as of a process whose number came round again. */
async function sameMicrosecond(maildir: string, count: number): Promise<number> {
  const receivedMs = Date.now();
  let written = 0;
  await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const bytes = Buffer.from(`Subject: same ${n}\r\n\r\n.\r\n`);
      await deliver(maildir, { bytes, flags: '', receivedMs, hostname: 'soak' });
      written += 1;
    }),
  );
  return written;
}

/** Jumps of the clock while somebody is logged in, in milliseconds. */
const jumps = [3_600_000, -7_200_000, 3_600_000, -5_000, 3_600_000, -3_600_000];
const sessionsKept = 20;
const day = 86_400_000;

async function sessionsEnded(home: string): Promise<number> {
  const path = join(home, 'sessions.sqlite');
  const database = await openSqlite({ path, log: silentLog, deadlineMs: 5_000 });
  // As long as they last where nothing else is set.
  const lasting = { sessionIdleMs: day, sessionLifeMs: 30 * day };
  const { accounts, openAnother, clock } = await install(database, lasting);
  const another = await openAnother(database, lasting);
  const attempt = { password: 'secret', remoteAddress: '192.0.2.1', userAgent: 'soak' };
  const tokens: string[] = [];
  for (let n = 0; n < sessionsKept; n += 1) {
    tokens.push((await accounts.login({ ...attempt, address: 'bob@alpha.org' })).token);
  }
  let ended = 0;
  for (const jump of jumps) {
    clock.ms += jump;
    for (const worker of [accounts, another]) {
      for (const token of tokens) if (!(await worker.session(token))) ended += 1;
    }
  }
  await database.close();
  return ended;
}

async function listedTwice(maildir: string): Promise<{ shown: number; differing: number }> {
  const orders: string[][] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    const store = openMailStore({ log: silentLog, indexDir: '', hostname: 'x', now: Date.now });
    const mailbox = store.open(maildir);
    const ids: string[] = [];
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const list = await mailbox.list('INBOX', { page, pageSize: 500 });
      pages = list.pages;
      ids.push(...list.rows.map(({ id }) => id));
    }
    orders.push(ids);
    await store.close();
    await sleep(30);
  }
  const [one = [], other = []] = orders;
  return { shown: new Set(one).size, differing: one.filter((id, at) => id !== other[at]).length };
}
