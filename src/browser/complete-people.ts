// Completes recipients while one types: each address field becomes a combobox with a listbox below
// it, as the ARIA practices have it. Down and Up walk, Enter or Tab takes, Escape closes. The list
// is asked for once typing pauses; without an answer one types as one always could.

const pauseMs = 120;
/** LIMIT characters that are asked about. */
const askedCharsMax = 100;

interface Person {
  readonly value: string;
  readonly name: string;
  readonly about: string;
}

interface Answer {
  readonly title: string;
  readonly says: string;
  readonly people: readonly Person[];
}

export function offerPeople(form: HTMLFormElement): void {
  const address = form.dataset['people'] ?? '';
  for (const name of ['to', 'cc', 'bcc']) {
    const input = form.querySelector<HTMLInputElement>(`#${name}`);
    if (input) new PeopleField(input, address).listen();
  }
}

class PeopleField {
  readonly #input: HTMLInputElement;
  readonly #address: string;
  readonly #list = document.createElement('ul');
  readonly #status = document.createElement('span');
  #people: readonly Person[] = [];
  #chosen = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  constructor(input: HTMLInputElement, address: string) {
    this.#input = input;
    this.#address = address;
    this.#list.id = `people-${input.id}`;
    this.#list.className = 'people-found';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#status.className = 'unseen';
    this.#status.setAttribute('role', 'status');
    input.after(this.#list, this.#status);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#list.id);
    input.setAttribute('aria-expanded', 'false');
    input.autocomplete = 'off';
  }

  listen(): void {
    const input = this.#input;
    input.addEventListener('input', () => this.#typed());
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.#close());
    // The field keeps the focus, or the list would close before the click is one.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#clicked(event));
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    const { text } = this.#piece();
    if (text === '') this.#close();
    else this.#timer = setTimeout(() => void this.#ask(text), pauseMs);
  }

  async #ask(text: string): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    const query = new URLSearchParams({ q: text.slice(0, askedCharsMax) });
    try {
      const answer = await fetch(`${this.#address}?${query.toString()}`, {
        headers: { accept: 'application/json' },
        signal: asking.signal,
      });
      const found = answer.ok ? ((await answer.json()) as Answer) : undefined;
      // The next letter may have been typed, or the field left, while the answer was on its way.
      if (found && !asking.signal.aborted && document.activeElement === this.#input) {
        this.#offer(found);
      }
    } catch {
      this.#close();
    }
  }

  #offer({ title, says, people }: Answer): void {
    this.#people = people;
    this.#list.setAttribute('aria-label', title);
    this.#list.replaceChildren(...people.map((person, at) => this.#option(person, at)));
    this.#status.textContent = says;
    this.#choose(people.length > 0 ? 0 : -1);
    this.#list.hidden = people.length === 0;
    this.#input.setAttribute('aria-expanded', String(people.length > 0));
  }

  #option({ name, about }: Person, at: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${at}`;
    option.setAttribute('role', 'option');
    for (const [tag, words] of [
      ['b', name || about],
      ['span', name === '' ? '' : about],
    ] as const) {
      const element = document.createElement(tag);
      element.textContent = words;
      element.dir = 'auto';
      option.append(element, ' ');
    }
    return option;
  }

  /** What is being typed: from the last comma before the caret that is in no quotes. */
  #piece(): { readonly text: string; readonly start: number; readonly end: number } {
    const end = this.#input.selectionStart ?? this.#input.value.length;
    const before = this.#input.value.slice(0, end);
    let start = 0;
    let isQuoted = false;
    for (let at = 0; at < before.length; at++) {
      if (before[at] === '"' && before[at - 1] !== '\\') isQuoted = !isQuoted;
      else if (!isQuoted && (before[at] === ',' || before[at] === ';')) start = at + 1;
    }
    const piece = before.slice(start);
    return { text: piece.trim(), start: start + (piece.length - piece.trimStart().length), end };
  }

  #key(event: KeyboardEvent): void {
    if (this.#list.hidden || event.isComposing) return;
    const count = this.#list.childElementCount;
    if (event.key === 'ArrowDown') this.#choose((this.#chosen + 1) % count);
    else if (event.key === 'ArrowUp') this.#choose((this.#chosen - 1 + count) % count);
    else if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' || event.key === 'Tab') this.#take(this.#chosen);
    else return;
    event.preventDefault();
  }

  #clicked({ target }: Event): void {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    if (option) this.#take([...this.#list.children].indexOf(option));
  }

  #choose(at: number): void {
    this.#chosen = at;
    for (const [nth, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(nth === at));
    }
    const option = this.#list.children[at];
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #take(at: number): void {
    const person = this.#people[at];
    if (person === undefined) return;
    const { start, end } = this.#piece();
    this.#input.setRangeText(`${person.value}, `, start, end, 'end');
    this.#close();
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#people = [];
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#status.textContent = '';
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }
}
