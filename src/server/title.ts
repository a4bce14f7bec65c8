// What `ps` shows for a process.

/** LIMIT: setting a title is a system call; a busy worker must not pay it for every request. */
const pauseMs = 100;

export type Role = 'master' | 'idle' | 'busy' | 'indexer' | 'scheduler';

export class Title {
  readonly #set: (title: string) => void;
  #shown: Role | undefined;
  #wanted: Role | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(set = (title: string): void => void (process.title = title)) {
    this.#set = set;
  }

  /** Shown at once, or after the pause if it still holds then. */
  show(role: Role): void {
    this.#wanted = role;
    if (this.#timer === undefined) this.#update();
  }

  #update(): void {
    this.#timer = undefined;
    if (this.#wanted === undefined || this.#wanted === this.#shown) return;
    this.#shown = this.#wanted;
    this.#set(`dispatch.fcgi (${this.#shown})`);
    this.#timer = setTimeout(() => this.#update(), pauseMs).unref();
  }
}
