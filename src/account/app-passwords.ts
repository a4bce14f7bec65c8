// Passwords of mail programs, which cannot show a second factor: each program has one of its own, so
// that it can be taken away from a lost phone alone. They open IMAP, POP3 and submission, by what the
// mail server asks the table, and nothing here.

import { createHash } from 'node:crypto';
import { domainOf } from '../kit/domain-of.ts';
import { Refusal } from '../kit/failure.ts';
import type { AppPasswordRow, AppPasswordTable } from '../state/app-password-table.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import type { DomainRules } from './domain-rules.ts';
import { randomLetters } from './factors/recovery-codes.ts';
import type { StepUp } from './step-up.ts';

/** LIMIT of app passwords of one account. */
const passwordsMax = 50;
/** LIMIT of a name: the width of its column. */
export const appNameCharsMax = 100;

/** As lists show it: without its digest. */
export type ListedAppPassword = Omit<AppPasswordRow, 'secretHash'>;

/** Whether there are any here: the operator says so of the mail server, the domain of its people. */
export type AppPasswordsAre = 'on' | 'off-here' | 'off-domain';

interface AppPasswordParts {
  readonly table: AppPasswordTable;
  readonly rules: DomainRules;
  readonly stepUp: StepUp;
  readonly audit: Audit;
  /** Whether the mail server asks for them. */
  readonly isOn: boolean;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
}

export class AppPasswords {
  readonly #of: AppPasswordParts;

  constructor(options: AppPasswordParts) {
    this.#of = options;
  }

  get isOn(): boolean {
    return this.#of.isOn;
  }

  async are(session: Session): Promise<AppPasswordsAre> {
    const address = addressOf(session);
    if (!this.#of.isOn) return 'off-here';
    const domain = domainOf(address);
    return (await this.#of.rules.mayAppPasswords(domain)) ? 'on' : 'off-domain';
  }

  async list(session: Session): Promise<readonly ListedAppPassword[]> {
    const rows = await this.#of.table.of(addressOf(session));
    return rows.map(({ secretHash: _hash, ...listed }) => listed);
  }

  /**
   * Gives the password, which is told this once. Refuses `forbidden` where there are none,
   * `bad-form`, `too-long`, `limit-reached`, `proof-required`.
   */
  async add(session: Session, typed: string): Promise<string> {
    const address = addressOf(session);
    const { table, stepUp, audit, now, randomBytes } = this.#of;
    if ((await this.are(session)) !== 'on') throw new Refusal('forbidden');
    const name = typed.trim();
    if (name === '' || /\p{Cc}/u.test(name)) throw new Refusal('bad-form');
    if (name.length > appNameCharsMax) throw new Refusal('too-long', { charsMax: appNameCharsMax });
    await stepUp.require(session);
    if ((await table.of(address)).length >= passwordsMax) {
      throw new Refusal('limit-reached', { max: passwordsMax });
    }
    const password = newPassword(randomBytes);
    const secretHash = createHash('sha256').update(password).digest('hex');
    const id = Buffer.from(randomBytes(8)).toString('hex');
    await table.add({ id, address, secretHash, name, createdMs: now() });
    await audit.write(session, { verb: 'add-app-password', object: address, after: name });
    return password;
  }

  /** The program's next login is refused. Refuses `not-found`. */
  async remove(session: Session, id: string): Promise<void> {
    const address = addressOf(session);
    if (!(await this.#of.table.remove(address, id))) throw new Refusal('not-found');
    await this.#of.audit.write(session, { verb: 'remove-app-password', object: address });
  }
}

/** Four times four letters: 80 random bits, which a phone's keyboard can type. */
function newPassword(randomBytes: (count: number) => Uint8Array): string {
  return randomLetters(randomBytes, 16).replaceAll(/(.{4})(?=.)/g, '$1-');
}

function addressOf({ kind, address }: Session): string {
  if (kind !== 'account') throw new Refusal('forbidden');
  return address;
}
