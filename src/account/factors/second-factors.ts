// The second factors of who is logged in: an authenticator app, the codes against its loss, and what
// of it a domain demands or does not want. Passkeys are added in passkeys.ts and are listed here.

import { createHash } from 'node:crypto';
import { domainOf } from '../../kit/domain-of.ts';
import { Refusal } from '../../kit/failure.ts';
import type { FactorOwner, FactorRow, FactorTable } from '../../state/factor-table.ts';
import type { Session } from '../account.ts';
import type { Audit } from '../audit.ts';
import type { DomainRules } from '../domain-rules.ts';
import type { Notices } from '../notices.ts';
import { allowedRow, requireSuper, type RightsReader } from '../rights.ts';
import type { StepUp } from '../step-up.ts';
import type { Keyring } from './keyring.ts';
import { offerPurpose, recoveryPurpose, totpPurpose } from './purposes.ts';
import { newCodes, plainCode } from './recovery-codes.ts';
import { addressOf, base32, secretBytes, stepOf } from './totp.ts';

export interface SecondFactorsOptions {
  readonly table: FactorTable;
  readonly keyring: Keyring;
  readonly stepUp: StepUp;
  readonly rules: DomainRules;
  readonly rights: RightsReader;
  readonly audit: Audit;
  readonly notices: Notices;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
}

/** A factor as pages show it. */
export type ShownFactor = Pick<FactorRow, 'id' | 'name' | 'host' | 'createdMs' | 'usedMs'>;

export interface FactorOverview {
  readonly app: ShownFactor | undefined;
  readonly passkeys: readonly ShownFactor[];
  readonly codesLeft: number;
  /** Whether the domain lets its people add one. */
  readonly mayAdd: boolean;
  /** Whether the domain lets nobody in without. */
  readonly isRequired: boolean;
}

/** What an app is told, and what comes back with its first code. */
export interface AppOffer {
  /** As typed into an app that reads no picture. */
  readonly secret: string;
  /** What the picture says. */
  readonly address: string;
  readonly sealed: string;
}

/** How long an offered secret can be confirmed. */
const offerMs = 30 * 60_000;

export class SecondFactors {
  readonly #of: SecondFactorsOptions;

  constructor(options: SecondFactorsOptions) {
    this.#of = options;
  }

  async overview(session: Session): Promise<FactorOverview> {
    const owner = ownerOf(session);
    const { table, rules } = this.#of;
    const rows = await table.of(owner);
    const rule = await rules.secondFactor(ruledDomainOf(owner));
    return {
      app: rows.find(({ method }) => method === 'totp'),
      passkeys: rows.filter(({ method }) => method === 'passkey'),
      codesLeft: await table.codesLeft(owner),
      mayAdd: rule !== 'off',
      isRequired: rule === 'required',
    };
  }

  /** Whether the domain wants one that is not there: asked for each session, every few seconds. */
  async isOwed(owner: FactorOwner): Promise<boolean> {
    const { table, rules } = this.#of;
    if ((await rules.secondFactor(ruledDomainOf(owner))) !== 'required') return false;
    return (await table.of(owner)).length === 0;
  }

  /** The same of a session, asked anew. */
  async isOwing(session: Session): Promise<boolean> {
    return this.isOwed(ownerOf(session));
  }

  /** Refuses `proof-required`, and `forbidden` where the domain has none. */
  async offerApp(session: Session): Promise<AppOffer> {
    const owner = ownerOf(session);
    await this.refuseAdding(session);
    const { keyring, now, randomBytes } = this.#of;
    const secret = randomBytes(secretBytes);
    const text = JSON.stringify({ secret: Buffer.from(secret).toString('base64url'), ms: now() });
    return offerOf(owner, secret, await keyring.seal(text, owner, offerPurpose));
  }

  /** The same once more, for who typed a wrong code. Refuses `login-over` when it was too long ago. */
  async offeredApp(session: Session, sealed: string): Promise<AppOffer> {
    const owner = ownerOf(session);
    return offerOf(owner, await this.#offered(owner, sealed), sealed);
  }

  /**
   * The app is there from now on, in the place of one before. Gives codes against its loss where
   * there were none. Refuses `code-wrong`, `login-over`, `proof-required`.
   */
  async addApp(
    session: Session,
    { sealed, code }: { readonly sealed: string; readonly code: string },
  ): Promise<readonly string[]> {
    const owner = ownerOf(session);
    await this.refuseAdding(session);
    const { table, keyring, now, audit } = this.#of;
    const secret = await this.#offered(owner, sealed);
    const step = stepOf(secret, code.replaceAll(/\s/g, ''), now());
    if (step === undefined) throw new Refusal('code-wrong');
    const former = (await table.of(owner)).filter(({ method }) => method === 'totp');
    const id = createHash('sha256').update(sealed).digest('hex');
    // One offer is confirmed once, however often its form is sent.
    if (former.some((one) => one.id === id)) return [];
    const text = Buffer.from(secret).toString('base64url');
    await table.add({
      ...owner,
      id,
      method: 'totp',
      name: '',
      host: '',
      sealed: await keyring.seal(text, owner, totpPurpose),
      counter: step,
      createdMs: now(),
      usedMs: undefined,
    });
    for (const one of former) await table.remove(one.id);
    await audit.write(session, { verb: 'add-second-factor', object: owner.address, after: 'app' });
    return this.codesIfNone(owner);
  }

  /** Refuses `second-factor-required` for the last one of a domain that demands it. */
  async remove(session: Session, id: string): Promise<void> {
    const owner = ownerOf(session);
    const { table, stepUp, rules, audit } = this.#of;
    const rows = await table.of(owner);
    const row = rows.find((one) => one.id === id);
    if (row === undefined) throw new Refusal('not-found');
    await stepUp.require(session);
    const isLast = rows.length === 1;
    if (isLast && (await rules.secondFactor(ruledDomainOf(owner))) === 'required') {
      throw new Refusal('second-factor-required');
    }
    // Codes that replace nothing would open the account by themselves.
    if (isLast) await table.removeAll(owner);
    else await table.remove(id);
    const before = row.method === 'totp' ? 'app' : `passkey ${row.name}`;
    await audit.write(session, { verb: 'remove-second-factor', object: owner.address, before });
  }

  /** New ones in the place of all before. Refuses `proof-required`. */
  async renewCodes(session: Session): Promise<readonly string[]> {
    const owner = ownerOf(session);
    const { table, stepUp, audit } = this.#of;
    if ((await table.of(owner)).length === 0) throw new Refusal('not-found');
    await stepUp.require(session);
    const codes = await this.#newCodes(owner);
    await audit.write(session, { verb: 'renew-recovery-codes', object: owner.address });
    return codes;
  }

  /** Whether somebody has one, for who administers them. */
  async has(session: Session, address: string): Promise<boolean> {
    const name = allowedRow(session, address);
    return (await this.#of.table.of({ kind: 'account', address: name })).length > 0;
  }

  /**
   * Takes all of them from somebody who lost theirs; the password alone lets them in again. They are
   * told, for it may have been somebody else who asked. Refuses as setting a password does.
   */
  async reset(session: Session, { kind, address }: FactorOwner): Promise<void> {
    const { table, rights, stepUp, audit, notices } = this.#of;
    const name = kind === 'account' ? allowedRow(session, address, 'accounts') : address;
    if (kind === 'account') await rights.refuseAbove(session, name);
    else requireSuper(session);
    await stepUp.require(session);
    const owner = { kind, address: name };
    if ((await table.of(owner)).length === 0) throw new Refusal('not-found');
    await table.removeAll(owner);
    await audit.write(session, { verb: 'reset-second-factor', object: name });
    if (kind === 'account') await notices.tell(name, { what: 'factor-reset' });
  }

  /** Refuses `proof-required`, and `forbidden` where the domain lets nobody add one. */
  async refuseAdding(session: Session): Promise<void> {
    const { rules, stepUp } = this.#of;
    if ((await rules.secondFactor(ruledDomainOf(ownerOf(session)))) === 'off') {
      throw new Refusal('forbidden');
    }
    await stepUp.require(session);
  }

  async codesIfNone(owner: FactorOwner): Promise<readonly string[]> {
    return (await this.#of.table.codesLeft(owner)) > 0 ? [] : this.#newCodes(owner);
  }

  async #newCodes(owner: FactorOwner): Promise<readonly string[]> {
    const { table, keyring, randomBytes } = this.#of;
    const codes = newCodes(randomBytes);
    const digests = codes.map((code) =>
      keyring.digest(plainCode(code) ?? '', owner, recoveryPurpose),
    );
    await table.setCodes(owner, await Promise.all(digests));
    return codes;
  }

  async #offered(owner: FactorOwner, sealed: string): Promise<Uint8Array> {
    const { keyring, now } = this.#of;
    const text = await keyring.open(sealed, owner, offerPurpose);
    const { secret, ms } = JSON.parse(text ?? '{"ms":0,"secret":""}') as {
      readonly secret: string;
      readonly ms: number;
    };
    if (now() - ms > offerMs) throw new Refusal('login-over');
    return Buffer.from(secret, 'base64url');
  }
}

function offerOf({ address }: FactorOwner, secret: Uint8Array, sealed: string): AppOffer {
  const at = addressOf(secret, { issuer: 'Dispatch', account: address });
  return { secret: base32(secret), address: at, sealed };
}

/** Whose factors a session sees. An operator has none. */
export function ownerOf({ kind, address }: Session): FactorOwner {
  if (kind === 'operator') throw new Refusal('forbidden');
  return { kind, address };
}

/** Whose rules count; undefined for an administrator of the schema's own tables, who has none. */
export function ruledDomainOf({ kind, address }: FactorOwner): string | undefined {
  if (kind === 'domain') return address;
  return kind === 'account' ? domainOf(address) : undefined;
}
