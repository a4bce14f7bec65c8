// G9: a worker is killed at every system call that changes something, in every verb, one run each.

import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { silentLog } from '../../src/kit/log.ts';
import { cleanTmp } from '../../src/maildir/clean-tmp.ts';
import { FolderLists } from '../../src/maildir/folders.ts';
import { isUnderWay } from '../../src/store/jobs/job.ts';
import { openMailStore } from '../../src/store/open.ts';
import { ensureInstalled } from '../real/install.ts';
import { temporaryDirectory } from '../server/dispatch-process.ts';
import type { Check } from './check.ts';
import { appended, findMessages, makeMailbox, originals } from './mail-fixture.ts';
import { marker, verbNames } from './mail-verb.ts';

/** Between two of these nothing changes on the disk. */
const calls = [
  'write',
  'pwrite64',
  'fsync',
  'fdatasync',
  'ftruncate',
  'copy_file_range',
  'sendfile',
  'link',
  'rename',
  'unlink',
  'mkdir',
  'rmdir',
  'utimensat',
  'futimesat',
];
const hourMs = 3_600_000;

interface Tally {
  kills: number;
  lost: number;
  broken: number;
  doubled: number;
  unfinished: number;
  tmpLeft: number;
}

export const everyCall: Check = {
  name: 'G9 a kill at every system call of every verb',
  async run(soak) {
    const missing = ensureInstalled('/usr/bin/strace', ['strace']);
    if (missing !== undefined) throw new Error(missing);
    const home = temporaryDirectory(soak);
    const tally: Tally = { kills: 0, lost: 0, broken: 0, doubled: 0, unfinished: 0, tmpLeft: 0 };
    makeMailbox(join(home, 'template'));
    for (const verb of verbNames) {
      for (const [number, [call, at]] of momentsOf(home, verb).entries()) {
        // In a hurry, every tenth moment.
        if (soak.many(number + 1) === soak.many(number) && number > 0) continue;
        if (await killAt(home, verb, call, at, tally)) tally.kills += 1;
      }
    }
    return [
      { what: 'kills', measured: tally.kills, least: soak.many(100), unit: '' },
      { what: 'messages lost', measured: tally.lost, most: 0, unit: '' },
      { what: 'cut or empty files to see', measured: tally.broken, most: 0, unit: '' },
      { what: 'in two folders after recovery', measured: tally.doubled, most: 0, unit: '' },
      { what: 'tasks that did not end', measured: tally.unfinished, most: 0, unit: '' },
      { what: 'files in tmp/ after 37 hours', measured: tally.tmpLeft, most: 0, unit: '' },
    ];
  },
};

function freshMailbox(home: string): string {
  const maildir = join(home, 'Maildir');
  rmSync(maildir, { recursive: true, force: true });
  cpSync(join(home, 'template'), maildir, { recursive: true, preserveTimestamps: true });
  return maildir;
}

function strace(home: string, verb: string, words: readonly string[]) {
  const script = join(import.meta.dirname, 'mail-verb.ts');
  const maildir = freshMailbox(home);
  const all = ['-f', ...words, process.execPath, script, maildir, join(home, 'index'), verb];
  // Counters are per thread: with one thread of file work they are the same each time.
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };
  return spawnSync('strace', all, { env, encoding: 'utf8' });
}

/** Which call of a thread is one of the verb itself, out of a run that is left alone. */
function momentsOf(home: string, verb: string): readonly (readonly [string, number])[] {
  const log = join(home, 'strace.log');
  const trace = ['-o', log, '-e', `trace=${calls.join(',')},access,faccessat`];
  const ran = strace(home, verb, trace);
  if (ran.status !== 0) throw new Error(`${verb} failed: ${ran.stderr.slice(-800)}`);
  const counts = new Map<string, number>();
  const moments = new Map<string, readonly [string, number]>();
  let hasBegun = false;
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const [, thread = '', call = ''] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
    if (line.includes(marker)) hasBegun = true;
    if (!calls.includes(call)) continue;
    const count = (counts.get(`${thread} ${call}`) ?? 0) + 1;
    counts.set(`${thread} ${call}`, count);
    if (hasBegun) moments.set(`${call} ${count}`, [call, count]);
  }
  return [...moments.values()];
}

/** False when this run was over before the call came. */
async function killAt(
  home: string,
  verb: string,
  call: string,
  at: number,
  tally: Tally,
): Promise<boolean> {
  const inject = ['-o', '/dev/null', '-e', `trace=${call}`, '-e'];
  const ran = strace(home, verb, [...inject, `inject=${call}:signal=KILL:when=${at}`]);
  const maildir = join(home, 'Maildir');
  const known = [...originals, appended];
  const after = findMessages(maildir, known);
  tally.lost += after.counts.slice(0, originals.length).filter((count) => count === 0).length;
  tally.broken += after.broken;
  await recover(maildir, home, tally);
  const recovered = findMessages(maildir, known);
  tally.lost += recovered.counts.slice(0, originals.length).filter((count) => count === 0).length;
  tally.broken += recovered.broken;
  tally.doubled += recovered.doubled;
  await cleanAll(maildir, tally);
  return ran.signal === 'SIGKILL' || ran.status !== 0;
}

/** What the next visit of the account does, when the worker has been silent for long enough. */
async function recover(maildir: string, home: string, tally: Tally): Promise<void> {
  const now = (): number => Date.now() + 11_000;
  const store = openMailStore({
    log: silentLog,
    indexDir: join(home, 'index'),
    hostname: 'x',
    now,
  });
  const { jobs } = store.open(maildir);
  await jobs.wake();
  for (let looks = 0; looks < 100; looks += 1) {
    if (!(await jobs.all()).some(isUnderWay)) break;
    await sleep(20);
  }
  if ((await jobs.all()).some((job) => isUnderWay(job) || job.status === 'broken')) {
    tally.unfinished += 1;
  }
  await store.close();
}

async function cleanAll(maildir: string, tally: Tally): Promise<void> {
  for (const folder of new FolderLists(Date.now).folders(maildir).values()) {
    // What is young may belong to a delivery under way.
    tally.broken += await cleanTmp(folder, Date.now());
    await cleanTmp(folder, Date.now() + 37 * hourMs);
    tally.tmpLeft += await cleanTmp(folder, Date.now() + 38 * hourMs);
  }
}
