// "Remind me if nobody answers": when the days are over and no answer has come, the message that was
// sent is laid on top of the inbox once more, as a copy, flagged.

import { createHash } from 'node:crypto';
import type { DoAct, DueAct } from '../schedule/act.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Mailbox, MessageRow } from '../store/mailbox.ts';
import { hasFolder } from './snooze.ts';

/** Its own keyword, beside IMAP's: lists can tell why it is there. */
export const followUpKeyword = '$FollowUp';

/** LIMIT of a message that is laid there whole; a longer one stays where it is, flagged. */
const copyMax = 32 * 1024 * 1024;

export class Reminders {
  readonly #schedule: Schedule;

  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  async put(
    owner: string,
    { folder, id, dueMs }: { readonly folder: string; readonly id: string; readonly dueMs: number },
  ): Promise<void> {
    await this.#schedule.put({ owner, kind: 'remind', subject: id, facts: { folder }, dueMs });
  }

  async find(owner: string, id: string): Promise<DueAct | undefined> {
    return await this.#schedule.find(owner, 'remind', id);
  }

  async cancel(owner: string, id: string): Promise<void> {
    await this.#schedule.cancel(owner, 'remind', id);
  }
}

export function remindAct(mailboxOf: (owner: string) => Promise<Mailbox | undefined>): DoAct {
  return async (act) => {
    const mailbox = await mailboxOf(act.owner);
    const folder = folderOf(act);
    if (!mailbox || !(await hasFolder(mailbox, folder))) return { kind: 'done' };
    const [sent] = await mailbox.rows(folder, [act.subject]);
    if (!sent || (await isAnswered(mailbox, sent, act.owner))) return { kind: 'done' };
    await layOnTop(mailbox, sent, act);
    return { kind: 'done' };
  };
}

/** Somebody else has written in the conversation since. */
async function isAnswered(mailbox: Mailbox, sent: MessageRow, owner: string): Promise<boolean> {
  const rows = await mailbox.conversation(sent.folder, sent.id);
  return rows.some(({ id, from, receivedMs }) => {
    const isOther =
      from[0]?.address.toLowerCase() !== (sent.from[0]?.address ?? owner).toLowerCase();
    return id !== sent.id && isOther && receivedMs >= sent.receivedMs - 1_000;
  });
}

async function layOnTop(mailbox: Mailbox, sent: MessageRow, act: DueAct): Promise<void> {
  if (sent.size > copyMax) {
    await mailbox.flag(sent.folder, [sent.id], { flagged: true });
    return;
  }
  // The same name each time: whoever does this again finds it there.
  const digest = createHash('sha256').update(act.subject).digest('hex').slice(0, 16);
  const base = `${Math.floor(act.dueMs / 1000)}.M0P1R${digest}.reminder`;
  if ((await mailbox.rows('INBOX', [base])).length > 0) return;
  const { bytes } = await mailbox.source(sent.folder, sent.id);
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  const whole = Buffer.concat(pieces);
  const id = await mailbox.append('INBOX', whole, {
    flags: { flagged: true },
    receivedMs: act.dueMs,
    base,
  });
  await mailbox.label('INBOX', [id], { add: [followUpKeyword], remove: [] });
}

function folderOf({ facts }: DueAct): string {
  const folder = typeof facts === 'object' && facts !== null && 'folder' in facts && facts.folder;
  return typeof folder === 'string' && folder !== '' ? folder : 'Sent';
}
