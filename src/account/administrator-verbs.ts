// Who administers: people of the schema's own tables, with a password of their own, and accounts
// that were given rights (dispatch_admin). Only a super administrator asks or changes anything here.

import type { Administrator, Directory } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import { type AdminTable, everyDomain } from '../state/admin-table.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { type NewPasswords, refuseWeak } from './new-passwords.ts';
import { requireSuper } from './rights.ts';
import type { Sessions } from './sessions.ts';

export interface AdministratorsOptions {
  readonly directory: Directory;
  readonly table: AdminTable;
  readonly sessions: Sessions;
  readonly passwords: NewPasswords;
  readonly audit: Audit;
}

/** `own` has a password of its own, `account` is an account that was given rights. */
export interface ListedAdministrator {
  readonly name: string;
  readonly kind: 'own' | 'account';
  readonly isSuper: boolean;
  readonly domains: readonly string[];
  readonly isActive: boolean;
}

export interface GrantChange {
  readonly isSuper?: boolean;
  /** All of them: what was there before goes. */
  readonly domains?: readonly string[];
  /** Only of those with a password of their own. */
  readonly isActive?: boolean;
}

/** LIMIT of administrators that one list gives. */
const listMax = 10_000;
const stepRows = 500;
/** LIMIT of domains named at once. */
const domainsMax = 1_000;

export class Administrators {
  readonly #of: AdministratorsOptions;

  constructor(options: AdministratorsOptions) {
    this.#of = options;
  }

  async list(session: Session): Promise<readonly ListedAdministrator[]> {
    requireSuper(session);
    const { directory, table } = this.#of;
    const found: ListedAdministrator[] = [];
    for (let after = ''; found.length < listMax;) {
      const rows = await directory.administrators({ after, limit: stepRows });
      found.push(...rows.map(listedOf));
      const last = rows.at(-1);
      if (last === undefined || rows.length < stepRows) break;
      after = last.name;
    }
    for (let after = ''; found.length < listMax;) {
      const granted = await table.list(after, stepRows);
      if (granted.size === 0) break;
      for (const [name, domains] of granted) {
        found.push({ name, kind: 'account', isActive: true, ...grantOf(domains) });
        after = name;
      }
    }
    return found;
  }

  /**
   * With a password somebody in the schema's own table, without one an account that is there.
   * Refuses `not-held` where the schema has no such table, `already-exists`, `password-weak`.
   */
  async add(
    session: Session,
    wanted: {
      readonly name: string;
      readonly password: string | undefined;
      readonly isSuper: boolean;
      readonly domains: readonly string[];
    },
  ): Promise<void> {
    requireSuper(session);
    const name = wanted.name.trim().toLowerCase();
    const { isSuper } = wanted;
    const domains = await this.#known(wanted.domains);
    if (!isSuper && domains.length === 0) throw new Refusal('bad-form');
    if (wanted.password === undefined) {
      await this.#refuseNoAccount(name);
      if ((await this.#of.table.domainsOf(name)).length > 0) {
        throw new Refusal('already-exists', { address: name });
      }
      await this.#grant(name, { isSuper, domains });
    } else {
      if (!(await this.#of.directory.holds()).administrators) {
        throw new Refusal('not-held', { what: 'administrators' });
      }
      refuseWeak(wanted.password, name);
      const passwordHash = await this.#of.passwords.hash(wanted.password);
      await this.#of.directory.addAdministrator({ name, passwordHash, isSuper, domains });
    }
    const after = textOf({ isSuper, domains });
    await this.#of.audit.write(session, { verb: 'add-administrator', object: name, after });
  }

  async change(session: Session, typed: string, change: GrantChange): Promise<void> {
    requireSuper(session);
    const { directory, audit } = this.#of;
    const before = await this.#found(typed);
    const { name } = before;
    const domains = change.domains === undefined ? undefined : await this.#known(change.domains);
    const wanted = { ...change, ...(domains === undefined ? {} : { domains }) };
    if (before.kind === 'own') await directory.changeAdministrator(name, wanted);
    else if (change.isActive !== undefined) throw new Refusal('not-held', { what: 'isActive' });
    else await this.#grant(name, { ...before, ...wanted });
    const after = { ...before, ...wanted };
    await audit.write(session, {
      verb: 'change-administrator',
      object: name,
      before: textOf(before),
      after: textOf(after),
    });
  }

  /** Of one with a password of its own; an account's is its own matter (`not-held`). */
  async setPassword(session: Session, typed: string, password: string): Promise<void> {
    requireSuper(session);
    const { name, kind } = await this.#found(typed);
    if (kind === 'account') throw new Refusal('not-held', { what: 'administrator password' });
    refuseWeak(password, name);
    const passwordHash = await this.#of.passwords.hash(password);
    await this.#of.directory.changeAdministrator(name, { passwordHash });
    await this.#of.sessions.endAll(name);
    await this.#of.audit.write(session, { verb: 'set-administrator-password', object: name });
  }

  /** An account stays one and loses its rights. */
  async remove(session: Session, typed: string): Promise<void> {
    requireSuper(session);
    const before = await this.#found(typed);
    const { name } = before;
    if (before.kind === 'own') await this.#of.directory.removeAdministrator(name);
    else await this.#of.table.removeAll(name);
    await this.#of.sessions.endAll(name);
    const deed = { verb: 'remove-administrator', object: name, before: textOf(before) };
    await this.#of.audit.write(session, deed);
  }

  async #found(typed: string): Promise<ListedAdministrator> {
    const name = typed.trim().toLowerCase();
    const own = await this.#of.directory.administrator(name);
    if (own !== undefined) return listedOf(own);
    const domains = await this.#of.table.domainsOf(name);
    if (domains.length === 0) throw new Refusal('not-found');
    return { name, kind: 'account', isActive: true, ...grantOf(domains) };
  }

  async #grant(
    name: string,
    { isSuper, domains }: { readonly isSuper: boolean; readonly domains: readonly string[] },
  ): Promise<void> {
    if (!isSuper && domains.length === 0) throw new Refusal('bad-form');
    await this.#of.table.removeAll(name);
    for (const domain of isSuper ? [everyDomain] : domains) await this.#of.table.add(name, domain);
  }

  async #refuseNoAccount(name: string): Promise<void> {
    const account = await this.#of.directory.account(name);
    if (account?.address !== name) throw new Refusal('not-found');
  }

  /** In lower case, each of them there. */
  async #known(domains: readonly string[]): Promise<readonly string[]> {
    if (domains.length > domainsMax) throw new Refusal('limit-reached', { max: domainsMax });
    const names = [...new Set(domains.map((domain) => domain.trim().toLowerCase()))];
    for (const name of names) {
      if ((await this.#of.directory.domain(name)) === undefined) {
        throw new Refusal('bad-address', { address: name });
      }
    }
    return names;
  }
}

function listedOf({ name, isSuper, domains, isActive }: Administrator): ListedAdministrator {
  return { name, kind: 'own', isSuper, domains, isActive };
}

function grantOf(domains: readonly string[]): { isSuper: boolean; domains: readonly string[] } {
  return {
    isSuper: domains.includes(everyDomain),
    domains: domains.filter((domain) => domain !== everyDomain),
  };
}

const textOf = ({ isSuper, domains, isActive }: GrantChange) =>
  JSON.stringify({ isSuper, domains, ...(isActive === undefined ? {} : { isActive }) });
