// Who came in and who did not, counted: by the hour for each account and network address, by the day
// for graphs. And who is held back at the moment, to be let go by an administrator.

import { isDomainName } from '../directory/address.ts';
import { Refusal } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import type { FigureTable } from '../state/figure-table.ts';
import type { LoginHour, LoginHourTable, LoginOutcome } from '../state/login-hour-table.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { allowedDomain, requireSuper } from './rights.ts';
import type { Attempt, LoginThrottle } from './throttle.ts';
import { monthOf } from './usage.ts';
import type { WebhookMessages } from './webhook-messages.ts';

export type { LoginHour, LoginOutcome };

export interface LoginDay {
  /** Days since 1970, of UTC. */
  readonly day: number;
  readonly counts: Readonly<Partial<Record<LoginOutcome, number>>>;
}

/** Who failed how often, from where or at what. */
export interface Failing {
  readonly name: string;
  readonly count: number;
  readonly lastMs: number;
}

export interface HeldBack {
  readonly address: string;
  readonly remote: string;
  /** Until nothing holds it back. */
  readonly freeMs: number;
}

export interface LoginWatchOptions {
  readonly hours: LoginHourTable;
  readonly figures: FigureTable;
  readonly throttle: LoginThrottle;
  readonly webhooks: WebhookMessages;
  readonly audit: Audit;
  readonly now: () => number;
  readonly log: Log;
}

const dayMs = 86_400_000;
/** The longest that a bucket holds anybody back. */
const heldMs = 3_600_000;
/** LIMIT of rows that a page is gathered from, and of lines that it shows. */
const gatheredMax = 2_000;
const shownMax = 50;
const lastLoginsMax = 20;

export class LoginWatch {
  readonly #of: LoginWatchOptions;

  constructor(options: LoginWatchOptions) {
    this.#of = options;
  }

  /** A row that can't be written keeps nobody out. */
  async note({ name, remoteAddress }: Attempt, outcome: LoginOutcome): Promise<void> {
    const { hours, figures, now, log } = this.#of;
    const timeMs = now();
    const { address, domain } = shownName(name);
    const remote = remoteAddress.slice(0, 64);
    const scopes = domain === '' || outcome === 'throttled' ? [''] : ['', domain];
    const at = Math.floor(timeMs / dayMs);
    const day = { period: 'd' as const, at };
    const month = { period: 'm' as const, at: monthOf(timeMs) };
    const figure = { name: `login-${outcome}`, value: 1 };
    try {
      await hours.add({ address, domain, remote, outcome, timeMs });
      await figures.add(
        scopes.flatMap((scope) => [
          { ...figure, ...day, scope },
          { ...figure, ...month, scope },
        ]),
      );
      if (outcome !== 'throttled') return;
      await this.#of.webhooks.blocked({ address, domain, remote, timeMs });
    } catch (error) {
      log.warn({ cause: String(error) }, 'a login was not counted');
    }
  }

  /** The last days, the newest first: of all domains, or of one that the session administers. */
  async days(
    session: Session,
    { domain, days }: { readonly domain?: string | undefined; readonly days: number },
  ): Promise<readonly LoginDay[]> {
    const scopes = scopesOf(session, domain);
    const today = Math.floor(this.#of.now() / dayMs);
    const counts = new Map<number, Partial<Record<LoginOutcome, number>>>();
    for (const scope of scopes) {
      for (const { at, name, value } of await this.#of.figures.since(
        scope,
        'd',
        today - days + 1,
      )) {
        const outcome = outcomeOf(name);
        if (outcome === undefined) continue;
        const day = counts.get(at) ?? {};
        counts.set(at, { ...day, [outcome]: (day[outcome] ?? 0) + value });
      }
    }
    return Array.from({ length: days }, (_, back) => today - back).map((day) => ({
      day,
      counts: counts.get(day) ?? {},
    }));
  }

  /** Of the last day: the accounts and the network addresses that failed most. */
  async failing(
    session: Session,
  ): Promise<{ readonly accounts: readonly Failing[]; readonly remotes: readonly Failing[] }> {
    const domains = domainsOf(session);
    const fromMs = this.#of.now() - dayMs;
    const of = { fromMs, domains, limit: gatheredMax };
    const rows = [
      ...(await this.#of.hours.since('wrong', of)),
      ...(await this.#of.hours.since('throttled', of)),
      ...(await this.#of.hours.since('closed', of)),
    ];
    return {
      accounts: gathered(
        rows.filter(({ address }) => address !== ''),
        'address',
      ),
      remotes: gathered(rows, 'remote'),
    };
  }

  /** Whom a bucket holds back now, among those who were told so within the hour. */
  async heldBack(session: Session): Promise<readonly HeldBack[]> {
    const nowMs = this.#of.now();
    const of = { fromMs: nowMs - heldMs, domains: domainsOf(session), limit: shownMax * 2 };
    const held: HeldBack[] = [];
    for (const { address, remote } of await this.#of.hours.since('throttled', of)) {
      const isKnown = held.some((one) => one.address === address && one.remote === remote);
      if (isKnown || held.length >= shownMax) continue;
      const freeMs = await this.#of.throttle.freeMs({ name: address, remoteAddress: remote });
      if (freeMs > nowMs) held.push({ address, remote, freeMs });
    }
    return held;
  }

  /**
   * Lets an account try again from everywhere, or a network address at every account, which is a
   * super administrator's. Refuses `forbidden`.
   */
  async release(
    session: Session,
    { address, remote }: { readonly address: string; readonly remote: string },
  ): Promise<void> {
    const name = address.trim().toLowerCase();
    const { domain } = shownName(name);
    if (name === '') requireSuper(session);
    else if (!session.rights.super) allowedDomain(session, domain, 'accounts');
    await this.#of.throttle.release(
      { name, remoteAddress: remote },
      { remoteToo: session.rights.super },
    );
    await this.#of.audit.write(session, { verb: 'release-login', object: name, after: remote });
  }

  /** Of one account: when, from where, and how it ended; the newest first. */
  async of(session: Session, address: string): Promise<readonly LoginHour[]> {
    const name = address.trim().toLowerCase();
    allowedDomain(session, shownName(name).domain);
    return await this.#of.hours.of(name, lastLoginsMax);
  }
}

/** What nobody has for a name may be a password that went into the wrong field. */
function shownName(name: string): { readonly address: string; readonly domain: string } {
  const at = name.lastIndexOf('@');
  const domain = at < 0 ? name : name.slice(at + 1);
  const isShown = isDomainName(domain) && (at > 0 || domain.includes('.')) && name.length <= 255;
  return isShown ? { address: name, domain } : { address: '', domain: '' };
}

function scopesOf(session: Session, domain: string | undefined): readonly string[] {
  if (domain !== undefined) return [allowedDomain(session, domain)];
  return domainsOf(session) ?? [''];
}

/** Undefined for all of them; refuses `forbidden` to who administers none. */
function domainsOf({ rights }: Session): readonly string[] | undefined {
  if (rights.super) return undefined;
  if (rights.domains.length === 0) throw new Refusal('forbidden');
  return rights.domains;
}

function outcomeOf(name: string): LoginOutcome | undefined {
  const [, word] = /^login-(\w+)$/.exec(name) ?? [];
  return (['done', 'wrong', 'throttled', 'closed'] as const).find((one) => one === word);
}

function gathered(rows: readonly LoginHour[], by: 'address' | 'remote'): readonly Failing[] {
  const found = new Map<string, { count: number; lastMs: number }>();
  for (const row of rows) {
    const one = found.get(row[by]) ?? { count: 0, lastMs: 0 };
    one.count += row.count;
    one.lastMs = Math.max(one.lastMs, row.lastMs);
    found.set(row[by], one);
  }
  return [...found]
    .map(([name, one]) => ({ name, ...one }))
    .toSorted((a, b) => b.count - a.count || b.lastMs - a.lastMs)
    .slice(0, shownMax);
}
