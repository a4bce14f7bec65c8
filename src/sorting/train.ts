// Tells the spam filter what a person said of a message: the program that the configuration names
// gets the message on its standard input. No shell reads its words, and it has so long to end.

import { spawn } from 'node:child_process';
import type { DoAct } from '../schedule/act.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Mailbox } from '../store/mailbox.ts';

export type Verdict = 'spam' | 'ham';

/** Program and words, one for each verdict; empty ones are not run. */
export type TrainPrograms = Readonly<Record<Verdict, readonly string[]>>;

/** LIMIT for the program to end, of a message that is shown to it, and of those of one click. */
const trainMs = 30_000;
const messageMax = 8 * 1024 * 1024;
const atOnceMax = 100;

/** Plans it; a filter that learns a little less is no reason to refuse a move. */
export async function planTraining(
  schedule: Schedule,
  owner: string,
  ids: readonly string[],
  { verdict, folder, dueMs }: { verdict: Verdict; folder: string; dueMs: number },
): Promise<void> {
  for (const id of ids.slice(0, atOnceMax)) {
    const facts = { verdict, folder };
    await schedule.put({ owner, kind: 'train', subject: id, facts, dueMs }).catch(() => false);
  }
}

export function trainAct(
  programs: TrainPrograms,
  mailboxOf: (owner: string) => Promise<Mailbox | undefined>,
): DoAct {
  return async (act, signal) => {
    const { verdict, folder } = act.facts as { verdict: unknown; folder: unknown };
    const isKnown = (verdict === 'spam' || verdict === 'ham') && typeof folder === 'string';
    const [program, ...words] = isKnown ? programs[verdict] : [];
    const mailbox = await mailboxOf(act.owner);
    if (!mailbox || !isKnown || program === undefined) return { kind: 'done' };
    const bytes = await messageIn(mailbox, folder, act.subject);
    if (bytes) await run(program, words, bytes, signal);
    return { kind: 'done' };
  };
}

/** Undefined when it is gone, or too long to tell a filter anything. */
async function messageIn(
  mailbox: Mailbox,
  folder: string,
  id: string,
): Promise<Uint8Array | undefined> {
  const source = await mailbox.source(folder, id).catch(() => undefined);
  if (!source || source.size > messageMax) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of source.bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Rejects when it cannot be started, or says that it failed. */
function run(
  program: string,
  words: readonly string[],
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      stdio: ['pipe', 'ignore', 'ignore'],
      shell: false,
      signal: AbortSignal.any([signal, AbortSignal.timeout(trainMs)]),
      killSignal: 'SIGKILL',
      cwd: '/',
    });
    child.on('error', reject);
    child.on('exit', (code, name) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${name ?? `code ${code}`}`));
    });
    // A program that does not read to the end has heard enough.
    child.stdin.on('error', () => {});
    child.stdin.end(bytes);
  });
}
