// The way back for who has forgotten their password: an address elsewhere that they have shown to be
// theirs, and a link that is sent there. What stands in a link is 256 random bits; it is kept hashed,
// does one thing once, soon, and is worth nothing after the password has changed.

import { hash } from 'node:crypto';
import { parseAddress } from '../../directory/address.ts';
import type { Account, Directory } from '../../directory/directory.ts';
import { Refusal } from '../../kit/failure.ts';
import type { LinkKind, LinkRow, LinkTable } from '../../state/link-table.ts';
import type { Session } from '../account.ts';
import type { Audit } from '../audit.ts';
import { type NewPasswords, refuseWeak } from '../new-passwords.ts';
import { allowedAddress, type RightsReader } from '../rights.ts';
import { credentialOf, type Sessions } from '../sessions.ts';
import type { Settings } from '../settings.ts';
import type { StepUp } from '../step-up.ts';
import { mustChangePassword, recoveryAddress } from '../tables/setting-names.ts';
import type { AskThrottle } from './ask-throttle.ts';
import type { SelfServiceRules } from './self-service-rules.ts';

/** How long a link to a new password is good, and one that confirms an address. */
export const resetMs = 30 * 60_000;
export const confirmMs = 24 * 3_600_000;

/** What is to be sent to whom. */
export interface LinkMail {
  readonly address: string;
  readonly to: string;
  readonly token: string;
  /** As the person's settings have it; empty when they have chosen none. */
  readonly language: string;
}

export interface RecoveryOptions {
  readonly directory: Directory;
  readonly rules: SelfServiceRules;
  readonly table: LinkTable;
  readonly throttle: AskThrottle;
  readonly settings: Settings;
  readonly sessions: Sessions;
  readonly passwords: NewPasswords;
  readonly rights: RightsReader;
  readonly stepUp: StepUp;
  readonly audit: Audit;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly now: () => number;
}

export class Recovery {
  readonly #of: RecoveryOptions;

  constructor(options: RecoveryOptions) {
    this.#of = options;
  }

  /** The address that links go to; empty while there is none. */
  async find({ address }: Pick<Session, 'address'>): Promise<string> {
    return (await this.#of.settings.read({ address }))[recoveryAddress] ?? '';
  }

  /**
   * Asks for a link that confirms an address. Refuses `bad-address`, for one of this account too,
   * `password-wrong`, `login-throttled`, and `forbidden` where the domain has it off.
   */
  async ask(
    session: Session,
    wanted: { readonly recovery: string; readonly current: string },
  ): Promise<LinkMail> {
    const account = await this.#own(session);
    const parts = parseAddress(wanted.recovery.trim());
    const to = parts === undefined ? '' : `${parts.localPart}@${parts.domain}`;
    // A link that only opens with the password it replaces helps nobody.
    if (to === '' || (await this.#of.directory.account(to))?.address === account.address) {
      throw new Refusal('bad-address', { address: wanted.recovery.trim() });
    }
    await this.#of.passwords.refuseWrong({ ...account, kind: 'account' }, wanted.current);
    if (!(await this.#of.throttle.mayMail(`confirm ${account.address}`))) {
      throw new Refusal('login-throttled', { seconds: 20 * 60 });
    }
    return this.#link(account, { kind: 'recovery', to, lifeMs: confirmMs });
  }

  /** A link for who has just chosen their password; undefined where the domain has it off. */
  async offer(address: string, recovery: string): Promise<LinkMail | undefined> {
    const account = await this.#of.directory.account(address);
    if (account === undefined || !(await this.#mayReset(account))) return undefined;
    if (!(await this.#of.throttle.mayMail(`confirm ${recovery}`))) return undefined;
    return this.#link(account, { kind: 'recovery', to: recovery, lifeMs: confirmMs });
  }

  /** Whose link this is, and what it would confirm. Refuses `link-over`. */
  async waiting(token: string): Promise<Pick<LinkRow, 'address' | 'sentTo'>> {
    return (await this.#usable(token, 'recovery')).row;
  }

  /** Takes the address that the link was sent to. Refuses `link-over`. */
  async confirm(token: string, remote: string): Promise<void> {
    const { row } = await this.#usable(token, 'recovery');
    if (!(await this.#of.table.use(row.tokenHash))) throw new Refusal('link-over');
    await this.#set(row.address, row.sentTo);
    const deed = { verb: 'confirm-recovery', object: row.address, after: row.sentTo };
    await this.#of.audit.write(ownerOf(row, remote), deed);
  }

  async remove(session: Session, current: string): Promise<void> {
    const account = await this.#own(session);
    await this.#of.passwords.refuseWrong({ ...account, kind: 'account' }, current);
    await this.#set(account.address, '');
    await this.#of.audit.write(session, { verb: 'remove-recovery', object: account.address });
  }

  /**
   * What is to be sent to who says that they have forgotten it; undefined where nothing is. Nobody
   * who asks is told which. Refuses `login-throttled`, by where it comes from alone.
   */
  async forgotten(name: string): Promise<LinkMail | undefined> {
    const account = await this.#of.directory.account(name);
    if (account === undefined || !(await this.#mayReset(account))) return undefined;
    if (!(await this.#of.throttle.mayMail(`reset ${account.address}`))) return undefined;
    return this.#resetLink(account);
  }

  async takeTurn(remoteAddress: string): Promise<void> {
    await this.#of.throttle.take(remoteAddress);
  }

  /** Whose new password is chosen by this link. Refuses `link-over`. */
  async owner(token: string): Promise<string> {
    return (await this.#usable(token, 'reset')).row.address;
  }

  /** Ends every session of the account. Refuses `link-over` and `password-weak`. */
  async reset(token: string, next: string, remote: string): Promise<void> {
    const { directory, passwords, sessions, settings, table, audit } = this.#of;
    const { row, account } = await this.#usable(token, 'reset');
    refuseWeak(next, account.address);
    const passwordHash = await passwords.hash(next);
    if (!(await table.use(row.tokenHash))) throw new Refusal('link-over');
    const change = { from: account.passwordHash, to: passwordHash };
    if (!(await directory.setPassword(account.address, change))) throw new Refusal('link-over');
    await sessions.endAll(account.address);
    await settings.change(account, { [mustChangePassword]: '' });
    const deed = { verb: 'reset-password', object: account.address, after: row.sentTo };
    await audit.write(ownerOf(row, remote), deed);
  }

  /** Of somebody's account, for who administers it. */
  async looked(session: Session, address: string): Promise<string> {
    const account = await this.#managed(session, address);
    return this.find(account);
  }

  /** Without a link: whoever may set the password may say where a new one goes. */
  async set(session: Session, address: string, typed: string): Promise<void> {
    const account = await this.#managed(session, address);
    await this.#of.stepUp.require(session);
    const parts = typed.trim() === '' ? undefined : parseAddress(typed.trim());
    if (typed.trim() !== '' && parts === undefined) {
      throw new Refusal('bad-address', { address: typed.trim() });
    }
    const after = parts === undefined ? '' : `${parts.localPart}@${parts.domain}`;
    const before = await this.find(account);
    await this.#set(account.address, after);
    const deed = { verb: 'set-recovery', object: account.address, before, after };
    await this.#of.audit.write(session, deed);
  }

  /** A link to a new password. Refuses `not-found` where there is nowhere to send it. */
  async send(session: Session, address: string): Promise<LinkMail> {
    const account = await this.#managed(session, address);
    const mail = await this.#resetLink(account);
    if (mail === undefined) throw new Refusal('not-found');
    const deed = { verb: 'send-reset', object: account.address, after: mail.to };
    await this.#of.audit.write(session, deed);
    return mail;
  }

  async #resetLink(account: Account): Promise<LinkMail | undefined> {
    const to = await this.find(account);
    if (to === '') return undefined;
    return this.#link(account, { kind: 'reset', to, lifeMs: resetMs });
  }

  async #link(
    account: Account,
    { kind, to, lifeMs }: { readonly kind: LinkKind; readonly to: string; readonly lifeMs: number },
  ): Promise<LinkMail> {
    const { table, now, randomBytes, settings } = this.#of;
    const token = Buffer.from(randomBytes(32)).toString('base64url');
    const { address } = account;
    const credential = credentialOf(address, account.passwordHash);
    const row = { tokenHash: tokenHash(token), kind, address, credential, sentTo: to };
    await table.add({ ...row, endsMs: now() + lifeMs }, now());
    const { language = '' } = await settings.read(account);
    return { address, to, token, language };
  }

  /** One that is not over, of an account that still is what it was when it was sent. */
  async #usable(token: string, kind: LinkKind): Promise<{ row: LinkRow; account: Account }> {
    const { table, directory, now } = this.#of;
    const isPossible = /^[A-Za-z0-9_-]{43}$/.test(token);
    const row = isPossible ? await table.find(tokenHash(token), kind, now()) : undefined;
    const account = row === undefined ? undefined : await directory.account(row.address);
    if (row === undefined || account === undefined || !(await this.#mayReset(account))) {
      throw new Refusal('link-over');
    }
    const credential = credentialOf(account.address, account.passwordHash);
    const isSame = account.address === row.address && credential === row.credential;
    // Who took the address away has taken what was sent there with it.
    const isThere = kind === 'recovery' || (await this.find(account)) === row.sentTo;
    if (!isSame || !isThere) throw new Refusal('link-over');
    return { row, account };
  }

  async #mayReset({ address, isActive, isDomainActive, mayChangePassword }: Account) {
    if (!isActive || !isDomainActive || !mayChangePassword) return false;
    return this.#of.rules.mayAt(address, 'reset');
  }

  async #own({ kind, address }: Session): Promise<Account> {
    const account = kind === 'account' ? await this.#of.directory.account(address) : undefined;
    if (account === undefined || !(await this.#mayReset(account))) throw new Refusal('forbidden');
    return account;
  }

  async #managed(session: Session, address: string): Promise<Account> {
    const name = allowedAddress(session, address, 'accounts');
    await this.#of.rights.refuseAbove(session, name);
    const account = await this.#of.directory.account(name);
    // Where the domain has it off, there is nothing of it.
    if (account === undefined || !(await this.#mayReset(account))) throw new Refusal('not-found');
    return account;
  }

  async #set(address: string, recovery: string): Promise<void> {
    // Links that went to the address before are nobody's any more.
    await this.#of.table.remove(address, 'reset');
    await this.#of.settings.change({ address }, { [recoveryAddress]: recovery });
  }
}

/** Who acts by a link, for the book of what was done. */
function ownerOf({ address }: LinkRow, remote: string): Session {
  return {
    id: '',
    address,
    kind: 'account',
    rights: { super: false, domains: [] },
    createdMs: 0,
    remote,
  };
}

function tokenHash(token: string): string {
  return hash('sha256', token);
}
