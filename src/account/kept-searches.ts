// What a person searched for before: the last few queries by themselves, and those that were given
// a name, which stand in the side list until they are taken out.

import { createHash } from 'node:crypto';
import { BoundedMap } from '../kit/bounded-map.ts';
import { hasCode, Refusal } from '../kit/failure.ts';
import type { SearchRow, SearchTable } from '../state/search-table.ts';

export interface SavedSearch {
  /** Names it in addresses; another query is another one. */
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

/** LIMIT of recent searches that are kept, and of saved ones of one person. */
const recentMax = 20;
const savedMax = 100;
/** LIMIT of characters of a query, as of the field that it is typed in, and of a name. */
const queryCharsMax = 1_000;
export const searchNameCharsMax = 60;
/** Walking through what was found is one use of it. */
const sameUseMs = 600_000;
/** LIMIT of uses that this process remembers. */
const usesMax = 2_000;

export class KeptSearches {
  readonly #table: SearchTable;
  readonly #now: () => number;
  readonly #uses = new BoundedMap<string, number>(usesMax);

  constructor(table: SearchTable, now: () => number) {
    this.#table = table;
    this.#now = now;
  }

  /** Somebody meant this query. Nothing fails because it cannot be kept. */
  async used(owner: string, typed: string): Promise<void> {
    const query = queryIn(typed);
    if (query === '') return;
    const usedMs = this.#now();
    const use = `${owner} ${idOf(query)}`;
    if (usedMs - (this.#uses.get(use) ?? -sameUseMs) < sameUseMs) return;
    this.#uses.set(use, usedMs);
    try {
      await this.#table.use({ owner, id: idOf(query), query, usedMs });
      const [oldest] = (await this.#table.recent(owner, recentMax)).slice(recentMax - 1);
      if (oldest) await this.#table.forgetBefore(owner, oldest.usedMs);
    } catch (error) {
      if (!hasCode(error, 'directory-away')) throw error;
    }
  }

  /** The newest first. */
  async recent(owner: string): Promise<readonly SavedSearch[]> {
    return (await orNone(this.#table.recent(owner, recentMax))).map(searchOf);
  }

  /** In the order of their names. */
  async saved(owner: string): Promise<readonly SavedSearch[]> {
    return (await orNone(this.#table.saved(owner))).map(searchOf);
  }

  async find(owner: string, id: string): Promise<SavedSearch> {
    const row = await this.#table.find(owner, id);
    if (!row) throw new Refusal('not-found');
    return searchOf(row);
  }

  /** In the place of `formerId`. Refuses `bad-form`, `too-long` and `limit-reached`. */
  async save(
    owner: string,
    { name: typedName, query: typed }: Omit<SavedSearch, 'id'>,
    formerId?: string,
  ): Promise<void> {
    const [name, query] = [typedName.trim(), queryIn(typed)];
    if (name === '' || query === '' || /\p{Cc}/u.test(name)) throw new Refusal('bad-form');
    if (name.length > searchNameCharsMax) {
      throw new Refusal('too-long', { charsMax: searchNameCharsMax });
    }
    const id = idOf(query);
    const saved = await this.#table.saved(owner);
    const isNew = !saved.some((row) => row.id === id || row.id === formerId);
    if (isNew && saved.length >= savedMax) throw new Refusal('limit-reached', { max: savedMax });
    const usedMs = this.#now();
    await this.#table.save({ owner, id, query, name, usedMs }, formerId ?? id);
  }

  async remove(owner: string, id: string): Promise<void> {
    await this.#table.remove(owner, id);
    this.#uses.delete(`${owner} ${id}`);
  }

  /** All recent ones; what was saved stays. */
  async forgetRecent(owner: string): Promise<void> {
    for (const { id } of await this.#table.recent(owner, recentMax)) {
      this.#uses.delete(`${owner} ${id}`);
    }
    await this.#table.forgetBefore(owner, Number.MAX_SAFE_INTEGER);
  }
}

function queryIn(typed: string): string {
  return typed.slice(0, queryCharsMax).trim();
}

function idOf(query: string): string {
  return createHash('sha256').update(query).digest('hex');
}

function searchOf({ id, name, query }: SearchRow): SavedSearch {
  return { id, name, query };
}

/** Pages of mail are shown while the database is away, without these. */
async function orNone(rows: Promise<readonly SearchRow[]>): Promise<readonly SearchRow[]> {
  try {
    return await rows;
  } catch (error) {
    if (hasCode(error, 'directory-away')) return [];
    throw error;
  }
}
