// Whom a person writes to, and whom they mean while they type: contacts and groups, people they
// wrote to before, people of their own domain, those they write to most and latest first.

import { domainOf } from '../kit/domain-of.ts';
import type { Correspondent, CorrespondentTable } from '../state/correspondent-table.ts';
import type { AddressBook } from './address-book.ts';
import { folded } from './card-name.ts';
import type { DomainBook } from './domain-book.ts';

export interface Suggestion {
  readonly kind: 'contact' | 'group' | 'written-to' | 'domain';
  readonly name: string;
  /** Of a group its name alone says who is meant; this is empty then. */
  readonly address: string;
  /** UID of a contact or a group. */
  readonly uid?: string;
  /** UIDs and `mailto:` addresses of a group. */
  readonly members?: readonly string[];
  readonly hasPhoto: boolean;
  readonly etag: string;
}

/** LIMIT correspondents that are kept, people of one message that are counted, suggestions. */
export const correspondentsMax = 2_000;
const countedMax = 100;
const suggestedMax = 8;
/** LIMIT candidates of each kind, words and characters that are looked at. */
const candidatesMax = 60;
const wordsMax = 4;
const charsMax = 100;
const nameCharsMax = 250;

export interface CorrespondentsParts {
  readonly table: CorrespondentTable;
  readonly book: AddressBook;
  /** Undefined where it is switched off. */
  readonly domainBook: DomainBook | undefined;
  readonly now: () => number;
}

export class Correspondents {
  readonly #of: CorrespondentsParts;

  constructor(parts: CorrespondentsParts) {
    this.#of = parts;
  }

  /** Counts whom a message went to. */
  async count(
    owner: string,
    people: readonly { readonly name: string; readonly address: string }[],
  ): Promise<void> {
    const counted = people
      .map(({ name, address }) => ({
        name: Array.from(name).slice(0, nameCharsMax).join(''),
        address: address.toLowerCase(),
      }))
      .filter(({ address }) => address !== '' && address.length <= nameCharsMax)
      .slice(0, countedMax);
    const { table, now } = this.#of;
    await table.count(owner, counted, now());
    await table.keepNewest(owner, correspondentsMax);
  }

  async newest(owner: string): Promise<readonly Correspondent[]> {
    return this.#of.table.newest(owner, correspondentsMax);
  }

  async forget(owner: string, addresses: readonly string[]): Promise<void> {
    await this.#of.table.forget(owner, addresses.slice(0, correspondentsMax));
  }

  async forgetAll(owner: string): Promise<void> {
    await this.#of.table.removeAll(owner);
  }

  /** Whom these letters may mean; nobody for none. */
  async suggest(owner: string, typed: string): Promise<readonly Suggestion[]> {
    const words = folded(typed.slice(0, charsMax))
      .split(/[\s<>"]+/u)
      .filter(Boolean);
    if (words.length === 0) return [];
    const asked = words.slice(0, wordsMax);
    const { table } = this.#of;
    const written = await table.newest(owner, correspondentsMax);
    const uses = new Map(written.map((person) => [person.address, person]));
    const found = [
      ...(await this.#fromBook(owner, asked)),
      ...fromWritten(written, asked),
      ...(await this.#fromDomain(owner, asked)),
    ];
    const nowMs = this.#of.now();
    const scored = unique(found).map((one) => {
      return { one, score: scoreOf(one, asked, uses.get(one.address.toLowerCase()), nowMs) };
    });
    return scored
      .toSorted((left, right) => right.score - left.score)
      .slice(0, suggestedMax)
      .map(({ one }) => one);
  }

  async #fromBook(owner: string, words: readonly string[]): Promise<readonly Suggestion[]> {
    const { book } = this.#of;
    const { rows } = await book.list(owner, { query: words.join(' ') });
    const people = rows.slice(0, candidatesMax).filter(({ address }) => address !== '');
    const full = await book.addressesOf(
      owner,
      people.map(({ uid }) => uid),
    );
    const groups = (await book.groups(owner)).filter(
      ({ name, members }) => members.length > 0 && fits(name, words),
    );
    return [
      ...people.flatMap(({ uid, name, address: first, etag, hasPhoto }) => {
        const others = (full.get(uid) ?? []).filter((one) => one !== first.toLowerCase());
        return [first, ...others].map((address): Suggestion => {
          return { kind: 'contact', name, address, uid, etag, hasPhoto };
        });
      }),
      ...groups.slice(0, candidatesMax).map(({ uid, name, etag, members }): Suggestion => {
        return { kind: 'group', name, address: '', uid, members, etag, hasPhoto: false };
      }),
    ];
  }

  async #fromDomain(owner: string, words: readonly string[]): Promise<readonly Suggestion[]> {
    const domain = domainOf(owner);
    const people = (await this.#of.domainBook?.find(domain, words, candidatesMax)) ?? [];
    return people.map((person) => ({ ...person, kind: 'domain', etag: '', hasPhoto: false }));
  }
}

function fromWritten(
  written: readonly Correspondent[],
  words: readonly string[],
): readonly Suggestion[] {
  return written
    .filter(({ name, address }) => fits(`${name}\n${address}`, words))
    .slice(0, candidatesMax)
    .map(({ name, address }) => ({ kind: 'written-to', name, address, etag: '', hasPhoto: false }));
}

function fits(text: string, words: readonly string[]): boolean {
  const searched = folded(text);
  return words.every((word) => searched.includes(word));
}

/** An address once, from where most is known of it. */
function unique(found: readonly Suggestion[]): readonly Suggestion[] {
  const seen = new Set<string>();
  return found.filter(({ address, uid }) => {
    const key = address.toLowerCase() || `group ${uid ?? ''}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const kindWeight = { contact: 3, group: 2.5, 'written-to': 2, domain: 1 } as const;
const dayMs = 86_400_000;
/** After so many days a use counts half. */
const halfLifeDays = 30;

/** Beginnings of words first, then use, which fades, then where it is from. */
function scoreOf(
  { kind, name, address }: Suggestion,
  words: readonly string[],
  use: Correspondent | undefined,
  nowMs: number,
): number {
  const parts = folded(`${name} ${address}`).split(/[\s@._,-]+/u);
  const starts = words.every((word) => parts.some((part) => part.startsWith(word)));
  const days = use === undefined ? 0 : Math.max(0, nowMs - use.usedMs) / dayMs;
  const used = use === undefined ? 0 : Math.log2(1 + use.uses) * 0.5 ** (days / halfLifeDays);
  return (starts ? 4 : 0) + used * 2 + kindWeight[kind];
}
