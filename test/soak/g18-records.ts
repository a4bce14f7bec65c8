// G18: a million records and parameters that were changed at random, to the program as it is
// shipped: it lives on, every connection ends, and nothing of one request is seen in another.

import { connect } from 'node:net';
import { crc32 } from 'node:zlib';
import { encodePairs } from '../../src/fastcgi/params.ts';
import { recordType } from '../../src/fastcgi/record.ts';
import { beginRecord, streamBytes } from '../fastcgi/web-server.ts';
import type { Check } from './check.ts';
import { Dice } from './dice.ts';
import { Installation } from './installation.ts';
import { crowd, load } from './load.ts';

const recordCount = 1_000_000;
const recordsEach = 6;
const requestsEach = 8;
const parallel = 32;
const hangMs = 1000;
/** Somebody who waited this long is told apart from a busy machine: by one more try alone. */
const patienceMs = 5000;

export const records: Check = {
  name: 'G18 a million changed records and parameters, by real connections',
  async run(soak) {
    const installation = await Installation.make(soak, { server: { children: 2, standby: 0 } });
    await installation.start();
    const all = await crowd(installation);
    const before = (await installation.status()).workers.map(({ pid }) => pid);
    const stop = new AbortController();
    const asking = load(all, { connections: 4, thinkMs: 20, readOnly: true }, stop.signal);
    const seen: Seen = { records: 0, params: 0, foreign: 0, hung: 0, longestMs: 0, answers: 0 };
    const least = soak.many(recordCount);
    await Promise.all(
      Array.from({ length: parallel }, async (_, lane) => {
        const dice = new Dice(1800 + lane);
        for (let count = 0; seen.records < least || seen.params < least; count += 1) {
          await exchange(installation, { dice, name: `${lane}x${count}`, seen });
        }
      }),
    );
    stop.abort();
    const result = await asking;
    const after = (await installation.status()).workers.map(({ pid }) => pid);
    const lost = before.filter((pid) => !after.includes(pid)).length;
    const bugs = installation.lines().filter(({ level }) => Number(level) >= 50);
    if (bugs.length > 0) process.stdout.write(`${JSON.stringify(bugs[0]).slice(0, 2000)}\n`);
    return [
      { what: 'records', measured: seen.records, least, unit: '' },
      { what: 'parameters', measured: seen.params, least, unit: '' },
      { what: 'answers to what was left of them', measured: seen.answers, least: 1, unit: '' },
      { what: 'workers lost', measured: lost, most: 0, unit: '' },
      { what: 'bugs in the log', measured: bugs.length, most: 0, unit: '' },
      { what: 'connections that hung', measured: seen.hung, most: 0, unit: '' },
      { what: 'bytes of another request', measured: seen.foreign, most: 0, unit: '' },
      { what: 'failed requests of others', measured: result.failed, most: 0, unit: '' },
      {
        what: 'wrong answers to others',
        measured: result.wrong + result.errors,
        most: 0,
        unit: '',
      },
    ];
  },
};

interface Seen {
  records: number;
  params: number;
  answers: number;
  foreign: number;
  hung: number;
  longestMs: number;
}

interface Turn {
  readonly dice: Dice;
  /** The canary: in every request of this connection and in none of another. */
  readonly name: string;
  readonly seen: Seen;
}

/** One connection, on which several changed requests are sent; ends when the server ends it. */
function exchange({ where }: Installation, { dice, name, seen }: Turn): Promise<void> {
  const bytes = Buffer.concat(Array.from({ length: requestsEach }, () => changed(dice, name)));
  seen.records += requestsEach * recordsEach;
  seen.params += requestsEach * paramsOf('').length;
  return new Promise((resolve) => {
    const socket = connect(where);
    let text = '';
    const startMs = performance.now();
    const hang = setTimeout(
      () => {
        seen.hung += 1;
        socket.destroy();
      },
      Math.max(hangMs, patienceMs),
    );
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(hang);
      seen.longestMs = Math.max(seen.longestMs, performance.now() - startMs);
      if (text.includes('Status: ')) seen.answers += 1;
      if (holdsOther(text, name)) seen.foreign += 1;
      resolve();
    });
    socket.end(bytes);
  });
}

/** Whether a canary of another connection is in it. One that was changed is nobody's. */
function holdsOther(text: string, name: string): boolean {
  const canaries = [...text.matchAll(/canary-([0-9x]+)-(\w+)-end/g)];
  return canaries.some(([, other = '', sum]) => sum === sumOf(other) && other !== name);
}

function sumOf(name: string): string {
  return crc32(name).toString(36);
}

function paramsOf(name: string): readonly (readonly [string, string])[] {
  return [
    ['REQUEST_METHOD', 'GET'],
    // Not logged in: the answer leads to the login page and names this address.
    ['REQUEST_URI', `/mail/canary-${name}-${sumOf(name)}-end?a=b`],
    ['CONTENT_LENGTH', '3'],
    ['CONTENT_TYPE', 'application/x-www-form-urlencoded'],
    ['REMOTE_ADDR', '192.0.2.7'],
    ['HTTP_HOST', 'mail.example.test'],
    ['HTTP_COOKIE', `dispatch_session=canary-${name}-${sumOf(name)}-end; a=b`],
    ['HTTP_USER_AGENT', `canary-${name}-${sumOf(name)}-end`],
  ];
}

/** Six records; bytes of the records are changed, or bytes of the parameters within them. */
function changed(dice: Dice, name: string): Buffer {
  const params = encodePairs(paramsOf(name));
  const id = 1 + dice.below(3);
  const whole = dice.below(2) === 0;
  if (whole) change(params, dice);
  const cut = { padding: dice.below(9), pieceBytes: 160 };
  const bytes = Buffer.concat([
    beginRecord(id, 1, 1, cut.padding),
    streamBytes(recordType.params, id, params, cut),
    streamBytes(recordType.stdin, id, Buffer.from('a=b'), cut),
  ]);
  if (!whole) change(bytes, dice);
  return dice.below(16) === 0 ? bytes.subarray(0, dice.below(bytes.length)) : bytes;
}

function change(bytes: Buffer, dice: Dice): void {
  const changes = dice.below(4);
  for (let count = 0; count < changes; count += 1) {
    bytes[dice.below(bytes.length)] = dice.below(256);
  }
}
