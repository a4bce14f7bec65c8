// Who asks for a mailbox of an open domain, waits. Administrators are told only once the person has
// opened a link in the mailbox that they have already; nothing is an account before one of them says
// yes, and what nobody answers runs out.

import { hash } from 'node:crypto';
import { Refusal } from '../../kit/failure.ts';
import type { SignUpRow, SignUpTable } from '../../state/sign-up-table.ts';
import type { DomainAdministration } from '../administration.ts';
import type { Session } from '../account.ts';
import type { Audit } from '../audit.ts';
import type { NewPasswords } from '../new-passwords.ts';
import { allowedDomain, mayDo } from '../rights.ts';
import type { AskThrottle } from '../self-service/ask-throttle.ts';
import { confirmMs, type LinkMail } from '../self-service/recovery.ts';
import type { Settings } from '../settings.ts';
import { recoveryAddress } from '../tables/setting-names.ts';
import type { SignUpRules } from './sign-up-rules.ts';
import { refuseTaken, tidied, type WantedMailbox, type WantedParts } from './wanted-mailbox.ts';

/** How long one waits for an answer. */
export const answerMs = 30 * 86_400_000;
/** LIMIT of requests of one domain that wait for an answer, and for their link to be opened. */
export const waitingMax = 500;
export const unconfirmedMax = 500;
/** LIMIT of a reason, in characters. */
export const reasonCharsMax = 1_000;

export interface SignUpRequest {
  readonly id: string;
  readonly address: string;
  readonly displayName: string;
  readonly recovery: string;
  readonly createdMs: number;
  readonly endsMs: number;
}

/** Who is to be told of an answer. */
export type AnswerMail = Pick<LinkMail, 'address' | 'to' | 'language'>;

export interface SignUpRequestsOptions extends WantedParts {
  readonly table: SignUpTable;
  readonly rules: SignUpRules;
  readonly administration: DomainAdministration;
  readonly settings: Settings;
  readonly passwords: NewPasswords;
  readonly throttle: AskThrottle;
  readonly audit: Audit;
  readonly randomBytes: (count: number) => Uint8Array;
}

export class SignUpRequests {
  readonly #of: SignUpRequestsOptions;

  constructor(options: SignUpRequestsOptions) {
    this.#of = options;
  }

  /** Refuses `not-found` where nobody may ask. */
  async requireOpen(domain: string): Promise<void> {
    if ((await this.#of.rules.of(domain)) !== 'open') throw new Refusal('not-found');
  }

  /**
   * What is to be sent to the recovery address. Refuses `not-found`, `login-throttled`, `bad-form`,
   * `bad-address`, `password-weak`, `already-exists`, `limit-reached`.
   */
  async ask(
    domain: string,
    typed: WantedMailbox,
    from: { readonly remote: string; readonly language: string },
  ): Promise<LinkMail> {
    const { table, throttle, passwords, now, randomBytes } = this.#of;
    await this.requireOpen(domain);
    await throttle.take(from.remote);
    const wanted = tidied(typed, domain);
    if (wanted.recovery === '') throw new Refusal('bad-address', { address: '' });
    await refuseTaken(this.#of, { ...wanted, domain, isGiven: false });
    await throttle.takeOf(`sign-up ${domain}`);
    const mayMail = await throttle.mayMail(`sign-up ${wanted.recovery}`);
    if (!mayMail) throw new Refusal('login-throttled', { seconds: 20 * 60 });
    if ((await table.count(domain, now(), false)) >= unconfirmedMax) {
      throw new Refusal('limit-reached', { max: unconfirmedMax });
    }
    const token = Buffer.from(randomBytes(32)).toString('base64url');
    const { localPart, displayName, recovery } = wanted;
    const row: SignUpRow = {
      tokenHash: hash('sha256', token),
      domain,
      localPart,
      displayName,
      passwordHash: await passwords.hash(wanted.password),
      recovery,
      language: from.language,
      isConfirmed: false,
      createdMs: now(),
      endsMs: now() + confirmMs,
    };
    await table.add(row, now());
    return { address: `${localPart}@${domain}`, to: recovery, token, language: from.language };
  }

  /** What a link would confirm. Refuses `link-over`. */
  async opened(token: string): Promise<Pick<SignUpRequest, 'address' | 'recovery'>> {
    return requestOf(await this.#unconfirmed(token));
  }

  /** From now on it waits for an answer. Refuses `link-over`, `already-exists`, `limit-reached`. */
  async confirm(token: string, remote: string): Promise<void> {
    const { table, throttle, now, audit } = this.#of;
    await throttle.take(remote);
    const row = await this.#unconfirmed(token);
    const { domain, localPart } = row;
    const { address } = requestOf(row);
    await refuseTaken(this.#of, { localPart, domain, isGiven: false });
    if (await table.isWanted(domain, localPart, now())) {
      throw new Refusal('already-exists', { address });
    }
    if ((await table.count(domain, now(), true)) >= waitingMax) {
      throw new Refusal('limit-reached', { max: waitingMax });
    }
    if (!(await table.confirm(row.tokenHash, now() + answerMs))) throw new Refusal('link-over');
    const deed = { verb: 'ask-account', object: address, after: row.displayName };
    await audit.write(asker(row, remote), deed);
  }

  /** How many wait; 0 for who may not answer. */
  async count(session: Session, domain: string): Promise<number> {
    const name = allowedDomain(session, domain);
    if (!mayDo(session, 'accounts')) return 0;
    return this.#of.table.count(name, this.#of.now(), true);
  }

  /** The oldest first. */
  async list(session: Session, domain: string): Promise<readonly SignUpRequest[]> {
    const name = allowedDomain(session, domain, 'accounts');
    const rows = await this.#of.table.waiting(name, this.#of.now(), waitingMax);
    return rows.map(requestOf);
  }

  /** Makes the account. Refuses `not-found` and what adding an account refuses: limits count now. */
  async approve(session: Session, domain: string, id: string): Promise<AnswerMail> {
    const { table, administration, settings, audit } = this.#of;
    const row = await this.#waiting(session, domain, id);
    const { localPart, displayName, passwordHash, recovery, language } = row;
    const facts = displayName === '' ? {} : { displayName };
    const { domain: name } = row;
    // The account before the request goes: of two who answer at once, the name lets one through.
    await administration.addHashedAccount(session, {
      localPart,
      domain: name,
      passwordHash,
      facts,
    });
    await table.take(row.tokenHash);
    const { address } = requestOf(row);
    const change = {
      [recoveryAddress]: recovery,
      ...facts,
      ...(language === '' ? {} : { language }),
    };
    await settings.change({ address }, change);
    await audit.write(session, { verb: 'approve-account', object: address });
    return { address, to: recovery, language };
  }

  async decline(
    session: Session,
    domain: string,
    { id, reason }: { readonly id: string; readonly reason: string },
  ): Promise<AnswerMail> {
    if (reason.length > reasonCharsMax) throw new Refusal('too-long', { charsMax: reasonCharsMax });
    const row = await this.#waiting(session, domain, id);
    if (!(await this.#of.table.take(row.tokenHash))) throw new Refusal('not-found');
    const { address } = requestOf(row);
    const deed = { verb: 'decline-account', object: address, after: reason };
    await this.#of.audit.write(session, deed);
    return { address, to: row.recovery, language: row.language };
  }

  async #waiting(session: Session, domain: string, id: string): Promise<SignUpRow> {
    const name = allowedDomain(session, domain, 'accounts');
    const row = await this.#of.table.find(id, this.#of.now());
    if (row === undefined || row.domain !== name || !row.isConfirmed) {
      throw new Refusal('not-found');
    }
    return row;
  }

  async #unconfirmed(token: string): Promise<SignUpRow> {
    const { table, rules, now } = this.#of;
    const isPossible = /^[A-Za-z0-9_-]{43}$/.test(token);
    const row = isPossible ? await table.find(hash('sha256', token), now()) : undefined;
    if (row === undefined || row.isConfirmed || (await rules.of(row.domain)) !== 'open') {
      throw new Refusal('link-over');
    }
    return row;
  }
}

function requestOf(row: SignUpRow): SignUpRequest {
  const { tokenHash: id, displayName, recovery, createdMs, endsMs } = row;
  return {
    id,
    address: `${row.localPart}@${row.domain}`,
    displayName,
    recovery,
    createdMs,
    endsMs,
  };
}

/** Who asks has no account yet: the book names the address that they have. */
function asker({ recovery }: SignUpRow, remote: string): Session {
  const rights = { super: false, domains: [] };
  return { id: '', address: recovery, kind: 'account', rights, createdMs: 0, remote };
}
