// Between the two steps of a login: the password was right, the second factor is still to come. The
// browser has a token that opens nothing but the second step, for some minutes; what it stands for
// is kept here, with what the password was, so that changing it ends this as well.

import { createHash } from 'node:crypto';
import { Refusal } from '../../kit/failure.ts';
import type { ChallengeTable } from '../../state/challenge-table.ts';
import type { FactorOwner, FactorRow } from '../../state/factor-table.ts';
import type { Entered } from '../account.ts';
import type { Arrival, Entrance } from '../entrance.ts';
import type { KnownOwner, Owner, Owners } from '../owners.ts';
import { credentialOf } from '../sessions.ts';
import type { FactorCheck } from './factor-check.ts';

export interface SecondStepOptions {
  readonly challenges: ChallengeTable;
  readonly factors: FactorCheck;
  readonly owners: Owners;
  readonly entrance: Entrance;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
}

/** How long a second factor is waited for. */
export const halfMs = 10 * 60_000;

/** As JSON in the table. */
interface HalfFacts extends FactorOwner {
  readonly credential: string;
}

/** Who is half in, and what they have. */
export interface Half {
  readonly owner: KnownOwner;
  readonly factors: readonly FactorRow[];
}

export class SecondStep {
  readonly #of: SecondStepOptions;

  constructor(options: SecondStepOptions) {
    this.#of = options;
  }

  async isNeeded(owner: FactorOwner): Promise<boolean> {
    return (await this.#of.factors.of(owner)).length > 0;
  }

  async open({ kind, address, passwordHash }: Owner): Promise<string> {
    const { challenges, now, randomBytes } = this.#of;
    const half = Buffer.from(randomBytes(32)).toString('base64url');
    const facts: HalfFacts = { kind, address, credential: credentialOf(address, passwordHash) };
    const row = { id: halfId(half), facts: JSON.stringify(facts), createdMs: now() };
    await challenges.set({ ...row, purpose: 'login' }, now() - halfMs);
    return half;
  }

  /** Refuses `login-over` for what is too old, was used, or whose password has changed since. */
  async find(half: string): Promise<Half> {
    const { challenges, owners, factors, now } = this.#of;
    const wanted = { purpose: 'login', oldMs: now() - halfMs } as const;
    const text = await challenges.find(halfId(half), wanted);
    if (text === undefined) throw new Refusal('login-over');
    const { kind, address, credential } = JSON.parse(text) as HalfFacts;
    const owner = await owners.of({ kind, address });
    const isSame = credentialOf(address, owner?.passwordHash ?? '') === credential;
    if (owner === undefined || !owner.isOpen || !isSame) throw new Refusal('login-over');
    return { owner, factors: await factors.of(owner) };
  }

  /** Refuses `code-wrong`, `login-throttled`, `login-over`. */
  async byCode(half: string, code: string, arrival: Arrival): Promise<Entered> {
    const { factors, entrance } = this.#of;
    const { owner } = await this.find(half);
    try {
      const method = await factors.take(owner, code, arrival.remoteAddress);
      return await this.enter(half, { owner, arrival, method });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'code-wrong') {
        await entrance.noteFailure(owner, arrival, 'totp');
      }
      throw error;
    }
  }

  /** What was to be shown was shown. Of two browsers that come with one half, one gets in. */
  async enter(
    half: string,
    of: {
      readonly owner: Owner;
      readonly arrival: Arrival;
      readonly method: 'totp' | 'recovery' | 'passkey';
    },
  ): Promise<Entered> {
    if (!(await this.#of.challenges.take(halfId(half)))) throw new Refusal('login-over');
    return this.#of.entrance.enter(of.owner, of.arrival, of.method);
  }

  async forget(half: string): Promise<void> {
    await this.#of.challenges.take(halfId(half));
  }
}

function halfId(half: string): string {
  return createHash('sha256').update(`login\0${half}`).digest('hex');
}
