// How soon an open page is told of new mail, and what an open page costs: five hundred of them on
// one worker behind nginx, of five hundred people and of one.

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { askStatus } from '../../src/cli/ask-status.ts';
import { startDispatch } from '../real/dispatch-process.ts';
import { type EmbeddedHome, makeEmbeddedHome } from '../real/embedded-home.ts';
import { startNginx } from '../real/nginx.ts';
import { company } from '../real/vmail-sql-tables.ts';
import { logInByForm } from './log-in.ts';
import { type BenchResult } from './table.ts';

const pages = 500;
const folders = ['Archive', 'Drafts', 'Junk', 'Sent', 'Trash'];
const deliveries = 200;
/** Streams that one session may have: its tabs share one, and these are as many browsers. */
const perSession = 4;
const password = 'open page';

interface Person {
  readonly address: string;
  readonly maildir: string;
}

interface Page {
  readonly person: Person;
  readonly heard: (at: string) => void;
  readonly close: () => void;
}

export async function benchLive(): Promise<BenchResult> {
  const many = await measure(pages);
  const one = await measure(1);
  return {
    title: 'live',
    method:
      `${pages} pages open on one worker behind nginx, each with a stream of its own, six folders ` +
      `an account. ${deliveries} messages are put into mailboxes by rename(2), 40 ms apart; the ` +
      'time runs from there until a page is told. Memory is what the worker has more of than ' +
      'before the pages came, by the kernel’s word; `none` where it has given back more.',
    head: ['pages', 'events', 'p50 ms', 'p99 ms', 'most ms', 'kB a page'],
    rows: [
      [`of ${pages} people`, ...many],
      ['of one person', ...one],
    ],
  };
}

async function measure(people: number): Promise<string[]> {
  await using stack = new AsyncDisposableStack();
  const home = makeEmbeddedHome();
  stack.defer(home.remove);
  const known = addPeople(home, people);
  const socket = join(home.path, 'dispatch.sock');
  const control = join(home.path, 'control.sock');
  const server = { listen: [`fastcgi:${socket}`], children: 1, standby: 0, requests: 0, control };
  const settings = { ...home.settings(server), log: { file: join(home.path, 'log') } };
  const dispatch = await startDispatch({ home: home.path, at: socket, settings });
  stack.defer(() => dispatch.stop());
  const nginx = await startNginx({ upstream: socket, user: home.runAs.name });
  if (typeof nginx === 'string') throw new Error(nginx);
  stack.defer(() => nginx.stop());

  const cookies = new Map<Person, string>();
  const sessions: (readonly [Person, string])[] = [];
  for (let at = 0; at < pages; at += 1) {
    const person = known[at % known.length];
    if (!person) throw new Error('nobody');
    if (at % (known.length * perSession) < known.length) {
      cookies.set(person, await logInByForm(nginx.origin, { ...person, password }));
    }
    sessions.push([person, cookies.get(person) ?? '']);
  }
  for (const [, cookie] of sessions.slice(0, 50)) {
    await (await fetch(`${nginx.origin}/mail/INBOX`, { headers: { cookie } })).text();
  }
  const before = await restingMemory(control);
  const times: number[] = [];
  const sent = new Map<string, number>();
  const heard = (at: string): void => {
    const begun = sent.get(at);
    if (begun !== undefined) times.push(performance.now() - begun);
  };
  const open: Page[] = [];
  for (const [person, cookie] of sessions) {
    open.push(await openPage(nginx.port, person, cookie, heard));
  }
  await sleep(1_000);
  for (let count = 0; count < deliveries; count += 1) {
    const person = known[(count * 7) % known.length];
    if (person) putMail(person.maildir, count, sent);
    await sleep(40);
  }
  await sleep(2_000);
  const after = await restingMemory(control);
  for (const page of open) page.close();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? NaN).toFixed(0);
  const each = (after - before) / pages / 1024;
  return [
    String(sorted.length),
    at(0.5),
    at(0.99),
    (sorted.at(-1) ?? NaN).toFixed(0),
    each < 0 ? 'none' : each.toFixed(1),
  ];
}

function addPeople(home: EmbeddedHome, count: number): readonly Person[] {
  const database = new DatabaseSync(join(home.path, 'own', 'directory.sqlite'));
  const people: Person[] = [];
  database.exec('begin');
  for (let at = 0; at < count; at += 1) {
    const maildir = join(home.path, 'mail', company.domain, `page${at}`);
    database
      .prepare(
        'insert into popbox (domain_name, local_part, password_hash, mbox_name) values (?, ?, ?, ?)',
      )
      .run(company.domain, `page${at}`, `{plaintext}${password}`, `page${at}/`);
    for (const folder of ['', ...folders.map((name) => `.${name}`)]) {
      for (const place of ['cur', 'new', 'tmp']) {
        mkdirSync(join(maildir, folder, place), { recursive: true });
      }
    }
    people.push({ address: `page${at}@${company.domain}`, maildir });
  }
  database.exec('commit');
  database.close();
  home.own(join(home.path, 'mail'));
  return people;
}

/** Each message names its number of unread ones: that is what a page is told. */
function putMail(maildir: string, count: number, sent: Map<string, number>): void {
  const base = `${Math.floor(Date.now() / 1000)}.M${count}P2.mx.example.test`;
  const path = join(maildir, 'tmp', base);
  writeFileSync(path, `From: a@b.test\nTo: c@d.test\nSubject: ${count}\n\nHello.\n`, {
    mode: 0o644,
  });
  sent.set(base, performance.now());
  renameSync(path, join(maildir, 'new', base));
}

async function openPage(
  port: number,
  person: Person,
  cookie: string,
  heard: (at: string) => void,
): Promise<Page> {
  const asking = request({ port, path: '/live', agent: false, headers: { cookie } });
  await new Promise<void>((resolve, reject) => {
    asking.on('error', reject);
    asking.on('response', (response) => {
      response.on('error', () => {});
      response.on('data', (chunk: Buffer) => {
        const text = chunk.toString();
        if (text.includes('event: hello')) resolve();
        for (const [, base = ''] of text.matchAll(/"(\d+\.M\d+P2\.mx\.example\.test)"/g))
          heard(base);
      });
    });
    asking.end();
  });
  asking.on('error', () => {});
  return { person, heard, close: () => asking.destroy() };
}

/** When what is garbage has been collected: the worker does that when it rests. */
async function restingMemory(control: string): Promise<number> {
  let least = Infinity;
  for (let looks = 0; looks < 24; looks += 1) {
    await sleep(500);
    const [worker] = (await askStatus(control)).workers;
    least = Math.min(least, worker?.memoryBytes ?? Infinity);
  }
  return least;
}
