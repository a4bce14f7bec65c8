// `<pdf-view>` shows a PDF of a mail in a frame without an origin. The page asks for the bytes, as
// the frame may ask nobody, and hands them in through a port. What comes back is only how far it is.

import type { ReaderTask } from './pdf/messages.ts';

/** LIMIT of bytes that are handed to the reader; the server offers no more either. */
const bytesMax = 32 * 1024 * 1024;

class PdfView extends HTMLElement {
  #frame: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;

  connectedCallback(): void {
    const { reader, title } = this.dataset;
    if (this.#frame || reader === undefined) return;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.referrerPolicy = 'no-referrer';
    frame.title = title ?? '';
    frame.src = reader;
    frame.addEventListener('load', () => this.#offer(frame));
    this.#frame = frame;
    this.append(frame);
  }

  disconnectedCallback(): void {
    this.#port?.close();
    this.#frame?.remove();
    this.#frame = undefined;
  }

  #offer(frame: HTMLIFrameElement): void {
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    let isHandedIn = false;
    port1.addEventListener('message', ({ data }) => {
      if (isHandedIn) this.dataset['state'] = data === 'shown' ? 'shown' : 'refused';
      else void this.#handIn(port1);
      isHandedIn = true;
    });
    port1.start();
    // Without an origin the frame has no name but `*`.
    frame.contentWindow?.postMessage('show', '*', [port2]);
  }

  async #handIn(port: MessagePort): Promise<void> {
    const { file = '', page = '#', more = '', pageBroken = '' } = this.dataset;
    const { locked = '', broken = '' } = this.dataset;
    const bytes = await fileOf(file);
    const task: ReaderTask = { bytes, words: { page, more, pageBroken, locked, broken } };
    port.postMessage(task, [bytes]);
  }
}

/** Without bytes the reader says that there is nothing that it can show. */
async function fileOf(path: string): Promise<ArrayBuffer> {
  try {
    const answer = await fetch(path);
    const bytes = answer.ok ? await answer.arrayBuffer() : new ArrayBuffer(0);
    return bytes.byteLength <= bytesMax ? bytes : new ArrayBuffer(0);
  } catch {
    return new ArrayBuffer(0);
  }
}

export function definePdfView(): void {
  customElements.define('pdf-view', PdfView);
}
