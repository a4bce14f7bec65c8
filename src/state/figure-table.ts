// dispatch_figure: numbers of a day or a month, of everything or of one domain: what graphs are made
// of. How many rows there may be is bounded by who keeps them.
//
//   scope  ''  all          period  d  `at` counts days since 1970       name   such as logins
//          a domain                 m  `at` counts months since 1970

import type { Database, SqlRunner } from '../database/database.ts';
import { addingTo } from '../database/dialect.ts';

export type Period = 'd' | 'm';

export interface Figure {
  readonly scope: string;
  readonly period: Period;
  readonly at: number;
  readonly name: string;
  readonly value: number;
}

/** LIMIT of figures that are written by one statement, and read for one graph. */
const atOnceMax = 200;
const readMax = 20_000;

const columns = 'scope, period, at, name, value';

export class FigureTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Counts on from what is there. */
  async add(figures: readonly Figure[], runner: SqlRunner = this.#database): Promise<void> {
    const same = addingTo(this.#database.dialect, {
      keys: 'scope, period, at, name',
      sum: 'value',
    });
    for (let from = 0; from < figures.length; from += atOnceMax) {
      const some = figures.slice(from, from + atOnceMax);
      const marks = some.map(() => '(?, ?, ?, ?, ?)').join(', ');
      await runner.run(
        `insert into dispatch_figure (${columns}) values ${marks} ${same}`,
        some.flatMap(valuesOf),
      );
    }
  }

  /** In the place of what is there. */
  async set(figures: readonly Figure[]): Promise<void> {
    for (let from = 0; from < figures.length; from += atOnceMax) {
      const some = figures.slice(from, from + atOnceMax);
      const marks = some.map(() => '(?, ?, ?, ?, ?)').join(', ');
      await this.#database.run(
        `replace into dispatch_figure (${columns}) values ${marks}`,
        some.flatMap(valuesOf),
      );
    }
  }

  /** Of one scope, from a day or a month on. */
  async since(scope: string, period: Period, at: number): Promise<readonly Figure[]> {
    const rows = await this.#database.all(
      `select ${columns} from dispatch_figure where scope = ? and period = ? and at >= ?
       order by at limit ${readMax}`,
      [scope, period, at],
    );
    return rows.map((row) => ({
      scope: String(row['scope']),
      period: row['period'] === 'm' ? 'm' : 'd',
      at: Number(row['at']),
      name: String(row['name']),
      value: Number(row['value']),
    }));
  }

  /** Those of domains, or those of everything, before a day or a month. */
  async removeBefore(period: Period, at: number, of: 'all' | 'domains'): Promise<void> {
    const scope = of === 'all' ? `scope = ''` : `scope > ''`;
    await this.#database.run(
      `delete from dispatch_figure where period = ? and at < ? and ${scope}`,
      [period, at],
    );
  }
}

const valuesOf = ({ scope, period, at, name, value }: Figure) => [scope, period, at, name, value];
