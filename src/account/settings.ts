// A person's own settings: small strings under names of a fixed list.

import { Refusal } from '../kit/failure.ts';
import { LastKnown } from '../kit/last-known.ts';
import type { SettingTable } from '../state/setting-table.ts';
import type { Session } from './account.ts';
import { believedAwayMs } from './sessions.ts';
import { settingCharsMax } from './tables/setting-names.ts';

/** LIMIT of people whose settings are kept in memory. */
const entriesMax = 2_000;

export class Settings {
  readonly #table: SettingTable;
  /** Asked each time, since another worker may have changed them; kept for when nobody answers. */
  readonly #known: LastKnown<string, Readonly<Record<string, string>>>;

  constructor(table: SettingTable, now: () => number) {
    this.#table = table;
    this.#known = new LastKnown({ entriesMax, freshMs: 0, awayMs: believedAwayMs, now });
  }

  async read({ address }: Pick<Session, 'address'>): Promise<Readonly<Record<string, string>>> {
    return this.#known.get(address, () => this.#table.all(address));
  }

  /** All or none. Refuses `bad-form` for an unknown name, `too-long` for a long value. */
  async change(
    { address }: Pick<Session, 'address'>,
    change: Readonly<Record<string, string>>,
  ): Promise<void> {
    for (const [name, value] of Object.entries(change)) {
      const charsMax = charsMaxOf(name);
      if (charsMax === undefined || value.includes('\0')) throw new Refusal('bad-form');
      if (value.length > charsMax) throw new Refusal('too-long', { charsMax });
    }
    await this.#table.change(address, change);
  }

  /** What was known under another name, and was judged when it was set. */
  async replaceAll(address: string, all: Readonly<Record<string, string>>): Promise<void> {
    this.#known.forget(address);
    await this.#table.change(address, all);
  }

  async removeAll(address: string): Promise<void> {
    this.#known.forget(address);
    await this.#table.removeAll(address);
  }
}

function charsMaxOf(name: string): number | undefined {
  const known: Readonly<Record<string, number>> = settingCharsMax;
  return Object.hasOwn(known, name) ? known[name] : undefined;
}
