// dispatch_logo: pictures that stand for domains, on light and on dark paper.

import type { Database } from '../database/database.ts';

export type Shade = 'light' | 'dark';

export interface LogoFile {
  readonly type: string;
  readonly picture: Uint8Array;
}

export class LogoTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The names of the pictures of a domain. */
  async of(domain: string): Promise<Readonly<Partial<Record<Shade, string>>>> {
    const rows = await this.#database.all(
      'select shade, hash from dispatch_logo where domain_name = ?',
      [domain],
    );
    return Object.fromEntries(rows.map((row) => [String(row['shade']), String(row['hash'])]));
  }

  async find(hash: string): Promise<LogoFile | undefined> {
    const rows = await this.#database.all(
      'select type, picture from dispatch_logo where hash = ? limit 1',
      [hash],
    );
    const [row] = rows;
    const picture = row?.['picture'];
    if (row === undefined || !(picture instanceof Uint8Array)) return undefined;
    return { type: String(row['type']), picture };
  }

  async set(
    domain: string,
    shade: Shade,
    { hash, type, picture }: LogoFile & { readonly hash: string },
  ): Promise<void> {
    await this.#database.transaction(async (runner) => {
      const place = [domain, shade];
      await runner.run('delete from dispatch_logo where domain_name = ? and shade = ?', place);
      await runner.run(
        'insert into dispatch_logo (domain_name, shade, hash, type, picture) values (?, ?, ?, ?, ?)',
        [...place, hash, type, picture],
      );
    });
  }

  /** False where there was none. */
  async remove(domain: string, shade: Shade): Promise<boolean> {
    const gone = await this.#database.run(
      'delete from dispatch_logo where domain_name = ? and shade = ?',
      [domain, shade],
    );
    return gone > 0;
  }

  async removeAll(domain: string): Promise<void> {
    await this.#database.run('delete from dispatch_logo where domain_name = ?', [domain]);
  }
}
