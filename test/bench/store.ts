// What the store promises for a mailbox of fifty thousand messages, asked of its verbs directly: no
// web server, no page.

import {
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { deleteIndexFile } from '../../src/index/index-file.ts';
import { silentLog } from '../../src/kit/log.ts';
import type { Mailbox, MailStore } from '../../src/store/mailbox.ts';
import { openMailStore } from '../../src/store/open.ts';
import { CpuStretches } from '../soak/cpu-stretches.ts';
import { generateMaildir } from './gen-mail.ts';
import { measureLargeMessage, writeLargeMessage } from './large-message.ts';
import { writeMaildir } from './make-mail.ts';
import { type BenchOptions, type BenchResult, median } from './table.ts';

const messages = 50_000;
const rounds = 9;
const fillMsMax = 600_000;

/** Words of the body, and what goes with them or stands alone; the bar in ms. */
const queries: Readonly<Record<string, number>> = {
  invoice: 30,
  '"project budget"': 30,
  'body:proposal': 30,
  项目进度: 30,
  会: 30,
  'from:anna subject:meeting': 100,
  'to:user cc:example.org': 100,
  'filename:report': 100,
  'list:lists.example.org': 100,
  'is:unread proposal': 100,
  'is:flagged': 100,
  'has:attachment': 100,
  'has:image OR has:link': 100,
  'has:invite': 100,
  'in:INBOX label:work': 100,
  'invoice OR server -budget': 100,
  '(invoice contract) OR "payment review"': 100,
  'larger:4K newer_than:1y': 100,
  'smaller:2K before:2025-01-01': 100,
  'older_than:2y after:2024-01-01 schedule': 100,
};

interface Bench {
  readonly mailbox: Mailbox;
  readonly maildir: string;
  readonly bytes: number;
}

/** The figures by the word that asks for them alone; the first one also fills the index. */
const parts: Readonly<Record<string, (bench: Bench) => Promise<string[][]>>> = {
  fill,
  lists,
  search,
  large,
};

export async function benchStore({
  parts: asked,
  mailbox: kept,
}: BenchOptions): Promise<BenchResult> {
  await using stack = new AsyncDisposableStack();
  const home = mkdtempSync(join(tmpdir(), 'dispatch-bench-'));
  stack.defer(() => rmSync(home, { recursive: true, force: true }));
  const maildir = kept ?? join(home, 'Maildir');
  const bytes = existsSync(maildir) ? bytesIn(maildir) : generateMaildir(maildir, messages);
  const waitMs = { search: fillMsMax, conversation: fillMsMax };
  const options = { log: silentLog, indexDir: '', hostname: 'bench', now: Date.now, waitMs };
  const store = openMailStore(options);
  stack.defer(() => store.close());
  await warmUp(store, join(home, 'other'));
  const wanted = asked.length === 0 ? Object.keys(parts) : asked;
  if (wanted.includes('fill')) deleteIndexFile(join(maildir, 'dispatch-index'));
  const mailbox = store.open(maildir);
  await setTimeout(50);
  if (!wanted.includes('fill')) await indexed(mailbox);
  const rows: string[][] = [];
  for (const name of wanted)
    rows.push(...((await parts[name]?.({ mailbox, maildir, bytes })) ?? []));
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

async function fill({ mailbox, maildir, bytes }: Bench): Promise<string[][]> {
  const first = await work(() => mailbox.list('INBOX', { page: 1 }));
  const envelopes = untilEnvelopes(maildir);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const stretches = new CpuStretches();
  const took = await work(() => indexed(mailbox));
  delay.disable();
  const { longest } = stretches.end();
  const { size } = statSync(join(maildir, 'dispatch-index'));
  return [
    ['first page of a folder never seen, ms', first.ms, '150'],
    ['index of what lists show complete, s', await envelopes, '20'],
    ['index and full text complete, s', (Number(took.ms) / 1000).toFixed(1), '150'],
    ['its processor time, s', (Number(took.cpuMs) / 1000).toFixed(1), ''],
    ['longest stretch of the event loop meanwhile, ms', (delay.max / 1e6).toFixed(0), ''],
    ['of it processor time, ms', longest.toFixed(0), '50'],
    ['index, share of the mail in %', ((size / bytes) * 100).toFixed(1), '25'],
  ];
}

/** Waits until all of it can be found. */
async function indexed(mailbox: Mailbox): Promise<void> {
  await mailbox.search('nothing', { page: 1, order: 'date' });
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

/** Of a mailbox that an earlier run made, whatever that one added. */
function bytesIn(maildir: string): number {
  const names = readdirSync(join(maildir, 'cur')).map((name) => join(maildir, 'cur', name));
  return names.reduce((sum, path) => sum + statSync(path).size, 0);
}

async function lists({ mailbox, maildir }: Bench): Promise<string[][]> {
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

async function search({ mailbox }: Bench): Promise<string[][]> {
  const rows: string[][] = [];
  for (const [query, bar] of Object.entries(queries)) {
    const byDate = () => mailbox.search(query, { page: 1, order: 'date' });
    rows.push([`search: \`${query}\`, ms`, await middle(byDate), String(bar)]);
  }
  const best = () => mailbox.search('invoice', { page: 1, order: 'relevance' });
  rows.push(['search: `invoice`, the best first, ms', await middle(best), '100']);
  return rows;
}

async function large({ mailbox, maildir }: Bench): Promise<string[][]> {
  writeLargeMessage(maildir);
  await indexed(mailbox);
  return await measureLargeMessage(mailbox);
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
