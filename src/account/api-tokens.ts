// What programs administer with: a token of their own, with the rights of whoever made it or fewer.
//
//   dsp_0123456789abcdef_8Yx…      id, by which the row is found, and a secret of 256 random bits
//
// The row keeps the secret's SHA-256. Who made a token may lose rights, or leave: the token has
// what is left of them, asked anew every few seconds.

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { addressList, isNetwork, listed } from '../kit/address-list.ts';
import { Refusal } from '../kit/failure.ts';
import { LastKnown } from '../kit/last-known.ts';
import type { ApiAnswerTable } from '../state/api-answer-table.ts';
import type { ApiTokenRow, ApiTokenTable } from '../state/api-token-table.ts';
import type { Right, Rights, Session } from './account.ts';
import type { Audit } from './audit.ts';
import type { Owners } from './owners.ts';
import { allowedDomain, everyRight, mayDo, type RightsReader } from './rights.ts';
import { believedAwayMs, believedMs } from './sessions.ts';
import type { StepUp } from './step-up.ts';

export interface ApiTokensOptions {
  readonly table: ApiTokenTable;
  readonly answers: ApiAnswerTable;
  readonly owners: Owners;
  readonly rights: RightsReader;
  readonly stepUp: StepUp;
  readonly audit: Audit;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
}

/** What a token may do, and from where. */
export interface ApiTokenFacts {
  readonly name: string;
  /** Undefined means all that the owner may; an empty list means to look. */
  readonly may?: readonly Right[] | undefined;
  /** Empty means all that the owner administers. */
  readonly domains?: readonly string[];
  /** Addresses and networks in CIDR notation; empty means all. */
  readonly networks?: readonly string[];
  /** Whether it may remove, and set passwords: what a person has to prove a password for. */
  readonly isTrusted?: boolean;
  readonly expiresMs?: number | undefined;
}

/** A token as lists show it: without its secret. */
export type ListedApiToken = Omit<ApiTokenRow, 'secretHash'>;

export interface ApiSession {
  readonly session: Session;
  readonly token: ListedApiToken;
  /** Binds what this token asked to its secret, which no copy of the table has. */
  readonly seal: (text: string) => string;
}

/** LIMIT of tokens of one owner. */
const tokensMax = 50;
const nameCharsMax = 100;
/** LIMIT of domains and of networks that one token names. */
const listedMax = 100;
const touchEveryMs = 60_000;
/** LIMIT of tokens whose row is kept in memory. */
const knownMax = 1_000;
const form = /^dsp_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

export class ApiTokens {
  readonly #of: ApiTokensOptions;
  readonly #rows: LastKnown<string, ApiTokenRow | undefined>;

  constructor(options: ApiTokensOptions) {
    this.#of = options;
    this.#rows = new LastKnown({
      entriesMax: knownMax,
      freshMs: believedMs,
      awayMs: believedAwayMs,
      now: () => options.now(),
    });
  }

  get answers(): ApiAnswerTable {
    return this.#of.answers;
  }

  /**
   * Gives the token, which is told this once. Refuses `proof-required`, `bad-form`, `too-long`,
   * `limit-reached`, and `forbidden` for what the session may not do itself.
   */
  async add(session: Session, wanted: ApiTokenFacts): Promise<{ id: string; token: string }> {
    const { kind } = session;
    if (kind === 'operator' || !isAdministrator(session.rights)) throw new Refusal('forbidden');
    const row = this.#rowOf(session, kind, wanted);
    await this.#of.stepUp.require(session);
    const { table, randomBytes, audit } = this.#of;
    if ((await table.of(session.address)).length >= tokensMax) {
      throw new Refusal('limit-reached', { max: tokensMax });
    }
    const id = Buffer.from(randomBytes(8)).toString('hex');
    const secret = Buffer.from(randomBytes(32)).toString('base64url');
    await table.add({ ...row, id, secretHash: hashOf(secret) });
    await audit.write(session, { verb: 'add-token', object: row.name, after: textOf(row) });
    return { id, token: `dsp_${id}_${secret}` };
  }

  /** Those of the session's owner; a super administrator's list has everybody's. */
  async list(session: Session): Promise<readonly ListedApiToken[]> {
    if (!isAdministrator(session.rights)) throw new Refusal('forbidden');
    const { table } = this.#of;
    if (!session.rights.super) return (await table.of(session.address)).map(listedOf);
    const all: ListedApiToken[] = [];
    for (let after = ''; ;) {
      const rows = await table.list(after, 500);
      all.push(...rows.map(listedOf));
      const last = rows.at(-1);
      if (last === undefined || all.length >= 10_000) return all;
      after = last.id;
    }
  }

  /** Its next request is refused, in other workers some seconds later. Refuses `not-found`. */
  async remove(session: Session, id: string): Promise<void> {
    if (!isAdministrator(session.rights)) throw new Refusal('forbidden');
    const { table, audit } = this.#of;
    const row = await table.find(id);
    const isOwn = row?.address === session.address && row.kind === session.kind;
    if (row === undefined || !(isOwn || session.rights.super)) throw new Refusal('not-found');
    await table.remove(id);
    this.#rows.forget(id);
    await audit.write(session, { verb: 'remove-token', object: row.name, before: textOf(row) });
  }

  /** Undefined for every token that opens nothing today, whatever is wrong with it. */
  async session(token: string, remoteAddress: string): Promise<ApiSession | undefined> {
    const [, id = '', secret = ''] = form.exec(token) ?? [];
    if (id === '') return undefined;
    const nowMs = this.#of.now();
    const row = await this.#rows.get(id, () => this.#of.table.find(id));
    if (row === undefined || !isSame(row.secretHash, hashOf(secret))) return undefined;
    if (row.expiresMs !== undefined && row.expiresMs <= nowMs) return undefined;
    if (row.networks.length > 0 && !listed(addressList(row.networks), remoteAddress)) {
      return undefined;
    }
    const owner = await this.#of.owners.of(row);
    if (owner?.isOpen !== true) return undefined;
    const rights = narrowed(await this.#of.rights.of(row.address, row.kind), row);
    if (!isAdministrator(rights)) return undefined;
    if (nowMs - (row.usedMs ?? 0) > touchEveryMs) {
      await this.#of.table.touch(id, nowMs);
      this.#rows.forget(id);
    }
    const { address, kind, name, isTrusted } = row;
    const remote = `${remoteAddress} (${name})`.slice(0, 64);
    // Whoever made a trusted token proved their password for all that it does.
    const createdMs = isTrusted ? nowMs : 0;
    return {
      session: { id, address, kind, rights, createdMs, remote },
      token: listedOf(row),
      seal: (text) => createHmac('sha256', secret).update(text).digest('hex'),
    };
  }

  #rowOf(
    session: Session,
    kind: ApiTokenRow['kind'],
    wanted: ApiTokenFacts,
  ): Omit<ApiTokenRow, 'id' | 'secretHash'> {
    const { may, networks = [], isTrusted = false, expiresMs } = wanted;
    const name = wanted.name.trim();
    if (name === '' || /\p{Cc}/u.test(name)) throw new Refusal('bad-form');
    if (name.length > nameCharsMax) throw new Refusal('too-long', { charsMax: nameCharsMax });
    const domains = (wanted.domains ?? []).map((domain) => allowedDomain(session, domain));
    if (domains.length > listedMax || networks.length > listedMax) {
      throw new Refusal('limit-reached', { max: listedMax });
    }
    if (!networks.every(isNetwork)) throw new Refusal('bad-form');
    // Everything but some rights, in domains that do not exist yet, nobody could look over.
    if (session.rights.super && may !== undefined && domains.length === 0) {
      throw new Refusal('bad-form');
    }
    for (const right of may ?? []) if (!mayDo(session, right)) throw new Refusal('forbidden');
    const nowMs = this.#of.now();
    if (expiresMs !== undefined && expiresMs <= nowMs) throw new Refusal('bad-form');
    const { address } = session;
    const rest = { domains, networks, isTrusted, createdMs: nowMs, expiresMs, usedMs: undefined };
    return { kind, address, name, may, ...rest };
  }
}

/** What is left of the owner's rights. */
function narrowed(owner: Rights, { may, domains }: ApiTokenRow): Rights {
  if (may === undefined && domains.length === 0) return owner;
  const own = domains.length === 0 ? owner.domains : domains;
  const left = everyRight.filter(
    (right) => (may?.includes(right) ?? true) && (owner.may?.has(right) ?? true),
  );
  return {
    super: false,
    domains: own.filter((domain) => owner.super || owner.domains.includes(domain)),
    ...(left.length === everyRight.length ? {} : { may: new Set(left) }),
    ...(owner.most === undefined ? {} : { most: owner.most }),
  };
}

function isAdministrator(rights: Rights): boolean {
  return rights.super || rights.domains.length > 0;
}

function listedOf({ secretHash: _hash, ...rest }: ApiTokenRow): ListedApiToken {
  return rest;
}

/** For the audit log. */
function textOf({ may, domains, networks, isTrusted, expiresMs }: Omit<ListedApiToken, 'id'>) {
  const until = expiresMs === undefined ? 'no end' : new Date(expiresMs).toISOString();
  return [
    `may ${may === undefined ? 'everything' : may.join(' ') || 'look'}`,
    `domains ${domains.join(' ') || 'all'}`,
    `from ${networks.join(' ') || 'anywhere'}`,
    isTrusted ? 'trusted' : 'not trusted',
    until,
  ].join(', ');
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
