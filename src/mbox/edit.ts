// Changes an mbox under its locks: flags, removals, and new messages.
//
// A change of flags goes into the fields that are there, when it fits: one small write in place.
// Everything else makes the file anew beside itself, which takes its place when it is on the disk: a
// crash at any moment leaves the old file or the new one, both whole. New state fields get room to
// spare, so that the next change fits.
//
//   FILE.dispatch-new written, synced → rename to FILE → directory synced

import { type FileHandle, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { constants } from 'node:fs';
import { isMissing } from '../kit/failure.ts';
import { formatFromLine } from './from-line.ts';
import { withLock } from './lock.ts';
import { quoteFrom } from './quoting.ts';
import { messagesOf } from './read.ts';
import type { MboxMessage, StateField } from './scan.ts';
import { changedState, fileStateNames, type FlagEdit, type StateValues } from './state-fields.ts';

export type MboxEdit = FlagEdit | 'remove';

const copyBytes = 1024 * 1024;
/** Blanks behind the state fields of a message that got new ones. */
const spareKeywords = 40;
const spareLetters = 4;

/** Changes messages by their names; gives the names of those that were there. */
export async function editMbox(
  path: string,
  edits: ReadonlyMap<string, MboxEdit>,
): Promise<ReadonlySet<string>> {
  const done = await withLock(path, async (handle) => {
    const messages = await messagesOf(path, handle);
    const found = messages.filter(({ base, isInternal }) => edits.has(base) && !isInternal);
    const writes = inPlace(found, edits);
    if (writes === undefined) await rewrite(path, handle, messages, edits);
    else for (const { bytes, at } of writes) await handle.write(bytes, 0, bytes.length, at);
    return new Set(found.map(({ base }) => base));
  });
  return done ?? new Set();
}

export interface NewMessage {
  readonly bytes: Uint8Array;
  /** Letters as in a Maildir's file name. */
  readonly flags: string;
  /** Milliseconds. */
  readonly receivedMs: number;
  /** For the From line. */
  readonly sender: string;
  /** Words of X-Keywords. */
  readonly keywords?: readonly string[];
}

/** Writes a message at the end, synced when it resolves; gives its name. */
export async function appendToMbox(path: string, message: NewMessage): Promise<string> {
  const base = await withLock(path, async (handle) => {
    const { size } = await handle.stat();
    const last = Buffer.alloc(2);
    await handle.read(last, 0, 2, Math.max(0, size - 2));
    const ends = last.toString('latin1');
    // What another program did not finish must not swallow the line that begins this one.
    const gap = size === 0 || ends === '\n\n' ? '' : ends.endsWith('\n') ? '\n' : '\n\n';
    const bytes = Buffer.from(gap + mboxText(message), 'latin1');
    try {
      await handle.write(bytes, 0, bytes.length, size);
      await handle.sync();
    } catch (error) {
      // Half a message would stand before the next one.
      await handle.truncate(size);
      throw error;
    }
    return (await messagesOf(path, handle)).at(-1)?.base;
  });
  if (base === undefined) throw new Error('an mbox was gone when a message came for it');
  return base;
}

/**
 * The message as it lies in the file: its line, its state fields, and a blank line behind it; one
 * byte a character.
 */
export function mboxText({ bytes, flags, receivedMs, sender, keywords = [] }: NewMessage): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // Lines end in one byte in an mbox, whatever they were sent with.
  const message = quoteFrom(raw.replaceAll('\r\n', '\n'), 'mboxo');
  const blank = message.startsWith('\n') ? 0 : message.indexOf('\n\n') + 1;
  const headerEnd = blank === 0 && !message.startsWith('\n') ? message.length : blank;
  const header = message.slice(0, headerEnd);
  const state = stateText(
    changedState({ ...noState, keywords: keywords.join(' ') }, { add: flags, remove: '' }),
  );
  const end = message.endsWith('\n') ? '\n' : '\n\n';
  const line = formatFromLine(sender, receivedMs);
  const separator = header === '' || header.endsWith('\n') ? '' : '\n';
  return `${line}${header}${separator}${state}${message.slice(headerEnd) || '\n'}${end}`;
}

const noState: StateValues = { status: '', xStatus: '', keywords: '' };

function stateText({ status, xStatus, keywords }: StateValues): string {
  const letters = xStatus.padEnd(spareLetters);
  return `Status: ${status.padEnd(2)}\nX-Status: ${letters}\nX-Keywords: ${keywords}${' '.repeat(spareKeywords)}\n`;
}

interface Write {
  readonly bytes: Buffer;
  readonly at: number;
}

/** What has to be written where; undefined when something does not fit or is to be removed. */
function inPlace(
  found: readonly MboxMessage[],
  edits: ReadonlyMap<string, MboxEdit>,
): readonly Write[] | undefined {
  const writes: Write[] = [];
  for (const message of found) {
    const edit = edits.get(message.base);
    if (edit === undefined) continue;
    if (edit === 'remove') return undefined;
    const before = valuesOf(message);
    const after = changedState(before, edit);
    for (const [name, key] of flagFields) {
      if (after[key] === before[key]) continue;
      const field = fieldOf(message, name);
      const bytes = field && fitted(field, after[key]);
      if (!field || !bytes) return undefined;
      writes.push({ bytes, at: field.start });
    }
  }
  return writes;
}

const flagFields = [
  ['status', 'status'],
  ['x-status', 'xStatus'],
  ['x-keywords', 'keywords'],
] as const;

const fieldNames = {
  status: 'Status',
  'x-status': 'X-Status',
  'x-keywords': 'X-Keywords',
} as const;

/** A field of the same length with another value; undefined when that is too long. */
function fitted(field: StateField, value: string): Buffer | undefined {
  const head = `${fieldNames[field.name as keyof typeof fieldNames]}: ${value}`;
  const length = field.end - field.start;
  return head.length < length ? Buffer.from(`${head.padEnd(length - 1)}\n`, 'latin1') : undefined;
}

function fieldOf(message: MboxMessage, name: string): StateField | undefined {
  return message.state.find((field) => field.name === name);
}

function valuesOf(message: MboxMessage): StateValues {
  return {
    status: fieldOf(message, 'status')?.value ?? '',
    xStatus: fieldOf(message, 'x-status')?.value ?? '',
    keywords: fieldOf(message, 'x-keywords')?.value ?? '',
  };
}

async function rewrite(
  path: string,
  source: FileHandle,
  messages: readonly MboxMessage[],
  edits: ReadonlyMap<string, MboxEdit>,
): Promise<void> {
  const made = `${path}.dispatch-new`;
  // Left by a process that died: we hold the locks, so nobody else is writing it.
  await unlinkIfThere(made);
  const { mode, uid, gid } = await source.stat();
  const target = await open(made, 'wx', 0o600);
  try {
    try {
      await copyAll({ source, target }, messages, edits);
      const own = await target.stat();
      // The MTA asks for the group and the mode that it gave the file.
      if (own.uid !== uid || own.gid !== gid) await target.chown(uid, gid);
      await target.chmod(mode & 0o7777);
      await target.sync();
    } finally {
      await target.close();
    }
    await rename(made, path);
  } catch (error) {
    await unlinkIfThere(made);
    throw error;
  }
  await syncFolder(dirname(path));
}

interface Files {
  readonly source: FileHandle;
  readonly target: FileHandle;
}

async function copyAll(
  files: Files,
  messages: readonly MboxMessage[],
  edits: ReadonlyMap<string, MboxEdit>,
): Promise<void> {
  // From here on nothing is copied yet: what stays goes in one piece, however many messages it is.
  let from = 0;
  let carried = '';
  for (const message of messages) {
    const edit = message.isInternal ? undefined : edits.get(message.base);
    if (edit === undefined && carried === '') continue;
    await copy(files, from, message.start);
    from = message.next;
    if (edit === 'remove') {
      // Dovecot keeps the numbers of all messages in the first one: they go to the next.
      for (const field of message.state) {
        if (fileStateNames.has(field.name)) carried += await textAt(files.source, field);
      }
      continue;
    }
    await copy(files, message.start, message.headerStart);
    if (carried !== '') await files.target.writeFile(carried, 'latin1');
    carried = '';
    if (edit === undefined) from = message.headerStart;
    else await copyChanged(files, message, edit);
  }
  await copy(files, from, (await files.source.stat()).size);
}

/** The state fields that flags are in come anew at the end of the header. */
async function copyChanged(files: Files, message: MboxMessage, edit: FlagEdit): Promise<void> {
  let at = message.headerStart;
  for (const field of message.state) {
    if (!(field.name in fieldNames)) continue;
    await copy(files, at, field.start);
    at = field.end;
  }
  await copy(files, at, message.headerEnd);
  await files.target.writeFile(stateText(changedState(valuesOf(message), edit)), 'latin1');
  await copy(files, Math.max(at, message.headerEnd), message.next);
}

async function copy({ source, target }: Files, from: number, to: number): Promise<void> {
  for (let at = from; at < to;) {
    const buffer = Buffer.allocUnsafe(Math.min(copyBytes, to - at));
    const { bytesRead } = await source.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) throw new Error('an mbox was cut short while it was read under its locks');
    await target.writeFile(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}

async function textAt(source: FileHandle, { start, end }: StateField): Promise<string> {
  const buffer = Buffer.alloc(end - start);
  await source.read(buffer, 0, buffer.length, start);
  return buffer.toString('latin1');
}

async function unlinkIfThere(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes an empty one where there is none: readable by the group, as the MTA wants it. */
export async function ensureMbox(path: string): Promise<void> {
  try {
    await stat(path);
    return;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  try {
    const handle = await open(path, 'wx', 0o660);
    // QUIRK: Exim freezes mail for a file whose mode is narrower than its transport's, 0660.
    await handle.chmod(0o660);
    await handle.close();
  } catch (error) {
    // Mail came meanwhile.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
