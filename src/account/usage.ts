// How full everything is: accounts in lists, figures of days and months as rows of numbers. Nothing
// is measured for a page: a sweep of the scheduler has come by before.

import { Refusal } from '../kit/failure.ts';
import type { FigureTable, Period } from '../state/figure-table.ts';
import type { UsageAfter, UsageList, UsageRow, UsageTable } from '../state/usage-table.ts';
import type { Session } from './account.ts';

export type { Period, UsageAfter, UsageList, UsageRow };

export const figureNames = [
  'accounts',
  'storage',
  'domains',
  'login-done',
  'login-wrong',
  'sent',
  'sent-bytes',
] as const;
export type FigureName = (typeof figureNames)[number];

/** Values from the oldest to the newest; null where nothing was counted. */
export interface UsageSeries {
  readonly period: Period;
  /** Days or months since 1970 of the newest value. */
  readonly last: number;
  readonly values: Readonly<Record<FigureName, readonly (number | null)[]>>;
}

const dayMs = 86_400_000;
const aheadMs = 30 * dayMs;
const behindMs = 30 * dayMs;
/** LIMIT of domains whose figures are summed up for one page. */
const domainsMax = 100;
const steps = { d: 60, m: 24 } as const;
/** Of what is measured a day without a value is as the one before it; of what is counted it is 0. */
const measured: ReadonlySet<string> = new Set(['accounts', 'storage', 'domains']);

export class Usage {
  readonly #usage: UsageTable;
  readonly #figures: FigureTable;
  readonly #now: () => number;

  constructor(of: {
    readonly usage: UsageTable;
    readonly figures: FigureTable;
    readonly now: () => number;
  }) {
    this.#usage = of.usage;
    this.#figures = of.figures;
    this.#now = of.now;
  }

  /** Those of the session's domains; refuses `forbidden` to who administers none. */
  async accounts(
    session: Session,
    list: UsageList,
    range: { readonly after?: UsageAfter | undefined; readonly limit: number },
  ): Promise<readonly UsageRow[]> {
    const nowMs = this.#now();
    const around = { fromMs: nowMs - behindMs, untilMs: nowMs + aheadMs };
    return await this.#usage.page(list, { ...range, around, domains: domainsOf(session) });
  }

  async series(session: Session, period: Period): Promise<UsageSeries> {
    const last = period === 'd' ? Math.floor(this.#now() / dayMs) : monthOf(this.#now());
    const count = steps[period];
    const first = last - count + 1;
    const sums = new Map<string, Map<number, number>>();
    for (const scope of domainsOf(session)?.slice(0, domainsMax) ?? ['']) {
      for (const { at, name, value } of await this.#figures.since(scope, period, first)) {
        const days = sums.get(name) ?? new Map<number, number>();
        sums.set(name, days.set(at, (days.get(at) ?? 0) + value));
      }
    }
    const values = figureNames.map((name) => [name, valuesOf(name, sums.get(name), first, count)]);
    return { period, last, values: Object.fromEntries(values) as UsageSeries['values'] };
  }
}

function valuesOf(
  name: FigureName,
  days: ReadonlyMap<number, number> | undefined,
  first: number,
  count: number,
): readonly (number | null)[] {
  const begun = days === undefined ? Number.POSITIVE_INFINITY : Math.min(...days.keys());
  let before: number | null = null;
  return Array.from({ length: count }, (_, at) => {
    const day = first + at;
    const missing = day < begun ? null : measured.has(name) ? before : 0;
    before = days?.get(day) ?? missing;
    return before;
  });
}

/** Months since 1970, of UTC. */
export function monthOf(ms: number): number {
  const date = new Date(ms);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

function domainsOf({ rights }: Session): readonly string[] | undefined {
  if (rights.super) return undefined;
  if (rights.domains.length === 0) throw new Refusal('forbidden');
  return rights.domains;
}
