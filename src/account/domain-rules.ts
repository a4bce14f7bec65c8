// What is decided for a whole domain. Its forwarders may not lead to other servers, where its rule
// says so: mail that leaves by one leaves for good, and its sender is told of a failure far away.
// And its people may have to log in with a second factor, or may not add one.

import type { Directory } from '../directory/directory.ts';
import { domainOf } from '../kit/domain-of.ts';
import { Refusal } from '../kit/failure.ts';
import { LastKnown } from '../kit/last-known.ts';
import type { DomainSettingTable } from '../state/domain-setting-table.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { allowedDomain, requireSuper } from './rights.ts';

const externalForwards = 'externalForwards';
const secondFactor = 'secondFactor';
const appPasswords = 'appPasswords';
/** LIMIT of domains whose rule is kept in memory. */
const domainsMax = 2_000;
/** It is asked for each session that is read. */
const freshMs = 5_000;
const awayMs = 60_000;

/** What a domain says about second factors; `optional` where it says nothing. */
export const secondFactorRules = ['optional', 'required', 'off'] as const;
export type SecondFactorRule = (typeof secondFactorRules)[number];

export class DomainRules {
  readonly #of: {
    readonly table: DomainSettingTable;
    readonly directory: Directory;
    readonly audit: Audit;
  };
  readonly #secondFactor: LastKnown<string, SecondFactorRule>;

  constructor(of: {
    readonly table: DomainSettingTable;
    readonly directory: Directory;
    readonly audit: Audit;
    readonly now: () => number;
  }) {
    this.#of = of;
    this.#secondFactor = new LastKnown({ entriesMax: domainsMax, freshMs, awayMs, now: of.now });
  }

  /** Of who is in no domain, nothing is said. */
  async secondFactor(domain: string | undefined): Promise<SecondFactorRule> {
    if (domain === undefined) return 'optional';
    return this.#secondFactor.get(domain, async () => {
      const said = (await this.#of.table.all(domain))[secondFactor];
      return secondFactorRules.find((rule) => rule === said) ?? 'optional';
    });
  }

  /** Whoever has none is led to add one at their next page. */
  async setSecondFactor(session: Session, domain: string, rule: SecondFactorRule): Promise<void> {
    const name = allowedDomain(session, domain, 'settings');
    if ((await this.#of.directory.domain(name)) === undefined) throw new Refusal('not-found');
    this.#secondFactor.forget(name);
    const before = await this.secondFactor(name);
    if (before === rule) return;
    await this.#of.table.change(name, { [secondFactor]: rule === 'optional' ? '' : rule });
    this.#secondFactor.forget(name);
    const deed = { verb: 'set-second-factor-rule', object: name, before, after: rule };
    await this.#of.audit.write(session, deed);
  }

  async mayAppPasswords(domain: string): Promise<boolean> {
    return (await this.#of.table.all(domain))[appPasswords] !== 'no';
  }

  /** Those that are there go on to open mail programs until they are removed. */
  async setMayAppPasswords(session: Session, domain: string, may: boolean): Promise<void> {
    const name = allowedDomain(session, domain, 'settings');
    if ((await this.#of.directory.domain(name)) === undefined) throw new Refusal('not-found');
    if ((await this.mayAppPasswords(name)) === may) return;
    await this.#of.table.change(name, { [appPasswords]: may ? '' : 'no' });
    const after = may ? 'yes' : 'no';
    await this.#of.audit.write(session, { verb: 'set-app-password-rule', object: name, after });
  }

  async mayLeadOut(session: Session, domain: string): Promise<boolean> {
    return this.#mayLeadOut(allowedDomain(session, domain));
  }

  /** Forwarders that are there already stay as they are. */
  async setMayLeadOut(session: Session, domain: string, may: boolean): Promise<void> {
    requireSuper(session);
    const name = allowedDomain(session, domain);
    if ((await this.#of.directory.domain(name)) === undefined) throw new Refusal('not-found');
    if ((await this.#mayLeadOut(name)) === may) return;
    await this.#of.table.change(name, { [externalForwards]: may ? '' : 'no' });
    const after = may ? 'anywhere' : 'here only';
    await this.#of.audit.write(session, { verb: 'set-forwarders-out', object: name, after });
  }

  /** Refuses `external-target` where mail for the domain may not leave this server by a forwarder. */
  async refuseOut(domain: string, target: string): Promise<void> {
    if (await this.#mayLeadOut(domain)) return;
    for (const address of target.split(', ')) {
      const name = domainOf(address);
      if ((await this.#of.directory.realDomain(name)) === undefined) {
        throw new Refusal('external-target', { address });
      }
    }
  }

  async #mayLeadOut(domain: string): Promise<boolean> {
    return (await this.#of.table.all(domain))[externalForwards] !== 'no';
  }
}
