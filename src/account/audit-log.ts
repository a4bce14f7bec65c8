// Reads what was written down: all of it for who administers everything, and for others what
// concerns their domains. From where somebody else came is no matter of theirs.

import { Refusal } from '../kit/failure.ts';
import type { AuditFilter, AuditRow, AuditTable } from '../state/audit-table.ts';
import type { Session } from './account.ts';
import { allowedDomain } from './rights.ts';

export type { AuditRow };

export interface AuditQuestion extends AuditFilter {
  readonly domain?: string | undefined;
}

/** LIMIT of entries of one page. */
const pageRowsMax = 500;

export class AuditLog {
  readonly #table: AuditTable;

  constructor(table: AuditTable) {
    this.#table = table;
  }

  /** Newest first, those before an entry's number. Refuses `forbidden`. */
  async entries(
    session: Session,
    question: AuditQuestion,
    { before, limit }: { readonly before?: number | undefined; readonly limit: number },
  ): Promise<readonly AuditRow[]> {
    const { super: isSuper, domains: own } = session.rights;
    if (!isSuper && own.length === 0) throw new Refusal('forbidden');
    const { domain, remote, ...filter } = question;
    const domains = domain === undefined ? own : [allowedDomain(session, domain)];
    const rows = await this.#table.page(
      // A search by addresses would tell what their column does not.
      { ...filter, ...(isSuper ? { remote } : {}) },
      {
        domains: isSuper && domain === undefined ? undefined : domains,
        before,
        limit: Math.min(limit, pageRowsMax),
      },
    );
    return isSuper ? rows : rows.map((row) => withoutRemote(row, session));
  }
}

function withoutRemote(row: AuditRow, { address, rights }: Session): AuditRow {
  const { actor } = row;
  const isNear = actor === address || rights.domains.includes(actor.slice(actor.indexOf('@') + 1));
  return isNear ? row : { ...row, remote: '' };
}
