// Passkeys (WebAuthn Level 3): a key pair that a device or a password manager holds for one host. They
// are the second step of a login, or all of it: then whoever holds the device has shown a PIN or a
// finger to it as well.
//
//   begin ─▶ options with a challenge ─▶ browser asks its device ─▶ answer, signed ─▶ challenge taken

import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { createHash } from 'node:crypto';
import { Refusal } from '../../kit/failure.ts';
import type { ChallengeTable } from '../../state/challenge-table.ts';
import type { FactorOwner, FactorRow, FactorTable } from '../../state/factor-table.ts';
import type { Entered, Session } from '../account.ts';
import type { Audit } from '../audit.ts';
import type { Arrival, Entrance } from '../entrance.ts';
import type { Owners } from '../owners.ts';
import type { LoginThrottle } from '../throttle.ts';
import type { Keyring } from './keyring.ts';
import { passkeyOfferPurpose, passkeyPurpose } from './purposes.ts';
import { ownerOf, type SecondFactors } from './second-factors.ts';
import type { SecondStep } from './second-step.ts';
import { answerOf, keptKey, keptText, type PasskeySite, relyingParty } from './webauthn.ts';

export interface PasskeysOptions {
  readonly table: FactorTable;
  readonly challenges: ChallengeTable;
  readonly keyring: Keyring;
  readonly owners: Owners;
  readonly secondFactors: SecondFactors;
  readonly secondStep: SecondStep;
  readonly entrance: Entrance;
  readonly throttle: LoginThrottle;
  readonly audit: Audit;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
}

/** LIMIT of passkeys of one owner. */
const passkeysMax = 20;
/** LIMIT of what one is called: the width of its column. */
export const passkeyNameCharsMax = 100;
/** How long a browser may take to answer. */
const answerMs = 5 * 60_000;

export class Passkeys {
  readonly #of: PasskeysOptions;

  constructor(options: PasskeysOptions) {
    this.#of = options;
  }

  /** What the browser is to make one of. Refuses `proof-required`, `limit-reached`, `forbidden`. */
  async offer(session: Session, site: PasskeySite) {
    const owner = ownerOf(session);
    const { secondFactors, keyring, table, now } = this.#of;
    await secondFactors.refuseAdding(session);
    const rpID = this.#partyOf(site);
    const known = (await table.of(owner)).filter(({ method }) => method === 'passkey');
    if (known.length >= passkeysMax) throw new Refusal('limit-reached', { max: passkeysMax });
    const { generateRegistrationOptions } = await import('@simplewebauthn/server');
    const userHandle = await keyring.digest('', owner, passkeyPurpose);
    const options = await generateRegistrationOptions({
      rpName: 'Dispatch',
      rpID,
      userName: owner.address,
      userDisplayName: owner.address,
      userID: new Uint8Array(Buffer.from(userHandle, 'hex')),
      challenge: new Uint8Array(this.#of.randomBytes(32)),
      timeout: answerMs,
      attestationType: 'none',
      excludeCredentials: (await this.#keysOf(known)).map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
    const facts = JSON.stringify({ challenge: options.challenge, ms: now() });
    return { options, sealed: await keyring.seal(facts, owner, passkeyOfferPurpose) };
  }

  /** Gives codes against its loss where there were none. Refuses `passkey-refused`. */
  async add(
    session: Session,
    {
      sealed,
      answer,
      name,
      site,
    }: {
      readonly sealed: string;
      readonly answer: string;
      readonly name: string;
      readonly site: PasskeySite;
    },
  ): Promise<readonly string[]> {
    const owner = ownerOf(session);
    const { secondFactors, keyring, table, now, audit } = this.#of;
    await secondFactors.refuseAdding(session);
    const text = (await keyring.open(sealed, owner, passkeyOfferPurpose)) ?? '{"ms":0}';
    const { challenge = '', ms } = JSON.parse(text) as { challenge?: string; ms: number };
    if (now() - ms > answerMs) throw new Refusal('login-over');
    const { response, origin } = answerOf<RegistrationResponseJSON>(answer, site);
    const rpID = this.#partyOf(site);
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
    const verified = await orRefused(() =>
      verifyRegistrationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: rpID,
        requireUserVerification: false,
      }),
    );
    if (!verified.verified) throw new Refusal('passkey-refused');
    const { credential } = verified.registrationInfo;
    const id = idOf(credential.id);
    if ((await table.find(id)) !== undefined) throw new Refusal('passkey-refused');
    const called = name.trim().slice(0, passkeyNameCharsMax) || rpID;
    await table.add({
      ...owner,
      id,
      method: 'passkey',
      name: called,
      host: rpID,
      sealed: await keyring.seal(keptText(credential), owner, passkeyPurpose),
      counter: credential.counter,
      createdMs: now(),
      usedMs: undefined,
    });
    const deed = { verb: 'add-second-factor', object: owner.address, after: `passkey ${called}` };
    await audit.write(session, deed);
    return secondFactors.codesIfNone(owner);
  }

  /**
   * What the browser is to sign, for the second step of `half` or for all of a login. Gives the
   * token that its answer comes with. Refuses `login-throttled`, `login-over`.
   */
  async ask(site: PasskeySite & { readonly remoteAddress: string }, half: string | undefined) {
    const { challenges, secondStep, throttle, now, randomBytes } = this.#of;
    const rpID = this.#partyOf(site);
    await throttle.takeAsked(site.remoteAddress);
    const factors = half === undefined ? [] : (await secondStep.find(half)).factors;
    const keys = await this.#keysOf(factors.filter(({ host }) => host === rpID));
    const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
    const options = await generateAuthenticationOptions({
      rpID,
      challenge: new Uint8Array(randomBytes(32)),
      timeout: answerMs,
      userVerification: half === undefined ? 'required' : 'preferred',
      ...(half === undefined ? {} : { allowCredentials: keys }),
    });
    const token = half ?? Buffer.from(randomBytes(32)).toString('base64url');
    const facts = JSON.stringify({ challenge: options.challenge });
    const row = { id: challengeId(token), facts, createdMs: now() };
    await challenges.set({ ...row, purpose: 'passkey' }, now() - 2 * answerMs);
    return { options, token };
  }

  /** Refuses `passkey-refused`, `login-over`, `account-closed`. */
  async enter(
    token: string,
    of: {
      readonly answer: string;
      readonly site: PasskeySite;
      readonly arrival: Arrival;
      /** Whether a password came before. */
      readonly isSecond: boolean;
    },
  ): Promise<Entered> {
    const { secondStep, owners, entrance } = this.#of;
    const half = of.isSecond ? await secondStep.find(token) : undefined;
    const row = await this.#shown(token, of).catch(async (error: unknown) => {
      if (half !== undefined) await entrance.noteFailure(half.owner, of.arrival, 'passkey');
      throw error;
    });
    const isTheirs = half === undefined || isSame(half.owner, row);
    if (!isTheirs) throw new Refusal('passkey-refused');
    const arriving = { arrival: of.arrival, method: 'passkey' as const };
    if (half !== undefined) return secondStep.enter(token, { ...arriving, owner: half.owner });
    const owner = await owners.of(row);
    if (owner === undefined) throw new Refusal('passkey-refused');
    if (!owner.isOpen) throw new Refusal('account-closed');
    return entrance.enter(owner, of.arrival, 'passkey');
  }

  /** The row whose key has signed the challenge of this token, which is taken. */
  async #shown(
    token: string,
    {
      answer,
      site,
      isSecond,
    }: {
      readonly answer: string;
      readonly site: PasskeySite;
      readonly isSecond: boolean;
    },
  ): Promise<FactorRow> {
    const { table, challenges, keyring, now } = this.#of;
    const { response, origin } = answerOf<AuthenticationResponseJSON>(answer, site);
    const row = await table.find(idOf(response.id));
    const wanted = { purpose: 'passkey', oldMs: now() - answerMs } as const;
    const facts = await challenges.find(challengeId(token), wanted);
    // Taken before it is looked at: one signature is enough for one try.
    if (facts === undefined || !(await challenges.take(challengeId(token)))) {
      throw new Refusal('login-over');
    }
    const text = row && (await keyring.open(row.sealed, row, passkeyPurpose));
    if (row?.method !== 'passkey' || text === undefined) throw new Refusal('passkey-refused');
    const { challenge } = JSON.parse(facts) as { readonly challenge: string };
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
    const { verified, authenticationInfo } = await orRefused(() =>
      verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: this.#partyOf(site),
        credential: keptKey(text, row.counter),
        requireUserVerification: !isSecond,
      }),
    );
    if (!verified || !(await this.#count(row, authenticationInfo.newCounter))) {
      throw new Refusal('passkey-refused');
    }
    return row;
  }

  /** Most passkeys count nothing; of one that does, a copy would count behind. */
  async #count({ id }: FactorRow, counter: number): Promise<boolean> {
    const { table, now } = this.#of;
    if (counter > 0) return table.advance(id, counter, now());
    await table.touch(id, now());
    return true;
  }

  async #keysOf(rows: readonly FactorRow[]) {
    const keys = [];
    for (const row of rows) {
      if (row.method !== 'passkey') continue;
      const text = await this.#of.keyring.open(row.sealed, row, passkeyPurpose);
      if (text !== undefined) keys.push(keptKey(text, row.counter));
    }
    return keys.map(({ id, transports }) => ({ id, ...(transports ? { transports } : {}) }));
  }

  #partyOf(site: PasskeySite): string {
    const party = relyingParty(site);
    if (party === undefined) throw new Refusal('passkey-refused');
    return party;
  }
}

/** The library throws whatever is wrong with an answer. */
async function orRefused<Value>(verify: () => Promise<Value>): Promise<Value> {
  try {
    return await verify();
  } catch {
    throw new Refusal('passkey-refused');
  }
}

function isSame(one: FactorOwner, other: FactorOwner): boolean {
  return one.kind === other.kind && one.address === other.address;
}

function idOf(credentialId: string): string {
  return createHash('sha256').update(`passkey\0${credentialId}`).digest('hex');
}

function challengeId(token: string): string {
  return createHash('sha256').update(`challenge\0${token}`).digest('hex');
}
