// What pages ask of the schedule: put an act, look at those that wait, take one back.

import { Refusal } from '../kit/failure.ts';
import type { DueRow, DueTable } from '../state/due-table.ts';
import { type DueAct, type DueKind, dueKinds } from './act.ts';

/** LIMIT of acts of one account that wait, and of their facts as JSON. */
const actsMax = 1_000;
const factsLengthMax = 60_000;
/** LIMIT of a subject, as the table holds it. */
const subjectLengthMax = 190;

export class Schedule {
  readonly #table: DueTable;
  readonly #now: () => number;

  constructor(table: DueTable, now: () => number) {
    this.#table = table;
    this.#now = now;
  }

  /**
   * In the place of the act with this owner, kind and subject, if there is one. False when that is
   * being done at this moment. Refuses with `limit-reached` and `too-long`.
   */
  async put(act: Omit<DueAct, 'failure'>): Promise<boolean> {
    const { owner, kind, subject, dueMs } = act;
    const facts = JSON.stringify(act.facts ?? null);
    if (facts.length > factsLengthMax) throw new Refusal('too-long', { charsMax: factsLengthMax });
    if (subject.length > subjectLengthMax) {
      throw new Refusal('too-long', { charsMax: subjectLengthMax });
    }
    const isNew = (await this.#table.find({ owner, kind, subject })) === undefined;
    if (isNew && (await this.#table.count(owner)) >= actsMax) {
      throw new Refusal('limit-reached', { max: actsMax });
    }
    return await this.#table.put({ owner, kind, subject, facts, dueMs }, this.#now());
  }

  /** The first to come first, those that were given up among them. */
  async list(owner: string, kind: DueKind): Promise<readonly DueAct[]> {
    return (await this.#table.list(owner, kind)).flatMap((row) => actOf(row) ?? []);
  }

  /** How many are due later than a time. */
  async countAfter(owner: string, kind: DueKind, afterMs: number): Promise<number> {
    return await this.#table.countAfter(owner, kind, afterMs);
  }

  async find(owner: string, kind: DueKind, subject: string): Promise<DueAct | undefined> {
    const row = await this.#table.find({ owner, kind, subject });
    return row && actOf(row);
  }

  /** True when it will not be done; false when it was done, is being done, or never was there. */
  async cancel(owner: string, kind: DueKind, subject: string): Promise<boolean> {
    return await this.#table.remove({ owner, kind, subject }, this.#now());
  }
}

/** Undefined for a kind that only another version knows. */
export function actOf(row: DueRow): DueAct | undefined {
  const kind = dueKinds.find((known) => known === row.kind);
  if (kind === undefined) return undefined;
  const { owner, subject, dueMs } = row;
  const failure = row.failure === '' ? undefined : row.failure;
  return { owner, kind, subject, facts: factsOf(row.facts), dueMs, failure };
}

function factsOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Cut off by a database that is not strict: whoever reads it treats it as something from outside.
    return null;
  }
}
