// The list below a field that completes what is typed into it: a combobox whose popup is a listbox
// (ARIA 1.2, combobox role). The focus stays in the field; Down and Up walk, Enter or Tab takes,
// Escape closes. What is offered, and what taking one does, is its owner's.

export interface Offer {
  /** What stands in the list: the first in bold or as code, the others beside it. */
  readonly parts: readonly string[];
  readonly isCode?: boolean;
  take(): void;
}

export interface OfferGroup {
  /** Said over the offers; nothing for those that need no heading. */
  readonly name?: string;
  readonly offers: readonly Offer[];
}

export interface ListboxOptions {
  readonly id: string;
  readonly className: string;
  /** Whether the first one is chosen as soon as it is offered. */
  readonly takesFirst: boolean;
}

export class Listbox {
  readonly #input: HTMLInputElement;
  readonly #options: ListboxOptions;
  readonly #list = document.createElement('div');
  readonly #status = document.createElement('span');
  #offers: readonly Offer[] = [];
  #shown: readonly HTMLElement[] = [];
  #chosen = -1;

  constructor(input: HTMLInputElement, options: ListboxOptions) {
    this.#input = input;
    this.#options = options;
    const list = this.#list;
    list.id = options.id;
    list.className = `offers ${options.className}`;
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    this.#status.className = 'unseen';
    this.#status.setAttribute('role', 'status');
    input.after(list, this.#status);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.autocomplete = 'off';
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.close());
    // The field keeps the focus, or the list would close before the click is one.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => this.#clicked(event));
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  /** In the place of what was offered before; `says` tells a screen reader how many there are. */
  offer(groups: readonly OfferGroup[], { title, says }: { title: string; says: string }): void {
    this.#offers = groups.flatMap(({ offers }) => offers);
    this.#list.setAttribute('aria-label', title);
    const shown: HTMLElement[] = [];
    const add = (offers: readonly Offer[]): readonly HTMLElement[] => {
      const made = offers.map((offer, at) => this.#option(offer, shown.length + at));
      shown.push(...made);
      return made;
    };
    this.#list.replaceChildren(
      ...groups.flatMap(({ name, offers }) =>
        offers.length === 0 ? [] : name === undefined ? add(offers) : [group(name, add(offers))],
      ),
    );
    this.#shown = shown;
    const isOpen = shown.length > 0;
    this.#choose(isOpen && this.#options.takesFirst ? 0 : -1);
    this.#list.hidden = !isOpen;
    this.#status.textContent = isOpen ? says : '';
    this.#input.setAttribute('aria-expanded', String(isOpen));
  }

  close(): void {
    if (this.isOpen || this.#offers.length > 0) this.offer([], { title: '', says: '' });
  }

  #option({ parts, isCode = false }: Offer, at: number): HTMLElement {
    const option = document.createElement('div');
    option.id = `${this.#list.id}-${at}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    for (const [nth, words] of parts.entries()) {
      const element = document.createElement(nth > 0 ? 'span' : isCode ? 'code' : 'b');
      element.textContent = words;
      element.dir = 'auto';
      option.append(element, ' ');
    }
    return option;
  }

  #key(event: KeyboardEvent): void {
    if (!this.isOpen || event.isComposing) return;
    const count = this.#shown.length;
    if (event.key === 'ArrowDown') this.#choose((this.#chosen + 1) % count);
    else if (event.key === 'ArrowUp') this.#choose((Math.max(this.#chosen, 0) - 1 + count) % count);
    else if (event.key === 'Escape') this.close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && this.#chosen >= 0) {
      this.#offers[this.#chosen]?.take();
    } else return;
    event.preventDefault();
  }

  #clicked({ target }: Event): void {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
    if (option) this.#offers[this.#shown.indexOf(option)]?.take();
  }

  #choose(at: number): void {
    this.#shown[this.#chosen]?.setAttribute('aria-selected', 'false');
    this.#chosen = at;
    const option = this.#shown[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }
}

function group(name: string, options: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('div');
  made.setAttribute('role', 'group');
  made.setAttribute('aria-label', name);
  const heading = document.createElement('span');
  heading.className = 'offer-group';
  heading.setAttribute('aria-hidden', 'true');
  heading.textContent = name;
  made.append(heading, ...options);
  return made;
}
