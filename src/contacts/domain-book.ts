// The people of one's own domain, as the directory knows them: read when first asked for, and
// believed for some minutes, since a directory can be asked by the beginning of a name alone.

import type { Directory } from '../directory/directory.ts';
import { BoundedMap } from '../kit/bounded-map.ts';
import { folded } from './card-name.ts';

export interface DomainPerson {
  readonly name: string;
  readonly address: string;
}

interface Entry extends DomainPerson {
  readonly searched: string;
}

/** LIMIT people of a domain that are known, rows asked for at once, domains kept in memory. */
const peopleMax = 10_000;
const rowsAtOnce = 500;
const domainsMax = 100;
const freshMs = 5 * 60_000;

export class DomainBook {
  readonly #directory: Pick<Directory, 'accounts'>;
  readonly #now: () => number;
  readonly #known = new BoundedMap<
    string,
    { readonly untilMs: number; readonly people: Promise<readonly Entry[]> }
  >(domainsMax);

  constructor(directory: Pick<Directory, 'accounts'>, now: () => number) {
    this.#directory = directory;
    this.#now = now;
  }

  /** Whose name or address holds all these folded words, by name. */
  async find(
    domain: string,
    words: readonly string[],
    limit: number,
  ): Promise<readonly DomainPerson[]> {
    const found: DomainPerson[] = [];
    for (const person of await this.#people(domain)) {
      if (!words.every((word) => person.searched.includes(word))) continue;
      found.push(person);
      if (found.length >= limit) break;
    }
    return found;
  }

  #people(domain: string): Promise<readonly Entry[]> {
    const known = this.#known.get(domain);
    const nowMs = this.#now();
    if (known && known.untilMs > nowMs) return known.people;
    const people = this.#read(domain, nowMs);
    this.#known.set(domain, { untilMs: nowMs + freshMs, people });
    people.catch(() => this.#known.delete(domain));
    return people;
  }

  async #read(domain: string, nowMs: number): Promise<readonly Entry[]> {
    const people: Entry[] = [];
    for (let after: string | undefined; people.length < peopleMax;) {
      const range = { limit: rowsAtOnce, ...(after === undefined ? {} : { after }) };
      const rows = await this.#directory.accounts(domain, range);
      for (const { displayName: name, address, isActive, expiresMs, isUnsafe } of rows) {
        if (!isActive || isUnsafe || (expiresMs !== undefined && expiresMs <= nowMs)) continue;
        people.push({ name, address, searched: folded(`${name}\n${address}`) });
      }
      after = rows.at(-1)?.localPart;
      if (rows.length < rowsAtOnce) break;
    }
    const order = new Intl.Collator();
    return people.toSorted((one, other) =>
      order.compare(one.name || one.address, other.name || other.address),
    );
  }
}
