// Links that somebody makes a mailbox with, for themselves. What stands in one is 256 random bits,
// kept hashed. Whoever made it answers for it: it makes what they could make, at the moment of its
// use, and nothing once they have lost that right.

import { hash } from 'node:crypto';
import { isNewLocalPart, parseAddress } from '../../directory/address.ts';
import { Refusal } from '../../kit/failure.ts';
import type { InvitationRow, InvitationTable } from '../../state/invitation-table.ts';
import type { Administration, LoginKind, Session } from '../account.ts';
import type { Audit } from '../audit.ts';
import type { Owners } from '../owners.ts';
import { allowedDomain, requireRight } from '../rights.ts';
import type { AskThrottle } from '../self-service/ask-throttle.ts';
import type { LinkMail, Recovery } from '../self-service/recovery.ts';
import type { Settings } from '../settings.ts';
import { recoveryAddress } from '../tables/setting-names.ts';
import type { SignUpRules } from './sign-up-rules.ts';
import { refuseTaken, tidied, type WantedMailbox, type WantedParts } from './wanted-mailbox.ts';

/** LIMIT of mailboxes that one link makes, and of links of one domain. */
export const usesMax = 500;
const invitationsMax = 500;
/** How many days one may be good. */
export const invitationDays = [1, 7, 30, 90] as const;

const dayMs = 86_400_000;

export interface Invitation {
  readonly id: string;
  readonly maker: string;
  readonly localPart: string;
  readonly sentTo: string;
  readonly quotaBytes: number | undefined;
  readonly usesLeft: number;
  readonly endsMs: number;
}

export interface NewInvitation {
  /** Empty: its bearer chooses. */
  readonly localPart: string;
  /** Empty: it is not mailed. */
  readonly sentTo: string;
  readonly quotaBytes: number | undefined;
  readonly uses: number;
  readonly days: number;
}

export interface InvitationsOptions extends WantedParts {
  readonly table: InvitationTable;
  readonly rules: SignUpRules;
  readonly administration: Administration;
  readonly owners: Owners;
  readonly recovery: Recovery;
  readonly settings: Settings;
  readonly throttle: AskThrottle;
  readonly audit: Audit;
  readonly randomBytes: (count: number) => Uint8Array;
}

export class Invitations {
  readonly #of: InvitationsOptions;

  constructor(options: InvitationsOptions) {
    this.#of = options;
  }

  /** Those that can still be used, the newest first. */
  async list(session: Session, domain: string): Promise<readonly Invitation[]> {
    const name = allowedDomain(session, domain, 'accounts');
    const rows = await this.#of.table.list(name, this.#of.now(), invitationsMax);
    return rows.map(invitationOf);
  }

  /**
   * The token is told this once. Refuses `not-found` where the domain has none of it, `bad-form`,
   * `bad-address`, `already-exists` for a name that is taken, `limit-reached`.
   */
  async make(
    session: Session,
    domain: string,
    wanted: NewInvitation,
  ): Promise<{ readonly token: string; readonly invitation: Invitation }> {
    const name = allowedDomain(session, domain, 'accounts');
    if (wanted.quotaBytes !== undefined) requireRight(session, 'quotas');
    if ((await this.#of.rules.of(name)) === 'off') throw new Refusal('not-found');
    const { localPart, sentTo } = await this.#checked(name, wanted);
    const { table, now, randomBytes, audit } = this.#of;
    const there = await table.list(name, now(), invitationsMax);
    if (there.length >= invitationsMax) throw new Refusal('limit-reached', { max: invitationsMax });
    const token = Buffer.from(randomBytes(32)).toString('base64url');
    const row: InvitationRow = {
      tokenHash: tokenHash(token),
      domain: name,
      makerKind: session.kind,
      maker: session.address,
      localPart,
      sentTo,
      quotaBytes: wanted.quotaBytes,
      usesLeft: wanted.uses,
      createdMs: now(),
      endsMs: now() + wanted.days * dayMs,
    };
    await table.add(row, now());
    const { uses, days, quotaBytes } = wanted;
    const after = JSON.stringify({ localPart, sentTo, uses, days, quotaBytes });
    await audit.write(session, { verb: 'add-invitation', object: name, after });
    return { token, invitation: invitationOf(row) };
  }

  async remove(session: Session, domain: string, id: string): Promise<void> {
    const name = allowedDomain(session, domain, 'accounts');
    if (!(await this.#of.table.remove(name, id))) throw new Refusal('not-found');
    await this.#of.audit.write(session, { verb: 'remove-invitation', object: name });
  }

  /** What a link leads to. Refuses `link-over`. */
  async opened(token: string): Promise<Pick<Invitation, 'localPart'> & { domain: string }> {
    const { row } = await this.#usable(token, '');
    return { domain: row.domain, localPart: row.localPart };
  }

  /**
   * Makes the mailbox. Gives its address, and what is to be sent to confirm the recovery address
   * where the link itself did not come there. Refuses `link-over`, `login-throttled`, `bad-address`,
   * `password-weak`, `already-exists`, and what adding an account refuses.
   */
  async join(
    token: string,
    typed: WantedMailbox,
    remote: string,
  ): Promise<{ readonly address: string; readonly confirm: LinkMail | undefined }> {
    await this.#of.throttle.take(remote);
    const { row, maker } = await this.#usable(token, remote);
    const isGiven = row.localPart !== '';
    const localPart = isGiven ? row.localPart : typed.localPart;
    const wanted = tidied({ ...typed, localPart }, row.domain);
    await refuseTaken(this.#of, { ...wanted, domain: row.domain, isGiven });
    if (!(await this.#of.table.take(row.tokenHash))) throw new Refusal('link-over');
    try {
      await this.#of.administration.addAccount(maker, {
        localPart: wanted.localPart,
        domain: row.domain,
        password: wanted.password,
        facts: factsOf(wanted.displayName, row.quotaBytes),
      });
    } catch (error) {
      await this.#of.table.giveBack(row.tokenHash);
      throw error;
    }
    const address = `${wanted.localPart}@${row.domain}`;
    await this.#of.audit.write(maker, { verb: 'use-invitation', object: address });
    return { address, confirm: await this.#recovery(address, row, wanted) };
  }

  /** Who opened a link that was sent there can read what is sent there. */
  async #recovery(
    address: string,
    row: InvitationRow,
    { displayName, recovery }: WantedMailbox,
  ): Promise<LinkMail | undefined> {
    if (displayName !== '') await this.#of.settings.change({ address }, { displayName });
    if (recovery === '') return undefined;
    if (recovery !== row.sentTo) return this.#of.recovery.offer(address, recovery);
    await this.#of.settings.change({ address }, { [recoveryAddress]: recovery });
    return undefined;
  }

  async #checked(domain: string, wanted: NewInvitation) {
    const { uses, days, quotaBytes } = wanted;
    const localPart = wanted.localPart.trim().toLowerCase();
    const isCount = Number.isSafeInteger(uses) && uses >= 1 && uses <= usesMax;
    const isQuota =
      quotaBytes === undefined || (Number.isSafeInteger(quotaBytes) && quotaBytes > 0);
    if (!isCount || !isQuota || !invitationDays.some((one) => one === days)) {
      throw new Refusal('bad-form');
    }
    if (localPart !== '') {
      const address = `${localPart}@${domain}`;
      if (!isNewLocalPart(localPart)) throw new Refusal('bad-address', { address });
      // Two can't have the same name.
      if (uses !== 1) throw new Refusal('bad-form');
      await refuseTaken(this.#of, { localPart, domain, isGiven: true });
    }
    const parts = parseAddress(wanted.sentTo.trim());
    if (wanted.sentTo.trim() !== '' && parts === undefined) {
      throw new Refusal('bad-address', { address: wanted.sentTo.trim() });
    }
    return { localPart, sentTo: parts === undefined ? '' : `${parts.localPart}@${parts.domain}` };
  }

  /** One that is not over, with who made it as they are today. */
  async #usable(token: string, remote: string): Promise<{ row: InvitationRow; maker: Session }> {
    const isPossible = /^[A-Za-z0-9_-]{43}$/.test(token);
    const { table, now, rules } = this.#of;
    const row = isPossible ? await table.find(tokenHash(token), now()) : undefined;
    const maker = row === undefined ? undefined : await this.#maker(row, remote);
    if (row === undefined || maker === undefined || (await rules.of(row.domain)) === 'off') {
      throw new Refusal('link-over');
    }
    try {
      allowedDomain(maker, row.domain, 'accounts');
      if (row.quotaBytes !== undefined) requireRight(maker, 'quotas');
    } catch {
      throw new Refusal('link-over');
    }
    return { row, maker };
  }

  async #maker({ maker: address, makerKind }: InvitationRow, remote: string) {
    const common = { id: '', address, createdMs: this.#of.now(), remote };
    if (makerKind === 'operator') {
      const session: Session = {
        ...common,
        kind: 'operator',
        rights: { super: true, domains: [] },
      };
      return session;
    }
    const kind = makerKind as LoginKind;
    const owner = await this.#of.owners.of({ kind, address });
    if (owner?.isOpen !== true) return undefined;
    const session: Session = { ...common, kind, rights: await this.#of.rights.of(address, kind) };
    return session;
  }
}

function factsOf(displayName: string, quotaBytes: number | undefined) {
  return {
    ...(displayName === '' ? {} : { displayName }),
    ...(quotaBytes === undefined ? {} : { quota: { bytes: quotaBytes, messages: undefined } }),
  };
}

function invitationOf(row: InvitationRow): Invitation {
  const { tokenHash: id, maker, localPart, sentTo, quotaBytes, usesLeft, endsMs } = row;
  return { id, maker, localPart, sentTo, quotaBytes, usesLeft, endsMs };
}

function tokenHash(token: string): string {
  return hash('sha256', token);
}
