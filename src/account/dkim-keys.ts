// Keys that the mail of a domain is signed with (RFC 6376, RFC 8463): made, published by whoever
// keeps the DNS, used once the DNS has them, and kept for a while after the next one took over.
//
// A domain may have the next key made by itself, so many days after the last one took over.
//
//   make ─▶ next ── seen in the DNS ──▶ used ── another is used ──▶ old ── days later ──▶ gone

import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { type HeldKey, keyState } from '../dns/check-signed.ts';
import type { Directory } from '../directory/directory.ts';
import type { Lookups } from '../dns/lookups.ts';
import { Refusal } from '../kit/failure.ts';
import type { DkimAlgorithm, DkimKeyRow, DkimKeyTable } from '../state/dkim-key-table.ts';
import type { DomainSettingTable } from '../state/domain-setting-table.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { allowedDomain, requireSuper } from './rights.ts';
import type { StepUp } from './step-up.ts';

export type DkimKey = Omit<DkimKeyRow, 'domain' | 'publicKey'> & {
  /** What the DNS has to have. */
  readonly record: string;
};

export interface DkimKeysOptions {
  readonly table: DkimKeyTable;
  readonly domainSettings: DomainSettingTable;
  readonly directory: Directory;
  readonly lookups: Lookups;
  readonly audit: Audit;
  readonly stepUp: StepUp;
  readonly now: () => number;
}

export type UsedKey = DkimKeyRow & { readonly privateKey: string };

/** LIMIT of keys of one domain. */
export const keysMax = 10;
/** Days after which the next key is made by itself, where a domain wants that. */
export const rotationDays = [90, 180, 365] as const;
export type RotationDays = (typeof rotationDays)[number];
export const rotationSetting = 'dkimRotation';
/** As it is kept: other settings have numbers too, and are looked for by the value alone. */
export const rotationValue = (days: RotationDays): string => `every-${days}-days`;
/** RFC 8301 3.2: what every verifier takes, and a record that fits into one answer. */
const rsaBits = 2048;
const pageRows = 500;

export class DkimKeys {
  readonly #of: DkimKeysOptions;

  constructor(options: DkimKeysOptions) {
    this.#of = options;
  }

  async list(session: Session, domain: string): Promise<readonly DkimKey[]> {
    return (await this.#of.table.of(allowedDomain(session, domain))).map(shown);
  }

  /** The next key of its algorithm; nothing is signed with it yet. Refuses `limit-reached`. */
  async make(session: Session, domain: string, algorithm: DkimAlgorithm): Promise<DkimKey> {
    const name = allowedDomain(session, domain, 'settings');
    const { directory, table, audit, now } = this.#of;
    if ((await directory.domain(name)) === undefined) throw new Refusal('not-found');
    const keys = await table.of(name);
    if (keys.length >= keysMax) throw new Refusal('limit-reached', { max: keysMax });
    const { row, privateKey } = await nextKey({ domain: name, keys, algorithm, nowMs: now() });
    await table.add(row, privateKey);
    await audit.write(session, { verb: 'make-dkim-key', object: name, after: row.selector });
    return shown(row);
  }

  /** Undefined where the next key is made by hand alone. */
  async rotation(session: Session, domain: string): Promise<RotationDays | undefined> {
    return await this.#rotation(allowedDomain(session, domain));
  }

  async setRotation(
    session: Session,
    domain: string,
    days: RotationDays | undefined,
  ): Promise<void> {
    const name = allowedDomain(session, domain, 'settings');
    const { directory, domainSettings, audit } = this.#of;
    if ((await directory.domain(name)) === undefined) throw new Refusal('not-found');
    const before = await this.#rotation(name);
    if (before === days) return;
    const value = days === undefined ? '' : rotationValue(days);
    await domainSettings.change(name, { [rotationSetting]: value });
    await audit.write(session, {
      verb: 'set-dkim-rotation',
      object: name,
      before: String(before ?? 'never'),
      after: String(days ?? 'never'),
    });
  }

  async #rotation(domain: string): Promise<RotationDays | undefined> {
    const { [rotationSetting]: value } = await this.#of.domainSettings.all(domain);
    return rotationDays.find((days) => rotationValue(days) === value);
  }

  /** Refuses `key-unpublished` while the DNS has not got it: its signatures would look forged. */
  async use(session: Session, domain: string, selector: string): Promise<void> {
    const name = allowedDomain(session, domain, 'settings');
    const { table, lookups, audit, now } = this.#of;
    const row = await this.#found(name, selector);
    if ((await keyState(lookups, name, heldKey(row))) !== 'right') {
      throw new Refusal('key-unpublished');
    }
    if (!(await table.use(row, now()))) throw new Refusal('not-found');
    await audit.write(session, { verb: 'use-dkim-key', object: name, after: selector });
  }

  /** At once and for good. Asks for a proof where mail is signed with it. */
  async remove(session: Session, domain: string, selector: string): Promise<void> {
    const name = allowedDomain(session, domain, 'settings');
    const { table, audit, stepUp } = this.#of;
    const { state } = await this.#found(name, selector);
    if (state === 'used') await stepUp.require(session);
    await table.remove(name, selector);
    await audit.write(session, { verb: 'remove-dkim-key', object: name, before: selector });
  }

  /** All that is signed with, with what signs. For super administrators, and for files of theirs. */
  async used(session: Session): Promise<readonly UsedKey[]> {
    requireSuper(session);
    const keys: UsedKey[] = [];
    for (let after = { domain: '', selector: '' }; ;) {
      const page = await this.#of.table.used(after, pageRows);
      keys.push(...page);
      const last = page.at(-1);
      if (last === undefined || page.length < pageRows) return keys;
      after = last;
    }
  }

  async #found(domain: string, selector: string): Promise<DkimKeyRow> {
    const row = (await this.#of.table.of(domain)).find((one) => one.selector === selector);
    if (row === undefined) throw new Refusal('not-found');
    return row;
  }
}

export function heldKey({ selector, state, algorithm, publicKey }: DkimKeyRow): HeldKey {
  return { selector, isUsed: state === 'used', record: recordOf(algorithm, publicKey) };
}

function recordOf(algorithm: DkimAlgorithm, publicKey: string): string {
  return `v=DKIM1; k=${algorithm}; p=${publicKey}`;
}

function shown({ domain: _domain, publicKey, ...row }: DkimKeyRow): DkimKey {
  return { ...row, record: recordOf(row.algorithm, publicKey) };
}

/** Nothing is signed with it before the DNS has it. */
export async function nextKey(of: {
  readonly domain: string;
  /** Those that the domain has. */
  readonly keys: readonly DkimKeyRow[];
  readonly algorithm: DkimAlgorithm;
  readonly nowMs: number;
}): Promise<{ readonly row: DkimKeyRow; readonly privateKey: string }> {
  const { domain, keys, algorithm, nowMs } = of;
  const { publicKey, privateKey } = await makeKey(algorithm);
  const selector = freeSelector(keys, algorithm, nowMs);
  const times = { createdMs: nowMs, changedMs: nowMs };
  return { row: { domain, selector, algorithm, state: 'next', publicKey, ...times }, privateKey };
}

const generate = promisify(generateKeyPair);

async function makeKey(
  algorithm: DkimAlgorithm,
): Promise<{ readonly privateKey: string; readonly publicKey: string }> {
  const { privateKey, publicKey } =
    algorithm === 'rsa'
      ? await generate('rsa', { modulusLength: rsaBits })
      : await generate('ed25519');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  // RFC 8463 4.2: of Ed25519 the 32 bytes alone, which stand at the end (RFC 8410 4).
  const bytes = algorithm === 'rsa' ? der : der.subarray(-32);
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    publicKey: bytes.toString('base64'),
  };
}

/** `r20260131`, with a letter for the algorithm and one more where that is taken. */
function freeSelector(
  keys: readonly DkimKeyRow[],
  algorithm: DkimAlgorithm,
  nowMs: number,
): string {
  const day = new Date(nowMs).toISOString().slice(0, 10).replaceAll('-', '');
  const base = `${algorithm === 'rsa' ? 'r' : 'e'}${day}`;
  const names = new Set(keys.map(({ selector }) => selector));
  for (let at = 1; at <= keysMax; at += 1) {
    const name = at === 1 ? base : `${base}-${at}`;
    if (!names.has(name)) return name;
  }
  throw new Refusal('limit-reached', { max: keysMax });
}
