// The verbs that are about a whole domain: listed and counted, added, limited, given other names,
// given a password, removed. As everywhere here each one checks the session's rights itself.

import { join } from 'node:path';
import type { Directory, Domain, DomainFacts, ListRange } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import type { DomainSummary, DomainVerbs, Right, Session } from './account.ts';
import type { Audit } from './audit.ts';
import type { Branding } from './branding.ts';
import type { DkimKeyTable } from '../state/dkim-key-table.ts';
import { type DomainFilter, type DomainPage, narrowedPage } from './domain-filters.ts';
import type { InvitationTable } from '../state/invitation-table.ts';
import type { SignUpTable } from '../state/sign-up-table.ts';
import type { DomainRules } from './domain-rules.ts';
import { changedOf, factsText } from './facts-text.ts';
import type { HeldFactors } from './factors/held-factors.ts';
import { type NewPasswords, refuseWeak } from './new-passwords.ts';
import { allowedDomain, type RightsReader, requireSuper, requireWhole } from './rights.ts';
import type { Sessions } from './sessions.ts';
import type { StepUp } from './step-up.ts';

/** LIMIT of rows of one page. */
const pageRowsMax = 500;
/** LIMIT of accounts that a domain may be allowed. */
export const accountsMaxMax = 1_000_000;
/** LIMIT of a path's length: the width of its column. */
const pathCharsMax = 255;

export interface DomainVerbsOptions {
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly rights: RightsReader;
  readonly stepUp: StepUp;
  readonly branding: Branding;
  readonly rules: DomainRules;
  readonly heldFactors: HeldFactors;
  readonly dkimKeys: DkimKeyTable;
  /** Who was invited, and who asked. */
  readonly joining: { readonly invitations: InvitationTable; readonly signUps: SignUpTable };
  readonly passwords: NewPasswords;
  readonly audit: Audit;
  /** Where the mail of new domains lies, and whose it is on the disk. */
  readonly newDomains: { readonly baseDir: string; readonly unixUser: string };
}

export class VerbsOfDomains implements DomainVerbs {
  readonly #of: DomainVerbsOptions;

  constructor(options: DomainVerbsOptions) {
    this.#of = options;
  }

  async domains(session: Session, range: ListRange): Promise<readonly DomainSummary[]> {
    return this.#summaries(await this.#rows(session, boundedRange(range)));
  }

  async domainNames(session: Session, range: ListRange): Promise<readonly string[]> {
    return (await this.#rows(session, boundedRange(range))).map(({ name }) => name);
  }

  async narrowedDomains(
    session: Session,
    filter: DomainFilter,
    range: ListRange,
  ): Promise<DomainPage> {
    const { directory } = this.#of;
    const reading = {
      rows: (some: ListRange) =>
        this.#rows(filter === 'mine' ? narrowedTo(ownDomains(session), session) : session, some),
      inhabited: (names: readonly string[]) => directory.inhabited(names),
      summaries: (rows: readonly Domain[]) => this.#summaries(rows),
    };
    return await narrowedPage(reading, filter, boundedRange(range));
  }

  async domain(session: Session, name: string): Promise<DomainSummary | undefined> {
    const found = await this.#of.directory.domain(allowedDomain(session, name));
    return found === undefined ? undefined : (await this.#summaries([found]))[0];
  }

  async addDomain(
    session: Session,
    domain: {
      readonly name: string;
      readonly password: string;
      readonly path?: string;
      readonly accountsMax: number | undefined;
      readonly facts?: Partial<DomainFacts>;
    },
  ): Promise<void> {
    requireSuper(session);
    const { directory, passwords, audit, newDomains } = this.#of;
    const name = domain.name.trim().toLowerCase();
    const path = domain.path ?? join(newDomains.baseDir, name);
    if (path.length > pathCharsMax) throw new Refusal('too-long', { charsMax: pathCharsMax });
    const { accountsMax } = domain;
    refuseOddLimit(accountsMax);
    if (domain.password !== '') refuseWeak(domain.password, name);
    const passwordHash = domain.password === '' ? '' : await passwords.hash(domain.password);
    const { unixUser } = newDomains;
    const facts = { ...domain.facts, ...(accountsMax === undefined ? {} : { accountsMax }) };
    refuseOddDomainFacts(facts);
    await directory.addDomain({ name, unixUser, path, passwordHash, facts });
    await audit.write(session, { verb: 'add-domain', object: name, after: path });
  }

  async setDomainLimit(
    session: Session,
    domain: string,
    accountsMax: number | undefined,
  ): Promise<void> {
    requireSuper(session);
    refuseOddLimit(accountsMax);
    const { name, accountsMax: before } = await this.#found(domain);
    await this.#of.directory.changeDomain(name, { accountsMax });
    await this.#of.audit.write(session, {
      verb: 'set-domain-limit',
      object: name,
      before: String(before ?? 'none'),
      after: String(accountsMax ?? 'none'),
    });
  }

  /** Any of its facts. What is over a lowered limit stays. Refuses `not-held`, `bad-form`. */
  async changeDomain(
    session: Session,
    domain: string,
    change: Partial<DomainFacts>,
  ): Promise<void> {
    for (const fact of Object.keys(change)) requireFact(session, domain, fact);
    refuseOddDomainFacts(change);
    const found = await this.#found(domain);
    await this.#of.directory.changeDomain(found.name, change);
    const facts: DomainFacts = found;
    await this.#of.audit.write(session, {
      verb: 'change-domain',
      object: found.name,
      before: factsText(changedOf(facts, change)),
      after: factsText(change),
    });
  }

  async removeDomain(session: Session, domain: string): Promise<void> {
    requireSuper(session);
    const { name, path } = await this.#found(domain);
    await this.#of.stepUp.require(session);
    await this.#of.directory.removeDomain(name);
    await this.#of.sessions.endAll(name);
    await this.#of.rights.removeDomain(name);
    await this.#of.branding.removeAll(name);
    await this.#of.heldFactors.removeAll({ kind: 'domain', address: name });
    await this.#of.dkimKeys.removeAll(name);
    await this.#of.joining.invitations.removeAll(name);
    await this.#of.joining.signUps.removeAll(name);
    await this.#of.audit.write(session, { verb: 'remove-domain', object: name, before: path });
  }

  async aliasDomains(session: Session, domain: string): Promise<readonly string[]> {
    return this.#of.directory.aliasDomains(allowedDomain(session, domain));
  }

  async addAliasDomain(session: Session, domain: string, alias: string): Promise<void> {
    requireSuper(session);
    const { name } = await this.#found(domain);
    const after = alias.trim().toLowerCase();
    await this.#of.directory.addAliasDomain(after, name);
    await this.#of.audit.write(session, { verb: 'add-alias-domain', object: name, after });
  }

  async removeAliasDomain(session: Session, domain: string, alias: string): Promise<void> {
    requireSuper(session);
    const { name } = await this.#found(domain);
    const before = alias.trim().toLowerCase();
    await this.#of.directory.removeAliasDomain(before, name);
    await this.#of.audit.write(session, { verb: 'remove-alias-domain', object: name, before });
  }

  async changeDomainPassword(
    session: Session,
    domain: string,
    change: { readonly current: string; readonly next: string },
  ): Promise<void> {
    const { directory, passwords } = this.#of;
    const { name, passwordHash } = await this.#found(allowedDomain(session, domain));
    requireWhole(session);
    const owner = { kind: 'domain' as const, address: name, passwordHash };
    if (!session.rights.super) await passwords.refuseWrong(owner, change.current);
    refuseWeak(change.next, name);
    if (session.rights.super) await this.#of.stepUp.require(session);
    await directory.setDomainPassword(name, await passwords.hash(change.next));
    await this.#of.sessions.endAll(name);
    await this.#of.audit.write(session, { verb: 'set-domain-password', object: name });
  }

  /** Those that the session administers. */
  async #rows(session: Session, range: ListRange): Promise<readonly Domain[]> {
    const { super: isSuper, domains: among } = session.rights;
    if (!isSuper && among.length === 0) return [];
    return this.#of.directory.domains({ ...range, ...(isSuper ? {} : { among }) });
  }

  async #found(domain: string): Promise<Domain> {
    const found = await this.#of.directory.domain(domain.trim());
    if (found === undefined) throw new Refusal('not-found');
    return found;
  }

  async #summaries(domains: readonly Domain[]): Promise<readonly DomainSummary[]> {
    const { directory } = this.#of;
    const names = domains.map(({ name }) => name);
    const [counts, sums] = await Promise.all([directory.counts(names), directory.quotaSums(names)]);
    return domains.map(({ passwordHash: _hash, ...domain }) => ({
      ...domain,
      accounts: counts.get(domain.name)?.accounts ?? 0,
      aliases: counts.get(domain.name)?.aliases ?? 0,
      quotaBytes: sums === undefined ? undefined : (sums.get(domain.name) ?? 0),
    }));
  }
}

/** Those that somebody was given by name, and the one that they are of. */
function ownDomains({ kind, address, rights }: Session): readonly string[] {
  const at = kind === 'account' ? address.lastIndexOf('@') : -1;
  return [...new Set([...rights.domains, ...(at < 0 ? [] : [address.slice(at + 1)])])];
}

function narrowedTo(domains: readonly string[], session: Session): Session {
  const among = session.rights.super ? domains : session.rights.domains;
  return { ...session, rights: { ...session.rights, super: false, domains: among } };
}

/** A page as it is asked of the directory, of a size that no caller can exceed. */
export function boundedRange({ limit, ...range }: ListRange): ListRange {
  return { ...range, limit: Math.max(1, Math.min(Math.trunc(limit) || 1, pageRowsMax)) };
}

/** Facts that are not a super administrator's alone, and the right that each of them wants. */
const ownFacts: Readonly<Record<string, Right>> = {
  description: 'settings',
  defaultQuotaBytes: 'quotas',
};

function requireFact(session: Session, domain: string, fact: string): void {
  const right = Object.hasOwn(ownFacts, fact) ? ownFacts[fact] : undefined;
  if (right === undefined) requireSuper(session);
  else allowedDomain(session, domain, right);
}

/** LIMIT of a description: the width of its column. */
const descriptionCharsMax = 255;

function refuseOddDomainFacts(change: Partial<DomainFacts>): void {
  refuseOddLimit(change.accountsMax);
  refuseOddLimit(change.aliasesMax);
  const { description = '', quotaBytesMax, defaultQuotaBytes, expiresMs } = change;
  if (/\p{Cc}/u.test(description)) throw new Refusal('bad-form');
  const charsMax = descriptionCharsMax;
  if (description.length > charsMax) throw new Refusal('too-long', { charsMax });
  const numbers = [quotaBytesMax, defaultQuotaBytes, expiresMs].filter((one) => one !== undefined);
  if (!numbers.every((one) => Number.isSafeInteger(one) && one > 0)) throw new Refusal('bad-form');
}

function refuseOddLimit(accountsMax: number | undefined): void {
  if (accountsMax === undefined) return;
  const isFine = Number.isInteger(accountsMax) && accountsMax >= 0;
  if (!isFine) throw new Refusal('bad-form');
  if (accountsMax > accountsMaxMax) throw new Refusal('limit-reached', { max: accountsMaxMax });
}
