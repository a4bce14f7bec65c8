// What becomes of an account besides its beginning, its password and its end: its facts, and another
// name or domain.

import { isNewLocalPart } from '../directory/address.ts';
import type {
  Account,
  AccountChange,
  AccountFacts,
  Directory,
  DomainFacts,
  Holdings,
} from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import { homePathOf } from '../maildir/mbox-folder.ts';
import type { ContactOwners } from '../state/contact-owners.ts';
import type { Right, Session } from './account.ts';
import type { Audit } from './audit.ts';
import { changedOf, factsText } from './facts-text.ts';
import type { NewPasswords } from './new-passwords.ts';
import type { ConsentedImages } from './remote-images.ts';
import type { HeldFactors } from './factors/held-factors.ts';
import { allowedAddress, allowedDomain, requireRight, type RightsReader } from './rights.ts';
import type { Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';

export type { AccountChange, AccountFacts, DomainFacts, Holdings };

export interface AccountChangesOptions {
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly rights: RightsReader;
  readonly settings: Settings;
  readonly remoteImages: ConsentedImages;
  readonly contactOwners: ContactOwners;
  readonly heldFactors: HeldFactors;
  readonly passwords: NewPasswords;
  readonly audit: Audit;
  readonly makeMaildir: (path: string) => Promise<void>;
  /** False where there was nothing to move; refuses `mailbox-taken`. */
  readonly moveMailbox: (from: string, to: string) => Promise<boolean>;
}

/** LIMIT of a name that is shown: the width of its column. */
const displayNameCharsMax = 255;
/** LIMIT of a time: the last year that every column can hold. */
const timeMsMax = Date.UTC(9999, 11, 31);

export class AccountChanges {
  readonly #of: AccountChangesOptions;

  constructor(options: AccountChangesOptions) {
    this.#of = options;
  }

  /** Which facts these tables have columns for. */
  async holds(): Promise<Holdings> {
    return this.#of.directory.holds();
  }

  /** Everything of it but its hash. */
  async find(session: Session, address: string): Promise<Omit<Account, 'passwordHash'>> {
    const account = await allowedAccount(this.#of.directory, { session, address });
    const { passwordHash: _hash, ...rest } = account;
    return rest;
  }

  /** As it is stored, for an export. For operators alone. */
  async passwordHash(session: Session, address: string): Promise<string> {
    if (session.kind !== 'operator') throw new Refusal('forbidden');
    return (await allowedAccount(this.#of.directory, { session, address })).passwordHash;
  }

  /** Refuses `not-held`, `over-domain-quota`, `bad-form`. An open session ends when it must. */
  async change(session: Session, address: string, change: AccountChange): Promise<void> {
    const { directory, rights } = this.#of;
    const { quota, ...others } = change;
    const account = await allowedAccount(directory, { session, address });
    if (quota !== undefined) requireRight(session, 'quotas');
    if (quota === undefined || Object.keys(others).length > 0) requireRight(session, 'accounts');
    await rights.refuseAbove(session, account.address);
    refuseOddFacts(change);
    await directory.changeAccount(account.address, change, rights.ceiling(session));
    const facts: AccountFacts = account;
    await this.#of.audit.write(session, {
      verb: 'change-account',
      object: account.address,
      before: factsText(changedOf(facts, change)),
      after: factsText(change),
    });
  }

  /**
   * Gives it another name, in this domain or another: the row, the mail, and what only Dispatch
   * knows of the person. The row changes for good only once the mail has moved, and the mail moves
   * back where the row can't change. Refuses as adding does, and `mailbox-taken`.
   */
  async rename(
    session: Session,
    address: string,
    wanted: { readonly localPart: string; readonly domain: string },
  ): Promise<string> {
    const { directory, rights, sessions, audit } = this.#of;
    const account = await allowedAccount(directory, { session, address, right: 'accounts' });
    const domain = allowedDomain(session, wanted.domain, 'accounts');
    const localPart = wanted.localPart.trim().toLowerCase();
    const next = `${localPart}@${domain}`;
    if (!isNewLocalPart(localPart)) throw new Refusal('bad-address', { address: next });
    await rights.refuseAbove(session, account.address);
    await rights.refuseAbove(session, next);
    await this.#renameRowAndMail(account, { localPart, domain });
    await sessions.endAll(account.address);
    await rights.rename(account.address, next);
    await this.#renameSettings(account.address, next);
    const deed = { verb: 'rename-account', before: account.address, after: next };
    await audit.write(session, { ...deed, object: account.address });
    return next;
  }

  /** Whether this is the password of an account that may log in today. For operators alone. */
  async isPassword(
    session: Session,
    address: string,
    password: string,
  ): Promise<{ readonly isRight: boolean; readonly account: Omit<Account, 'passwordHash'> }> {
    if (session.kind !== 'operator') throw new Refusal('forbidden');
    const found = await allowedAccount(this.#of.directory, { session, address });
    const { passwordHash: _hash, ...account } = found;
    const owner = { ...found, kind: 'account' as const };
    return { isRight: await this.#of.passwords.isRight(owner, password), account };
  }

  async #renameRowAndMail(
    account: Account,
    to: { readonly localPart: string; readonly domain: string },
  ): Promise<void> {
    const moved: { from: string; to: string }[] = [];
    const move = async (target: string): Promise<void> => {
      const isMbox = account.format === 'mbox';
      const pairs = [{ from: account.path, to: target }];
      if (isMbox) pairs.push({ from: homePathOf(account.path), to: homePathOf(target) });
      for (const pair of pairs) {
        if (pair.from === pair.to) continue;
        if (await this.#of.moveMailbox(pair.from, pair.to)) moved.push(pair);
        else if (!isMbox) await this.#of.makeMaildir(pair.to);
      }
    };
    try {
      await this.#of.directory.renameAccount(account.address, { ...to, move });
    } catch (error) {
      for (const pair of moved.toReversed()) await this.#of.moveMailbox(pair.to, pair.from);
      throw error;
    }
  }

  /** Whose pictures one sees is asked again under the new name: it was consent for the old one. */
  async #renameSettings(from: string, to: string): Promise<void> {
    const { settings, remoteImages, contactOwners, heldFactors } = this.#of;
    const kept = await settings.read({ address: from });
    await settings.replaceAll(to, kept);
    await settings.removeAll(from);
    await remoteImages.removeAll(from);
    await contactOwners.rename(from, to);
    await heldFactors.rename(from, to);
  }
}

/** The account of exactly this address, of a domain that the session administers. */
export async function allowedAccount(
  directory: Directory,
  wanted: { readonly session: Session; readonly address: string; readonly right?: Right },
): Promise<Account> {
  const name = allowedAddress(wanted.session, wanted.address, wanted.right);
  const account = await directory.account(name);
  // Through an alias domain it would be another domain than the one that was checked.
  if (account === undefined || account.address !== name) throw new Refusal('not-found');
  return account;
}

/** Refuses `bad-form` and `too-long` for what no column should be given. */
export function refuseOddFacts({ displayName, expiresMs, quota }: AccountChange): void {
  if (displayName !== undefined) {
    if (/\p{Cc}/u.test(displayName)) throw new Refusal('bad-form');
    const charsMax = displayNameCharsMax;
    if (displayName.length > charsMax) throw new Refusal('too-long', { charsMax });
  }
  const isTime = expiresMs === undefined || (expiresMs > 0 && expiresMs <= timeMsMax);
  const counts = [quota?.bytes, quota?.messages].filter((count) => count !== undefined);
  if (!isTime || !counts.every((count) => Number.isSafeInteger(count) && count > 0)) {
    throw new Refusal('bad-form');
  }
}
