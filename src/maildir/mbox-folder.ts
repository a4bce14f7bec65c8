// An INBOX that is an mbox, as a folder like the others: what a Maildir has in file names lies in
// the header of each message, and each change goes through the file's locks.
//
//   /spool/one.test/ann                     the mbox that the MTA delivers into: INBOX
//   /spool/one.test/.ann.dispatch/          a Maildir++ beside it: Sent, Drafts and all other folders
//
// The name beside it begins with a dot, which no local part does, so that no mailbox has it.

import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hasCode, Refusal } from '../kit/failure.ts';
import { appendToMbox, editMbox, ensureMbox } from '../mbox/edit.ts';
import { findInMbox, isMbox, readMbox } from '../mbox/read.ts';
import { eachInTurns, sortedInTurns } from './in-turns.ts';
import { baseOf, formatName, parseName } from './name.ts';
import { type FolderSnapshot, type MailEntry, newestFirst } from './snapshot.ts';

const homePattern = /^\.(.+)\.dispatch$/s;

/**
 * The Maildir++ that stands for the mail of an mbox, made with the mbox when they are not there yet.
 * Refuses `mailbox-unsafe` where they cannot be made.
 */
export async function homeOfMbox(path: string): Promise<string> {
  const home = homePathOf(path);
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await ensureMbox(path);
    await mkdir(home, { mode: 0o700 });
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return home;
    if (hasCode(error, 'EACCES') || hasCode(error, 'EPERM')) throw new Refusal('mailbox-unsafe');
    throw error;
  }
  return home;
}

/** Where the folders beside an mbox lie. */
export function homePathOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.dispatch`);
}

/** Where the INBOX of this Maildir lies: beside it, when that is an mbox. */
export function inboxPathOf(maildir: string): string {
  const [, name] = homePattern.exec(basename(maildir)) ?? [];
  const path = name === undefined ? undefined : join(dirname(maildir), name);
  return path !== undefined && isMbox(path) ? path : maildir;
}

/** Undefined when there is no such file. */
export async function mboxSnapshot(path: string): Promise<FolderSnapshot | undefined> {
  const messages = await readMbox(path);
  if (!messages) return undefined;
  const found: MailEntry[] = [];
  let unread = 0;
  await eachInTurns(messages, ({ base, flags, receivedMs, isInternal }) => {
    if (isInternal) return;
    const file = formatName({ base, separator: ':', flags, rest: '' });
    found.push({ base, place: 'cur', file, flags, receivedMs });
    if (!flags.includes('S')) unread += 1;
  });
  const entries = await sortedInTurns(found, newestFirst);
  return { entries, fileTimes: new Map(), unread, order: {} };
}

/** Changes flags of one message; false when it is gone. */
export async function flagInMbox(
  path: string,
  file: string,
  change: { readonly add: string; readonly remove: string },
): Promise<boolean> {
  const done = await editMbox(path, new Map([[baseOf(file), change]]));
  return done.size === 1;
}

/** Gives the bytes that the message had; undefined when it was gone already. */
export async function removeFromMbox(path: string, file: string): Promise<number | undefined> {
  const base = baseOf(file);
  const message = await findInMbox(path, base);
  const done = await editMbox(path, new Map([[base, 'remove']]));
  return message && done.has(base) ? message.end - message.headerStart : undefined;
}

/** Gives the base name that the message has there. */
export async function deliverToMbox(
  path: string,
  message: {
    readonly bytes: Uint8Array;
    readonly flags: string;
    readonly receivedMs: number;
  },
): Promise<string> {
  return await appendToMbox(path, { ...message, sender: senderOf(message.bytes) });
}

/** For the From line; a message that we write ourselves has no envelope. */
export function senderOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16_384));
  const [, path] = /^Return-Path:[ \t]*<([^<>\s]+)>/im.exec(head.toString('latin1')) ?? [];
  return path ?? '';
}

/** The flags in a name, for what has no name in a mbox. */
export function flagsOfFile(file: string): string {
  return parseName(file).flags.replaceAll(/[^A-Z]/g, '');
}
