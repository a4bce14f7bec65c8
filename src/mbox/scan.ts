// Finds the messages of an mbox: where each begins and ends, its flags, and a name for it. Lengths
// that a header claims are not believed; only a line that begins a message does.
//
//   From eve@far.test Sat Nov 21 09:00:00 2026 ┐ start
//   Subject: Hello                              │ headerStart       what is shown: headerStart to end
//   Status: RO                                  │ a state field     without the state fields
//                                               │ headerEnd
//   Hello!                                      │
//                                               ┘ end (the blank line behind it is no part of it)
//
// The name is made of the From line and of the header without state fields, so that it stays while
// flags change and while the file is rewritten by whomever; of equal messages each has its number.

import { hash } from 'node:crypto';
import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { fromLineMax, parseFromLine } from './from-line.ts';
import { flagsFrom, stateNames } from './state-fields.ts';

/** LIMIT Bytes of a header that are read for a message's name and flags. */
const headerBytesMax = 256 * 1024;
/** LIMIT Messages of one file. */
export const messagesMax = 500_000;

const chunkBytes = 1024 * 1024;
const firstHeaderBytes = 4 * 1024;
const messagesPerTurn = 500;
const lineAhead = Buffer.from('\nFrom ');

export interface StateField {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** The field with its line ends. */
  readonly start: number;
  readonly end: number;
}

export interface MboxMessage {
  /** Like the base of a Maildir's file name: `1795243528.Q…_1.mbox`. */
  readonly base: string;
  readonly start: number;
  readonly headerStart: number;
  /** Behind the last field, before the blank line. */
  readonly headerEnd: number;
  readonly end: number;
  /** Where the next message begins, or the file ends. */
  readonly next: number;
  readonly sender: string;
  readonly receivedMs: number;
  /** Letters as in a Maildir's file name. */
  readonly flags: string;
  readonly state: readonly StateField[];
  /** What Dovecot and UW-IMAP put first to keep their own data: no mail, and never removed. */
  readonly isInternal: boolean;
}

/** All messages of an open file, in its order. */
export async function scanMessages(handle: FileHandle): Promise<readonly MboxMessage[]> {
  const { size } = await handle.stat();
  const starts = await findStarts(handle, size);
  const counts = new Map<string, number>();
  const messages: MboxMessage[] = [];
  for (const [nth, start] of starts.entries()) {
    if (nth % messagesPerTurn === 0) await setImmediate();
    const next = starts[nth + 1] ?? size;
    const message = readHead(handle, start, next);
    const count = (counts.get(message.base) ?? 0) + 1;
    counts.set(message.base, count);
    messages.push({ ...message, base: `${message.base}_${count}.mbox` });
  }
  return messages;
}

async function findStarts(handle: FileHandle, size: number): Promise<readonly number[]> {
  const starts: number[] = [];
  // A line end is put before the first byte, so that the first line is like all others.
  let held = Buffer.from('\n');
  let heldAt = -1;
  while (heldAt + held.length < size && starts.length < messagesMax) {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    const { bytesRead } = await handle.read(chunk, 0, chunkBytes, heldAt + held.length);
    if (bytesRead === 0) break;
    const bytes = Buffer.concat([held, chunk.subarray(0, bytesRead)]);
    const isLast = heldAt + bytes.length >= size;
    const rest = noteStarts(bytes, heldAt, isLast, starts);
    held = Buffer.from(bytes.subarray(rest));
    heldAt += rest;
  }
  return starts;
}

/** Gives the offset in `bytes` from which it must be looked again with more behind it. */
function noteStarts(bytes: Buffer, offset: number, isLast: boolean, starts: number[]): number {
  let at = bytes.indexOf(lineAhead);
  for (; at !== -1; at = bytes.indexOf(lineAhead, at + 1)) {
    if (!isLast && at + 1 + fromLineMax > bytes.length) return at;
    const line = lineAt(bytes, at + 1);
    if (parseFromLine(line) !== undefined) starts.push(offset + at + 1);
  }
  return isLast ? bytes.length : Math.max(0, bytes.length - lineAhead.length + 1);
}

function lineAt(bytes: Buffer, from: number): string {
  const end = bytes.subarray(from, from + fromLineMax).indexOf(0x0a);
  return bytes.toString('latin1', from, end === -1 ? from + fromLineMax : from + end);
}

function readHead(handle: FileHandle, start: number, next: number): MboxMessage {
  let bytes = bytesAt(handle, start, Math.min(next, start + firstHeaderBytes));
  if (headerLength(bytes) === undefined) {
    bytes = bytesAt(handle, start, Math.min(next, start + headerBytesMax));
  }
  const fromEnd = bytes.indexOf(0x0a) + 1 || bytes.length;
  const headEnd = headerLength(bytes) ?? bytes.length;
  const fields = stateFields(bytes.subarray(fromEnd, headEnd), start + fromEnd);
  const line = bytes.toString('latin1', 0, fromEnd).trimEnd();
  const from = parseFromLine(line) ?? { sender: '', receivedMs: 0 };
  const named: Uint8Array[] = [bytes.subarray(0, line.length)];
  let at = fromEnd;
  for (const field of fields) {
    named.push(bytes.subarray(at, field.start - start));
    at = field.end - start;
  }
  named.push(bytes.subarray(at, headEnd));
  const seconds = Math.max(0, Math.floor(from.receivedMs / 1000));
  const value = (name: string): string => fields.find((each) => each.name === name)?.value ?? '';
  return {
    base: `${seconds}.Q${hash('sha1', Buffer.concat(named)).slice(0, 24)}`,
    start,
    headerStart: start + fromEnd,
    headerEnd: start + headEnd,
    end: withoutBlankLine(handle, start + fromEnd, next),
    next,
    ...from,
    flags: flagsFrom({
      status: value('status'),
      xStatus: value('x-status'),
      keywords: value('x-keywords'),
    }),
    state: fields,
    // QUIRK: both write it when the mailbox is empty, with this sender and this field.
    isInternal: from.sender === 'MAILER-DAEMON' && (value('x-imap') || value('x-imapbase')) !== '',
  };
}

/** Read at once: a turn through the thread pool for each message costs more than the bytes do. */
function bytesAt(handle: FileHandle, from: number, to: number): Buffer {
  const buffer = Buffer.allocUnsafe(Math.max(0, to - from));
  const length = buffer.length === 0 ? 0 : readSync(handle.fd, buffer, 0, buffer.length, from);
  return buffer.subarray(0, length);
}

/** Bytes up to the blank line; undefined when it has not come yet. */
function headerLength(bytes: Buffer): number | undefined {
  const unix = bytes.indexOf('\n\n');
  const other = bytes.indexOf('\n\r\n');
  const found = [unix, other].filter((at) => at !== -1);
  return found.length === 0 ? undefined : Math.min(...found) + 1;
}

function stateFields(header: Buffer, offset: number): readonly StateField[] {
  const fields: StateField[] = [];
  const text = header.toString('latin1');
  for (const found of text.matchAll(/^([!-9;-~]{1,20}):(.*(?:\r?\n[ \t].*)*)(?:\r?\n|$)/gm)) {
    const [whole, name = '', value = ''] = found;
    if (!stateNames.has(name.toLowerCase())) continue;
    const start = offset + found.index;
    const end = start + whole.length;
    fields.push({ name: name.toLowerCase(), value: value.trim(), start, end });
  }
  return fields;
}

/** RFC 4155: an empty line stands behind each message and belongs to none. */
function withoutBlankLine(handle: FileHandle, from: number, next: number): number {
  const tail = bytesAt(handle, Math.max(from, next - 4), next).toString('latin1');
  if (tail.endsWith('\r\n\r\n')) return next - 2;
  return tail.endsWith('\n\n') ? next - 1 : next;
}
