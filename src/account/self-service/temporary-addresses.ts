// Addresses that end by themselves: aliases to one's own mailbox with a last day, for a shop or a form
// that need not know the real one. Their names are made here, so that nobody takes one that means
// something. What takes them away when their time has come is an act of the schedule.

import type { Directory } from '../../directory/directory.ts';
import { domainOf } from '../../kit/domain-of.ts';
import { hasCode, Refusal } from '../../kit/failure.ts';
import type { DueTable } from '../../state/due-table.ts';
import type { Session } from '../account.ts';
import type { Audit } from '../audit.ts';
import { allowedRow } from '../rights.ts';
import type { SelfServiceRules } from './self-service-rules.ts';

/** LIMIT of them that one account has at once. */
export const temporaryMax = 20;
/** How long one may live. */
export const temporaryDays = [1, 7, 30, 90, 365] as const;
/** LIMIT of the word that stands before the made part. */
export const wordCharsMax = 20;

const dayMs = 86_400_000;
/** Without letters that are taken for others. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const madeLength = 6;
const triesMax = 5;

/** The kind of the act, and what it is told. */
export const expireKind = 'expire';

export interface TemporaryAddress {
  readonly address: string;
  readonly endsMs: number;
}

export interface TemporaryOptions {
  readonly directory: Directory;
  readonly rules: SelfServiceRules;
  readonly due: DueTable;
  readonly audit: Audit;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly now: () => number;
}

export class TemporaryAddresses {
  readonly #of: TemporaryOptions;

  constructor(options: TemporaryOptions) {
    this.#of = options;
  }

  /** The first to end first; undefined where the domain has none. */
  async list(session: Session): Promise<readonly TemporaryAddress[] | undefined> {
    if (!(await this.#mayHave(session))) return undefined;
    const rows = await this.#of.due.list(session.address, expireKind);
    const found: TemporaryAddress[] = [];
    for (const { subject, dueMs } of rows.slice(0, temporaryMax)) {
      const alias = await this.#of.directory.alias(subject);
      if (alias?.target === session.address) found.push({ address: subject, endsMs: dueMs });
    }
    return found;
  }

  /** Refuses `limit-reached`, `bad-address` for a word that can't stand there. */
  async add(
    session: Session,
    wanted: { readonly word: string; readonly days: number },
  ): Promise<TemporaryAddress> {
    const { due, now, audit } = this.#of;
    const there = await this.list(session);
    if (there === undefined) throw new Refusal('forbidden');
    if (!temporaryDays.some((days) => days === wanted.days)) throw new Refusal('bad-form');
    if (there.length >= temporaryMax) throw new Refusal('limit-reached', { max: temporaryMax });
    const word = wanted.word.trim().toLowerCase();
    if (!/^[a-z0-9]*$/.test(word) || word.length > wordCharsMax) {
      throw new Refusal('bad-address', { address: wanted.word });
    }
    const { address: target } = session;
    const endsMs = now() + wanted.days * dayMs;
    const address = await this.#made(word, target, async (name) => {
      // Before the alias: one without an end is never there.
      const act = { owner: target, kind: expireKind, subject: name };
      await due.put({ ...act, facts: JSON.stringify({ target }), dueMs: endsMs }, now());
    });
    const after = new Date(endsMs).toISOString();
    await audit.write(session, { verb: 'add-temporary-address', object: address, after });
    return { address, endsMs };
  }

  /** Before its time. Refuses `not-found` for one of somebody else. */
  async remove(session: Session, address: string): Promise<void> {
    const { directory, due, audit, now } = this.#of;
    const one = (await this.list(session))?.find((each) => each.address === address);
    if (one === undefined) throw new Refusal('not-found');
    await directory.removeAlias(address);
    await due.remove({ owner: session.address, kind: expireKind, subject: address }, now());
    await audit.write(session, { verb: 'remove-temporary-address', object: address });
  }

  /** When an alias ends, for who administers its domain; undefined where it never does. */
  async endOf(session: Session, address: string): Promise<number | undefined> {
    const name = allowedRow(session, address);
    const key = { owner: name, kind: expireKind, subject: name };
    return (await this.#of.due.find(key))?.dueMs;
  }

  /** Undefined days: it stays. Refuses `not-found`, and `bad-form` for days that are not offered. */
  async endAfter(session: Session, address: string, days: number | undefined): Promise<void> {
    const { directory, due, audit, now } = this.#of;
    const name = allowedRow(session, address, 'aliases');
    if ((await directory.alias(name)) === undefined) throw new Refusal('not-found');
    const key = { owner: name, kind: expireKind, subject: name };
    const before = (await due.find(key))?.dueMs;
    if (days === undefined) await due.remove(key, now());
    else if (!temporaryDays.some((one) => one === days)) throw new Refusal('bad-form');
    else await due.put({ ...key, facts: '{}', dueMs: now() + days * dayMs }, now());
    const after = days === undefined ? undefined : now() + days * dayMs;
    const deed = { verb: 'end-alias', object: name, before: dayOf(before), after: dayOf(after) };
    await audit.write(session, deed);
  }

  async #made(
    word: string,
    target: string,
    plan: (address: string) => Promise<void>,
  ): Promise<string> {
    const { directory, due, now } = this.#of;
    const domain = domainOf(target);
    for (let tries = 1; ; tries += 1) {
      const made = this.#letters();
      const localPart = word === '' ? made : `${word}-${made}`;
      const address = `${localPart}@${domain}`;
      await plan(address);
      try {
        await directory.addAlias({ localPart, domain, target });
        return address;
      } catch (error) {
        await due.remove({ owner: target, kind: expireKind, subject: address }, now());
        const isTaken = error instanceof Refusal && hasCode(error, 'already-exists');
        if (!isTaken || tries === triesMax) throw error;
      }
    }
  }

  #letters(): string {
    const bytes = this.#of.randomBytes(madeLength);
    return Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
  }

  async #mayHave({ kind, address }: Session): Promise<boolean> {
    if (kind !== 'account' || !(await this.#of.rules.mayAt(address, 'temporary'))) return false;
    return (await this.#of.directory.holds()).forwarding !== 'none';
  }
}

function dayOf(timeMs: number | undefined): string {
  return timeMs === undefined ? '' : new Date(timeMs).toISOString();
}
