// Completes a query while one types it: operators, folders and labels at the caret, people behind an
// operator that names one, and in an empty field what was asked before. The list of what there is
// comes when the field is entered; Enter without a choice searches as ever.

import { PeopleQuestion, type FoundPeople } from './ask-people.ts';
import { Listbox, type Offer, type OfferGroup } from './listbox.ts';
import { stopTyping, typed } from './search-typing.ts';

/** LIMIT of each kind that is shown; `terms.ts` of the server counts to their sum. */
const termsShown = 5;
const keptShown = 3;
const peopleShown = 4;
/** As long as nothing is typed. */
const keptShownAlone = 6;
const peopleCharsMin = 2;
/** What was kept may be another list by then. */
const freshMs = 30_000;

type Term = readonly [term: string, says: string];

interface Terms {
  readonly words: Readonly<Record<'title' | 'saved' | 'recent' | 'people', string>>;
  /** What is said of so many suggestions. */
  readonly says: readonly string[];
  readonly terms: readonly Term[];
  readonly saved: readonly Term[];
  readonly recent: readonly string[];
  readonly people: string;
}

let known: Terms | undefined;
let askedAtMs = -Infinity;

async function freshTerms(address: string): Promise<Terms | undefined> {
  if (performance.now() - askedAtMs < freshMs) return known;
  askedAtMs = performance.now();
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    if (answer.ok) known = (await answer.json()) as Terms;
  } catch {
    // Without the list one types as one always could.
    askedAtMs = -Infinity;
  }
  return known;
}

let fields = 0;

export function completeSearch(input: HTMLInputElement): void {
  const field = new SearchField(input);
  input.addEventListener('focus', () => void field.enter());
  if (document.activeElement === input) void field.enter();
}

class SearchField {
  readonly #input: HTMLInputElement;
  readonly #listbox: Listbox;
  #terms: Terms | undefined;
  #question: PeopleQuestion | undefined;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    const id = `search-offers-${++fields}`;
    this.#listbox = new Listbox(input, { id, className: 'search-offers', takesFirst: false });
    input.addEventListener('input', (event) => {
      if (event instanceof InputEvent && event.isComposing) return;
      this.#changed();
    });
    input.addEventListener('compositionend', () => this.#changed());
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowDown' && !this.#listbox.isOpen) this.#offer();
    });
    input.addEventListener('blur', () => this.#question?.cancel());
    input.form?.addEventListener('submit', () => {
      stopTyping();
      this.#question?.cancel();
      this.#listbox.close();
    });
  }

  async enter(): Promise<void> {
    const terms = await freshTerms(`${this.#input.form?.action ?? ''}/terms`);
    if (!terms || document.activeElement !== this.#input) return;
    this.#terms = terms;
    this.#question ??= new PeopleQuestion(terms.people);
    if (!this.#listbox.isOpen) this.#offer();
  }

  #changed(): void {
    typed(this.#input);
    this.#offer();
  }

  #offer(): void {
    const terms = this.#terms;
    if (!terms) return;
    this.#question?.cancel();
    const groups = this.#groups(terms);
    this.#show(terms, groups);
    const { text } = this.#piece();
    const [, operator = 'from:', asked = text] = /^((?:from|to|cc):)"?(.*)$/i.exec(text) ?? [];
    if (asked.length < peopleCharsMin || /[:"]/.test(asked)) return;
    this.#question?.ask(asked, (found) => {
      const isWalked = this.#input.hasAttribute('aria-activedescendant');
      if (!found || isWalked || document.activeElement !== this.#input) return;
      const people = { name: terms.words.people, offers: this.#peopleOffers(found, operator) };
      this.#show(terms, [...groups, people]);
    });
  }

  #show({ words, says }: Terms, groups: readonly OfferGroup[]): void {
    const count = groups.reduce((sum, { offers }) => sum + offers.length, 0);
    this.#listbox.offer(groups, { title: words.title, says: says[count] ?? '' });
  }

  #groups({ words, terms, saved, recent }: Terms): readonly OfferGroup[] {
    const asked = this.#input.value.trim().toLowerCase();
    const fits = (text: string): boolean => {
      const folded = text.toLowerCase();
      return folded !== asked && folded.startsWith(asked);
    };
    const most = asked === '' ? keptShownAlone : keptShown;
    const named = saved.filter(([query, name]) => fits(name) || fits(query)).slice(0, most);
    const last = recent.filter(fits).slice(0, most);
    const piece = this.#piece().text.toLowerCase();
    const fitting = terms.filter(([term]) => {
      const folded = term.toLowerCase();
      return piece !== '' && folded !== piece && folded.startsWith(piece);
    });
    return [
      { offers: fitting.slice(0, termsShown).map((term) => this.#termOffer(term)) },
      { name: words.saved, offers: named.map(([query, name]) => this.#whole(query, [name])) },
      { name: words.recent, offers: last.map((query) => this.#whole(query, [query])) },
    ];
  }

  #termOffer([term, says]: Term): Offer {
    // A value is to follow a colon; everything else is complete.
    const text = term.endsWith(':') ? term : `${term} `;
    return { parts: [term, says], isCode: true, take: () => this.#put(text) };
  }

  #peopleOffers({ people }: FoundPeople, operator: string): readonly Offer[] {
    return people
      .filter(({ about }) => about.includes('@'))
      .slice(0, peopleShown)
      .map(({ name, about }) => ({
        parts: name === '' ? [about] : [name, about],
        take: () => this.#put(`${operator}${about} `),
      }));
  }

  #whole(query: string, parts: readonly string[]): Offer {
    const take = (): void => {
      this.#input.value = query;
      this.#input.form?.requestSubmit();
    };
    return { parts, take };
  }

  #put(text: string): void {
    const { start, end } = this.#piece();
    this.#input.setRangeText(text, start, end, 'end');
    this.#changed();
  }

  /** What stands before the caret back to a blank, a parenthesis or a minus sign. */
  #piece(): { readonly text: string; readonly start: number; readonly end: number } {
    const end = this.#input.selectionStart ?? this.#input.value.length;
    const before = this.#input.value.slice(0, end);
    const text = /(?:^|[\s(])-?((?:[a-z_]+:"[^"]*)|[^\s("-][^\s("]*)$/i.exec(before)?.[1] ?? '';
    return { text, start: end - text.length, end };
  }
}
