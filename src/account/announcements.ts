// A message from a domain's administrators to its people. What begins here is a task of the panel and
// an act of the schedule: the scheduler delivers it, one account after the other, and goes on where
// another process was killed.

import type { Directory } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import type { AnnouncementTable } from '../state/announcement-table.ts';
import type { DomainSettingTable } from '../state/domain-setting-table.ts';
import type { DueTable } from '../state/due-table.ts';
import type { TaskTable } from '../state/task-table.ts';
import type { AccountLooks } from './account-looks.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { type Chosen, chosenNames } from './chosen-accounts.ts';
import { allowedDomain } from './rights.ts';

export interface AnnouncementsOptions {
  readonly table: AnnouncementTable;
  readonly tasks: TaskTable;
  readonly due: DueTable;
  readonly domainSettings: DomainSettingTable;
  readonly directory: Directory;
  readonly looks: AccountLooks;
  readonly audit: Audit;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
}

export interface Announcement extends Chosen {
  readonly subject: string;
  readonly text: string;
}

/** What the scheduler is handed, as JSON. */
export interface AnnouncementFacts {
  readonly taskId: string;
  readonly owner: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly createdMs: number;
}

/** LIMIT of each in characters. */
export const announcementCharsMax = { subject: 200, text: 20_000 } as const;
/** LIMIT of announcements of one domain in a day. */
const perDayMax = 10;
const dayMs = 86_400_000;
const keepMs = 30 * dayMs;
const announced = 'announced';

export class Announcements {
  readonly #of: AnnouncementsOptions;

  constructor(options: AnnouncementsOptions) {
    this.#of = options;
  }

  /** Whom it would go to: addresses. Refuses as `begin` does, and sends nothing. */
  async recipients(session: Session, wanted: Announcement): Promise<readonly string[]> {
    const domain = allowedDomain(session, wanted.domain, 'accounts');
    refuseOdd(wanted);
    const { directory, looks } = this.#of;
    if ((await directory.domain(domain)) === undefined) throw new Refusal('not-found');
    const names = await chosenNames(looks, session, { ...wanted, domain });
    if (names.length === 0) throw new Refusal('no-recipient');
    return [...new Set(names.map((name) => `${name.toLowerCase()}@${domain}`))];
  }

  /**
   * Gives the id of the task that tells how far it is. Refuses `bad-form`, `too-long`,
   * `no-recipient`, and `limit-reached` after ten in a day.
   */
  async begin(session: Session, wanted: Announcement): Promise<string> {
    const addresses = await this.recipients(session, wanted);
    const { table, tasks, due, audit, now, randomBytes } = this.#of;
    const domain = wanted.domain.trim().toLowerCase();
    const nowMs = now();
    const id = Buffer.from(randomBytes(16)).toString('hex');
    const facts: AnnouncementFacts = {
      taskId: id,
      owner: session.address,
      from: await this.#sender(session, domain),
      subject: wanted.subject.trim(),
      text: wanted.text,
      createdMs: nowMs,
    };
    await this.#count(domain, nowMs);
    await table.add(id, addresses, { nowMs, oldMs: nowMs - keepMs });
    const row = { id, owner: session.address, verb: 'announce', subject: domain };
    const at = { total: addresses.length, position: 0, done: 0, told: '[]', beatMs: nowMs };
    await tasks.add({ ...row, ...at, status: 'running', work: '' }, nowMs - dayMs);
    // Last: until here nothing happens, whatever dies.
    const json = JSON.stringify(facts);
    await due.put(
      { owner: domain, kind: 'announce', subject: id, facts: json, dueMs: nowMs },
      nowMs,
    );
    await audit.write(session, {
      verb: 'announce',
      object: domain,
      after: `${addresses.length}: ${facts.subject}`,
    });
    return id;
  }

  /** Who has a mailbox writes from it; another one as the domain's postmaster (RFC 5321 4.5.1). */
  async #sender(session: Session, domain: string): Promise<AnnouncementFacts['from']> {
    const { name = '' } = await this.#of.domainSettings.all(domain);
    const address = session.kind === 'account' ? session.address : `postmaster@${domain}`;
    return { name: name || domain, address };
  }

  async #count(domain: string, nowMs: number): Promise<void> {
    const { domainSettings } = this.#of;
    const { [announced]: text = '' } = await domainSettings.all(domain);
    const times = text.split(' ').filter((ms) => Number(ms) > nowMs - dayMs);
    if (times.length >= perDayMax) throw new Refusal('limit-reached', { max: perDayMax });
    await domainSettings.change(domain, { [announced]: [...times, nowMs].join(' ') });
  }
}

function refuseOdd({ subject, text }: Announcement): void {
  const { subject: subjectMax, text: textMax } = announcementCharsMax;
  if (subject.length > subjectMax) throw new Refusal('too-long', { charsMax: subjectMax });
  if (text.length > textMax) throw new Refusal('too-long', { charsMax: textMax });
  if (subject.trim() === '' || text.trim() === '') throw new Refusal('bad-form');
  if (/\p{Cc}/u.test(subject) || /[^\P{Cc}\t\n\r]/u.test(text)) throw new Refusal('bad-form');
}
