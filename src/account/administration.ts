// The verbs of domain administration. Each checks the session's rights itself, before it looks
// anything up: a page that forgets to ask opens nothing, and somebody else's domain answers the
// same whether it exists or not. Each change is written to the audit log.

import { catchAll, isNewLocalPart, parseAddress } from '../directory/address.ts';
import type { Account, Directory } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import type { AccountSummary, Administration, Alias, DomainSummary, Session } from './account.ts';
import { aliasTarget, refuseLoop } from './alias-target.ts';
import type { Audit } from './audit.ts';
import { type NewPasswords, refuseWeak } from './new-passwords.ts';
import { type RightsReader, requireDomain } from './rights.ts';
import type { Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';

/** LIMIT of rows of one page. */
const pageRowsMax = 500;

export interface AdministrationOptions {
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly rights: RightsReader;
  readonly settings: Settings;
  readonly passwords: NewPasswords;
  readonly audit: Audit;
  readonly makeMaildir: (path: string) => Promise<void>;
  readonly setAsideMaildir: (path: string) => Promise<void>;
}

interface Page {
  readonly after?: string;
  readonly limit: number;
}

export class DomainAdministration implements Administration {
  readonly #of: AdministrationOptions;

  constructor(options: AdministrationOptions) {
    this.#of = options;
  }

  async domains(session: Session): Promise<readonly DomainSummary[]> {
    const { directory } = this.#of;
    const found = session.rights.super
      ? await directory.domains()
      : await Promise.all(session.rights.domains.map((name) => directory.domain(name)));
    const domains = found.filter((domain) => domain !== undefined);
    const counts = await directory.counts(domains.map(({ name }) => name));
    return domains.map(({ name, accountsMax }) => ({
      name,
      accountsMax,
      accounts: counts.get(name)?.accounts ?? 0,
      aliases: counts.get(name)?.aliases ?? 0,
    }));
  }

  async accounts(session: Session, domain: string, page: Page): Promise<readonly AccountSummary[]> {
    const name = allowedDomain(session, domain);
    const accounts = await this.#of.directory.accounts(name, bounded(page));
    return accounts.map(({ address, localPart }) => ({ address, localPart }));
  }

  async addAccount(
    session: Session,
    account: { readonly localPart: string; readonly domain: string; readonly password: string },
  ): Promise<void> {
    const domain = allowedDomain(session, account.domain);
    const localPart = account.localPart.trim().toLowerCase();
    if (!isNewLocalPart(localPart)) throw new Refusal('bad-address', { address: localPart });
    const address = `${localPart}@${domain}`;
    await this.#of.rights.refuseAbove(session, address);
    refuseWeak(account.password, address);
    const { directory, passwords } = this.#of;
    const passwordHash = await passwords.hash(account.password);
    const made = await directory.addAccount({ localPart, domain, passwordHash });
    try {
      await this.#of.makeMaildir(made.path);
    } catch (error) {
      // An account without a mailbox would take mail that nobody can read.
      await directory.removeAccount(address);
      throw error;
    }
    await this.#of.audit.write(session, { verb: 'add-account', object: address });
  }

  async setAccountPassword(session: Session, address: string, password: string): Promise<void> {
    const account = await this.#allowedAccount(session, address);
    await this.#of.rights.refuseAbove(session, account.address);
    refuseWeak(password, account.address);
    const to = await this.#of.passwords.hash(password);
    const from = account.passwordHash;
    if (!(await this.#of.directory.setPassword(account.address, { from, to }))) {
      throw new Refusal('not-found');
    }
    await this.#of.sessions.endAll(account.address);
    await this.#of.audit.write(session, { verb: 'set-password', object: account.address });
  }

  async removeAccount(session: Session, address: string): Promise<void> {
    const account = await this.#allowedAccount(session, address);
    await this.#of.rights.refuseAbove(session, account.address);
    // The row first, so that no mail comes in any more; then the sessions, which look at the row;
    // the mailbox last. What was granted or kept must not pass to the next bearer of the name.
    await this.#of.directory.removeAccount(account.address);
    await this.#of.sessions.endAll(account.address);
    await this.#of.rights.removeAll(account.address);
    await this.#of.settings.removeAll(account.address);
    await this.#of.audit.write(session, { verb: 'remove-account', object: account.address });
    if (account.format === 'maildir') await this.#of.setAsideMaildir(account.path);
  }

  async aliases(session: Session, domain: string, page: Page): Promise<readonly Alias[]> {
    return this.#of.directory.aliases(allowedDomain(session, domain), bounded(page));
  }

  async addAlias(
    session: Session,
    alias: { readonly localPart: string; readonly domain: string; readonly target: string },
  ): Promise<void> {
    const domain = allowedDomain(session, alias.domain);
    const localPart = alias.localPart.trim().toLowerCase();
    if (localPart !== catchAll && !isNewLocalPart(localPart)) {
      throw new Refusal('bad-address', { address: localPart });
    }
    const target = aliasTarget(alias.target);
    const address = `${localPart}@${domain}`;
    await this.#of.rights.refuseAbove(session, address);
    await refuseLoop(this.#of.directory, { address, target });
    await this.#of.directory.addAlias({ localPart, domain, target });
    await this.#of.audit.write(session, { verb: 'add-alias', object: address, after: target });
  }

  async setAlias(session: Session, address: string, typedTarget: string): Promise<void> {
    const name = allowedAddress(session, address);
    await this.#of.rights.refuseAbove(session, name);
    const target = aliasTarget(typedTarget);
    await refuseLoop(this.#of.directory, { address: name, target });
    const before = await this.#targetOf(name);
    await this.#of.directory.setAlias(name, target);
    const deed = { verb: 'set-alias', object: name, after: target };
    await this.#of.audit.write(session, before === undefined ? deed : { ...deed, before });
  }

  async removeAlias(session: Session, address: string): Promise<void> {
    const name = allowedAddress(session, address);
    await this.#of.rights.refuseAbove(session, name);
    const before = await this.#targetOf(name);
    await this.#of.directory.removeAlias(name);
    const deed = { verb: 'remove-alias', object: name };
    await this.#of.audit.write(session, before === undefined ? deed : { ...deed, before });
  }

  async changeDomainPassword(
    session: Session,
    domain: string,
    change: { readonly current: string; readonly next: string },
  ): Promise<void> {
    const name = allowedDomain(session, domain);
    const { directory, passwords } = this.#of;
    const found = await directory.domain(name);
    if (found === undefined) throw new Refusal('not-found');
    const owner = { kind: 'domain' as const, address: name, passwordHash: found.passwordHash };
    if (!session.rights.super) await passwords.refuseWrong(owner, change.current);
    refuseWeak(change.next, name);
    await directory.setDomainPassword(name, await passwords.hash(change.next));
    await this.#of.sessions.endAll(name);
    await this.#of.audit.write(session, { verb: 'set-domain-password', object: name });
  }

  async #allowedAccount(session: Session, address: string): Promise<Account> {
    const name = allowedAddress(session, address);
    const account = await this.#of.directory.account(name);
    // Through an alias domain it would be another domain than the one that was checked.
    if (account === undefined || account.address !== name) throw new Refusal('not-found');
    return account;
  }

  async #targetOf(address: string): Promise<string | undefined> {
    const resolution = await this.#of.directory.resolve(address);
    return resolution.kind === 'forward' ? resolution.targets.join(', ') : undefined;
  }
}

function allowedDomain(session: Session, domain: string): string {
  const name = domain.trim().toLowerCase();
  requireDomain(session, name);
  return name;
}

/** The address in lower case, of a domain that the session administers. */
function allowedAddress(session: Session, address: string): string {
  const parts = parseAddress(address.trim());
  if (parts === undefined) {
    if (!session.rights.super) throw new Refusal('forbidden');
    throw new Refusal('bad-address', { address });
  }
  requireDomain(session, parts.domain);
  return `${parts.localPart}@${parts.domain}`;
}

function bounded({ after, limit }: Page): { after?: string; limit: number } {
  const rows = Math.max(1, Math.min(Math.trunc(limit) || 1, pageRowsMax));
  return after === undefined ? { limit: rows } : { after, limit: rows };
}
