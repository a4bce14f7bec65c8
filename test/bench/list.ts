// How fast a folder of a thousand messages shows its first fifty rows, logged in, behind nginx.

import { company } from '../real/vmail-sql-tables.ts';
import { logInByForm } from './log-in.ts';
import { openBehindNginx } from './behind-nginx.ts';
import { type BenchResult, median } from './table.ts';
import { load, type Measured } from './wrk.ts';

const messages = 1_000;
const rounds = 3;
const seconds = 5;

export async function benchList(): Promise<BenchResult> {
  await using stack = new AsyncDisposableStack();
  const { home, origin } = await openBehindNginx(stack, messages);

  const cookie = await logInByForm(origin, company.alice);
  const url = `${origin}/mail/INBOX`;
  const size = await sizeOfList(url, cookie);
  const rows: string[][] = [];
  for (const connections of [1, 16]) {
    const measured: Measured[] = [];
    await load({ url, connections, seconds: 2, cookie, home: home.path });
    for (let round = 0; round < rounds; round += 1) {
      measured.push(await load({ url, connections, seconds, cookie, home: home.path }));
    }
    const strange = measured.find((one) => one.bytesEach < size);
    if (strange) throw new Error(`answers of ${strange.bytesEach} bytes are not the list`);
    rows.push(rowOf(connections, measured));
  }
  return {
    title: 'list',
    method:
      `The first 50 rows of a folder of ${messages.toLocaleString('en')} messages behind nginx, ` +
      `medians of ${rounds} runs of ${seconds} s. The anchors were not part of this run: on 2 ` +
      'shared cores, ExtMail 1.2 gave 72 (16 clients: 116) and Roundcube 1.6 over Dovecot 33 ' +
      '(61) answers per second for the same folder size.',
    head: ['clients', 'requests per second', 'p50 ms', 'p99 ms', '× ExtMail', '× Roundcube'],
    rows,
  };
}

/** Answers per second by number of clients, as the method below the title says. */
const extMail = new Map([
  [1, 72],
  [16, 116],
]);
const roundcube = new Map([
  [1, 32.5],
  [16, 61.2],
]);

function rowOf(connections: number, measured: readonly Measured[]): string[] {
  const middle = (key: keyof Measured) => median(measured.map((one) => one[key]));
  const perSecond = middle('perSecond');
  const times = (anchor: ReadonlyMap<number, number>) =>
    (perSecond / (anchor.get(connections) ?? Number.NaN)).toFixed(1);
  return [
    String(connections),
    perSecond.toFixed(0),
    middle('p50Ms').toFixed(1),
    middle('p99Ms').toFixed(1),
    times(extMail),
    times(roundcube),
  ];
}

/** Bytes of the page, once it is sure that it is the list. */
async function sizeOfList(url: string, cookie: string): Promise<number> {
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  const text = await answer.text();
  const rows = text.split('<article').length - 1;
  if (answer.status !== 200 || rows !== 50) {
    throw new Error(`the list answers ${answer.status} with ${rows} rows instead of 50`);
  }
  return Buffer.byteLength(text);
}
