// A file of mail goes up piece by piece before its form is sent, so that it may be larger than a form
// and a broken connection costs a piece. Without a script it goes with the form.

import { Upload, UploadRefused } from './upload.ts';

export function offerImport(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  const base = form.dataset['uploads'];
  if (!input || base === undefined) return;
  let isSent = false;
  form.addEventListener('submit', (event) => {
    const file = input.files?.[0];
    if (isSent || !file) return;
    event.preventDefault();
    const shown = new Shown(form, file.size);
    void new Upload(base, file, shown).run().then(
      (id) => {
        isSent = true;
        const known = document.createElement('input');
        known.type = 'hidden';
        known.name = 'upload';
        known.value = id;
        form.append(known);
        input.disabled = true;
        form.submit();
      },
      (error: unknown) => shown.failed(error instanceof UploadRefused ? error.message : ''),
    );
  });
}

/** How far it is. */
class Shown {
  readonly #form: HTMLFormElement;
  readonly #size: number;
  readonly #row: HTMLElement | null;
  readonly #words: HTMLElement | null;

  constructor(form: HTMLFormElement, size: number) {
    this.#form = form;
    this.#size = Math.max(size, 1);
    this.#row = form.querySelector('.progress');
    this.#words = form.querySelector('.progress .words');
    this.#row?.removeAttribute('hidden');
    this.#setDisabled(true);
    this.progress(0);
  }

  readonly progress = (bytes: number): void => {
    const bar = this.#row?.querySelector('progress');
    if (bar) bar.value = bytes / this.#size;
    const share = new Intl.NumberFormat(document.documentElement.lang || undefined, {
      style: 'percent',
    });
    if (this.#words) this.#words.textContent = share.format(bytes / this.#size);
  };

  readonly waits = (isWaiting: boolean): void => {
    if (isWaiting && this.#words) this.#words.textContent = this.#form.dataset['waits'] ?? '';
  };

  failed(reason: string): void {
    this.#setDisabled(false);
    const words = reason === '' ? (this.#form.dataset['failed'] ?? '') : reason;
    if (this.#words) this.#words.textContent = words;
  }

  #setDisabled(is: boolean): void {
    for (const button of this.#form.querySelectorAll('button')) button.disabled = is;
  }
}
