// What a session may administer: from the configuration, from dispatch_admin, and from having
// come in with a domain's own password; and what of it, from dispatch_grant.

import { type AddressParts, parseAddress, rowAddress } from '../directory/address.ts';
import type { Ceiling, Directory } from '../directory/directory.ts';
import { type AdminTable, everyDomain } from '../state/admin-table.ts';
import type { ApiTokenTable } from '../state/api-token-table.ts';
import type { Grant, GrantName, GrantTable } from '../state/grant-table.ts';
import type { WebhookTable } from '../state/webhook-table.ts';
import { Refusal } from '../kit/failure.ts';
import type { LoginKind, Right, Rights, Session } from './account.ts';

export const everyRight: readonly Right[] = ['accounts', 'aliases', 'quotas', 'settings'];

export interface RightsReaderOptions {
  readonly table: AdminTable;
  readonly grants: GrantTable;
  readonly apiTokens: ApiTokenTable;
  readonly webhooks: WebhookTable;
  readonly directory: Directory;
  readonly superAdministrators: readonly string[];
}

export class RightsReader {
  readonly #table: AdminTable;
  readonly #grants: GrantTable;
  readonly #apiTokens: ApiTokenTable;
  readonly #webhooks: WebhookTable;
  readonly #directory: Directory;
  readonly #superAdministrators: ReadonlySet<string>;

  constructor(options: RightsReaderOptions) {
    const { table, grants, apiTokens, webhooks, directory, superAdministrators } = options;
    this.#table = table;
    this.#grants = grants;
    this.#apiTokens = apiTokens;
    this.#webhooks = webhooks;
    this.#directory = directory;
    this.#superAdministrators = new Set(superAdministrators.map((name) => name.toLowerCase()));
  }

  async of(address: string, kind: LoginKind): Promise<Rights> {
    if (kind === 'domain') return { super: false, domains: [address] };
    const rights =
      kind === 'administrator'
        ? await this.#ofAdministrator(address)
        : await this.#ofAccount(address);
    if (rights.super || rights.domains.length === 0) return rights;
    return { ...rights, ...grantedRights(await this.#grants.find({ kind, name: address })) };
  }

  async #ofAccount(address: string): Promise<Rights> {
    const [own, others] = await Promise.all([
      this.#table.domainsOf(address),
      this.#directory.administeredBy(address),
    ]);
    const domains = [...own, ...others];
    return {
      super: this.#superAdministrators.has(address) || domains.includes(everyDomain),
      domains: domains.filter((domain) => domain !== everyDomain),
    };
  }

  async #ofAdministrator(name: string): Promise<Rights> {
    const administrator = await this.#directory.administrator(name);
    return {
      super: administrator?.isSuper ?? false,
      domains: administrator?.domains ?? [],
    };
  }

  /** What the session's domains may have together; undefined where nobody said a limit. */
  ceiling(session: Session): Ceiling | undefined {
    const { super: isSuper, most, domains } = session.rights;
    if (isSuper || most === undefined) return undefined;
    return {
      domains,
      accountsMax: most.accounts,
      quotaBytesMax: most.quotaBytes,
      lock: (runner) => this.#grants.lock(runner, grantName(session)),
    };
  }

  /**
   * Refuses `forbidden` when the person has rights that the session has not. The administrator of
   * a domain could otherwise set the password of a super administrator whose account lies in it,
   * or make that account where there is none, and log in with every right.
   */
  async refuseAbove(session: Session, address: string): Promise<void> {
    if (session.rights.super) return;
    if (isAbove(await this.of(address, 'account'), session.rights)) throw new Refusal('forbidden');
  }

  async removeAll(address: string): Promise<void> {
    await this.#table.removeAll(address);
    await this.#grants.remove({ kind: 'account', name: address });
    await this.#apiTokens.removeAll(address);
    await this.#webhooks.removeAll(address);
  }

  /** The same person goes on under another name. */
  async rename(from: string, to: string): Promise<void> {
    const domains = await this.#table.domainsOf(from);
    const grant = await this.#grants.find({ kind: 'account', name: from });
    await this.removeAll(to);
    // What narrows the rights before the rights: there is no moment with more of them.
    if (grant !== undefined) await this.#grants.set({ kind: 'account', name: to }, grant);
    for (const domain of domains) await this.#table.add(to, domain);
    await this.removeAll(from);
  }

  /** What was granted in a domain must not pass to the next one of its name. */
  async removeDomain(domain: string): Promise<void> {
    await this.#table.removeDomain(domain);
    await this.#apiTokens.removeAll(domain);
    await this.#webhooks.removeAll(domain);
  }
}

/** Whose limits a session counts against. */
function grantName({ kind, address }: Session): GrantName {
  return { kind: kind === 'administrator' ? kind : 'account', name: address };
}

/** What a row says; words that this program does not know give nothing. */
export function grantedRights(grant: Grant | undefined): Pick<Rights, 'may' | 'most'> {
  if (grant === undefined) return {};
  const { accountsMax, quotaBytesMax } = grant;
  const most = {
    ...(accountsMax === undefined ? {} : { accounts: accountsMax }),
    ...(quotaBytesMax === undefined ? {} : { quotaBytes: quotaBytesMax }),
  };
  const may = new Set(everyRight.filter((right) => grant.may.includes(right)));
  return {
    ...(may.size === everyRight.length ? {} : { may }),
    ...(Object.keys(most).length === 0 ? {} : { most }),
  };
}

/** Whether the session may do this in the domains that it administers. */
export function mayDo({ rights }: Session, right: Right): boolean {
  return rights.super || rights.may === undefined || rights.may.has(right);
}

/** Refuses `forbidden` unless the session may do this. */
export function requireRight(session: Session, right: Right): void {
  if (!mayDo(session, right)) throw new Refusal('forbidden');
}

/** Refuses `forbidden` to who may do anything less than everything in the domains of theirs. */
export function requireWhole(session: Session): void {
  if (!isWhole(session)) throw new Refusal('forbidden');
}

/** Whether the session may do everything in the domains of theirs. */
export function isWhole({ rights }: Session): boolean {
  return rights.super || (rights.may === undefined && rights.most === undefined);
}

/** Refuses `forbidden` to everybody but a super administrator. */
export function requireSuper(session: Session): void {
  if (!session.rights.super) throw new Refusal('forbidden');
}

/** A typed domain in lower case, of those that the session administers; to look, or to do this. */
export function allowedDomain(session: Session, domain: string, right?: Right): string {
  const name = domain.trim().toLowerCase();
  requireDomain(session, name, right);
  return name;
}

/** A typed address in lower case, of a domain that the session administers. */
export function allowedAddress(session: Session, address: string, right?: Right): string {
  return allowed(session, { address, right, parts: parseAddress(address.trim()) });
}

/** The same for a row that is there already, its local part however odd. */
export function allowedRow(session: Session, address: string, right?: Right): string {
  return allowed(session, { address, right, parts: rowAddress(address) });
}

function allowed(
  session: Session,
  wanted: {
    readonly address: string;
    readonly parts: AddressParts | undefined;
    readonly right: Right | undefined;
  },
): string {
  const { address, parts, right } = wanted;
  if (parts === undefined) {
    if (!session.rights.super) throw new Refusal('forbidden');
    throw new Refusal('bad-address', { address });
  }
  requireDomain(session, parts.domain, right);
  return `${parts.localPart}@${parts.domain}`;
}

function requireDomain(session: Session, domain: string, right: Right | undefined): void {
  const isOwn = session.rights.super || session.rights.domains.includes(domain);
  if (!isOwn) throw new Refusal('forbidden');
  if (right !== undefined) requireRight(session, right);
}

/** Whether somebody may do anything that the other may not. */
function isAbove(one: Rights, other: Rights): boolean {
  if (one.super) return true;
  if (one.domains.length === 0) return false;
  const isElsewhere = one.domains.some((domain) => !other.domains.includes(domain));
  const mayMore = everyRight.some((right) => has(one, right) && !has(other, right));
  const { most: ones = {} } = one;
  const { most: others = {} } = other;
  return (
    isElsewhere ||
    mayMore ||
    isMore(ones.accounts, others.accounts) ||
    isMore(ones.quotaBytes, others.quotaBytes)
  );
}

const has = ({ may }: Rights, right: Right) => may === undefined || may.has(right);
const isMore = (one = Number.POSITIVE_INFINITY, other = Number.POSITIVE_INFINITY) => one > other;
