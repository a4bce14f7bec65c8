// What a domain's forwarders may not do: lead to other servers, where its rule says so. Mail that
// leaves by a forwarder leaves for good, and its sender is told of a failure far away.

import type { Directory } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import type { DomainSettingTable } from '../state/domain-setting-table.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { allowedDomain, requireSuper } from './rights.ts';

const externalForwards = 'externalForwards';

export class DomainRules {
  readonly #of: {
    readonly table: DomainSettingTable;
    readonly directory: Directory;
    readonly audit: Audit;
  };

  constructor(of: {
    readonly table: DomainSettingTable;
    readonly directory: Directory;
    readonly audit: Audit;
  }) {
    this.#of = of;
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
      const name = address.slice(address.lastIndexOf('@') + 1);
      if ((await this.#of.directory.realDomain(name)) === undefined) {
        throw new Refusal('external-target', { address });
      }
    }
  }

  async #mayLeadOut(domain: string): Promise<boolean> {
    return (await this.#of.table.all(domain))[externalForwards] !== 'no';
  }
}
