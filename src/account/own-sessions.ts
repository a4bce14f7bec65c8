// What somebody sees of their own logins: the sessions that are open, and who came or tried to.

import type { LoginRow, LoginTable } from '../state/login-table.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { ownerOf } from './factors/second-factors.ts';
import type { ListedSession, Sessions } from './sessions.ts';

/** A login that was tried, as its owner sees it. */
export type ListedLogin = LoginRow;

export class OwnSessions {
  readonly #of: {
    readonly sessions: Sessions;
    readonly logins: LoginTable;
    readonly audit: Audit;
  };

  constructor(options: {
    readonly sessions: Sessions;
    readonly logins: LoginTable;
    readonly audit: Audit;
  }) {
    this.#of = options;
  }

  async open(session: Session): Promise<readonly ListedSession[]> {
    return this.#of.sessions.list(session);
  }

  /** The newest first; those of some months, and of the failures the last. */
  async logins(session: Session): Promise<readonly ListedLogin[]> {
    return this.#of.logins.of(ownerOf(session));
  }

  /** In other workers it is over some seconds later. Refuses `not-found`. */
  async end(session: Session, id: string): Promise<void> {
    await this.#of.sessions.endOne(session, id);
    await this.#written(session);
  }

  async endOthers(session: Session): Promise<void> {
    if ((await this.#of.sessions.endOthers(session)) > 0) await this.#written(session);
  }

  async #written(session: Session): Promise<void> {
    await this.#of.audit.write(session, { verb: 'end-sessions', object: session.address });
  }
}
