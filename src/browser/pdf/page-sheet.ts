// One page of a PDF: an empty sheet of its size until it comes near the window, then what pdf.js
// draws, and the words of it unseen on top, to be chosen and to be read aloud.

import {
  type PDFDocumentProxy,
  type PDFPageProxy,
  type RenderTask,
  TextLayer,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inTime } from './in-time.ts';

/** LIMIT of milliseconds that one page may take. */
const drawMsMax = 20_000;
/** LIMIT of pixels of one page, and of one side; a larger one is drawn more coarsely. */
const pixelsMax = 8_000_000;
const sideMax = 16_000;
/** LIMIT of how many times as high as wide, or as wide as high, a sheet may be. */
const stretchMax = 8;

interface SheetWords {
  readonly label: string;
  readonly broken: string;
}

export class PageSheet {
  readonly element = document.createElement('article');
  readonly #document: PDFDocumentProxy;
  readonly #number: number;
  readonly #broken: string;
  #page: PDFPageProxy | undefined;
  #task: RenderTask | undefined;
  #isWanted = false;
  /** What was begun before the page was cleared must not end in it. */
  #turn = 0;

  constructor(opened: PDFDocumentProxy, number: number, words: SheetWords) {
    this.#document = opened;
    this.#number = number;
    this.#broken = words.broken;
    this.element.className = 'sheet';
    this.element.setAttribute('aria-label', words.label);
  }

  /** What a page is taken for until it is known. */
  shape(ratio: number): void {
    const bounded = Math.min(Math.max(ratio, 1 / stretchMax), stretchMax);
    this.element.style.setProperty('aspect-ratio', `1 / ${bounded}`);
  }

  async draw(): Promise<void> {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#turn += 1;
    const turn = this.#turn;
    try {
      await inTime(this.#drawn(turn), drawMsMax);
    } catch {
      if (turn !== this.#turn || !this.#isWanted) return;
      this.#task?.cancel();
      this.#refuse();
    }
  }

  #refuse(): void {
    const line = document.createElement('p');
    line.textContent = this.#broken;
    this.element.replaceChildren(line);
    this.element.dataset['state'] = 'broken';
  }

  /** Gives the memory of a page back that is far away. */
  clear(): void {
    if (!this.#isWanted) return;
    this.#isWanted = false;
    this.#task?.cancel();
    this.#page?.cleanup();
    this.element.replaceChildren();
    this.element.dataset['state'] = 'empty';
  }

  /** Draws it for the width that it has now, if it was drawn for another. */
  async redraw(): Promise<void> {
    if (!this.#isWanted) return;
    this.clear();
    await this.draw();
  }

  async #drawn(turn: number): Promise<void> {
    const page = await this.#document.getPage(this.#number);
    this.#page = page;
    const own = page.getViewport({ scale: 1 });
    this.shape(own.height / own.width);
    const width = this.element.clientWidth;
    const scale = width / own.width;
    const canvas = await this.#canvas(page, scale);
    if (turn !== this.#turn || !this.#isWanted) return;
    const words = document.createElement('div');
    words.className = 'textLayer';
    words.style.setProperty('--total-scale-factor', String(scale));
    this.element.replaceChildren(canvas, words);
    this.element.dataset['state'] = 'drawn';
    const textContentSource = page.streamTextContent();
    const viewport = page.getViewport({ scale });
    await new TextLayer({ textContentSource, container: words, viewport }).render();
  }

  async #canvas(page: PDFPageProxy, scale: number): Promise<HTMLCanvasElement> {
    const { width, height } = page.getViewport({ scale });
    const fitting = Math.sqrt(pixelsMax / Math.max(width * height, 1));
    const bounds = [3, fitting, sideMax / width, sideMax / height];
    const dense = Math.min(Math.max(devicePixelRatio, 1), ...bounds);
    const canvas = document.createElement('canvas');
    const viewport = page.getViewport({ scale: scale * dense });
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    canvas.setAttribute('aria-hidden', 'true');
    this.#task = page.render({ canvas, viewport });
    await this.#task.promise;
    return canvas;
  }
}
