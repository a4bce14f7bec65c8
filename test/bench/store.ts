// What the store promises for a mailbox of fifty thousand messages, asked of its verbs directly: no
// web server, no page.

import { existsSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { silentLog } from '../../src/kit/log.ts';
import type { Mailbox, MailStore } from '../../src/store/mailbox.ts';
import { openMailStore } from '../../src/store/open.ts';
import { generateMaildir } from './gen-mail.ts';
import { measureLargeMessage, writeLargeMessage } from './large-message.ts';
import { writeMaildir } from './make-mail.ts';
import { type BenchResult, median } from './table.ts';

const messages = 50_000;
const rounds = 9;
const fillMsMax = 600_000;

const queries = [
  'invoice',
  '"project budget"',
  'from:anna subject:meeting',
  'is:unread proposal',
  'has:attachment',
  'invoice OR server -budget',
  'larger:4K newer_than:1y',
];

export async function benchStore(): Promise<BenchResult> {
  await using stack = new AsyncDisposableStack();
  const home = mkdtempSync(join(tmpdir(), 'dispatch-bench-'));
  stack.defer(() => rmSync(home, { recursive: true, force: true }));
  const maildir = join(home, 'Maildir');
  const bytes = generateMaildir(maildir, messages);
  const waitMs = { search: fillMsMax, conversation: fillMsMax };
  const store = openMailStore({
    log: silentLog,
    indexDir: '',
    hostname: 'bench',
    now: Date.now,
    waitMs,
  });
  stack.defer(() => store.close());
  await warmUp(store, join(home, 'other'));
  const mailbox = store.open(maildir);
  await setTimeout(50);

  const rows: string[][] = [];
  const first = await work(() => mailbox.list('INBOX', { page: 1 }));
  rows.push(['first page of a folder never seen, ms', first.ms, '150']);
  const envelopes = untilEnvelopes(maildir);
  const filled = await fill(mailbox);
  rows.push(['index of what lists show complete, s', await envelopes, '20']);
  rows.push(['index and full text complete, s', filled.seconds, '150']);
  rows.push(['its processor time, s', filled.cpuSeconds, '']);
  rows.push(['longest stretch of the event loop meanwhile, ms', filled.longestMs, '50']);
  const size = statSync(join(maildir, 'dispatch-index')).size;
  rows.push(['index, share of the mail in %', ((size / bytes) * 100).toFixed(1), '25']);
  rows.push(...(await lists(mailbox, maildir)));
  for (const query of queries) {
    const search = () => mailbox.search(query, { page: 1, order: 'date' });
    rows.push([`search: \`${query}\`, ms`, await middle(search), '100']);
  }
  writeLargeMessage(maildir);
  await mailbox.search('nothing', { page: 1, order: 'date' });
  rows.push(...(await measureLargeMessage(mailbox)));
  return {
    title: 'store',
    method:
      `The verbs of the store on ${messages.toLocaleString('en')} messages of ` +
      `${(bytes / messages / 1024).toFixed(1)} kB, without page and web server; medians of ` +
      `${rounds}. Work is processor time.`,
    head: ['', 'measured', 'bar'],
    rows,
  };
}

/** A worker has served others before: what is asked is what a folder costs, not V8's first steps. */
async function warmUp(store: MailStore, maildir: string): Promise<void> {
  writeMaildir(maildir, 1_000);
  const mailbox = store.open(maildir);
  for (let page = 1; page <= 4; page++) await mailbox.list('INBOX', { page });
}

async function fill(mailbox: Mailbox) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const took = await work(() => mailbox.search('nothing', { page: 1, order: 'date' }));
  delay.disable();
  return {
    seconds: (Number(took.ms) / 1000).toFixed(1),
    cpuSeconds: (Number(took.cpuMs) / 1000).toFixed(1),
    longestMs: (delay.max / 1e6).toFixed(0),
  };
}

/** Seconds until the index has a row of every message: the first of its two passes. */
async function untilEnvelopes(maildir: string): Promise<string> {
  const startMs = performance.now();
  for (;;) {
    await setTimeout(100);
    if (countRows(maildir) >= messages) return ((performance.now() - startMs) / 1000).toFixed(1);
  }
}

/** By the last id, for to count them all would be the longest stretch of what is measured. */
function countRows(maildir: string): number {
  const path = join(maildir, 'dispatch-index');
  if (!existsSync(path)) return 0;
  using database = new DatabaseSync(path, { readOnly: true });
  return Number(database.prepare('SELECT max(rowid) AS rows FROM message').get()?.['rows'] ?? 0);
}

async function lists(mailbox: Mailbox, maildir: string): Promise<string[][]> {
  const list = () => mailbox.list('INBOX', { page: 1 });
  await list();
  const warm = await middle(list);
  const grouped = () => mailbox.list('INBOX', { page: 1, isGrouped: true });
  const remembered = (await work(grouped)).ms;
  const warmGrouped = await middle(grouped);
  const regrouped: number[] = [];
  const delivered: number[] = [];
  const flagged: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await setTimeout(50);
    writeFileSync(join(maildir, `new/${1_900_000_000 + round}.M1P1.bench`), 'Subject: New\r\n\r\n');
    delivered.push(Number((await work(list)).cpuMs));
    await setTimeout(50);
    // Another program marks as read what it finds in new/.
    const name = `${1_900_000_000 + round}.M1P1.bench`;
    renameSync(join(maildir, 'new', name), join(maildir, 'cur', `${name}:2,S`));
    flagged.push(Number((await work(list)).cpuMs));
    regrouped.push(Number((await work(grouped)).cpuMs));
  }
  return [
    ['first page, nothing changed, ms', warm, '3'],
    ['first page after one new message, ms of work', median(delivered).toFixed(1), '20'],
    ['first page after one change in cur/, ms of work', median(flagged).toFixed(1), '20'],
    ['first page by conversation, its first time in a process, ms', remembered, '150'],
    ['first page by conversation, nothing changed, ms', warmGrouped, '3'],
    ['first page by conversation after both, ms of work', median(regrouped).toFixed(1), '40'],
  ];
}

async function middle(act: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(Number((await work(act)).ms));
  return median(times).toFixed(1);
}

async function work(act: () => Promise<unknown>): Promise<{ ms: string; cpuMs: string }> {
  const cpu = process.cpuUsage();
  const startMs = performance.now();
  await act();
  const ms = performance.now() - startMs;
  const { user, system } = process.cpuUsage(cpu);
  return { ms: ms.toFixed(2), cpuMs: ((user + system) / 1000).toFixed(2) };
}
