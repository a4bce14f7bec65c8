// `<mail-frame>` makes the frame of a mail as high as the mail. The frame has no script and no
// origin, so it can neither tell nor be asked; the same document in a second frame, unseen and
// with a script of ours, measures itself. What it says is two numbers, and nothing else is heard.
//
// It speaks through a port that it is handed once it is there. A message to the whole window would
// have to be known by its `source`, which Chromium now and then leaves out for a frame that is just
// moving into a process of its own.

/** LIMIT of pixels that a mail may take; what is higher scrolls inside. */
const heightMax = 30_000;
const heightMin = 40;
/**
 * Pictures may be long in coming, and the frame is not there before all of them are: until then it
 * is asked this often for what it knows already, LIMIT this many times.
 */
const askMs = 200;
const asksMax = 50;

class MailFrame extends HTMLElement {
  #frame: HTMLIFrameElement | null = null;
  #measure: HTMLIFrameElement | undefined;
  #heights = { folded: 0, open: 0 };
  #port: MessagePort | undefined;
  #asks = 0;
  #timer = 0;
  #isOpen = false;

  connectedCallback(): void {
    this.#frame = this.querySelector('iframe');
    if (!this.#frame || this.#measure) return;
    const measure = document.createElement('iframe');
    measure.className = 'measure';
    measure.setAttribute('sandbox', 'allow-scripts');
    measure.setAttribute('aria-hidden', 'true');
    measure.referrerPolicy = 'no-referrer';
    measure.loading = this.#frame.loading === 'lazy' ? 'lazy' : 'eager';
    measure.tabIndex = -1;
    measure.inert = true;
    measure.src = this.dataset['measure'] ?? '';
    measure.addEventListener('load', this.#loaded);
    this.#measure = measure;
    this.append(measure);
    this.#timer = setInterval(this.#askEarly, askMs);
    addEventListener('blur', this.#entered);
  }

  /** Moved as it is, from where it was loaded ahead: nothing of it begins anew. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    removeEventListener('blur', this.#entered);
    clearInterval(this.#timer);
    this.#port?.close();
    this.#measure?.remove();
    this.#measure = undefined;
  }

  readonly #askEarly = (): void => {
    this.#asks += 1;
    if (this.#asks > asksMax) clearInterval(this.#timer);
    else this.#listen();
  };

  readonly #loaded = (): void => {
    clearInterval(this.#timer);
    this.#listen();
  };

  readonly #listen = (): void => {
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    port1.addEventListener('message', this.#heard);
    port1.start();
    // Without an origin the frame has no name but `*`.
    this.#measure?.contentWindow?.postMessage('measure', '*', [port2]);
  };

  readonly #heard = ({ data }: MessageEvent<unknown>): void => {
    if (!Array.isArray(data)) return;
    const [folded, open] = data.map(Number);
    if (!Number.isFinite(folded) || !Number.isFinite(open)) return;
    clearInterval(this.#timer);
    this.#heights = { folded: folded ?? 0, open: open ?? 0 };
    this.#size();
  };

  /** Who enters the frame may unfold its quotation, which nobody tells: there must be room. */
  readonly #entered = (): void => {
    if (document.activeElement !== this.#frame) return;
    this.#isOpen = true;
    this.#size();
  };

  #size(): void {
    const { folded, open } = this.#heights;
    const height = this.#isOpen ? Math.max(folded, open) : folded;
    if (height === 0 || !this.#frame) return;
    this.#frame.style.height = `${Math.min(Math.max(height, heightMin), heightMax)}px`;
  }
}

export function defineMailFrame(): void {
  customElements.define('mail-frame', MailFrame);
}
