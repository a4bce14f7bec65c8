// Saves what one writes, a moment after one stops and every few seconds while one does not. What the
// server does not have yet lies in this browser's own storage, and goes from there once it has.

import { LocalCopy } from './compose-local.ts';
import { say, type Words } from './compose-words.ts';

const pauseMs = 1_500;
/** While somebody types on; longer for drafts with large files, which are written whole. */
const everyMs = 5_000;
const everyLargeMs = 20_000;
const largeBytes = 1_000_000;
const againMs = 5_000;

interface Saved {
  readonly draft?: string;
  readonly says?: string;
  readonly error?: string;
}

export class DraftSaver {
  readonly #form: HTMLFormElement;
  readonly #address: string;
  readonly #words: Words;
  readonly #state: HTMLElement | null;
  readonly #local: LocalCopy;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #changes = 0;
  #savedChanges = 0;
  #lastMs = 0;
  #saving: Promise<boolean> | undefined;
  #isEnded = false;
  /** Bytes of what goes along. */
  attachedBytes = 0;

  constructor(form: HTMLFormElement, address: string, words: Words, owner: string) {
    this.#form = form;
    this.#address = address;
    this.#words = words;
    this.#state = form.querySelector('.save-state');
    this.#local = new LocalCopy(form, owner);
  }

  get local(): LocalCopy {
    return this.#local;
  }

  get isSaved(): boolean {
    return this.#changes === this.#savedChanges;
  }

  changed(): void {
    if (this.#isEnded) return;
    this.#changes += 1;
    delete this.#form.dataset['saved'];
    this.#local.keepSoon();
    this.#plan();
  }

  /** Resolves once the server has all of it; false when it could not take it. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (!this.isSaved) {
      const isDone = await (this.#saving ?? this.#save());
      if (!isDone) return false;
    }
    await this.#saving;
    return true;
  }

  /** Nothing is saved any more: the form is on its way. */
  end(): void {
    this.#isEnded = true;
    clearTimeout(this.#timer);
    this.#local.remove();
  }

  /** The last chance before the page goes: small drafts go along with it. */
  leave(): void {
    clearTimeout(this.#timer);
    if (this.isSaved || this.#isEnded) return;
    this.#local.keep();
    void this.#save(true);
  }

  #plan(): void {
    clearTimeout(this.#timer);
    const every = this.attachedBytes > largeBytes ? everyLargeMs : everyMs;
    const soonest = Math.max(0, this.#lastMs + every - Date.now());
    const waitMs = Math.max(pauseMs, Math.min(soonest, every));
    this.#timer = setTimeout(() => void this.#save(), waitMs);
  }

  #save(isLast = false): Promise<boolean> {
    this.#saving ??= this.#post(isLast).finally(() => {
      this.#saving = undefined;
    });
    return this.#saving;
  }

  async #post(isLast: boolean): Promise<boolean> {
    const changes = this.#changes;
    this.#say(say(this.#words, 'saving'));
    try {
      const body = formFields(this.#form);
      const answer = await fetch(this.#address, { method: 'POST', body, keepalive: isLast });
      const saved = (await answer.json()) as Saved;
      if (!answer.ok || saved.draft === undefined) {
        this.#say(saved.error ?? say(this.#words, 'unsaved'), true);
        if (answer.status >= 500) this.#tryAgain();
        return false;
      }
      this.#done(changes, saved);
      return true;
    } catch {
      this.#say(say(this.#words, 'offline'), true);
      this.#local.keep();
      this.#tryAgain();
      return false;
    }
  }

  #done(changes: number, { draft = '', says = '' }: Saved): void {
    const field = this.#form.elements.namedItem('draft');
    if (field instanceof HTMLInputElement) field.value = draft;
    this.#savedChanges = changes;
    this.#lastMs = Date.now();
    this.#say(says);
    if (!this.isSaved) return this.#plan();
    this.#form.dataset['saved'] = 'yes';
    this.#local.remove();
  }

  #tryAgain(): void {
    if (this.#isEnded) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), againMs);
  }

  #say(text: string, isBad = false): void {
    if (!this.#state) return;
    this.#state.textContent = text;
    this.#state.classList.toggle('bad', isBad);
  }
}

/** Everything but files that the browser holds: those go up by themselves. */
function formFields(form: HTMLFormElement): FormData {
  const fields = new FormData(form);
  fields.delete('attachments');
  return fields;
}
