// Before a dangerous act the person proves again to be who the session says: a stolen cookie, or a
// screen that was left open, must not remove a domain or set somebody's password. A proof counts
// for some minutes and for one session; the login itself is one.

import { Refusal } from '../kit/failure.ts';
import type { ProofTable } from '../state/proof-table.ts';
import type { Session } from './account.ts';
import type { FactorCheck } from './factors/factor-check.ts';
import type { NewPasswords } from './new-passwords.ts';
import type { Owners } from './owners.ts';

/** How long a proof counts. */
export const provenMs = 10 * 60_000;

export interface StepUpOptions {
  readonly owners: Owners;
  readonly passwords: NewPasswords;
  readonly proofs: ProofTable;
  readonly factors: FactorCheck;
  readonly now: () => number;
}

export class StepUp {
  readonly #of: StepUpOptions;

  constructor(options: StepUpOptions) {
    this.#of = options;
  }

  /** Refuses `password-wrong`, and `login-throttled` after too many tries. */
  async prove(session: Session, password: string): Promise<void> {
    const { owners, passwords } = this.#of;
    if (session.kind === 'operator') return;
    const owner = await owners.of({ kind: session.kind, address: session.address });
    if (owner === undefined) throw new Refusal('password-wrong');
    await passwords.refuseWrong(owner, password);
    await this.proven(session);
  }

  /** The same with a code of an app, or one against its loss. Refuses `code-wrong`. */
  async proveByCode(session: Session, code: string): Promise<void> {
    const { kind, address } = session;
    if (kind === 'operator') return;
    await this.#of.factors.take({ kind, address }, code, '');
    await this.proven(session);
  }

  /** Whether there is anything but a password to prove it with. */
  async hasFactor({ kind, address }: Session): Promise<boolean> {
    if (kind === 'operator') return false;
    return (await this.#of.factors.of({ kind, address })).length > 0;
  }

  /** Somebody else has looked at what was given. */
  async proven(session: Session): Promise<void> {
    const { proofs, now } = this.#of;
    await proofs.set(session.id, now(), now() - provenMs);
  }

  async isProven(session: Session): Promise<boolean> {
    if (session.kind === 'operator') return true;
    const oldMs = this.#of.now() - provenMs;
    if (session.createdMs > oldMs) return true;
    const timeMs = await this.#of.proofs.timeMs(session.id);
    return timeMs !== undefined && timeMs > oldMs;
  }

  /** Refuses `proof-required` to a session whose last proof is too old. */
  async require(session: Session): Promise<void> {
    if (!(await this.isProven(session))) throw new Refusal('proof-required');
  }
}
