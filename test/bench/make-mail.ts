// A mailbox of believable mail, the same bytes on every machine.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedHome } from '../real/embedded-home.ts';

const words =
  'the meeting about your invoice project budget and a schedule for next quarter we should ' +
  'review before Friday please send me proposal draft contract delivery payment server';
const people = ['Anna Berg', '=?utf-8?B?546L5bCP5piO?=', 'Luis Ortega', '=?iso-8859-1?Q?J=F6rg?='];

export async function fillMailbox(
  home: EmbeddedHome,
  address: string,
  count: number,
): Promise<void> {
  const random = lottery(7);
  const endMs = Date.UTC(2026, 10, 1);
  for (let n = 0; n < count; n += 1) {
    const receivedMs = endMs - (count - n) * 3_600_000;
    await home.put(address, Buffer.from(message(address, n, receivedMs, random)), receivedMs);
  }
}

/** The same messages straight into a Maildir, without a sync for each; gives their bytes. */
export function writeMaildir(maildir: string, count: number): number {
  for (const place of ['tmp', 'new', 'cur']) mkdirSync(join(maildir, place), { recursive: true });
  const random = lottery(7);
  const endMs = Date.UTC(2026, 10, 1);
  let bytes = 0;
  for (let n = 0; n < count; n += 1) {
    const receivedMs = endMs - (count - n) * 600_000;
    const text = message('alice@company.test', n, receivedMs, random);
    const name = `${receivedMs / 1000}.M${n}P7.bench,S=${text.length}:2,${n % 8 === 0 ? '' : 'S'}`;
    writeFileSync(join(maildir, 'cur', name), text);
    bytes += text.length;
  }
  return bytes;
}

function message(address: string, n: number, receivedMs: number, random: () => number): string {
  const vocabulary = words.split(' ');
  const some = (count: number) =>
    Array.from({ length: count }, () => pick(vocabulary, random)).join(' ');
  const text = Array.from({ length: 3 + Math.floor(random() * 40) }, () => some(12)).join('\r\n');
  const head = [
    `From: ${pick(people, random)} <sender${n % 37}@elsewhere.test>`,
    `To: ${address}`,
    `Subject: ${some(2 + (n % 6))}`,
    `Date: ${new Date(receivedMs).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${n}.bench@elsewhere.test>`,
    'MIME-Version: 1.0',
  ];
  return n % 3 === 0 ? alternative(head, text, n) : plain(head, text);
}

function plain(head: readonly string[], text: string): string {
  return [...head, 'Content-Type: text/plain; charset=utf-8', '', text, ''].join('\r\n');
}

function alternative(head: readonly string[], text: string, n: number): string {
  const boundary = `part-${n}`;
  return [
    ...head,
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    `--${boundary}`,
    'Content-Type: text/html; charset=utf-8',
    '',
    `<html><body><p>${text}</p></body></html>`,
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

const pick = (list: readonly string[], random: () => number) =>
  list[Math.floor(random() * list.length)] ?? '';

/** Numbers from 0 to 1 in an order that depends on the seed alone (mulberry32). */
function lottery(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
