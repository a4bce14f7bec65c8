// Accounts that one person has linked to their own, so that one login is enough for all of them. A link
// leads one way: whoever knows the password of a shared mailbox does not come from it into the
// accounts of all who have linked it. It is worth what was proven for it: nothing once the password is
// another one, a second factor was added, or the account may not log in.

import { Refusal } from '../kit/failure.ts';
import { LastKnown } from '../kit/last-known.ts';
import type { CompanionRow, CompanionTable } from '../state/companion-table.ts';
import type { LoginAttempt, Session } from './account.ts';
import type { Audit } from './audit.ts';
import type { SecondFactors } from './factors/second-factors.ts';
import type { SecondStep } from './factors/second-step.ts';
import type { Login } from './login.ts';
import type { Owners } from './owners.ts';
import { believedAwayMs, believedMs, credentialOf, type Sessions } from './sessions.ts';

/** LIMIT of accounts that one account has linked. */
export const companionsMax = 10;
/** LIMIT of people whose links are kept in memory. */
const peopleMax = 2_000;

export interface Companion {
  readonly address: string;
  readonly madeMs: number;
  /** Whether it still leads there. */
  readonly isOpen: boolean;
}

export interface CompanionsOptions {
  readonly table: CompanionTable;
  readonly owners: Owners;
  readonly audit: Audit;
  readonly now: () => number;
  /** What is linked is proven by a login as anybody's, with its brakes. */
  readonly login: Pick<Login, 'begin'>;
  readonly secondStep: Pick<SecondStep, 'byCode' | 'isNeeded'>;
  readonly secondFactors: Pick<SecondFactors, 'isOwed'>;
  readonly sessions: Pick<Sessions, 'end'>;
}

export class Companions {
  readonly #of: CompanionsOptions;
  readonly #known: LastKnown<string, readonly Companion[]>;

  constructor(options: CompanionsOptions) {
    this.#of = options;
    const { now } = options;
    const believed = { freshMs: believedMs, awayMs: believedAwayMs };
    this.#known = new LastKnown({ entriesMax: peopleMax, ...believed, now });
  }

  /** By address; a link that was ended elsewhere still leads there for some seconds. */
  async list({ kind, address }: Session): Promise<readonly Companion[]> {
    if (kind !== 'account') return [];
    return await this.#known.get(address, async () => await this.#companions(address));
  }

  /** Who has linked the account of this session. */
  async holders({ kind, address }: Session): Promise<readonly Companion[]> {
    if (kind !== 'account') return [];
    const rows = await this.#of.table.to(address);
    return await Promise.all(
      rows.map(async (row) => {
        return { address: row.owner, madeMs: row.madeMs, isOpen: await this.#isOpen(row) };
      }),
    );
  }

  /**
   * Links the account of this login. Refuses as a login does, `bad-form` for the own account, and
   * `code-wrong` where there is a second factor and the code is not of it.
   */
  async add(session: Session, attempt: LoginAttempt, code: string): Promise<string> {
    const { table, owners, audit, now } = this.#of;
    requireOwn(session);
    const { other, isFactored } = await this.#proven(attempt, code);
    if (other === session.address) throw new Refusal('bad-form');
    const owner = await owners.of({ kind: 'account', address: other });
    if (owner === undefined) throw new Refusal('login-failed');
    const rows = await table.of(session.address);
    const isNew = rows.every((row) => row.other !== other);
    if (isNew && rows.length >= companionsMax) {
      throw new Refusal('limit-reached', { max: companionsMax });
    }
    const credential = credentialOf(other, owner.passwordHash);
    await table.put({ owner: session.address, other, credential, isFactored, madeMs: now() });
    this.#known.forget(session.address);
    await audit.write(session, { verb: 'link-account', object: other });
    return other;
  }

  async remove(session: Session, other: string): Promise<void> {
    requireOwn(session);
    await this.#remove(session, session.address, other);
  }

  /** From the side of the account that was linked. */
  async revoke(session: Session, owner: string): Promise<void> {
    requireOwn(session);
    await this.#remove(session, owner, session.address);
  }

  /**
   * The session of an account that this one has linked: it reads and writes its mail, and has no other
   * right. Undefined where the link leads there no more.
   */
  async session(own: Session, other: string): Promise<Session | undefined> {
    const found = (await this.list(own)).find(({ address }) => address === other);
    if (!found?.isOpen) return undefined;
    const { id, createdMs } = own;
    const rights = { super: false, domains: [] };
    return { id, address: other, kind: 'account', rights, createdMs, via: own.address };
  }

  async #remove(session: Session, owner: string, other: string): Promise<void> {
    const removed = await this.#of.table.remove(owner, other);
    this.#known.forget(owner);
    if (removed === 0) return;
    const object = session.address === owner ? other : owner;
    await this.#of.audit.write(session, { verb: 'unlink-account', object });
  }

  async #proven(attempt: LoginAttempt, code: string) {
    const { login, secondStep, sessions } = this.#of;
    const begun = await login.begin(attempt);
    const entered =
      begun.kind === 'in' ? begun : await secondStep.byCode(begun.half, code, attempt);
    // It opened a session of its own, which nobody is given.
    await sessions.end(entered.token);
    const { kind, address } = entered.session;
    if (kind !== 'account') throw new Refusal('login-failed');
    return { other: address, isFactored: begun.kind === 'half' };
  }

  async #companions(owner: string): Promise<readonly Companion[]> {
    const rows = await this.#of.table.of(owner);
    return await Promise.all(
      rows.map(async (row) => {
        return { address: row.other, madeMs: row.madeMs, isOpen: await this.#isOpen(row) };
      }),
    );
  }

  async #isOpen({ other, credential, isFactored }: CompanionRow): Promise<boolean> {
    const owner = await this.#of.owners.of({ kind: 'account', address: other });
    if (!owner?.isOpen || credentialOf(other, owner.passwordHash) !== credential) return false;
    if (await this.#of.secondFactors.isOwed(owner)) return false;
    return isFactored || !(await this.#of.secondStep.isNeeded(owner));
  }
}

/** Who came by a link goes no further by another one. */
function requireOwn({ kind, via }: Session): void {
  if (kind !== 'account' || via !== undefined) throw new Refusal('forbidden');
}
