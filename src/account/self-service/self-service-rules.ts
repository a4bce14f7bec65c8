// What the people of a domain may do for themselves. Everything is off until somebody who
// administers the domain turns it on.

import { domainOf } from '../../kit/domain-of.ts';
import { LastKnown } from '../../kit/last-known.ts';
import type { DomainSettingTable } from '../../state/domain-setting-table.ts';
import type { Session } from '../account.ts';
import type { Audit } from '../audit.ts';
import { allowedDomain } from '../rights.ts';

export const selfServices = ['reset', 'forward', 'temporary'] as const;
/** A forgotten password, forwarding of one's mail, addresses that end by themselves. */
export type SelfService = (typeof selfServices)[number];

/** By the names that they are kept under. */
const settingNames = {
  reset: 'selfReset',
  forward: 'selfForward',
  temporary: 'selfTemporary',
} as const;

const on = 'yes';
const freshMs = 10_000;
const awayMs = 60_000;

/** As a domain keeps it. */
export function keptAs(wanted: ReadonlySet<SelfService>): Readonly<Record<string, string>> {
  const settings = selfServices.map((service) => [
    settingNames[service],
    wanted.has(service) ? on : '',
  ]);
  return Object.fromEntries(settings) as Record<string, string>;
}

export class SelfServiceRules {
  readonly #table: DomainSettingTable;
  readonly #audit: Audit;
  /** Asked by every login page; the one entry is for all domains together. */
  readonly #anyResets: LastKnown<'any', boolean>;

  constructor(of: {
    readonly table: DomainSettingTable;
    readonly audit: Audit;
    readonly now: () => number;
  }) {
    this.#table = of.table;
    this.#audit = of.audit;
    this.#anyResets = new LastKnown({ entriesMax: 1, freshMs, awayMs, now: of.now });
  }

  async of(domain: string): Promise<ReadonlySet<SelfService>> {
    const all = await this.#table.all(domain);
    return new Set(selfServices.filter((service) => all[settingNames[service]] === on));
  }

  /** Of the domain that an address is in. */
  async mayAt(address: string, service: SelfService): Promise<boolean> {
    return (await this.of(domainOf(address))).has(service);
  }

  /** Whether the people of any domain may have a new password sent. */
  async anyResets(): Promise<boolean> {
    return this.#anyResets.get('any', async () => {
      return (await this.#table.domainWith(settingNames.reset, on)) !== undefined;
    });
  }

  async find(session: Session, domain: string): Promise<ReadonlySet<SelfService>> {
    return this.of(allowedDomain(session, domain));
  }

  async change(session: Session, domain: string, wanted: ReadonlySet<SelfService>): Promise<void> {
    const name = allowedDomain(session, domain, 'settings');
    const before = [...(await this.of(name))].join(' ');
    const after = selfServices.filter((service) => wanted.has(service)).join(' ');
    if (before === after) return;
    await this.#table.change(name, keptAs(wanted));
    this.#anyResets.forget('any');
    await this.#audit.write(session, { verb: 'set-self-service', object: name, before, after });
  }
}
