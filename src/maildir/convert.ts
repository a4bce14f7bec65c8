// Carries a whole mailbox from an mbox into a Maildir, or back. The source is only read: who runs it
// looks at what came out before he takes anything away.
//
// Into a Maildir it goes message by message, each durable before the next. A message's file is named
// as the mbox names the message, so that a run that was ended goes on where it was, and one more run
// brings what has come meanwhile. Into an mbox it goes by a new file that takes its name when it is
// whole.

import { type FileHandle, link, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode, isMissing } from '../kit/failure.ts';
import { mboxText } from '../mbox/edit.ts';
import { type MboxQuoting, unquoteFrom } from '../mbox/quoting.ts';
import { readMbox, wholeMessages } from '../mbox/read.ts';
import type { MboxMessage } from '../mbox/scan.ts';
import { keywordsIn } from '../mbox/state-fields.ts';
import { deliver, ensurePlaces } from './deliver.ts';
import { syncDirectory } from './durable.ts';
import { readKeywords, withKeywords } from './keywords.ts';
import { flagsOfFile, senderOf } from './mbox-folder.ts';
import { readWholeMessage } from './message-file.ts';
import { parseName } from './name.ts';
import { lookOnce, scanFolder } from './scan.ts';
import { type MailEntry, makeSnapshot } from './snapshot.ts';

export interface Conversion {
  readonly source: string;
  readonly target: string;
  /** How lines that begin with `From ` were changed in the mbox; `none` leaves them as they lie. */
  readonly quoting: MboxQuoting | 'none';
  readonly isDryRun: boolean;
  readonly onProgress: (done: number, total: number) => void;
}

export interface Converted {
  readonly total: number;
  readonly written: number;
  /** There already, from a run before. */
  readonly already: number;
  /** Keywords that found no letter in the Maildir any more. */
  readonly keywordsLost: readonly string[];
}

/** Undefined when there is no such mbox. */
export async function mboxToMaildir(conversion: Conversion): Promise<Converted | undefined> {
  const { source, target, isDryRun, onProgress } = conversion;
  const all = await readMbox(source);
  if (!all) return undefined;
  const there = new Set((await lookOnce(target, Date.now))?.entries.map(({ base }) => base));
  const words = new Set(all.flatMap((message) => keywordsOf(message)));
  const letters = isDryRun ? new Map<string, string>() : await lettersIn(target, [...words]);
  const counts = { total: 0, written: 0, already: 0 };
  const total = all.filter(({ isInternal }) => !isInternal).length;
  for await (const { message, bytes } of wholeMessages(source)) {
    counts.total += 1;
    if (there.has(message.base)) counts.already += 1;
    else {
      if (!isDryRun) await putMessage(conversion, message, { content: await bytes(), letters });
      counts.written += 1;
    }
    onProgress(counts.total, Math.max(total, counts.total));
  }
  const keywordsLost = isDryRun ? [] : [...words].filter((word) => !letters.has(word));
  return { ...counts, keywordsLost };
}

async function putMessage(
  { target, quoting }: Conversion,
  message: MboxMessage,
  { content, letters }: { content: Buffer; letters: ReadonlyMap<string, string> },
): Promise<void> {
  const text = content.toString('latin1');
  const bytes = quoting === 'none' ? content : Buffer.from(unquoteFrom(text, quoting), 'latin1');
  const own = keywordsOf(message).map((word) => letters.get(word) ?? '');
  await deliver(target, {
    bytes,
    base: message.base,
    flags: message.flags + own.join(''),
    receivedMs: message.receivedMs,
    hostname: 'localhost',
  });
}

async function lettersIn(target: string, words: readonly string[]) {
  if (words.length === 0) return new Map<string, string>();
  await ensurePlaces(target);
  return await withKeywords(target, words);
}

function keywordsOf(message: MboxMessage): readonly string[] {
  return keywordsIn(message.state.find(({ name }) => name === 'x-keywords')?.value ?? '');
}

/** Undefined when there is no such Maildir; false when the mbox is there already. */
export async function maildirToMbox(
  conversion: Conversion,
): Promise<Converted | false | undefined> {
  const { source, target, isDryRun } = conversion;
  const scan = await scanFolder(source, [], Date.now);
  if (!scan) return undefined;
  const { entries } = await makeSnapshot(source, scan, undefined);
  const total = entries.length;
  if (isDryRun) return { total, written: total, already: 0, keywordsLost: [] };
  const made = `${target}.dispatch-new`;
  const handle = await open(made, 'w', 0o660);
  try {
    let written = 0;
    try {
      written = await writeAll(conversion, entries, handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await putInPlace(made, target))) return false;
    return { total, written, already: 0, keywordsLost: [] };
  } finally {
    await unlinkIfThere(made);
  }
}

/** Oldest first, as an MTA would have appended them; gives how many were still there. */
async function writeAll(
  { source, onProgress }: Conversion,
  entries: readonly MailEntry[],
  handle: FileHandle,
): Promise<number> {
  const words = await wordsOfLetters(source);
  let written = 0;
  for (const [nth, entry] of entries.toReversed().entries()) {
    const text = await textInMbox(source, entry, words);
    onProgress(nth + 1, entries.length);
    if (text === undefined) continue;
    await handle.writeFile(text, 'latin1');
    written += 1;
  }
  return written;
}

/** What the letters of a folder's keywords stand for. */
export async function wordsOfLetters(folder: string): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await readKeywords(folder))].map(([word, letter]) => [letter, word]));
}

/** A message as it lies in an mbox, one byte a character; undefined when it is gone. */
export async function textInMbox(
  folder: string,
  entry: MailEntry,
  words: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const message = await readWholeMessage(folder, entry);
  if (!message) return undefined;
  const { bytes, found } = message;
  const letters = parseName(found.file).flags.match(/[a-z]/g) ?? [];
  return mboxText({
    bytes,
    flags: flagsOfFile(found.file),
    receivedMs: entry.receivedMs,
    sender: senderOf(bytes),
    keywords: letters.flatMap((letter) => words.get(letter) ?? []),
  });
}

/** link(2) never takes the place of a file that is there. */
async function putInPlace(made: string, target: string): Promise<boolean> {
  try {
    await link(made, target);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
  await syncDirectory(dirname(target));
  return true;
}

async function unlinkIfThere(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
