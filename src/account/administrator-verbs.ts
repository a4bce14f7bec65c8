// Who administers: people of the schema's own tables, with a password of their own, and accounts
// that were given rights (dispatch_admin). Only a super administrator asks or changes anything here.

import type { Directory, Holdings } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import { type AdminTable, everyDomain } from '../state/admin-table.ts';
import type { ApiTokenTable } from '../state/api-token-table.ts';
import type { Grant, GrantTable } from '../state/grant-table.ts';
import type { Session } from './account.ts';
import {
  accountListed,
  changeOf,
  type GrantChange,
  type GrantReach,
  grantNameOf,
  type ListedAdministrator,
  listedOf,
  refuseOddLimits,
  textOf,
} from './administrator-facts.ts';
import type { Audit } from './audit.ts';
import type { HeldFactors } from './factors/held-factors.ts';
import { type NewPasswords, refuseWeak } from './new-passwords.ts';
import { everyRight, grantedRights, requireSuper } from './rights.ts';
import type { Sessions } from './sessions.ts';
import type { StepUp } from './step-up.ts';

export interface AdministratorsOptions {
  readonly directory: Directory;
  readonly table: AdminTable;
  readonly grants: GrantTable;
  readonly apiTokens: ApiTokenTable;
  readonly stepUp: StepUp;
  readonly sessions: Sessions;
  readonly heldFactors: HeldFactors;
  readonly passwords: NewPasswords;
  readonly audit: Audit;
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
        found.push(accountListed(name, domains));
        after = name;
      }
    }
    return Promise.all(found.map((one) => this.#withReach(one)));
  }

  /** A page of them by name, of both kinds; two of one name stand on one page. */
  async page(
    session: Session,
    { after = '', limit }: { readonly after?: string; readonly limit: number },
  ): Promise<readonly ListedAdministrator[]> {
    requireSuper(session);
    const { directory, table } = this.#of;
    const most = Math.min(limit, stepRows);
    const own = (await directory.administrators({ after, limit: most })).map(listedOf);
    const granted = await table.list(after, most);
    const accounts = [...granted].map(([name, domains]) => accountListed(name, domains));
    const byName = [...own, ...accounts].toSorted((one, other) => (one.name < other.name ? -1 : 1));
    const last = byName[most - 1]?.name;
    const page = byName.filter(({ name }) => last === undefined || name <= last);
    return Promise.all(page.map((one) => this.#withReach(one)));
  }

  /** Refuses `not-found`. */
  async find(session: Session, name: string): Promise<ListedAdministrator> {
    requireSuper(session);
    return this.#found(name);
  }

  /** Whether the schema has a table for people with a password of their own. */
  async holds(session: Session): Promise<Holdings['administrators']> {
    requireSuper(session);
    return (await this.#of.directory.holds()).administrators;
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
    } & GrantReach,
  ): Promise<void> {
    requireSuper(session);
    const name = wanted.name.trim().toLowerCase();
    const { isSuper } = wanted;
    const domains = await this.#known(wanted.domains);
    if (!isSuper && domains.length === 0) throw new Refusal('bad-form');
    refuseOddLimits(wanted.most);
    await this.#of.stepUp.require(session);
    const kind = wanted.password === undefined ? 'account' : 'own';
    if (wanted.password === undefined) {
      await this.#refuseNoAccount(name);
      if ((await this.#of.table.domainsOf(name)).length > 0) {
        throw new Refusal('already-exists', { address: name });
      }
      await this.#setReach({ name, kind }, wanted);
      await this.#grant(name, { isSuper, domains });
    } else {
      if (!(await this.#of.directory.holds()).administrators) {
        throw new Refusal('not-held', { what: 'administrators' });
      }
      refuseWeak(wanted.password, name);
      const passwordHash = await this.#of.passwords.hash(wanted.password);
      if ((await this.#of.directory.administrator(name)) !== undefined) {
        throw new Refusal('already-exists', { address: name });
      }
      // What narrows the rights before the rights: there is no moment with more of them.
      await this.#setReach({ name, kind }, wanted);
      await this.#of.directory.addAdministrator({ name, passwordHash, isSuper, domains });
    }
    const after = textOf({ ...wanted, isSuper, domains });
    await this.#of.audit.write(session, { verb: 'add-administrator', object: name, after });
  }

  async change(session: Session, typed: string, change: GrantChange): Promise<void> {
    requireSuper(session);
    const { directory, audit, stepUp } = this.#of;
    const before = await this.#found(typed);
    const { name } = before;
    refuseSelf(session, name);
    const { may, most, ...grant } = change;
    const domains = grant.domains === undefined ? undefined : await this.#known(grant.domains);
    const wanted = { ...grant, ...(domains === undefined ? {} : { domains }) };
    refuseOddLimits(most);
    await stepUp.require(session);
    const reach = { may: may ?? [...(before.may ?? everyRight)], most: most ?? before.most ?? {} };
    if (may !== undefined || most !== undefined) await this.#setReach(before, reach);
    if (before.kind === 'own') await directory.changeAdministrator(name, wanted);
    else if (change.isActive !== undefined) throw new Refusal('not-held', { what: 'isActive' });
    else await this.#grant(name, { ...before, ...wanted });
    await audit.write(session, {
      verb: 'change-administrator',
      object: name,
      before: textOf(changeOf(before)),
      after: textOf({ ...changeOf(before), ...wanted, ...reach }),
    });
  }

  /** Of one with a password of its own; an account's is its own matter (`not-held`). */
  async setPassword(session: Session, typed: string, password: string): Promise<void> {
    requireSuper(session);
    const { name, kind } = await this.#found(typed);
    if (kind === 'account') throw new Refusal('not-held', { what: 'administrator password' });
    refuseWeak(password, name);
    await this.#of.stepUp.require(session);
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
    refuseSelf(session, name);
    await this.#of.stepUp.require(session);
    if (before.kind === 'own') {
      await this.#of.directory.removeAdministrator(name);
      await this.#of.heldFactors.removeAll({ kind: 'administrator', address: name });
    } else await this.#of.table.removeAll(name);
    await this.#of.grants.remove(grantNameOf(before));
    await this.#of.apiTokens.removeAll(name);
    await this.#of.sessions.endAll(name);
    const deed = { verb: 'remove-administrator', object: name, before: textOf(changeOf(before)) };
    await this.#of.audit.write(session, deed);
  }

  async #found(typed: string): Promise<ListedAdministrator> {
    const name = typed.trim().toLowerCase();
    const own = await this.#of.directory.administrator(name);
    if (own !== undefined) return this.#withReach(listedOf(own));
    const domains = await this.#of.table.domainsOf(name);
    if (domains.length === 0) throw new Refusal('not-found');
    return this.#withReach(accountListed(name, domains));
  }

  async #withReach(one: ListedAdministrator): Promise<ListedAdministrator> {
    if (one.isSuper) return one;
    return { ...one, ...grantedRights(await this.#of.grants.find(grantNameOf(one))) };
  }

  /** Nothing said needs no row, and what stood there for somebody before must not count. */
  async #setReach(
    of: Pick<ListedAdministrator, 'name' | 'kind'>,
    { may = everyRight, most = {} }: GrantReach,
  ): Promise<void> {
    const isWhole = everyRight.every((right) => may.includes(right));
    const grant: Grant = {
      may: everyRight.filter((right) => may.includes(right)),
      accountsMax: most.accounts,
      quotaBytesMax: most.quotaBytes,
    };
    const hasLimit = grant.accountsMax !== undefined || grant.quotaBytesMax !== undefined;
    if (isWhole && !hasLimit) await this.#of.grants.remove(grantNameOf(of));
    else await this.#of.grants.set(grantNameOf(of), grant);
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

/** Nobody takes away what they act by: there might be nobody left to give it back. */
function refuseSelf(session: Session, name: string): void {
  if (session.kind !== 'operator' && session.address === name) throw new Refusal('forbidden');
}
