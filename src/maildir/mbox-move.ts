// Moves and copies where one of the two folders is an mbox. As between Maildirs a message is written
// and synced in the new place before it goes from the old one: twice is better than not.

import { readWholeMessage } from './message-file.ts';
import { editMbox } from '../mbox/edit.ts';
import { isMbox, readMbox } from '../mbox/read.ts';
import { deliver } from './deliver.ts';
import { flagsOfFile } from './mbox-folder.ts';
import { baseOf } from './name.ts';
import { removeMessage } from './remove.ts';
import type { FoundFile } from './scan.ts';

/** Whether one of them is an mbox, so that no link(2) helps. */
export function isThroughMbox(source: string, target: string): boolean {
  return isMbox(source) || isMbox(target);
}

/** Gives the base names of those that were gone. */
export async function moveThroughMbox(
  source: string,
  messages: readonly FoundFile[],
  target: string,
): Promise<readonly string[]> {
  const { copies } = await copyThroughMbox(source, messages, target);
  if (isMbox(source)) {
    await editMbox(source, new Map([...copies.keys()].map((base) => [base, 'remove'])));
  } else {
    for (const message of messages) {
      if (copies.has(baseOf(message.file))) await removeMessage(source, message);
    }
  }
  return messages.map(({ file }) => baseOf(file)).filter((base) => !copies.has(base));
}

/** The new base name of each by its old one; out of an mbox a message takes its name along. */
export async function copyThroughMbox(
  source: string,
  messages: readonly FoundFile[],
  target: string,
): Promise<{ readonly copies: ReadonlyMap<string, string>; readonly bytes: number }> {
  const times = await timesOf(source);
  const copies = new Map<string, string>();
  let bytes = 0;
  for (const message of messages) {
    const content = await readWholeMessage(source, message);
    if (!content) continue;
    const base = baseOf(message.file);
    const flags = flagsOfFile(content.found.file);
    const receivedMs = times?.get(base) ?? content.modifiedMs;
    const named = isMbox(target) ? {} : { base };
    const made = await deliver(target, {
      ...named,
      bytes: content.bytes,
      flags,
      receivedMs,
      hostname: 'localhost',
    });
    copies.set(base, made);
    bytes += content.bytes.length;
  }
  return { copies, bytes };
}

async function timesOf(source: string): Promise<ReadonlyMap<string, number> | undefined> {
  const messages = isMbox(source) ? await readMbox(source) : undefined;
  return messages && new Map(messages.map(({ base, receivedMs }) => [base, receivedMs]));
}
