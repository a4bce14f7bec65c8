// The list of what goes along: files on their way with how far they are, and what is there already,
// each with a button that takes it out.

import { say, type Words } from './compose-words.ts';
import { Upload, UploadRefused } from './upload.ts';

/** LIMIT files on their way at once. */
const atOnce = 2;

export interface UploadList {
  /** Begins; gives the id once the file is whole, undefined when it was taken out. */
  add(file: File, isDrawn?: boolean): Promise<string | undefined>;
  /** Resolves once nothing is on its way; false when something failed. */
  settled(): Promise<boolean>;
  readonly isBusy: boolean;
  readonly count: number;
}

interface ListParts {
  readonly base: string;
  readonly words: Words;
  readonly changed: (bytes: number) => void;
}

export function openUploadList(form: HTMLFormElement, parts: ListParts): UploadList {
  const list = form.querySelector<HTMLUListElement>('.attached-files');
  for (const item of list?.querySelectorAll<HTMLLIElement>('li.file') ?? []) {
    offerRemoval(item, parts.words, () => parts.changed(0));
  }
  const running = new Set<Promise<string | undefined>>();
  const turns = new Turns();
  let hasFailed = false;
  const failed = (): void => {
    hasFailed = true;
  };
  return {
    add(file, isDrawn = false) {
      const row = new UploadRow(file, parts.words, isDrawn);
      list?.append(row.element);
      const work = send(file, row, { ...parts, turns, failed });
      running.add(work);
      return work.finally(() => running.delete(work));
    },
    async settled() {
      hasFailed = false;
      await Promise.all(running);
      return !hasFailed;
    },
    get isBusy() {
      return running.size > 0;
    },
    get count() {
      return form.querySelectorAll('.attached-files li.file input:checked').length;
    },
  };
}

/** Sends one up when it is its turn; gives its id, undefined when it was taken out or failed. */
async function send(
  file: File,
  row: UploadRow,
  of: ListParts & { readonly turns: Turns; readonly failed: () => void },
): Promise<string | undefined> {
  const { words, changed, turns } = of;
  let isOut = false;
  const upload = new Upload(`${of.base}/uploads`, file, {
    progress: (bytes) => row.progress(bytes),
    waits: (is) => row.waits(is),
  });
  row.onRemove(() => {
    isOut = true;
    upload.stop();
    row.element.remove();
    changed(-file.size);
  });
  await turns.take();
  try {
    if (isOut) return undefined;
    const id = await upload.run();
    row.whole(id);
    changed(file.size);
    return id;
  } catch (error) {
    if (isOut) return undefined;
    of.failed();
    const reason = error instanceof UploadRefused ? error.message : say(words, 'waits');
    row.failed(say(words, 'failed', { name: file.name, reason }));
    return undefined;
  } finally {
    turns.give();
  }
}

/** So many at once; the others wait for theirs. */
class Turns {
  #busy = 0;
  readonly #waiting: (() => void)[] = [];

  async take(): Promise<void> {
    if (this.#busy >= atOnce) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    this.#busy += 1;
  }

  give(): void {
    this.#busy -= 1;
    this.#waiting.shift()?.();
  }
}

/** What came with the page has a box; a button is nearer to what one means. */
function offerRemoval(item: HTMLLIElement, words: Words, changed: () => void): void {
  const box = item.querySelector<HTMLInputElement>('input[type=checkbox]');
  const name = item.querySelector('.name')?.textContent ?? '';
  if (!box) return;
  box.hidden = true;
  item.append(
    removeButton(say(words, 'remove', { name }), () => {
      item.remove();
      changed();
    }),
  );
}

function removeButton(label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet take-out';
  button.setAttribute('aria-label', label);
  button.title = label;
  button.textContent = '×';
  button.addEventListener('click', act);
  return button;
}

class UploadRow {
  readonly element = document.createElement('li');
  readonly #file: File;
  readonly #words: Words;
  readonly #bar = document.createElement('progress');
  readonly #note = document.createElement('small');
  #remove: () => void = () => {};

  constructor(file: File, words: Words, isDrawn: boolean) {
    this.#file = file;
    this.#words = words;
    this.element.className = isDrawn ? 'drawn' : 'file';
    const name = document.createElement('span');
    name.className = 'name';
    name.dir = 'auto';
    name.textContent = file.name;
    this.#bar.max = Math.max(file.size, 1);
    this.#bar.value = 0;
    this.#bar.setAttribute('aria-label', file.name);
    this.#note.className = 'soft number';
    this.#note.setAttribute('role', 'status');
    const label = say(words, 'remove', { name: file.name });
    const out = removeButton(label, () => this.#remove());
    this.element.append(name, this.#bar, this.#note, out);
  }

  onRemove(act: () => void): void {
    this.#remove = act;
  }

  progress(bytes: number): void {
    this.#bar.value = bytes;
  }

  waits(is: boolean): void {
    this.#note.textContent = is ? say(this.#words, 'waits') : '';
  }

  whole(id: string): void {
    this.#bar.remove();
    this.#note.textContent = sizeWords(this.#file.size);
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.hidden = true;
    input.checked = true;
    input.name = 'attached';
    input.value = `upload/${id}`;
    this.element.prepend(input);
  }

  failed(words: string): void {
    this.#bar.remove();
    this.#note.textContent = words;
    this.element.classList.add('wrong');
  }
}

function sizeWords(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte'] as const;
  const power = bytes >= 1e6 ? 2 : bytes >= 1e3 ? 1 : 0;
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(document.documentElement.lang || undefined, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power === 2 && value < 10 ? 1 : 0,
  }).format(value);
}
