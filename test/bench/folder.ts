// Whether a folder's first page costs the same however many messages lie behind it: through the
// gateway, logged in, on the FastCGI socket itself, with a full index.

import { chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startDispatch } from '../real/dispatch-process.ts';
import { type EmbeddedHome, makeEmbeddedHome } from '../real/embedded-home.ts';
import { freePort } from '../real/free-port.ts';
import { company } from '../real/vmail-sql-tables.ts';
import { compileC } from './compile-c.ts';
import { directLoad } from './direct-load.ts';
import { fullIndex } from './full-index.ts';
import { logInByForm } from './log-in.ts';
import { writeMaildir } from './make-mail.ts';
import { type BenchResult, median } from './table.ts';

const mailboxes = [
  { person: company.alice, messages: 100 },
  { person: company.bob, messages: 50_000 },
];
const rounds = 5;
const seconds = 2;

export async function benchFolder(): Promise<BenchResult> {
  await using stack = new AsyncDisposableStack();
  const home = makeEmbeddedHome();
  stack.defer(home.remove);
  for (const { person, messages } of mailboxes) fill(home, person.address, messages);
  const socket = join(home.path, 'dispatch.sock');
  const control = join(home.path, 'control.sock');
  const port = await freePort();
  const listen = [`fastcgi:${socket}`, `http://127.0.0.1:${port}`];
  const settings = {
    ...home.settings({ listen, children: 2, requests: 0, control }),
    log: { file: join(home.path, 'log') },
  };
  const dispatch = await startDispatch({ home: home.path, at: socket, settings });
  stack.defer(() => dispatch.stop());
  const program = compileC(join(import.meta.dirname, 'peers/load.c'), home.path);
  const cookies: string[] = [];
  for (const { person } of mailboxes) {
    const cookie = await logInByForm(`http://127.0.0.1:${port}`, person);
    await fullIndex(`http://127.0.0.1:${port}/mail/INBOX`, cookie, control);
    cookies.push(cookie);
  }
  const figures = mailboxes.map(() => new Map<number, Figure[]>());
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, cookie] of cookies.entries()) {
      for (const connections of [1, 16]) {
        const load = { program, socket, path: '/mail/INBOX', cookie, connections, seconds };
        const { perSecond, p50Ms } = await directLoad({ ...load, home: home.path });
        const known = figures[at]?.get(connections) ?? [];
        // The first round warms up.
        if (round > 0) figures[at]?.set(connections, [...known, { perSecond, p50Ms }]);
      }
    }
  }
  return report(figures);
}

interface Figure {
  readonly perSecond: number;
  readonly p50Ms: number;
}

function fill(home: EmbeddedHome, address: string, messages: number): void {
  const maildir = join(home.path, 'mail', ...address.split('@').toReversed());
  writeMaildir(maildir, messages);
  const { uid, gid } = home.runAs;
  for (const name of ['', ...readdirSync(maildir, { recursive: true, encoding: 'utf8' })]) {
    chownSync(join(maildir, name), uid, gid);
  }
}

function report(figures: readonly ReadonlyMap<number, readonly Figure[]>[]): BenchResult {
  const rows = mailboxes.map(({ messages }, at) => {
    const middle = (connections: number, key: keyof Figure): number => {
      return median((figures[at]?.get(connections) ?? []).map((figure) => figure[key]));
    };
    const [one, many] = [middle(1, 'p50Ms'), middle(16, 'perSecond')];
    return [messages.toLocaleString('en'), one.toFixed(2), many.toFixed(0)];
  });
  return {
    title: 'folder',
    method:
      'The first 50 rows of a folder with a full index, on the FastCGI socket itself, two workers; ' +
      `medians of ${rounds} rounds of ${seconds} s, turn about. The bars: 3 ms, 1,000 a second, ` +
      'and both sizes within 20 %.',
    head: ['messages', 'p50 ms, 1 client', 'per second, 16 clients'],
    rows,
  };
}
