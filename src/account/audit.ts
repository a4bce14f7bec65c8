// Writes down what a session changed. The row comes after the deed, so that it never tells of
// something that did not happen; a deed whose row can't be written is at least in the log.

import type { Log } from '../kit/log.ts';
import type { AuditTable } from '../state/audit-table.ts';
import type { Session } from './account.ts';
import type { Sessions } from './sessions.ts';

/** Where an operator acts from. */
const onThisMachine = 'this machine';

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
    const remote = await this.#remoteOf(session);
    await this.#of.table.add({ ...facts, remote, timeMs: this.#of.now() });
  }

  /** The same of many objects at once. */
  async writeMany(
    session: Session,
    { verb, objects }: { readonly verb: string; readonly objects: readonly string[] },
  ): Promise<void> {
    if (objects.length === 0) return;
    const facts = { verb, actor: session.address };
    this.#of.log.info({ ...facts, count: objects.length }, 'changed by an administrator');
    const timeMs = this.#of.now();
    const remote = await this.#remoteOf(session);
    const rest = { before: undefined, after: undefined };
    await this.#of.table.addMany(
      objects.map((object) => ({ ...facts, ...rest, object, remote, timeMs })),
    );
  }

  async #remoteOf(session: Session): Promise<string> {
    if (session.kind === 'operator') return onThisMachine;
    return session.remote ?? this.#of.sessions.remoteOf(session);
  }
}
