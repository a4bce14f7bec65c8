// Writes down what a session changed. The row comes after the deed, so that it never tells of
// something that did not happen; a deed whose row can't be written is at least in the log.

import type { Log } from '../kit/log.ts';
import type { AuditTable } from '../state/audit-table.ts';
import type { Session } from './account.ts';
import type { Sessions } from './sessions.ts';

export interface Deed {
  readonly verb: string;
  readonly object: string;
  readonly before?: string;
  readonly after?: string;
}

export class Audit {
  readonly #of: {
    readonly table: AuditTable;
    readonly sessions: Sessions;
    readonly now: () => number;
    readonly log: Log;
  };

  constructor(options: {
    readonly table: AuditTable;
    readonly sessions: Sessions;
    readonly now: () => number;
    readonly log: Log;
  }) {
    this.#of = options;
  }

  async write(session: Session, { verb, object, before, after }: Deed): Promise<void> {
    const facts = { verb, object, before, after, actor: session.address };
    this.#of.log.info(facts, 'changed by an administrator');
    const remote = await this.#of.sessions.remoteOf(session);
    await this.#of.table.add({ ...facts, remote, timeMs: this.#of.now() });
  }
}
