// The rows of a long list that were fetched, by their positions.

/** Rows in one answer; the server gives no more. */
const pieceRows = 100;
/** LIMIT of pieces that are kept, the last ones that were looked at. */
const piecesMax = 30;

export class RowStore {
  readonly #rows: HTMLElement;
  readonly #came: () => void;
  readonly #pieces = new Map<number, readonly HTMLElement[]>();
  readonly #known = new Map<number, HTMLElement>();
  #asking = new AbortController();
  #asked = new Set<number>();
  #total: number;

  constructor(rows: HTMLElement, came: () => void) {
    this.#rows = rows;
    this.#came = came;
    this.#total = Number(rows.dataset['total']);
  }

  get total(): number {
    return this.#total;
  }

  /** The rows that came with the page. */
  takeKnown(): readonly HTMLElement[] {
    const from = Number(this.#rows.dataset['from'] ?? 0);
    const rows = [...this.#rows.querySelectorAll<HTMLElement>('.row')];
    for (const [nth, row] of rows.entries()) {
      const at = Number(row.ariaPosInSet ?? from + nth + 1) - 1;
      this.#known.set(at, row);
    }
    return rows;
  }

  rowAt(at: number): HTMLElement | undefined {
    return this.#pieces.get(Math.floor(at / pieceRows))?.[at % pieceRows] ?? this.#known.get(at);
  }

  rowNamed(id: string): HTMLElement | undefined {
    for (const rows of [...this.#pieces.values(), [...this.#known.values()]]) {
      const found = rows.find((row) => row.dataset['id'] === id);
      if (found) return found;
    }
    return undefined;
  }

  /** Position of the row that stands for a message now, and with it how long the list is. */
  async findPlace(id: string): Promise<number | undefined> {
    const made = await this.#fetched('id', id).catch(() => null);
    const from = made?.querySelector('.row') && made.dataset['from'];
    if (!made || from === undefined || from === null) return undefined;
    this.#total = Number(made.dataset['total']);
    return Number(from);
  }

  /** Asks for what is missing between two positions. */
  want(from: number, to: number): void {
    const last = Math.floor(Math.max(from, to - 1) / pieceRows);
    for (let piece = Math.floor(from / pieceRows); piece <= last; piece++) {
      const kept = this.#pieces.get(piece);
      if (kept) {
        this.#pieces.delete(piece);
        this.#pieces.set(piece, kept);
      } else if (!this.#hasAll(piece, from, to) && !this.#asked.has(piece)) {
        void this.#ask(piece);
      }
    }
    for (const [oldest] of this.#pieces) {
      if (this.#pieces.size > piecesMax) this.#pieces.delete(oldest);
    }
  }

  /** The list is another one now; what is shown stays until the new rows are here. */
  forget(): void {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#asked = new Set();
    for (const [piece, rows] of this.#pieces) {
      for (const [nth, row] of rows.entries()) this.#known.set(piece * pieceRows + nth, row);
    }
    this.#pieces.clear();
    this.#isStale = true;
  }

  #isStale = false;

  #hasAll(piece: number, from: number, to: number): boolean {
    if (this.#isStale) return false;
    const start = Math.max(from, piece * pieceRows);
    const end = Math.min(to, (piece + 1) * pieceRows, this.#total);
    for (let at = start; at < end; at++) if (!this.#known.has(at)) return false;
    return true;
  }

  async #ask(piece: number): Promise<void> {
    const { signal } = this.#asking;
    this.#asked.add(piece);
    try {
      const made = await this.#fetched('from', String(piece * pieceRows), signal);
      if (!made || signal.aborted) return;
      const rows = [...made.querySelectorAll<HTMLElement>('.row')];
      this.#total = Number(made.dataset['total']);
      this.#rows.dataset['messages'] = made.dataset['messages'] ?? '';
      this.#pieces.set(
        piece,
        rows.map((row) => document.adoptNode(row)),
      );
      this.#came();
    } catch {
      // Without a connection the list ends here until one scrolls again.
    } finally {
      if (!signal.aborted) this.#asked.delete(piece);
    }
  }

  async #fetched(name: string, value: string, signal?: AbortSignal): Promise<HTMLElement | null> {
    const address = new URL(this.#rows.dataset['rows'] ?? '', location.href);
    address.searchParams.set(name, value);
    const answer = await fetch(address, { redirect: 'error', signal: signal ?? null });
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.querySelector<HTMLElement>('.rows');
  }
}
