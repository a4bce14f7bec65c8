// In a list that is scrolled in one go all rows are of one height, so that the heading of a day lies on
// the line above its first row instead of taking a place of its own.

export class DayLines {
  readonly #sheet: HTMLElement;
  readonly #shown = new Map<number, HTMLElement>();

  constructor(sheet: HTMLElement) {
    this.#sheet = sheet;
  }

  /** Between two positions; `dayAt` is undefined where no row is known yet, or none has a day. */
  draw(
    [from, to]: readonly [number, number],
    height: number,
    dayAt: (at: number) => string | undefined,
  ): void {
    for (const [at, line] of this.#shown) {
      if (at >= from && at < to) continue;
      line.remove();
      this.#shown.delete(at);
    }
    for (let at = from; at < to; at++) {
      const day = dayAt(at);
      const before = dayAt(at - 1);
      const isFirst = day !== undefined && before !== undefined && day !== before;
      this.#put(at, isFirst ? day : undefined, height);
    }
  }

  #put(at: number, day: string | undefined, height: number): void {
    const known = this.#shown.get(at);
    if (day === undefined) {
      known?.remove();
      this.#shown.delete(at);
      return;
    }
    const line = known ?? document.createElement('p');
    line.className = 'day-line';
    // Each row says its own time.
    line.ariaHidden = 'true';
    if (line.textContent !== day) line.textContent = day;
    line.style.transform = `translateY(${at * height}px)`;
    this.#shown.set(at, line);
    if (!known) this.#sheet.append(line);
  }
}
