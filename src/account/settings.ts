// A person's own settings: small strings under names of a fixed list.

import { Refusal } from '../kit/failure.ts';
import type { SettingTable } from '../state/setting-table.ts';
import type { Session } from './account.ts';
import { settingCharsMax } from './tables/setting-names.ts';

export class Settings {
  readonly #table: SettingTable;

  constructor(table: SettingTable) {
    this.#table = table;
  }

  async read(session: Session): Promise<Readonly<Record<string, string>>> {
    return this.#table.all(session.address);
  }

  /** All or none. Refuses `bad-form` for an unknown name, `too-long` for a long value. */
  async change(session: Session, change: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(change)) {
      const charsMax = charsMaxOf(name);
      if (charsMax === undefined || value.includes('\0')) throw new Refusal('bad-form');
      if (value.length > charsMax) throw new Refusal('too-long', { charsMax });
    }
    await this.#table.change(session.address, change);
  }

  async removeAll(address: string): Promise<void> {
    await this.#table.removeAll(address);
  }
}

function charsMaxOf(name: string): number | undefined {
  const known: Readonly<Record<string, number>> = settingCharsMax;
  return Object.hasOwn(known, name) ? known[name] : undefined;
}
