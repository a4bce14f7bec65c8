// `<mail-frame>` makes the frame of a mail as high as the mail. The frame has no script and no
// origin, so it can neither tell nor be asked; the same document in a second frame, unseen and
// with a script of ours, measures itself. What it says is two numbers, and nothing else is heard.

/** LIMIT of pixels that a mail may take; what is higher scrolls inside. */
const heightMax = 30_000;
const heightMin = 40;

class MailFrame extends HTMLElement {
  #frame: HTMLIFrameElement | null = null;
  #measure: HTMLIFrameElement | undefined;
  #heights = { folded: 0, open: 0 };
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
    this.#measure = measure;
    this.append(measure);
    addEventListener('message', this.#heard);
    addEventListener('blur', this.#entered);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#heard);
    removeEventListener('blur', this.#entered);
    this.#measure?.remove();
    this.#measure = undefined;
  }

  readonly #heard = ({ source, data }: MessageEvent<unknown>): void => {
    // Any window may send a message here: only the one that was made above counts.
    if (source === null || source !== this.#measure?.contentWindow || !Array.isArray(data)) return;
    const [folded, open] = data.map(Number);
    if (!Number.isFinite(folded) || !Number.isFinite(open)) return;
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
