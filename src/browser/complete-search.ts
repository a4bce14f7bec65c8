// Completes the operators of a search while one types: a combobox with a listbox below it, as the
// ARIA practices have it. Down and Up walk, Enter or Tab takes, Escape closes; Enter without a choice
// searches as ever. The list comes once, when a field is first entered.

/** LIMIT of terms shown at once. */
const shownMax = 8;

type Term = readonly [term: string, says: string];

interface Terms {
  readonly title: string;
  readonly terms: readonly Term[];
}

let asked: Promise<Terms | undefined> | undefined;

export function offerSearchTerms(input: HTMLInputElement): void {
  const start = (): void => {
    asked ??= fetchTerms(`${input.form?.action ?? ''}/terms`);
    void asked.then((terms) => terms && new SearchField(input, terms));
  };
  input.addEventListener('focus', start, { once: true });
  if (document.activeElement === input) start();
}

async function fetchTerms(address: string): Promise<Terms | undefined> {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    return answer.ok ? ((await answer.json()) as Terms) : undefined;
  } catch {
    // Without the list one types as one always could.
    return undefined;
  }
}

let fields = 0;

class SearchField {
  readonly #input: HTMLInputElement;
  readonly #terms: readonly Term[];
  readonly #list: HTMLUListElement;
  #chosen = -1;

  constructor(input: HTMLInputElement, { title, terms }: Terms) {
    this.#input = input;
    this.#terms = terms;
    this.#list = document.createElement('ul');
    this.#list.id = `search-terms-${++fields}`;
    this.#list.className = 'search-terms';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', title);
    input.after(this.#list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#list.id);
    input.setAttribute('aria-expanded', 'false');
    input.autocomplete = 'off';
    input.addEventListener('input', () => this.#offer());
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.#close());
    // The field keeps the focus, or the list would close before the click is one.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#clicked(event));
  }

  #offer(): void {
    const typed = this.#typed().text.toLowerCase();
    const fitting =
      typed === ''
        ? []
        : this.#terms.filter(([term]) => {
            const folded = term.toLowerCase();
            return folded !== typed && folded.startsWith(typed);
          });
    this.#list.replaceChildren(
      ...fitting.slice(0, shownMax).map((term, at) => this.#option(term, at)),
    );
    this.#choose(-1);
    const isOpen = this.#list.childElementCount > 0;
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
  }

  #option([term, says]: Term, at: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${at}`;
    option.setAttribute('role', 'option');
    option.dataset['term'] = term;
    const code = document.createElement('code');
    code.textContent = term;
    const hint = document.createElement('span');
    hint.textContent = says;
    hint.dir = 'auto';
    option.append(code, hint);
    return option;
  }

  /** What stands before the caret back to a blank, a parenthesis or a minus sign. */
  #typed(): { readonly text: string; readonly start: number; readonly end: number } {
    const end = this.#input.selectionStart ?? this.#input.value.length;
    const before = this.#input.value.slice(0, end);
    const text = /(?:^|[\s(])-?((?:[a-z_]+:"[^"]*)|[^\s("-][^\s("]*)$/i.exec(before)?.[1] ?? '';
    return { text, start: end - text.length, end };
  }

  #key(event: KeyboardEvent): void {
    if (this.#list.hidden || event.isComposing) return;
    const count = this.#list.childElementCount;
    if (event.key === 'ArrowDown') this.#choose((this.#chosen + 1) % count);
    else if (event.key === 'ArrowUp') this.#choose((Math.max(this.#chosen, 0) - 1 + count) % count);
    else if (event.key === 'Escape') this.#close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && this.#chosen >= 0) {
      this.#take(this.#list.children[this.#chosen]);
    } else return;
    event.preventDefault();
  }

  #clicked({ target }: Event): void {
    if (target instanceof Element) this.#take(target.closest('[role=option]'));
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

  #take(option: Element | null | undefined): void {
    if (!(option instanceof HTMLElement)) return;
    const term = option.dataset['term'] ?? '';
    const { start, end } = this.#typed();
    // A value is to follow a colon; everything else is complete.
    const text = term.endsWith(':') ? term : `${term} `;
    this.#input.setRangeText(text, start, end, 'end');
    this.#offer();
  }

  #close(): void {
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#choose(-1);
  }
}
