// Who can log in under a name, and whether they may at the moment: an account, an administrator of
// the schema's own tables, or a domain, whose name alone asks for its control panel.

import { isDomainName } from '../directory/address.ts';
import type { Account, Administrator, Directory, Domain } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import type { LoginKind } from './account.ts';

export interface Owner {
  readonly kind: LoginKind;
  readonly address: string;
  readonly passwordHash: string;
}

/** Whoever has the name, with whether the directory lets them in today. */
export interface KnownOwner extends Owner {
  readonly isOpen: boolean;
}

export class Owners {
  readonly #directory: Directory;
  readonly #now: () => number;

  constructor(directory: Directory, now: () => number) {
    this.#directory = directory;
    this.#now = now;
  }

  /**
   * An account before an administrator of the same name: their passwords tell them apart. A row
   * that leads out of the base directory is nobody; that is the operator's to know, not a guesser's.
   */
  async named(name: string): Promise<readonly KnownOwner[]> {
    const kinds: readonly LoginKind[] = name.includes('@')
      ? ['account', 'administrator']
      : ['administrator', 'domain'];
    const found = await Promise.all(kinds.map((kind) => this.of({ kind, address: name })));
    return found.filter((owner) => owner !== undefined);
  }

  async of({ kind, address }: Pick<Owner, 'kind' | 'address'>): Promise<KnownOwner | undefined> {
    try {
      if (kind === 'account') return this.#ofAccount(await this.#directory.account(address));
      if (kind === 'domain') return this.#ofDomain(await this.#domain(address));
      return this.#ofAdministrator(await this.#directory.administrator(address));
    } catch (error) {
      if (error instanceof Refusal && error.code === 'mailbox-unsafe') return undefined;
      throw error;
    }
  }

  async #domain(name: string): Promise<Domain | undefined> {
    return isDomainName(name.toLowerCase()) ? this.#directory.domain(name) : undefined;
  }

  #ofAccount(account: Account | undefined): KnownOwner | undefined {
    if (account === undefined) return undefined;
    const isOpen =
      account.isActive &&
      account.isDomainActive &&
      account.services.has('webmail') &&
      this.#isAhead(account.expiresMs) &&
      this.#isAhead(account.domainExpiresMs);
    const { address, passwordHash } = account;
    return { kind: 'account', address, passwordHash, isOpen };
  }

  #ofDomain(domain: Domain | undefined): KnownOwner | undefined {
    if (domain === undefined) return undefined;
    const isOpen = domain.isActive && this.#isAhead(domain.expiresMs);
    return { kind: 'domain', address: domain.name, passwordHash: domain.passwordHash, isOpen };
  }

  #ofAdministrator(administrator: Administrator | undefined): KnownOwner | undefined {
    if (administrator === undefined) return undefined;
    const { name, passwordHash, isActive, expiresMs } = administrator;
    const isOpen = isActive && this.#isAhead(expiresMs);
    return { kind: 'administrator', address: name, passwordHash, isOpen };
  }

  #isAhead(timeMs: number | undefined): boolean {
    return timeMs === undefined || this.#now() < timeMs;
  }
}
