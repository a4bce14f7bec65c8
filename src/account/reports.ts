// What an administrator is told by mail now and then: what happened in their domains, and what wants a
// look. Each chooses it for themselves. The choice is an act of the schedule, which puts itself off to
// its next time; what is told comes out of the verbs that the panel asks, with the rights that its
// reader has when it is written.

import type { Topic } from '../dns/finding.ts';
import type { Directory } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import type { DueTable } from '../state/due-table.ts';
import type { Administration, Rights, Session } from './account.ts';
import type { AuditLog } from './audit-log.ts';
import type { DomainMail } from './domain-mail.ts';
import type { LoginDay, LoginWatch } from './login-watch.ts';
import type { RightsReader } from './rights.ts';
import type { SignUpRequests } from './sign-up/sign-up-requests.ts';
import type { Usage, UsageList, UsageRow } from './usage.ts';

export const reportTimes = ['daily', 'weekly', 'monthly'] as const;
export type ReportTime = (typeof reportTimes)[number];

/** Of an act of the schedule, as JSON. */
export interface ReportAct {
  readonly every: ReportTime | 'once';
  /** Since when it tells; undefined before its first time is known. */
  readonly fromMs?: number;
}

export interface Report {
  readonly fromMs: number;
  readonly untilMs: number;
  /** Addresses that came and went. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly full: readonly UsageRow[];
  readonly expiring: readonly UsageRow[];
  readonly largest: readonly UsageRow[];
  readonly logins: LoginDay['counts'];
  readonly failing: readonly { readonly name: string; readonly count: number }[];
  /** Of which domains what in the DNS is wrong or missing. */
  readonly dns: readonly { readonly domain: string; readonly topics: readonly Topic[] }[];
  /** How many wait for a mailbox. */
  readonly waiting: readonly { readonly domain: string; readonly count: number }[];
}

export interface ReportsOptions {
  readonly due: DueTable;
  readonly directory: Directory;
  readonly rights: RightsReader;
  readonly administration: Pick<Administration, 'domainNames'>;
  readonly auditLog: AuditLog;
  readonly usage: Usage;
  readonly logins: LoginWatch;
  readonly domainMail: DomainMail;
  readonly requests: SignUpRequests;
  readonly now: () => number;
}

export const reportKind = 'report';
const choice = 'report';
const once = 'once';
const dayMs = 86_400_000;
/** LIMIT of days that logins are told of. */
const daysMax = 31;
/** LIMIT of lines of each list, and of entries that are counted. */
const linesMax = 10;
const entriesMax = 500;
/** LIMIT of domains whose DNS is looked up, and of those asked who waits. */
const lookedMax = 10;
const askedMax = 100;
const added = ['add-account', 'import-account'];

export class Reports {
  readonly #of: ReportsOptions;

  constructor(options: ReportsOptions) {
    this.#of = options;
  }

  /** Undefined where nothing is sent. Refuses `forbidden` to who has no mailbox or no domain. */
  async chosen(session: Session): Promise<ReportTime | undefined> {
    requireReader(session);
    const key = { owner: session.address, kind: reportKind, subject: choice };
    const row = await this.#of.due.find(key);
    const every = row && reportActIn(row.facts)?.every;
    return reportTimes.find((time) => time === every);
  }

  /** From its next time on; whoever does it knows when that is where its reader lives. */
  async choose(session: Session, time: ReportTime | undefined): Promise<void> {
    requireReader(session);
    const { due, now } = this.#of;
    const key = { owner: session.address, kind: reportKind, subject: choice };
    if (time === undefined) return void (await due.remove(key, now()));
    const facts = JSON.stringify({ every: time } satisfies ReportAct);
    await due.put({ ...key, facts, dueMs: now() }, now());
  }

  /** One about the last week, soon. */
  async sendOne(session: Session): Promise<void> {
    requireReader(session);
    const { due, now } = this.#of;
    const key = { owner: session.address, kind: reportKind, subject: once };
    const facts: ReportAct = { every: 'once', fromMs: now() - 7 * dayMs };
    await due.put({ ...key, facts: JSON.stringify(facts), dueMs: now() }, now());
  }

  /** Undefined for who has lost their rights, or their mailbox, since. */
  async of(
    address: string,
    span: { fromMs: number; untilMs: number },
  ): Promise<Report | undefined> {
    const account = await this.#of.directory.account(address);
    if (account === undefined || !account.isActive) return undefined;
    const rights = await this.#of.rights.of(address, 'account');
    if (!mayRead(rights)) return undefined;
    const reader: Session = { id: 'report', address, kind: 'account', rights, createdMs: 0 };
    return await this.#gathered(reader, span);
  }

  async #gathered(
    reader: Session,
    { fromMs, untilMs }: { readonly fromMs: number; readonly untilMs: number },
  ): Promise<Report> {
    const { usage, logins, administration } = this.#of;
    const list = (name: UsageList) => usage.accounts(reader, name, { limit: linesMax });
    const days = Math.min(daysMax, Math.max(1, Math.ceil((untilMs - fromMs) / dayMs)));
    const domains = await administration.domainNames(reader, { limit: askedMax });
    const came = await Promise.all(
      added.map((verb) => this.#objects(reader, verb, fromMs, untilMs)),
    );
    return {
      fromMs,
      untilMs,
      added: came.flat(),
      removed: await this.#objects(reader, 'remove-account', fromMs, untilMs),
      full: await list('full'),
      expiring: await list('expiring'),
      largest: await list('largest'),
      logins: summed(await logins.days(reader, { days })),
      failing: (await logins.failing(reader)).accounts.slice(0, linesMax),
      dns: await this.#dns(reader, domains.slice(0, lookedMax)),
      waiting: await this.#waiting(reader, domains),
    };
  }

  async #objects(
    reader: Session,
    verb: string,
    fromMs: number,
    untilMs: number,
  ): Promise<readonly string[]> {
    const question = { verb, outcome: 'done', fromMs, untilMs } as const;
    const rows = await this.#of.auditLog.entries(reader, question, { limit: entriesMax });
    return rows.map(({ object }) => object);
  }

  async #dns(reader: Session, domains: readonly string[]): Promise<Report['dns']> {
    const found: { domain: string; topics: readonly Topic[] }[] = [];
    for (const domain of domains) {
      const { findings } = await this.#of.domainMail.look(reader, domain, { webHost: '' });
      const topics = findings
        .filter(({ verdict }) => verdict === 'wrong' || verdict === 'missing')
        .map(({ topic }) => topic);
      if (topics.length > 0) found.push({ domain, topics });
    }
    return found;
  }

  async #waiting(reader: Session, domains: readonly string[]): Promise<Report['waiting']> {
    const found: { domain: string; count: number }[] = [];
    for (const domain of domains) {
      const count = await this.#of.requests.count(reader, domain);
      if (count > 0) found.push({ domain, count });
    }
    return found;
  }
}

/** Undefined for what another version wrote. */
export function reportActIn(facts: unknown): ReportAct | undefined {
  try {
    const read: unknown = typeof facts === 'string' ? JSON.parse(facts) : facts;
    if (typeof read !== 'object' || read === null) return undefined;
    const { every, fromMs } = read as Partial<ReportAct>;
    const known = ([...reportTimes, 'once'] as const).find((one) => one === every);
    if (known === undefined) return undefined;
    return { every: known, ...(typeof fromMs === 'number' ? { fromMs } : {}) };
  } catch {
    return undefined;
  }
}

function mayRead({ super: isSuper, domains }: Rights): boolean {
  return isSuper || domains.length > 0;
}

function requireReader({ kind, rights, via }: Session): void {
  if (kind !== 'account' || via !== undefined || !mayRead(rights)) throw new Refusal('forbidden');
}

function summed(days: readonly LoginDay[]): LoginDay['counts'] {
  const sum: Partial<Record<keyof LoginDay['counts'], number>> = {};
  for (const { counts } of days) {
    for (const [name, count] of Object.entries(counts)) {
      const outcome = name as keyof LoginDay['counts'];
      sum[outcome] = (sum[outcome] ?? 0) + count;
    }
  }
  return sum;
}
