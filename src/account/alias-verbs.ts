// The verbs that are about aliases: forwarders of a domain, its catch-all among them.

import { catchAll, isNewLocalPart } from '../directory/address.ts';
import type { ListRange } from '../directory/directory.ts';
import { domainOf } from '../kit/domain-of.ts';
import { Refusal } from '../kit/failure.ts';
import type { Alias, Session } from './account.ts';
import { aliasTarget, refuseLoop } from './alias-target.ts';
import { boundedRange, type DomainVerbsOptions, VerbsOfDomains } from './domain-verbs.ts';
import { allowedDomain, allowedRow } from './rights.ts';

export class VerbsOfAliases extends VerbsOfDomains {
  readonly #of: DomainVerbsOptions;

  constructor(options: DomainVerbsOptions) {
    super(options);
    this.#of = options;
  }

  async aliases(session: Session, domain: string, range: ListRange): Promise<readonly Alias[]> {
    return this.#of.directory.aliases(allowedDomain(session, domain), boundedRange(range));
  }

  async alias(session: Session, address: string): Promise<Alias | undefined> {
    return this.#of.directory.alias(allowedRow(session, address));
  }

  async addAlias(
    session: Session,
    alias: { readonly localPart: string; readonly domain: string; readonly target: string },
  ): Promise<void> {
    const domain = allowedDomain(session, alias.domain, 'aliases');
    const localPart = alias.localPart.trim().toLowerCase();
    if (localPart !== catchAll && !isNewLocalPart(localPart)) {
      throw new Refusal('bad-address', { address: localPart });
    }
    const target = aliasTarget(alias.target);
    const address = `${localPart}@${domain}`;
    await this.#of.rights.refuseAbove(session, address);
    await this.#of.rules.refuseOut(domain, target);
    await refuseLoop(this.#of.directory, { address, target });
    await this.#of.directory.addAlias({ localPart, domain, target });
    await this.#of.audit.write(session, { verb: 'add-alias', object: address, after: target });
  }

  async setAlias(session: Session, address: string, typedTarget: string): Promise<void> {
    const name = allowedRow(session, address, 'aliases');
    await this.#of.rights.refuseAbove(session, name);
    const target = aliasTarget(typedTarget);
    await this.#of.rules.refuseOut(domainOf(name), target);
    await refuseLoop(this.#of.directory, { address: name, target });
    const before = (await this.#of.directory.alias(name))?.target;
    await this.#of.directory.setAlias(name, target);
    const deed = { verb: 'set-alias', object: name, after: target };
    await this.#of.audit.write(session, before === undefined ? deed : { ...deed, before });
  }

  async removeAlias(session: Session, address: string): Promise<void> {
    const name = allowedRow(session, address, 'aliases');
    await this.#of.rights.refuseAbove(session, name);
    const before = (await this.#of.directory.alias(name))?.target;
    await this.#of.directory.removeAlias(name);
    const deed = { verb: 'remove-alias', object: name };
    await this.#of.audit.write(session, before === undefined ? deed : { ...deed, before });
  }
}
