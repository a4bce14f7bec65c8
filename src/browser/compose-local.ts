// The text of a form in this browser's own storage, for as long as no server has it: a tab or a
// machine may die while there is no connection. Nothing stays here once it is saved or sent.

const prefix = 'dispatch-unsaved:';
const pauseMs = 400;
/** LIMIT characters of one copy, and days that one is kept. */
const charsMax = 2_000_000;
const keptMs = 14 * 24 * 60 * 60 * 1000;
/** Another tab that lives says so by writing again. */
const restMs = 10_000;

export interface LeftText {
  readonly name: string;
  readonly savedMs: number;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export class LocalCopy {
  readonly #form: HTMLFormElement;
  readonly #owner: string;
  readonly #name: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, owner: string) {
    this.#form = form;
    this.#owner = owner;
    const key = form.querySelector<HTMLInputElement>('input[name=key]')?.value ?? '';
    this.#name = `${prefix}${owner}:${key}`;
  }

  keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), pauseMs);
  }

  keep(): void {
    clearTimeout(this.#timer);
    const fields = [...new FormData(this.#form)].filter(
      (field): field is [string, string] => typeof field[1] === 'string' && field[0] !== 'key',
    );
    const text = JSON.stringify({ savedMs: Date.now(), fields });
    try {
      if (text.length <= charsMax) localStorage.setItem(this.#name, text);
    } catch {
      // No room or no storage: then there is only the server.
    }
  }

  remove(): void {
    clearTimeout(this.#timer);
    forget(this.#name);
  }

  /** What an earlier page left behind, the newest first. */
  left(): readonly LeftText[] {
    const found: LeftText[] = [];
    try {
      for (const name of Object.keys(localStorage)) {
        if (!name.startsWith(`${prefix}${this.#owner}:`) || name === this.#name) continue;
        const text = readLeft(name);
        const age = text === undefined ? Infinity : Date.now() - text.savedMs;
        if (text === undefined || age > keptMs) forget(name);
        else if (age > restMs) found.push(text);
      }
    } catch {
      return [];
    }
    return found.toSorted((a, b) => b.savedMs - a.savedMs);
  }
}

function readLeft(name: string): LeftText | undefined {
  try {
    const { savedMs, fields } = JSON.parse(localStorage.getItem(name) ?? '') as LeftText;
    return Array.isArray(fields) ? { name, savedMs, fields } : undefined;
  } catch {
    return undefined;
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Without a storage there is nothing to remove.
  }
}
