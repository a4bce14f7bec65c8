// One page's stream of server-sent events (HTML, 9.2), as the body of an answer that stays open.
//
//   retry: 3000            how long the page waits before it comes again
//   id: <state>            what it sends when it does, as Last-Event-ID
//   event: mail
//   data: {"folders": …}
//
// A line with a colon alone is a sign of life: proxies cut what is silent, and a client that went
// without a word is noticed when it is written to.

/** LIMIT of characters that wait for a page that does not read; with more it is cut off. */
const waitingMax = 256 * 1024;

export type LiveEventName = 'hello' | 'mail' | 'leave' | 'over';

export interface LiveEvent {
  readonly name: LiveEventName;
  readonly data: string;
  readonly state?: string;
  readonly retryMs?: number;
}

export class LiveStream implements AsyncIterable<Uint8Array> {
  #waiting = '';
  #wake: (() => void) | undefined;
  #isOver = false;
  #isSlow = false;

  get isOver(): boolean {
    return this.#isOver;
  }

  send(event: LiveEvent): void {
    this.#write(textOf(event));
  }

  /** False when the page has not even read the last one. */
  beat(): boolean {
    if (this.#isSlow) return false;
    this.#isSlow = this.#waiting !== '';
    this.#write(':\n\n');
    return true;
  }

  /** What was sent before it still leaves. */
  end(last?: LiveEvent): void {
    if (last) this.send(last);
    this.#isOver = true;
    this.#wake?.();
  }

  /** Whoever reads it is gone. */
  cut(): void {
    this.#waiting = '';
    this.end();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      if (this.#waiting !== '') {
        const bytes = Buffer.from(this.#waiting);
        this.#waiting = '';
        this.#isSlow = false;
        yield bytes;
      } else if (this.#isOver) {
        return;
      } else {
        await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    }
  }

  #write(text: string): void {
    if (this.#isOver) return;
    if (this.#waiting.length + text.length > waitingMax) return this.cut();
    this.#waiting += text;
    this.#wake?.();
  }
}

/** The data is JSON, which has no line ends. */
function textOf({ name, data, state, retryMs }: LiveEvent): string {
  const retry = retryMs === undefined ? '' : `retry: ${retryMs}\n`;
  const id = state === undefined ? '' : `id: ${state}\n`;
  return `${retry}${id}event: ${name}\ndata: ${data}\n\n`;
}
