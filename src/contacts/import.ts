// Taking in a file: first what would happen, then, on its owner's word, the same for good. Between
// the two the cards wait in the database, so that a browser need not send the file twice.

import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { Refusal } from '../kit/failure.ts';
import { cardLimits } from '../mime/contact-card.ts';
import { readCards } from '../mime/read-cards.ts';
import { writeCard } from '../mime/write-card.ts';
import type { ContactImportTable } from '../state/contact-import-table.ts';
import type { ContactTable } from '../state/contact-table.ts';
import type { AddressBook } from './address-book.ts';
import { shownName } from './card-name.ts';
import { type Changed, type ContactCard, contactsMax, groupsMax } from './contacts.ts';
import { mergedCard } from './merge.ts';
import { importBytesMax, type ReadFile, readContactFile } from './read-file.ts';
import { addressesOf } from './stored-card.ts';

/** What to do with who is in the book already. */
export type Twice = 'skip' | 'merge' | 'add';

export interface ImportPreview {
  /** Of the file. */
  readonly name: string;
  readonly fresh: readonly ContactCard[];
  /** Who is in the book already, by address or by UID. */
  readonly known: readonly ContactCard[];
  readonly groups: readonly ContactCard[];
  /** Undefined where the file itself is not at hand any more. */
  readonly file?: Pick<ReadFile, 'format' | 'defects' | 'empty' | 'isCut'>;
}

export interface ContactImportParts {
  readonly book: AddressBook;
  readonly contacts: ContactTable;
  readonly imports: ContactImportTable;
  readonly now: () => number;
}

/** LIMIT cards that are read or written before others have their turn. */
const cardsInTurn = 200;
/** LIMIT cards that go in with one transaction, so that others have their turn. */
const cardsAtOnce = 50;

export class ContactImport {
  readonly #of: ContactImportParts;

  constructor(parts: ContactImportParts) {
    this.#of = parts;
  }

  /** Refuses `too-large`, and `import-unreadable` for what holds no contacts. */
  async preview(
    owner: string,
    file: { readonly name: string; readonly bytes: Uint8Array },
  ): Promise<ImportPreview> {
    if (file.bytes.length > importBytesMax) {
      throw new Refusal('too-large', { megabytes: importBytesMax / (1024 * 1024) });
    }
    const read = await readContactFile(file.bytes);
    if (read === undefined) throw new Refusal('import-unreadable');
    const cards = withUids(read.cards);
    const book = await this.#bookOf(owner);
    await this.#of.imports.put(book, {
      name: Array.from(file.name).slice(0, 200).join(''),
      cards: await writtenCards(cards),
      timeMs: this.#of.now(),
    });
    return { ...(await this.#sorted(owner, cards)), name: file.name, file: read };
  }

  /** Takes in what waits. Refuses `not-found` when nothing does, and `limit-reached`. */
  async take(owner: string, twice: Twice): Promise<Changed & { readonly count: number }> {
    const book = await this.#bookOf(owner);
    const pending = await this.#of.imports.find(book);
    if (pending === undefined) throw new Refusal('not-found');
    const cards = await cardsOf(pending.cards);
    const { fresh, known, groups } = await this.#sorted(owner, cards);
    const wanted = [...fresh, ...(await this.#again(owner, known, twice))];
    const count = await this.#of.contacts.count(book);
    const more = fresh.length + groups.length + (twice === 'add' ? known.length : 0);
    if (count + more > contactsMax) throw new Refusal('limit-reached', { max: contactsMax });
    const all = [...wanted, ...(await this.#linked(owner, groups, wanted))];
    let changed: Changed | undefined;
    for (let at = 0; at < all.length; at += cardsAtOnce) {
      const { first, last } = await this.#of.book.putAll(owner, all.slice(at, at + cardsAtOnce));
      changed = { first: changed?.first ?? first, last };
      await turn();
    }
    await this.#of.imports.remove(book);
    return { ...(changed ?? { first: 0, last: 0 }), count: all.length };
  }

  async forget(owner: string): Promise<void> {
    await this.#of.imports.remove(await this.#bookOf(owner));
  }

  /** The number of the book, which is made when there is none. */
  async #bookOf(owner: string): Promise<number> {
    const { contacts, now } = this.#of;
    const book = await contacts.book(owner);
    if (book !== undefined) return book;
    await contacts.change(owner, now(), async () => {});
    return this.#bookOf(owner);
  }

  async #sorted(
    owner: string,
    cards: readonly ContactCard[],
  ): Promise<Pick<ImportPreview, 'fresh' | 'known' | 'groups'>> {
    const people = cards.filter(({ kind }) => kind === 'individual');
    const known = new Set<string>();
    const there = new Set<string>();
    for (let at = 0; at < people.length; at += cardsInTurn) {
      const some = people.slice(at, at + cardsInTurn);
      const { book } = this.#of;
      const uids = some.map(({ uid }) => uid);
      for (const address of (await book.known(owner, some.flatMap(addressesOf))).keys()) {
        known.add(address);
      }
      for (const { uid } of await book.rows(owner, uids)) there.add(uid);
      await turn();
    }
    const isKnown = (card: ContactCard): boolean =>
      there.has(card.uid) || addressesOf(card).some((address) => known.has(address));
    return {
      fresh: people.filter((card) => !isKnown(card)),
      known: people.filter(isKnown),
      groups: cards.filter(({ kind }) => kind === 'group').slice(0, groupsMax),
    };
  }

  /** What becomes of those who are in the book. */
  async #again(
    owner: string,
    known: readonly ContactCard[],
    twice: Twice,
  ): Promise<readonly ContactCard[]> {
    if (twice === 'skip') return [];
    if (twice === 'add') return known.map((card) => ({ ...card, uid: randomUUID() }));
    const { book } = this.#of;
    const rows = await book.known(owner, known.flatMap(addressesOf));
    const merged = new Map<string, ContactCard>();
    for (const card of known) {
      const row = addressesOf(card)
        .map((address) => rows.get(address))
        .find(Boolean);
      const uid = row?.uid ?? card.uid;
      const before = merged.get(uid) ?? (await book.read(owner, uid)).card;
      merged.set(uid, mergedCard(before, card));
    }
    return [...merged.values()];
  }

  /** Members that are named by an address which a contact has are that contact. */
  async #linked(
    owner: string,
    groups: readonly ContactCard[],
    coming: readonly ContactCard[],
  ): Promise<readonly ContactCard[]> {
    if (groups.length === 0) return [];
    const own = new Map(coming.flatMap((card) => addressesOf(card).map((one) => [one, card.uid])));
    const named = groups.flatMap(({ members }) => members.flatMap((one) => addressOf(one) ?? []));
    const known = await this.#of.book.known(owner, named);
    return groups.map((group) => ({
      ...group,
      members: group.members.map((member) => {
        const address = addressOf(member);
        if (address === undefined) return member;
        return own.get(address) ?? known.get(address)?.uid ?? member;
      }),
    }));
  }
}

async function writtenCards(cards: readonly ContactCard[]): Promise<string> {
  const texts: string[] = [];
  for (const card of cards) {
    texts.push(writeCard({ ...card, name: shownName(card) }));
    if (texts.length % cardsInTurn === 0) await turn();
  }
  return texts.join('');
}

async function cardsOf(text: string): Promise<readonly ContactCard[]> {
  const cards: ContactCard[] = [];
  for (const { card } of readCards(Buffer.from(text))) {
    cards.push(card);
    if (cards.length % cardsInTurn === 0) await turn();
  }
  return cards;
}

function addressOf(member: string): string | undefined {
  return member.startsWith('mailto:') ? member.slice('mailto:'.length).toLowerCase() : undefined;
}

/** Two cards of one file never share a UID, and no UID is longer than its column. */
function withUids(cards: readonly ContactCard[]): readonly ContactCard[] {
  const seen = new Set<string>();
  return cards.map((card) => {
    const isUsable =
      card.uid !== '' && card.uid.length <= cardLimits.uidChars && !seen.has(card.uid);
    const uid = isUsable ? card.uid : randomUUID();
    seen.add(uid);
    return { ...card, uid };
  });
}
