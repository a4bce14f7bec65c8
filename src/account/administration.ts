// The verbs of domain administration: accounts here, aliases and whole domains in the files beside
// it. Each checks the session's rights itself, before it looks anything up: a page that forgets to
// ask opens nothing, and somebody else's domain answers the same whether it exists or not. Each
// change is written to the audit log.

import { isNewLocalPart } from '../directory/address.ts';
import type { AccountChange, ListedAccount, ListRange } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import type { ContactOwners } from '../state/contact-owners.ts';
import { allowedAccount, refuseOddFacts } from './account-changes.ts';
import type { AccountSummary, Administration, Session } from './account.ts';
import { VerbsOfAliases } from './alias-verbs.ts';
import { boundedRange, type DomainVerbsOptions } from './domain-verbs.ts';
import { factsText } from './facts-text.ts';
import { refuseWeak } from './new-passwords.ts';
import type { ConsentedImages } from './remote-images.ts';
import type { HeldFactors } from './factors/held-factors.ts';
import type { RemovedAccounts } from './removed-accounts.ts';
import { allowedDomain, allowedRow, requireRight } from './rights.ts';
import type { Settings } from './settings.ts';
import { mustChangePassword } from './tables/setting-names.ts';

export interface AdministrationOptions extends DomainVerbsOptions {
  readonly settings: Settings;
  readonly remoteImages: ConsentedImages;
  readonly contactOwners: ContactOwners;
  readonly heldFactors: HeldFactors;
  readonly makeMaildir: (path: string) => Promise<void>;
  readonly removed: RemovedAccounts;
}

export class DomainAdministration extends VerbsOfAliases implements Administration {
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
    account: {
      readonly localPart: string;
      readonly domain: string;
      readonly password: string;
      readonly facts?: AccountChange;
    },
  ): Promise<void> {
    const domain = allowedDomain(session, account.domain, 'accounts');
    const localPart = account.localPart.trim().toLowerCase();
    if (!isNewLocalPart(localPart)) throw new Refusal('bad-address', { address: localPart });
    const address = `${localPart}@${domain}`;
    await this.#of.rights.refuseAbove(session, address);
    refuseWeak(account.password, address);
    const { facts = {} } = account;
    refuseOddFacts(facts);
    if (facts.quota !== undefined) requireRight(session, 'quotas');
    const passwordHash = await this.#of.passwords.hash(account.password);
    await this.addHashedAccount(session, { localPart, domain, passwordHash, facts });
  }

  /** The same with a password that was judged and hashed before. */
  async addHashedAccount(
    session: Session,
    account: {
      readonly localPart: string;
      readonly domain: string;
      readonly passwordHash: string;
      readonly facts: AccountChange;
    },
  ): Promise<void> {
    const domain = allowedDomain(session, account.domain, 'accounts');
    const { localPart, passwordHash, facts } = account;
    const address = `${localPart}@${domain}`;
    await this.#of.rights.refuseAbove(session, address);
    const { directory } = this.#of;
    const ceiling = this.#of.rights.ceiling(session);
    const made = await directory.addAccount({ localPart, domain, passwordHash, facts, ceiling });
    try {
      await this.#of.makeMaildir(made.path);
    } catch (error) {
      // An account without a mailbox would take mail that nobody can read.
      await directory.removeAccount(address);
      throw error;
    }
    const deed = { verb: 'add-account', object: address };
    const isPlain = Object.keys(facts).length === 0;
    await this.#of.audit.write(session, isPlain ? deed : { ...deed, after: factsText(facts) });
  }

  async setAccountPassword(
    session: Session,
    address: string,
    password: string,
    { mustChange } = { mustChange: false },
  ): Promise<void> {
    const account = await allowedAccount(this.#of.directory, {
      session,
      address,
      right: 'accounts',
    });
    await this.#of.rights.refuseAbove(session, account.address);
    refuseWeak(password, account.address);
    await this.#of.stepUp.require(session);
    const to = await this.#of.passwords.hash(password);
    const from = account.passwordHash;
    if (!(await this.#of.directory.setPassword(account.address, { from, to }))) {
      throw new Refusal('not-found');
    }
    const isAsked = mustChange && account.mayChangePassword;
    const asked = { [mustChangePassword]: isAsked ? 'yes' : '' };
    await this.#of.settings.change({ ...session, address: account.address }, asked);
    await this.#of.sessions.endAll(account.address);
    await this.#of.audit.write(session, { verb: 'set-password', object: account.address });
  }

  async removeAccount(session: Session, address: string): Promise<void> {
    const name = allowedRow(session, address, 'accounts');
    const listed = await this.#of.directory.listedAccount(name);
    if (listed === undefined) throw new Refusal('not-found');
    await this.#of.rights.refuseAbove(session, name);
    await this.#of.stepUp.require(session);
    // An unsafe path is anybody's: the row goes, and what it points to is not touched.
    const account = listed.isUnsafe
      ? undefined
      : await allowedAccount(this.#of.directory, { session, address: name, right: 'accounts' });
    // The row first, so that no mail comes in any more; then the sessions, which look at the row;
    // the mailbox last. What was granted or kept must not pass to the next bearer of the name.
    await this.#of.directory.removeAccount(name);
    await this.#of.sessions.endAll(name);
    await this.#of.rights.removeAll(name);
    const settings = await this.#of.settings.read({ address: name });
    await this.#of.settings.removeAll(name);
    await this.#of.remoteImages.removeAll(name);
    await this.#of.contactOwners.setAside(name);
    await this.#of.heldFactors.removeAll({ kind: 'account', address: name });
    await this.#of.audit.write(session, { verb: 'remove-account', object: name });
    if (account !== undefined) await this.#of.removed.keep(session, account, settings);
  }
}

/** Without what only this room asks. */
export function summaryOf({
  domain: _domain,
  path: _path,
  ...summary
}: ListedAccount): AccountSummary {
  return summary;
}
