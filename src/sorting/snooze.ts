// Mail that is put off: it lies in a folder of its own until its time, then it comes back to where it
// was, unread and on top. Other mail programs see the folder, and may take a message out of it; then
// that is what was wanted.
//
//   planned ─ moved to Snoozed ─ its time: moved home ─ arrives anew
//   └ died here: it arrives anew where it is         └ died here: the next one goes on

import type { DoAct, DueAct } from '../schedule/act.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Mailbox, MessageRow } from '../store/mailbox.ts';

/** An ordinary folder, by the name that other programs give it too. */
export const snoozedFolder = 'Snoozed';

export interface SnoozedMessage {
  readonly row: MessageRow;
  readonly dueMs: number;
  /** Where it goes back to. */
  readonly home: string;
}

export class Snooze {
  readonly #schedule: Schedule;

  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  /** Gives how many are put off now. Refuses `limit-reached`. */
  async put(
    mailbox: Mailbox,
    owner: string,
    wish: { readonly folder: string; readonly ids: readonly string[]; readonly dueMs: number },
  ): Promise<number> {
    const { folder, ids, dueMs } = wish;
    if (folder !== snoozedFolder) await mailbox.createFolder(snoozedFolder);
    for (const id of ids) {
      // What lies there already is put off again, and goes home as before.
      const known = folder === snoozedFolder ? await this.#find(owner, id) : undefined;
      const home = known ? homeOf(known) : folder === snoozedFolder ? 'INBOX' : folder;
      await this.#schedule.put({ owner, kind: 'snooze', subject: id, facts: { home }, dueMs });
    }
    if (folder === snoozedFolder) return ids.length;
    return (await mailbox.move(folder, ids, snoozedFolder)).done;
  }

  /** The first to come back first. */
  async list(mailbox: Mailbox, owner: string): Promise<readonly SnoozedMessage[]> {
    const acts = await this.#schedule.list(owner, 'snooze');
    if (acts.length === 0 || !(await hasFolder(mailbox, snoozedFolder))) return [];
    const rows = await mailbox.rows(
      snoozedFolder,
      acts.map(({ subject }) => subject),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return acts.flatMap((act) => {
      const row = byId.get(act.subject);
      return row ? [{ row, dueMs: act.dueMs, home: homeOf(act) }] : [];
    });
  }

  /** Back to where they were, as they are. */
  async takeBack(mailbox: Mailbox, owner: string, ids: readonly string[]): Promise<number> {
    let done = 0;
    for (const id of ids) {
      const act = await this.#find(owner, id);
      const home = act ? homeOf(act) : 'INBOX';
      if (act && !(await this.#schedule.cancel(owner, 'snooze', id))) continue;
      const target = (await hasFolder(mailbox, home)) ? home : 'INBOX';
      done += (await mailbox.move(snoozedFolder, [id], target)).done;
    }
    return done;
  }

  async #find(owner: string, id: string): Promise<DueAct | undefined> {
    return await this.#schedule.find(owner, 'snooze', id);
  }
}

/** Its time has come. Done twice it does nothing: under its old name it is nowhere any more. */
export function wakeAct(mailboxOf: (owner: string) => Promise<Mailbox | undefined>): DoAct {
  return async (act) => {
    const mailbox = await mailboxOf(act.owner);
    if (!mailbox) return { kind: 'done' };
    const wanted = homeOf(act);
    const home = (await hasFolder(mailbox, wanted)) ? wanted : 'INBOX';
    if (await hasFolder(mailbox, snoozedFolder)) {
      await mailbox.move(snoozedFolder, [act.subject], home);
    }
    await mailbox.arrive(home, act.subject);
    return { kind: 'done' };
  };
}

function homeOf({ facts }: DueAct): string {
  const home = typeof facts === 'object' && facts !== null && 'home' in facts && facts.home;
  return typeof home === 'string' && home !== '' ? home : 'INBOX';
}

export async function hasFolder(mailbox: Mailbox, name: string): Promise<boolean> {
  return (await mailbox.folders()).some((folder) => folder.name === name);
}
