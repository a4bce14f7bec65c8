// A person's contacts and groups. Each change is one transaction with one version; it can be taken
// back as long as nothing it touched was changed again.

import { randomUUID } from 'node:crypto';
import { Refusal } from '../kit/failure.ts';
import type { CardPhoto } from '../mime/contact-card.ts';
import type { ContactTable } from '../state/contact-table.ts';
import type { ContactWriter } from '../state/contact-writer.ts';
import { folded, lastSign } from './card-name.ts';
import {
  type Changed,
  type Contact,
  type ContactAsk,
  type ContactCard,
  type ContactPage,
  type ContactRow,
  contactsMax,
  type Group,
  groupsMax,
  pageSize,
} from './contacts.ts';
import { mergedCard } from './merge.ts';
import { cardOfText, rowOfCard } from './stored-card.ts';

/** How long a change is known, for undo and for who synchronises. */
const logMs = 90 * 86_400_000;
/** LIMIT words of a search, changes that are undone at once, cards read in one go. */
const wordsMax = 10;
const undoneMax = 20_000;
const cardsAtOnce = 100;

export class AddressBook {
  readonly #table: ContactTable;
  readonly #now: () => number;

  constructor(table: ContactTable, now: () => number) {
    this.#table = table;
    this.#now = now;
  }

  async list(owner: string, ask: ContactAsk): Promise<ContactPage> {
    const book = await this.#table.book(owner);
    if (book === undefined) return { rows: [], hasMore: false };
    const words = folded(ask.query).split(/\s+/u).filter(Boolean).slice(0, wordsMax);
    if (ask.group !== undefined) return this.#members(owner, book, ask.group, words);
    const rows = await this.#table.list(book, {
      kind: 'individual',
      words,
      ...(ask.letter === undefined ? {} : { letter: ask.letter }),
      after: ask.after,
      limit: pageSize + 1,
    });
    return { rows: rows.slice(0, pageSize), hasMore: rows.length > pageSize };
  }

  /** A group is shown whole: its size has a limit of its own. */
  async #members(
    owner: string,
    book: number,
    uid: string,
    words: readonly string[],
  ): Promise<ContactPage> {
    const { card } = await this.read(owner, uid);
    const found = await this.#table.rows(book, card.members);
    const fits = found.filter(({ name, address, organization }) => {
      const text = folded(`${name}\n${address}\n${organization}`);
      return words.every((word) => text.includes(word));
    });
    const rows = fits.toSorted((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
    return { rows, hasMore: false };
  }

  async letters(owner: string): Promise<readonly string[]> {
    const book = await this.#table.book(owner);
    const signs = book === undefined ? [] : await this.#table.signs(book);
    return signs.map((sign) => (sign === lastSign ? '#' : sign));
  }

  /** Refuses `not-found`. */
  async read(owner: string, uid: string): Promise<Contact> {
    const book = await this.#table.book(owner);
    const [found] = book === undefined ? [] : await this.#table.find(book, [uid]);
    if (found === undefined) throw new Refusal('not-found');
    return { card: cardOfText(found.card), etag: found.etag };
  }

  async photo(owner: string, uid: string): Promise<CardPhoto> {
    const { card } = await this.read(owner, uid);
    if (card.photo === undefined) throw new Refusal('not-found');
    return card.photo;
  }

  /** The contacts that have these addresses, by address in lower case; the first of several. */
  async known(
    owner: string,
    addresses: readonly string[],
  ): Promise<ReadonlyMap<string, ContactRow>> {
    const book = await this.#table.book(owner);
    const asked = [...new Set(addresses.map((address) => address.toLowerCase()))].filter(Boolean);
    if (book === undefined || asked.length === 0) return new Map();
    const found = await this.#table.withAddresses(book, asked);
    return new Map(found.toReversed());
  }

  /** All addresses of these contacts, in lower case. */
  async addressesOf(
    owner: string,
    uids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const book = await this.#table.book(owner);
    return book === undefined ? new Map() : this.#table.addressesOf(book, uids);
  }

  /** Those of these UIDs that are in the book, as lists show them. */
  async rows(owner: string, uids: readonly string[]): Promise<readonly ContactRow[]> {
    const book = await this.#table.book(owner);
    return book === undefined ? [] : this.#table.rows(book, uids);
  }

  /** Every address in the book, in lower case. */
  async addresses(owner: string): Promise<readonly string[]> {
    const book = await this.#table.book(owner);
    return book === undefined ? [] : this.#table.addresses(book, contactsMax);
  }

  /** By name. */
  async groups(owner: string): Promise<readonly Group[]> {
    const book = await this.#table.book(owner);
    if (book === undefined) return [];
    const rows = await this.#table.groups(book, groupsMax);
    return rows.map(({ uid, name, etag, card }) => {
      return { uid, name, etag, members: cardOfText(card).members };
    });
  }

  /** All cards, groups last, for an export; a group alone with its members. */
  async *all(owner: string): AsyncGenerator<ContactCard, void, undefined> {
    const book = await this.#table.book(owner);
    if (book === undefined) return;
    for (const kind of ['individual', 'group'] as const) {
      for (let after = ''; ;) {
        const rows = await this.#table.cards(book, { kind, after, limit: cardsAtOnce });
        for (const row of rows) yield cardOfText(row.card);
        const last = rows.at(-1);
        if (last === undefined) break;
        after = last.uid;
      }
    }
  }

  /** A card without a UID is new. Refuses `contact-changed`, `limit-reached`. */
  async save(
    owner: string,
    card: ContactCard,
    etag?: string,
  ): Promise<Changed & { readonly uid: string }> {
    const uid = card.uid || randomUUID();
    const changed = await this.#change(owner, async (writer) => {
      const [before] = await writer.find([uid]);
      if (etag !== undefined && before?.etag !== etag) throw new Refusal('contact-changed');
      if (before === undefined) await refuseFull(writer, 1);
      await writer.put([rowOfCard({ ...card, uid })]);
    });
    return { ...changed, uid };
  }

  async remove(owner: string, uids: readonly string[]): Promise<Changed> {
    return this.#change(owner, async (writer) => {
      const found = await writer.find(uids);
      if (found.length === 0) throw new Refusal('not-found');
      await writer.remove(found.map(({ uid }) => uid));
    });
  }

  /** Puts people into a group or takes them out. */
  async changeMembers(
    owner: string,
    group: string,
    {
      add = [],
      drop = [],
    }: { readonly add?: readonly string[]; readonly drop?: readonly string[] },
  ): Promise<Changed> {
    return this.#change(owner, async (writer) => {
      const [found] = await writer.find([group]);
      if (found === undefined || found.kind !== 'group') throw new Refusal('not-found');
      const card = cardOfText(found.card);
      const gone = new Set(drop);
      const members = [...new Set([...card.members, ...add])].filter((one) => !gone.has(one));
      await writer.put([rowOfCard({ ...card, members })]);
    });
  }

  /** Contacts that share an address, each in one set at most. */
  async duplicates(owner: string, limit: number): Promise<readonly (readonly ContactRow[])[]> {
    const book = await this.#table.book(owner);
    if (book === undefined) return [];
    const seen = new Set<string>();
    const sets: (readonly ContactRow[])[] = [];
    for (const { uids } of await this.#table.shared(book, limit)) {
      const fresh = uids.filter((uid) => !seen.has(uid));
      for (const uid of uids) seen.add(uid);
      if (fresh.length < 2) continue;
      sets.push(await this.#table.rows(book, fresh));
    }
    return sets;
  }

  /** Makes one of several: what the first does not have it gets from the others. */
  async merge(owner: string, uids: readonly string[]): Promise<Changed & { readonly uid: string }> {
    let kept = '';
    const changed = await this.#change(owner, async (writer) => {
      const found = await writer.find([...new Set(uids)]);
      const cards = found.filter(({ kind }) => kind === 'individual');
      const ordered = cards.toSorted((one, other) => one.version - other.version);
      const [first, ...others] = ordered.map(({ card }) => cardOfText(card));
      if (first === undefined || others.length === 0) throw new Refusal('not-found');
      const merged = others.reduce(mergedCard, first);
      kept = merged.uid;
      await writer.put([rowOfCard(merged)]);
      await writer.remove(others.map(({ uid }) => uid));
      await replaceMembers(writer, new Set(others.map(({ uid }) => uid)), kept);
    });
    return { ...changed, uid: kept };
  }

  /** Puts many in at once, in one change. Refuses `limit-reached`. */
  async putAll(owner: string, cards: readonly ContactCard[]): Promise<Changed> {
    return this.#change(owner, async (writer) => {
      const there = new Set((await writer.find(cards.map(({ uid }) => uid))).map(({ uid }) => uid));
      await refuseFull(writer, cards.filter(({ uid }) => !there.has(uid)).length);
      await writer.put(cards.map(rowOfCard));
    });
  }

  /** Refuses `undo-over` when something of it was changed again, or is too long ago. */
  async undo(owner: string, { first, last }: Changed): Promise<void> {
    const book = await this.#table.book(owner);
    if (book === undefined) throw new Refusal('undo-over');
    const changes = await this.#table.changes(book, first, last, undoneMax + 1);
    if (changes.length === 0 || changes.length > undoneMax) throw new Refusal('undo-over');
    // Newest first: the last word about each is how it was before all of them.
    const before = new Map(changes.map((change) => [change.uid, change.before]));
    const uids = [...before.keys()];
    const versions = await this.#table.versions(book);
    const later = await this.#table.changes(book, last + 1, versions.version, undoneMax);
    if (later.some(({ uid }) => before.has(uid))) throw new Refusal('undo-over');
    for (let at = 0; at < uids.length; at += cardsAtOnce) {
      const some = uids.slice(at, at + cardsAtOnce);
      await this.#change(owner, async (writer) => {
        const back = some.flatMap((uid) => before.get(uid) ?? []);
        await writer.put(back.map((text) => rowOfCard(cardOfText(text))));
        await writer.remove(some.filter((uid) => typeof before.get(uid) !== 'string'));
      });
    }
  }

  async #change(owner: string, work: (writer: ContactWriter) => Promise<void>): Promise<Changed> {
    const nowMs = this.#now();
    const version = await this.#table.change(owner, nowMs, work);
    if (version % forgetEvery === 0) {
      const book = await this.#table.book(owner);
      if (book !== undefined) await this.#table.forgetChanges(book, nowMs - logMs);
    }
    return { first: version, last: version };
  }
}

/** Changes after which the log is looked through. */
const forgetEvery = 50;

async function refuseFull(writer: ContactWriter, more: number): Promise<void> {
  if (more > 0 && (await writer.count()) + more > contactsMax) {
    throw new Refusal('limit-reached', { max: contactsMax });
  }
}

/** Groups that had one of them have who took their place. */
async function replaceMembers(
  writer: ContactWriter,
  gone: ReadonlySet<string>,
  heir: string,
): Promise<void> {
  const groups = await writer.groups(groupsMax);
  for (const { card: text } of groups) {
    const card = cardOfText(text);
    if (!card.members.some((member) => gone.has(member))) continue;
    const members = [...new Set(card.members.map((one) => (gone.has(one) ? heir : one)))];
    await writer.put([rowOfCard({ ...card, members })]);
  }
}
