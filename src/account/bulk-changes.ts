// One change of many accounts, in the background: of those that were named, or of all that a filter
// and a search leave. Every account goes through the same verb as a single one, so what may not be
// done to it is not done, and is told.

import type { AccountChange } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import type { AccountChanges } from './account-changes.ts';
import type { AccountLooks } from './account-looks.ts';
import type { Administration, Session } from './account.ts';
import { type Chosen, chosenNames } from './chosen-accounts.ts';
import type { PanelTasks, TaskStep } from './panel-tasks.ts';
import { allowedDomain, requireRight } from './rights.ts';
import type { StepUp } from './step-up.ts';

export type BulkDeed =
  | { readonly kind: 'on' | 'off' | 'remove' }
  | { readonly kind: 'quota'; readonly bytes: number | undefined };

export interface BulkWanted extends Chosen {
  readonly deed: BulkDeed;
}

export interface BulkChangesOptions {
  readonly administration: Administration;
  readonly changes: AccountChanges;
  readonly looks: AccountLooks;
  readonly tasks: PanelTasks;
  readonly stepUp: StepUp;
}

const stepRows = 20;

export class BulkChanges {
  readonly #of: BulkChangesOptions;

  constructor(options: BulkChangesOptions) {
    this.#of = options;
  }

  /** Gives the task's id. Refuses `limit-reached`, and `proof-required` before accounts go. */
  async begin(session: Session, wanted: BulkWanted): Promise<string> {
    const { deed } = wanted;
    const right = deed.kind === 'quota' ? 'quotas' : 'accounts';
    const domain = allowedDomain(session, wanted.domain, right);
    requireRight(session, right);
    const { tasks, stepUp, looks } = this.#of;
    if (deed.kind === 'remove') await stepUp.require(session);
    const names = await chosenNames(looks, session, { ...wanted, domain });
    const work = JSON.stringify(names);
    const facts = { verb: 'change', subject: domain, total: names.length, work };
    const asked = await tasks.prepare(session, facts);
    await tasks.begin(session, asked, (kept) =>
      this.#steps(session, domain, { names: JSON.parse(kept) as readonly string[], deed }),
    );
    return asked.id;
  }

  async *#steps(
    session: Session,
    domain: string,
    { names, deed }: { readonly names: readonly string[]; readonly deed: BulkDeed },
  ): AsyncGenerator<TaskStep, void, undefined> {
    for (let at = 0; at < names.length; at += stepRows) {
      const some = names.slice(at, at + stepRows);
      const told: string[] = [];
      for (const localPart of some) {
        const address = `${localPart}@${domain}`;
        const code = await this.#do(session, address, deed);
        if (code !== undefined) told.push(`${code} ${address}`);
      }
      yield { looked: some.length, done: some.length - told.length, told };
    }
  }

  /** Why it was not done, where it was not. */
  async #do(session: Session, address: string, deed: BulkDeed): Promise<string | undefined> {
    const { administration, changes } = this.#of;
    try {
      if (deed.kind === 'remove') await administration.removeAccount(session, address);
      else await changes.change(session, address, changeOf(deed));
      return undefined;
    } catch (error) {
      if (error instanceof Refusal && error.code !== 'proof-required') return error.code;
      throw error;
    }
  }
}

function changeOf(deed: Exclude<BulkDeed, { kind: 'remove' }>): AccountChange {
  if (deed.kind === 'quota') return { quota: { bytes: deed.bytes, messages: undefined } };
  return { isActive: deed.kind === 'on' };
}
