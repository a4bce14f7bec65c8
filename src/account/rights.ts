// What a session may administer: from the configuration, from dispatch_admin, and from having
// come in with a domain's own password.

import { type AddressParts, parseAddress, rowAddress } from '../directory/address.ts';
import type { Directory } from '../directory/directory.ts';
import { type AdminTable, everyDomain } from '../state/admin-table.ts';
import { Refusal } from '../kit/failure.ts';
import type { LoginKind, Rights, Session } from './account.ts';

export class RightsReader {
  readonly #table: AdminTable;
  readonly #directory: Directory;
  readonly #superAdministrators: ReadonlySet<string>;

  constructor(table: AdminTable, directory: Directory, superAdministrators: readonly string[]) {
    this.#table = table;
    this.#directory = directory;
    this.#superAdministrators = new Set(superAdministrators.map((name) => name.toLowerCase()));
  }

  async of(address: string, kind: LoginKind): Promise<Rights> {
    if (kind === 'domain') return { super: false, domains: [address] };
    if (kind === 'administrator') return this.#ofAdministrator(address);
    const domains = [
      ...(await this.#table.domainsOf(address)),
      ...(await this.#directory.administeredBy(address)),
    ];
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

  /**
   * Refuses `forbidden` when the person has rights that the session has not. The administrator of
   * a domain could otherwise set the password of a super administrator whose account lies in it,
   * or make that account where there is none, and log in with every right.
   */
  async refuseAbove(session: Session, address: string): Promise<void> {
    if (session.rights.super) return;
    const rights = await this.of(address, 'account');
    const isAbove = rights.domains.some((domain) => !session.rights.domains.includes(domain));
    if (rights.super || isAbove) throw new Refusal('forbidden');
  }

  async removeAll(address: string): Promise<void> {
    await this.#table.removeAll(address);
  }

  /** The same person goes on under another name. */
  async rename(from: string, to: string): Promise<void> {
    const domains = await this.#table.domainsOf(from);
    await this.#table.removeAll(to);
    for (const domain of domains) await this.#table.add(to, domain);
    await this.#table.removeAll(from);
  }

  /** What was granted in a domain must not pass to the next one of its name. */
  async removeDomain(domain: string): Promise<void> {
    await this.#table.removeDomain(domain);
  }
}

/** Refuses `forbidden` unless the session administers the domain. */
function requireDomain(session: Session, domain: string): void {
  if (session.rights.super || session.rights.domains.includes(domain)) return;
  throw new Refusal('forbidden');
}

/** Refuses `forbidden` to everybody but a super administrator. */
export function requireSuper(session: Session): void {
  if (!session.rights.super) throw new Refusal('forbidden');
}

/** A typed domain in lower case, of those that the session administers. */
export function allowedDomain(session: Session, domain: string): string {
  const name = domain.trim().toLowerCase();
  requireDomain(session, name);
  return name;
}

/** A typed address in lower case, of a domain that the session administers. */
export function allowedAddress(session: Session, address: string): string {
  return allowed(session, address, parseAddress(address.trim()));
}

/** The same for a row that is there already, its local part however odd. */
export function allowedRow(session: Session, address: string): string {
  return allowed(session, address, rowAddress(address));
}

function allowed(session: Session, address: string, parts: AddressParts | undefined): string {
  if (parts === undefined) {
    if (!session.rights.super) throw new Refusal('forbidden');
    throw new Refusal('bad-address', { address });
  }
  requireDomain(session, parts.domain);
  return `${parts.localPart}@${parts.domain}`;
}
