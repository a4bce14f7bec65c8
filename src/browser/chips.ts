// A line of recipients as chips. The field that one types into is the one that the page came with,
// and whatever completes it goes on doing so; what stands before a comma becomes a chip. Chips can be
// taken out, changed, and put on another line, by pointer and by keys.

import { peopleIn, type Person, pieces } from './chips-value.ts';
import { say, type Words } from './compose-words.ts';

export type LineName = 'to' | 'cc' | 'bcc';
const lineNames: readonly LineName[] = ['to', 'cc', 'bcc'];
const dragged = 'application/x-dispatch-person';

export interface PeopleLines {
  people(): readonly Person[];
  /** Puts these people on a line in the place of those that are there. */
  set(name: LineName, text: string): void;
}

export function offerChips(
  form: HTMLFormElement,
  { words, changed }: { readonly words: Words; readonly changed: () => void },
): PeopleLines {
  const lines = new Map<LineName, ChipLine>();
  for (const name of lineNames) {
    const input = form.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (!input) continue;
    const move = (chip: Person, step: 1 | -1): void => {
      const next = lineNames[lineNames.indexOf(name) + step];
      const line = next && lines.get(next);
      if (!line) return;
      openCopies(form);
      line.add([chip]);
      line.focusLast();
    };
    lines.set(name, new ChipLine(input, { name, words, changed, move }));
  }
  form.querySelector('.copies summary')?.addEventListener('dragenter', () => openCopies(form));
  return {
    people: () => [...lines.values()].flatMap((line) => line.people),
    set: (name, text) => lines.get(name)?.set(peopleIn(text)),
  };
}

function openCopies(form: HTMLFormElement): void {
  const copies = form.querySelector<HTMLDetailsElement>('details.copies');
  if (copies) copies.open = true;
}

/** The chip that is being dragged, and how its line lets it go. */
let lifted: { readonly item: HTMLElement; readonly leave: () => void } | undefined;

interface ChipParts {
  readonly name: LineName;
  readonly words: Words;
  readonly changed: () => void;
  readonly move: (chip: Person, step: 1 | -1) => void;
}

class ChipLine {
  readonly #input: HTMLInputElement;
  readonly #of: ChipParts;
  readonly #box = document.createElement('div');
  readonly #list = document.createElement('ul');
  readonly #value = document.createElement('input');
  #people: Person[] = [];

  constructor(input: HTMLInputElement, parts: ChipParts) {
    this.#input = input;
    this.#of = parts;
    this.#value.type = 'hidden';
    this.#value.name = parts.name;
    input.removeAttribute('name');
    this.#box.className = 'chip-box';
    this.#list.className = 'person-chips';
    this.#list.setAttribute('role', 'list');
    input.before(this.#value, this.#box);
    this.#box.append(this.#list, input);
    this.#take(peopleIn(input.value));
    input.value = '';
    this.#listen();
  }

  get people(): readonly Person[] {
    return this.#people;
  }

  add(people: readonly Person[]): void {
    this.#take(people);
    this.#of.changed();
  }

  set(people: readonly Person[]): void {
    this.#people = [];
    this.#list.replaceChildren();
    this.#take(people);
  }

  focusLast(): void {
    const last = this.#list.lastElementChild?.querySelector<HTMLElement>('.chip-name');
    (last ?? this.#input).focus();
  }

  #listen(): void {
    const input = this.#input;
    // Behind those of the completion: what it took ends with a comma.
    this.#box.addEventListener('keydown', (event) => this.#key(event));
    this.#box.parentElement?.addEventListener('click', () => this.#separate());
    input.addEventListener('input', () => this.#separate());
    input.addEventListener('paste', (event) => this.#pasted(event));
    input.addEventListener('blur', () => this.#finish());
    this.#box.addEventListener('pointerdown', ({ target }) => {
      if (target === this.#box || target === this.#list) setTimeout(() => input.focus());
    });
    this.#box.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes(dragged)) event.preventDefault();
    });
    this.#box.addEventListener('drop', (event) => {
      const text = event.dataTransfer?.getData(dragged) ?? '';
      if (text === '') return;
      event.preventDefault();
      // Dropped on its own line, it is there already and stays.
      if (lifted === undefined || this.#list.contains(lifted.item)) return;
      lifted.leave();
      this.add(peopleIn(text));
    });
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.#input) return this.#chipKey(event);
    this.#separate();
    const { value, selectionStart, selectionEnd } = this.#input;
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.defaultPrevented && value.trim() !== '') {
      event.preventDefault();
      this.#finish();
      return;
    }
    const isAtStart = selectionStart === 0 && selectionEnd === 0;
    if (isAtStart && (event.key === 'Backspace' || event.key === 'ArrowLeft')) {
      if (this.#people.length > 0) event.preventDefault();
      this.focusLast();
    }
  }

  #chipKey(event: KeyboardEvent): void {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    const at = item ? [...this.#list.children].indexOf(item) : -1;
    const person = this.#people[at];
    if (!item || !person) return;
    const step = event.key === 'ArrowDown' ? 1 : -1;
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      this.#remove(at);
      this.#of.move(person, step);
    } else if (event.key === 'Delete' || event.key === 'Backspace') this.#remove(at);
    else if (event.key === 'Enter' || event.key === 'F2') this.#edit(at);
    else if (event.key === 'ArrowLeft') this.#focus(at - 1);
    else if (event.key === 'ArrowRight') this.#focus(at + 1);
    else return;
    event.preventDefault();
  }

  #focus(at: number): void {
    const item = this.#list.children[Math.max(at, 0)];
    (item?.querySelector<HTMLElement>('.chip-name') ?? this.#input).focus();
  }

  /** Whatever stands before the last comma is finished. */
  #separate(): void {
    const found = pieces(this.#input.value);
    if (found.length < 2) return;
    this.#input.value = found.at(-1)?.trimStart() ?? '';
    this.add(found.slice(0, -1).flatMap(peopleIn));
  }

  #finish(): void {
    const people = peopleIn(this.#input.value);
    if (people.length === 0) return;
    this.#input.value = '';
    this.add(people);
  }

  #pasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const people = peopleIn(text);
    if (people.length < 2 && people[0]?.isWrong !== false) return;
    event.preventDefault();
    this.add(people);
  }

  #take(people: readonly Person[]): void {
    const known = new Set(this.#people.map(({ address }) => address.toLowerCase()));
    for (const person of people) {
      const key = person.address.toLowerCase();
      if (known.has(key)) continue;
      known.add(key);
      this.#people.push(person);
      this.#list.append(this.#chip(person));
    }
    this.#write();
  }

  #remove(at: number): void {
    this.#people.splice(at, 1);
    this.#list.children[at]?.remove();
    this.#write();
    this.#of.changed();
    this.#focus(this.#people.length === 0 ? 0 : Math.min(at, this.#people.length - 1));
  }

  #edit(at: number): void {
    const text = this.#people[at]?.text ?? '';
    this.#remove(at);
    this.#finish();
    this.#input.value = text;
    this.#input.focus();
  }

  #write(): void {
    this.#value.value = this.#people.map(({ text }) => text).join(', ');
  }

  #chip(person: Person): HTMLLIElement {
    const { words } = this.#of;
    const shown = person.name || person.address;
    const item = document.createElement('li');
    item.className = person.isWrong ? 'person-chip wrong' : 'person-chip';
    item.draggable = true;
    const name = document.createElement('button');
    name.type = 'button';
    name.className = 'chip-name';
    name.dir = 'auto';
    name.textContent = shown;
    name.title = person.isWrong ? say(words, 'wrongPerson', { name: shown }) : person.address;
    const about = person.isWrong ? say(words, 'wrongPerson', { name: shown }) : person.text;
    name.setAttribute('aria-label', say(words, 'person', { name: about }));
    name.addEventListener('dblclick', () => this.#edit([...this.#list.children].indexOf(item)));
    const out = document.createElement('button');
    out.type = 'button';
    out.className = 'chip-out';
    out.tabIndex = -1;
    out.textContent = '×';
    out.setAttribute('aria-label', say(words, 'removePerson', { name: shown }));
    out.addEventListener('click', () => this.#remove([...this.#list.children].indexOf(item)));
    item.append(name, out);
    item.addEventListener('dragstart', ({ dataTransfer }) => {
      dataTransfer?.setData(dragged, person.text);
      dataTransfer?.setData('text/plain', person.text);
      const leave = (): void => this.#remove([...this.#list.children].indexOf(item));
      lifted = { item, leave };
    });
    item.addEventListener('dragend', () => {
      lifted = undefined;
    });
    return item;
  }
}
