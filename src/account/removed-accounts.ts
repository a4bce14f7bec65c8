// Accounts that were removed: what they were is kept beside their mail for some days, so that who
// erred can take it back; then both are erased. The administrator of a domain may be another one than
// when an account was there: whoever may not do everything brings back what they removed themselves.

import type { Account, AccountChange, Directory, Service } from '../directory/directory.ts';
import { domainOf } from '../kit/domain-of.ts';
import { Refusal } from '../kit/failure.ts';
import { homePathOf } from '../maildir/mbox-folder.ts';
import type { ContactOwners } from '../state/contact-owners.ts';
import type { RemovedAccountTable, RemovedRow } from '../state/removed-account-table.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { allowedDomain, allowedRow, requireSuper, type RightsReader } from './rights.ts';
import type { Settings } from './settings.ts';

export interface RemovedAccountsOptions {
  readonly directory: Directory;
  readonly table: RemovedAccountTable;
  readonly rights: RightsReader;
  readonly settings: Settings;
  readonly audit: Audit;
  readonly contactOwners: ContactOwners;
  readonly keepMs: number;
  readonly now: () => number;
  readonly makeMaildir: (path: string) => Promise<void>;
  /** Gives where it lies since; undefined where there was nothing. */
  readonly setAside: (path: string) => Promise<string | undefined>;
  readonly moveMailbox: (from: string, to: string) => Promise<boolean>;
  readonly eraseSetAside: (path: string) => Promise<void>;
}

/** As JSON in the table. */
interface Kept {
  readonly passwordHash: string;
  readonly format: 'maildir' | 'mbox';
  /** Who removed it; undefined of rows from before anybody asked. */
  readonly by?: string;
  /** Where its mail lies, and the folders beside an mbox; undefined where there was none. */
  readonly path?: string;
  readonly homePath?: string;
  readonly facts: Omit<AccountChange, 'services'> & { readonly services?: readonly Service[] };
  readonly settings: Readonly<Record<string, string>>;
}

/** One that can be restored. */
export interface RemovedAccount {
  readonly address: string;
  readonly removedMs: number;
  readonly path: string | undefined;
}

export class RemovedAccounts {
  readonly #of: RemovedAccountsOptions;

  constructor(options: RemovedAccountsOptions) {
    this.#of = options;
  }

  /** Sets the mail of an account aside whose row is gone, and keeps what the row held. */
  async keep(
    session: Session,
    account: Account,
    settings: Readonly<Record<string, string>>,
  ): Promise<void> {
    const { setAside, table, now, directory } = this.#of;
    const path = await setAside(account.path);
    const homePath =
      account.format === 'mbox' ? await setAside(homePathOf(account.path)) : undefined;
    const { account: held } = await directory.holds();
    const names = [...held].filter((name) => name !== 'lastLoginMs');
    const facts = Object.fromEntries(names.map((name) => [name, account[name]]));
    const services = held.has('services') ? { services: [...account.services] } : {};
    const { address, passwordHash, format } = account;
    const by = nameOf(session);
    const kept = { passwordHash, format, by, path, homePath, facts: { ...facts, ...services } };
    const record = JSON.stringify({ ...kept, settings });
    await table.add({ address, removedMs: now(), record });
  }

  /** Those whose days are not over, of one domain or all, in the order in which they were removed. */
  async list(session: Session, domain?: string): Promise<readonly RemovedAccount[]> {
    if (domain === undefined) requireSuper(session);
    else allowedDomain(session, domain, 'accounts');
    const found: RemovedAccount[] = [];
    const from = this.#of.now() - this.#of.keepMs;
    for await (const row of this.#rowsBefore(Number.MAX_SAFE_INTEGER)) {
      const { address, removedMs } = row;
      if (removedMs < from || (domain !== undefined && !address.endsWith(`@${domain}`))) continue;
      const kept = keptOf(row);
      if (mayBringBack(session, address, kept)) found.push({ address, removedMs, path: kept.path });
    }
    return found;
  }

  /**
   * The account with its password, its facts, its settings and its mail, under the name it had; not
   * with what it administered. Refuses `forbidden` to who has neither every right nor removed it,
   * `restore-over`, `mailbox-taken`, and as adding does.
   */
  async restore(session: Session, address: string): Promise<void> {
    const { directory, table, rights, audit, keepMs, now, settings } = this.#of;
    const name = allowedRow(session, address, 'accounts');
    await rights.refuseAbove(session, name);
    const row = await table.newest(name);
    if (row !== undefined && !mayBringBack(session, name, keptOf(row))) {
      throw new Refusal('forbidden');
    }
    if (row === undefined || row.removedMs < now() - keepMs) throw new Refusal('restore-over');
    const kept = keptOf(row);
    const at = name.lastIndexOf('@');
    const { services, ...facts } = kept.facts;
    const made = await directory.addAccount({
      localPart: name.slice(0, at),
      domain: name.slice(at + 1),
      passwordHash: kept.passwordHash,
      format: kept.format,
      ceiling: rights.ceiling(session),
      facts: { ...facts, ...(services === undefined ? {} : { services: new Set(services) }) },
    });
    try {
      await this.#putBack(kept, made);
    } catch (error) {
      await directory.removeAccount(name);
      throw error;
    }
    await settings.replaceAll(name, kept.settings);
    await this.#of.contactOwners.putBack(name);
    await table.remove(row.id);
    await audit.write(session, { verb: 'restore-account', object: name });
  }

  /** Erases the mail of those whose days are over, for good. Gives their addresses. */
  async purge(session: Session, { isDryRun = false } = {}): Promise<readonly string[]> {
    requireSuper(session);
    const { table, audit, keepMs, now, eraseSetAside, contactOwners } = this.#of;
    const purged: string[] = [];
    for await (const row of this.#rowsBefore(now() - keepMs)) {
      purged.push(row.address);
      if (isDryRun) continue;
      const { path, homePath } = keptOf(row);
      for (const one of [path, homePath]) if (one !== undefined) await eraseSetAside(one);
      await table.remove(row.id);
      // Who was removed twice has one book aside, that of the later time.
      if ((await table.newest(row.address)) === undefined) await contactOwners.erase(row.address);
      await audit.write(session, { verb: 'purge-account', object: row.address });
    }
    return purged;
  }

  async #putBack({ path, homePath, format }: Kept, made: Account): Promise<void> {
    const { moveMailbox, makeMaildir } = this.#of;
    if (path === undefined) {
      if (format === 'maildir') await makeMaildir(made.path);
    } else if (!(await moveMailbox(path, made.path))) throw new Refusal('restore-over');
    if (homePath !== undefined) await moveMailbox(homePath, homePathOf(made.path));
  }

  async *#rowsBefore(timeMs: number): AsyncGenerator<RemovedRow, void, undefined> {
    for (let afterId = 0; ;) {
      const rows = await this.#of.table.before(timeMs, afterId);
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined) return;
      afterId = last.id;
    }
  }
}

/** Names of accounts, domains and administrators may be alike. */
function nameOf({ kind, address }: Session): string {
  return `${kind} ${address}`;
}

function mayBringBack(session: Session, address: string, { by }: Kept): boolean {
  const { super: isSuper, domains } = session.rights;
  const domain = domainOf(address);
  return isSuper || (domains.includes(domain) && by === nameOf(session));
}

function keptOf({ record }: RemovedRow): Kept {
  const { path, homePath, ...kept } = JSON.parse(record) as Kept;
  // JSON has no undefined: a limit that is not there is no limit.
  const quota = { bytes: undefined, messages: undefined, ...kept.facts.quota };
  const facts = kept.facts.quota === undefined ? kept.facts : { ...kept.facts, quota };
  return {
    ...kept,
    facts,
    ...(path === undefined ? {} : { path }),
    ...(homePath === undefined ? {} : { homePath }),
  };
}
