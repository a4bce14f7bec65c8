// Files go up piece by piece as soon as they are chosen, dropped or pasted. A connection that breaks
// costs one piece: what the server has is asked, and the rest goes on from there.

const pieceBytes = 1024 * 1024;
/** LIMIT of attempts for one piece, each waiting longer. */
const triesMax = 30;
const pauseMsMax = 15_000;

interface Arrived {
  readonly id?: string;
  readonly at?: number;
  readonly error?: string;
}

/** What the server said no to, in its words. */
export class UploadRefused extends Error {}

export interface UploadEvents {
  readonly progress: (bytes: number) => void;
  /** While there is no connection. */
  readonly waits: (isWaiting: boolean) => void;
}

export class Upload {
  readonly #base: string;
  readonly #file: File;
  readonly #events: UploadEvents;
  readonly #ending = new AbortController();
  #id: string | undefined;

  constructor(base: string, file: File, events: UploadEvents) {
    this.#base = base;
    this.#file = file;
    this.#events = events;
  }

  /** Gives the file's id once it is whole. */
  async run(): Promise<string> {
    const { name, type, size } = this.#file;
    const query = new URLSearchParams({ name, type, size: String(size) });
    const begun = await this.#insist(() => this.#ask(`?${query.toString()}`, 'POST'));
    const id = begun.id ?? '';
    this.#id = id;
    for (let at = 0; at < size;) {
      const from = at;
      const arrived = await this.#insist(() => this.#piece(id, from));
      at = arrived.at ?? 0;
      this.#events.progress(at);
    }
    return id;
  }

  stop(): void {
    this.#ending.abort();
    if (this.#id !== undefined) {
      fetch(`${this.#base}/${this.#id}/removal`, { method: 'POST' }).catch(ignored);
    }
  }

  async #piece(id: string, at: number): Promise<Arrived> {
    const piece = this.#file.slice(at, at + pieceBytes);
    return this.#ask(`/${id}?at=${at}`, 'POST', piece);
  }

  async #ask(path: string, method: 'GET' | 'POST', body?: Blob): Promise<Arrived> {
    const answer = await fetch(this.#base + path, {
      method,
      signal: this.#ending.signal,
      // A slice has no type: what has none is no form that another site could send.
      ...(body === undefined ? {} : { body }),
    });
    if (answer.status >= 500) throw new TypeError('the server could not');
    const arrived = (await answer.json()) as Arrived;
    if (!answer.ok) throw new UploadRefused(arrived.error ?? String(answer.status));
    return arrived;
  }

  /** Again and again while it is only the connection. */
  async #insist(act: () => Promise<Arrived>): Promise<Arrived> {
    for (let tries = 1; ; tries++) {
      try {
        const arrived = await act();
        if (tries > 1) this.#events.waits(false);
        return arrived;
      } catch (error) {
        if (error instanceof UploadRefused || this.#ending.signal.aborted) throw error;
        if (tries >= triesMax) throw error;
        this.#events.waits(true);
        await pause(Math.min(pauseMsMax, 500 * 2 ** Math.min(tries, 6)), this.#ending.signal);
      }
    }
  }
}

/** Ends early when the connection is back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const ending = new AbortController();
    const end = (): void => {
      clearTimeout(timer);
      ending.abort();
      resolve();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end, { signal: ending.signal });
    signal.addEventListener('abort', end, { signal: ending.signal });
  });
}

/** What is left lying is cleared away by the server. */
function ignored(): void {}
