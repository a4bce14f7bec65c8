// A list of any length that is scrolled in one go. The server makes the rows, a hundred at a time;
// only those that are looked at are in the page, each at its place on a sheet as high as the whole
// list. What is chosen or focused stays in the page, wherever it is.

import { patchRows } from './live/patch.ts';
import type { ToldFolder } from './live/told.ts';
import { boxOf, keyOf } from './row-act.ts';
import { DayLines } from './row-days.ts';
import { RowStore } from './row-store.ts';

/** Rows beyond the edges that are ready before they are seen. */
const overscan = 8;
/** LIMIT of pixels of a sheet: browsers end at 17 millions. The pager leads to the rest. */
const heightMax = 16_000_000;
/** While somebody flies through the list, nothing is asked for. */
const restMs = 40;

export function openRowWindow(rows: HTMLElement): void {
  const list = rows.closest<HTMLElement>('.list');
  if (list) new RowWindow(list, rows).start();
}

class RowWindow {
  readonly #list: HTMLElement;
  readonly #rows: HTMLElement;
  readonly #sheet = document.createElement('div');
  readonly #store: RowStore;
  readonly #days = new DayLines(this.#sheet);
  readonly #shown = new Map<number, HTMLElement>();
  #height = 0;
  #total: number;
  #isNews = false;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(list: HTMLElement, rows: HTMLElement) {
    this.#list = list;
    this.#rows = rows;
    this.#store = new RowStore(rows, () => this.#came());
    this.#total = this.#store.total;
  }

  start(): void {
    const known = this.#store.takeKnown();
    const [first] = known;
    if (!first) return;
    this.#sheet.className = 'row-sheet';
    this.#rows.replaceChildren(this.#sheet);
    this.#rows.classList.add('windowed');
    this.#rows.setAttribute('role', 'feed');
    this.#sheet.append(first);
    this.#measure();
    this.#stretch();
    this.#rows.scrollTop = Number(this.#list.dataset['top'] ?? 0);
    this.#draw(true);
    document.addEventListener('scroll', this.#moved, { capture: true, passive: true });
    addEventListener('resize', this.#resized);
    document.addEventListener('dispatch:list-changed', this.#changed);
  }

  readonly #moved = (): void => {
    if (!this.#rows.isConnected) return this.#stop();
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw(false);
    });
  };

  readonly #resized = (): void => {
    if (!this.#rows.isConnected) return this.#stop();
    this.#measure();
    this.#draw(true);
  };

  readonly #changed = (event: Event): void => {
    if (!this.#rows.isConnected) return this.#stop();
    event.preventDefault();
    void this.#refresh((event as CustomEvent<ToldFolder>).detail);
  };

  /** What came or went moved everything: it is all asked for anew. */
  async #refresh(folder: ToldFolder): Promise<void> {
    if (await patchRows(this.#rows, folder, (id) => this.#store.rowNamed(id))) return;
    if (!this.#rows.isConnected) return;
    this.#isNews = (folder.gone ?? []).length === 0;
    // Without names the rows may be others altogether, as when the index has learnt what belongs together.
    const isOther = folder.there === undefined && this.#rows.scrollTop > 0;
    const place = isOther ? await this.#placeOfTop() : undefined;
    this.#store.forget();
    if (place) {
      this.#total = this.#store.total;
      this.#stretch();
      this.#rows.scrollTop = place.from * this.#height - place.above;
    }
    this.#draw(true);
  }

  /** Where the first row that is seen stands in the list as it is now. */
  async #placeOfTop(): Promise<{ readonly from: number; readonly above: number } | undefined> {
    const { scrollTop } = this.#rows;
    const at = Math.floor(scrollTop / this.#height);
    const id = this.#store.rowAt(at)?.dataset['id'];
    const from = id === undefined ? undefined : await this.#store.findPlace(id);
    return from === undefined ? undefined : { from, above: at * this.#height - scrollTop };
  }

  /** What has come stands on top: it does not push away what somebody looks at further down. */
  #came(): void {
    const grown = this.#store.total - this.#total;
    this.#total = this.#store.total;
    const { scrollTop } = this.#rows;
    if (this.#isNews && grown > 0 && scrollTop > 0) {
      this.#stretch();
      this.#rows.scrollTop = scrollTop + grown * this.#height;
    }
    this.#isNews = false;
    const count = this.#list.querySelector('.count');
    if (count) count.textContent = this.#total.toLocaleString(document.documentElement.lang);
    this.#draw(true);
  }

  #stop(): void {
    document.removeEventListener('scroll', this.#moved, { capture: true });
    removeEventListener('resize', this.#resized);
    document.removeEventListener('dispatch:list-changed', this.#changed);
  }

  /** Rows are of one height, which width and density decide. */
  #measure(): void {
    const row = this.#sheet.querySelector<HTMLElement>('.row');
    this.#height = row?.offsetHeight || this.#height || 80;
  }

  /** Gives how many rows there is room for. */
  #stretch(): number {
    const count = Math.min(this.#store.total, Math.floor(heightMax / this.#height));
    this.#sheet.style.height = `${count * this.#height}px`;
    return count;
  }

  #draw(isAtRest: boolean): void {
    const count = this.#stretch();
    const [from, to] = this.#range(count);
    for (const [at, row] of this.#shown) {
      const isSeen = at >= from && at < to;
      const next = this.#store.rowAt(at);
      if ((isSeen || isHeld(row)) && row === next) continue;
      if (isHeld(row)) handOver(row, next);
      else row.remove();
      this.#shown.delete(at);
    }
    for (let at = from; at < to; at++) this.#show(at);
    this.#days.draw([from, to], this.#height, (at) => this.#store.rowAt(at)?.dataset['day']);
    clearTimeout(this.#timer);
    if (isAtRest) this.#store.want(from, to);
    else this.#timer = setTimeout(() => this.#store.want(from, to), restMs);
  }

  #show(at: number): void {
    const row = this.#store.rowAt(at);
    if (!row || this.#shown.get(at) === row) return;
    row.style.transform = `translateY(${at * this.#height}px)`;
    row.ariaPosInSet = String(at + 1);
    row.ariaSetSize = String(this.#store.total);
    const { row: rowId, message } = document.querySelector<HTMLElement>('.read')?.dataset ?? {};
    const open = rowId ?? message;
    row.classList.toggle('open', open !== undefined && row.dataset['id'] === open);
    this.#shown.set(at, row);
    takeOverUnseen(this.#sheet, row);
    const after = this.#shown.get(at - 1);
    if (after?.parentNode === this.#sheet) after.after(row);
    else this.#sheet.append(row);
  }

  /** Positions from the first to behind the last one that are looked at. */
  #range(count: number): readonly [number, number] {
    const isOwn = this.#rows.scrollHeight > this.#rows.clientHeight + 1;
    const top = isOwn ? this.#rows.getBoundingClientRect().top : 0;
    const height = isOwn ? this.#rows.clientHeight : innerHeight;
    const above = Math.max(0, top - this.#sheet.getBoundingClientRect().top);
    const from = Math.max(0, Math.floor(above / this.#height) - overscan);
    return [from, Math.min(count, Math.ceil((above + height) / this.#height) + overscan)];
  }
}

/** What is chosen stays so in the row that takes the place, or unseen where another message does. */
function handOver(row: HTMLElement, next: HTMLElement | undefined): void {
  const isSame = next !== undefined && keyOf(next) === keyOf(row);
  row.hidden = true;
  if (!isSame || !next) return;
  const [from, to] = [boxOf(row), boxOf(next)];
  if (from && to) to.checked = from.checked;
  const isFocused = row.contains(document.activeElement);
  row.replaceWith(next);
  if (isFocused) next.querySelector<HTMLElement>('.subject')?.focus({ preventScroll: true });
}

/** What was chosen and has moved to another place is chosen there. */
function takeOverUnseen(sheet: HTMLElement, row: HTMLElement): void {
  const key = keyOf(row);
  const unseen = [...sheet.querySelectorAll<HTMLElement>('.row[hidden]')].find(
    (other) => other !== row && keyOf(other) === key,
  );
  if (!unseen) return;
  const [from, to] = [boxOf(unseen), boxOf(row)];
  if (from && to) to.checked = from.checked;
  unseen.remove();
}

/** Its box would not be sent with the form, and the focus would be nowhere. */
function isHeld(row: HTMLElement): boolean {
  return boxOf(row)?.checked === true || row.contains(document.activeElement);
}
