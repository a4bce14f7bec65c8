// Domains on their way out. One that holds something is closed first: nobody logs in, and nothing
// in it is touched, so that who erred opens it again as it was. Once its days are over, what is in
// it is removed piece by piece, its mail last; whatever ends that in between, the next run goes on.

import type { Directory } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import type { RemovedDomainTable } from '../state/removed-domain-table.ts';
import type { Administration, Session } from './account.ts';
import type { Audit } from './audit.ts';
import { allowedDomain, requireSuper, requireWhole } from './rights.ts';
import type { Sessions } from './sessions.ts';
import type { StepUp } from './step-up.ts';

export interface RemovedDomainsOptions {
  readonly directory: Directory;
  readonly table: RemovedDomainTable;
  readonly sessions: Sessions;
  readonly stepUp: StepUp;
  readonly audit: Audit;
  readonly administration: Administration;
  readonly keepMs: number;
  readonly now: () => number;
}

/** Rows of one step of emptying a domain. */
const stepRows = 200;

export class RemovedDomains {
  readonly #of: RemovedDomainsOptions;

  constructor(options: RemovedDomainsOptions) {
    this.#of = options;
  }

  /**
   * An empty domain goes at once; any other is closed, and goes when its days are over. Refuses
   * `domain-in-use` where the tables can't keep a domain closed. Gives when it goes.
   */
  async remove(session: Session, domain: string): Promise<number | undefined> {
    requireSuper(session);
    const { directory, table, sessions, stepUp, audit, administration, keepMs, now } = this.#of;
    const found = await directory.domain(domain.trim());
    if (found === undefined) throw new Refusal('not-found');
    await stepUp.require(session);
    const { name } = found;
    const counts = (await directory.counts([name])).get(name);
    const others = await directory.aliasDomains(name);
    if ((counts?.accounts ?? 0) + (counts?.aliases ?? 0) + others.length === 0) {
      await administration.removeDomain(session, name);
      await table.remove(name);
      return undefined;
    }
    if (!(await directory.holds()).domain.has('isActive')) {
      throw new Refusal('domain-in-use', { domain: name });
    }
    const before = await table.find(name);
    if (before !== undefined) return before.removedMs + keepMs;
    await table.set({ name, removedMs: now(), wasActive: found.isActive });
    await directory.changeDomain(name, { isActive: false });
    await sessions.endAll(name);
    await audit.write(session, { verb: 'close-domain', object: name });
    return now() + keepMs;
  }

  /** When each of them goes, by name. */
  async dueMs(session: Session): Promise<ReadonlyMap<string, number>> {
    const { table, keepMs } = this.#of;
    const { super: isSuper, domains } = session.rights;
    const found = [...(await table.all()).values()];
    const own = found.filter(({ name }) => isSuper || domains.includes(name));
    return new Map(own.map(({ name, removedMs }) => [name, removedMs + keepMs]));
  }

  /**
   * As it was before it was closed, by whoever may do everything in it: who closed it erred, or was
   * asked to by somebody who did. Refuses `not-found` for one that was not closed, and
   * `restore-over` after its days.
   */
  async restore(session: Session, domain: string): Promise<void> {
    const name = allowedDomain(session, domain);
    requireWhole(session);
    const { directory, table, audit, keepMs, now } = this.#of;
    const row = await table.find(name);
    if (row === undefined) throw new Refusal('not-found');
    if (!session.rights.super && row.removedMs < now() - keepMs) throw new Refusal('restore-over');
    await directory.changeDomain(row.name, { isActive: row.wasActive });
    await table.remove(row.name);
    await audit.write(session, { verb: 'restore-domain', object: row.name });
  }

  /** Removes those whose days are over, with everything in them. Gives their names. */
  async purge(session: Session, { isDryRun = false } = {}): Promise<readonly string[]> {
    requireSuper(session);
    const { table, keepMs, now } = this.#of;
    const rows = [...(await table.all()).values()];
    const due = rows.filter(({ removedMs }) => removedMs < now() - keepMs);
    for (const { name } of isDryRun ? [] : due) await this.#removeWhole(session, name);
    return due.map(({ name }) => name);
  }

  async #removeWhole(session: Session, name: string): Promise<void> {
    const { administration, directory, table } = this.#of;
    for (const alias of await directory.aliasDomains(name)) {
      await administration.removeAliasDomain(session, name, alias);
    }
    const range = { limit: stepRows };
    for (;;) {
      const aliases = await directory.aliases(name, range);
      if (aliases.length === 0) break;
      for (const { address } of aliases) await administration.removeAlias(session, address);
    }
    for (;;) {
      const accounts = await directory.accounts(name, range);
      if (accounts.length === 0) break;
      for (const { address } of accounts) await administration.removeAccount(session, address);
    }
    if ((await directory.domain(name)) !== undefined) {
      await administration.removeDomain(session, name);
    }
    await table.remove(name);
  }
}
