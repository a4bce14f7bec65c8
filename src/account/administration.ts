// The verbs of domain administration: accounts and aliases here, whole domains in the next file. Each checks the session's rights itself, before it looks
// anything up: a page that forgets to ask opens nothing, and somebody else's domain answers the
// same whether it exists or not. Each change is written to the audit log.

import { catchAll, isNewLocalPart } from '../directory/address.ts';
import type { Account, ListedAccount, ListRange } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import { homePathOf } from '../maildir/mbox-folder.ts';
import type { AccountSummary, Administration, Alias, Session } from './account.ts';
import { aliasTarget, refuseLoop } from './alias-target.ts';
import { boundedRange, type DomainVerbsOptions, VerbsOfDomains } from './domain-verbs.ts';
import { refuseWeak } from './new-passwords.ts';
import type { ConsentedImages } from './remote-images.ts';
import { allowedAddress, allowedDomain, allowedRow } from './rights.ts';
import type { Settings } from './settings.ts';

export interface AdministrationOptions extends DomainVerbsOptions {
  readonly settings: Settings;
  readonly remoteImages: ConsentedImages;
  readonly makeMaildir: (path: string) => Promise<void>;
  readonly setAsideMaildir: (path: string) => Promise<void>;
}

export class DomainAdministration extends VerbsOfDomains implements Administration {
  readonly #of: AdministrationOptions;

  constructor(options: AdministrationOptions) {
    super(options);
    this.#of = options;
  }

  async accounts(
    session: Session,
    domain: string,
    range: ListRange,
  ): Promise<readonly AccountSummary[]> {
    const name = allowedDomain(session, domain);
    return (await this.#of.directory.accounts(name, boundedRange(range))).map(summaryOf);
  }

  async account(session: Session, address: string): Promise<AccountSummary | undefined> {
    const found = await this.#of.directory.listedAccount(allowedRow(session, address));
    return found === undefined ? undefined : summaryOf(found);
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
    const name = allowedRow(session, address);
    const listed = await this.#of.directory.listedAccount(name);
    if (listed === undefined) throw new Refusal('not-found');
    await this.#of.rights.refuseAbove(session, name);
    // An unsafe path is anybody's: the row goes, and what it points to is not touched.
    const account = listed.isUnsafe ? undefined : await this.#allowedAccount(session, name);
    // The row first, so that no mail comes in any more; then the sessions, which look at the row;
    // the mailbox last. What was granted or kept must not pass to the next bearer of the name.
    await this.#of.directory.removeAccount(name);
    await this.#of.sessions.endAll(name);
    await this.#of.rights.removeAll(name);
    await this.#of.settings.removeAll(name);
    await this.#of.remoteImages.removeAll(name);
    await this.#of.audit.write(session, { verb: 'remove-account', object: name });
    if (account === undefined) return;
    await this.#of.setAsideMaildir(account.path);
    if (account.format === 'mbox') await this.#of.setAsideMaildir(homePathOf(account.path));
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
    const name = allowedRow(session, address);
    await this.#of.rights.refuseAbove(session, name);
    const target = aliasTarget(typedTarget);
    await refuseLoop(this.#of.directory, { address: name, target });
    const before = (await this.#of.directory.alias(name))?.target;
    await this.#of.directory.setAlias(name, target);
    const deed = { verb: 'set-alias', object: name, after: target };
    await this.#of.audit.write(session, before === undefined ? deed : { ...deed, before });
  }

  async removeAlias(session: Session, address: string): Promise<void> {
    const name = allowedRow(session, address);
    await this.#of.rights.refuseAbove(session, name);
    const before = (await this.#of.directory.alias(name))?.target;
    await this.#of.directory.removeAlias(name);
    const deed = { verb: 'remove-alias', object: name };
    await this.#of.audit.write(session, before === undefined ? deed : { ...deed, before });
  }

  async #allowedAccount(session: Session, address: string): Promise<Account> {
    const name = allowedAddress(session, address);
    const account = await this.#of.directory.account(name);
    // Through an alias domain it would be another domain than the one that was checked.
    if (account === undefined || account.address !== name) throw new Refusal('not-found');
    return account;
  }
}

function summaryOf({ address, localPart, isUnsafe }: ListedAccount): AccountSummary {
  return { address, localPart, isUnsafe };
}
