// Whom somebody may mean while they type, asked of the server once typing pauses; the next letter
// takes back the question before it.

export interface FoundPerson {
  /** For a field of recipients. */
  readonly value: string;
  readonly name: string;
  /** An address, or how many a group has. */
  readonly about: string;
}

export interface FoundPeople {
  readonly title: string;
  readonly says: string;
  readonly people: readonly FoundPerson[];
}

const pauseMs = 120;
/** LIMIT characters that are asked about. */
const askedCharsMax = 100;

export class PeopleQuestion {
  readonly #address: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  constructor(address: string) {
    this.#address = address;
  }

  /** Nothing is found for nothing, and where nobody answers one types as one always could. */
  ask(text: string, found: (people: FoundPeople | undefined) => void): void {
    this.cancel();
    this.#timer = setTimeout(() => void this.#ask(text, found), pauseMs);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  async #ask(text: string, found: (people: FoundPeople | undefined) => void): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    const query = new URLSearchParams({ q: text.slice(0, askedCharsMax) });
    try {
      const answer = await fetch(`${this.#address}?${query.toString()}`, {
        headers: { accept: 'application/json' },
        signal: asking.signal,
      });
      const people = answer.ok ? ((await answer.json()) as FoundPeople) : undefined;
      if (!asking.signal.aborted) found(people);
    } catch {
      if (!asking.signal.aborted) found(undefined);
    }
  }
}
