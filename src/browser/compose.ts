// The writing page's own script, loaded there alone: `<compose-form>` around a form that is whole
// without it. It saves, sends files up, makes chips and formatted text, and asks before it sends.

import { offerChips, type PeopleLines } from './chips.ts';
import { hintsFor, ownWords } from './compose-hints.ts';
import { ComposeText } from './compose-format.ts';
import { offerLeftText } from './compose-left.ts';
import { DraftSaver } from './compose-save.ts';
import { offerTemplates } from './compose-templates.ts';
import { say, type Words } from './compose-words.ts';
import { offerPeople } from './people-field.ts';
import { openUploadList, type UploadList } from './upload-list.ts';

class ComposeForm extends HTMLElement {
  #ending: AbortController | undefined;
  #saver: DraftSaver | undefined;
  #isSaid = false;
  #isLeaving = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form || this.#ending) return;
    this.#ending = new AbortController();
    this.#open(form);
  }

  disconnectedCallback(): void {
    this.#saver?.leave();
    this.#ending?.abort();
    this.#ending = undefined;
  }

  #open(form: HTMLFormElement): void {
    const words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
    const base = this.dataset['base'] ?? '';
    const own = this.dataset['own'] ?? '';
    const saver = new DraftSaver(form, `${base}/draft`, words, own);
    this.#saver = saver;
    const changed = (): void => saver.changed();
    const uploads = openUploadList(form, {
      base,
      words,
      changed: (bytes) => {
        saver.attachedBytes += bytes;
        changed();
      },
    });
    const pictures = new Map(JSON.parse(this.dataset['pictures'] ?? '[]') as [string, string][]);
    const text = new ComposeText({
      form,
      words,
      editorAddress: this.dataset['editor'] ?? '',
      base,
      pictures,
      changed,
      takePicture: async (file) => {
        const id = await uploads.add(file, true);
        return id === undefined ? undefined : `${id}@inline.invalid`;
      },
    });
    // Before the chips: what is taken from the list ends with a comma, which makes it one.
    offerPeople(form);
    const people = offerChips(form, { words, changed });
    const parts: Parts = { form, words, saver, uploads, text, people, own };
    this.#listen(parts);
    this.#offerFormats(parts);
    offerLeftText(parts);
    offerTemplates(parts);
    offerPresets(form);
    form.classList.add('attach-ready');
  }

  #listen({ form, saver, uploads, text, people, words, own }: Parts): void {
    const signal = this.#ending?.signal;
    const on = (target: EventTarget, name: string, act: (event: Event) => void): void => {
      target.addEventListener(name, act, signal ? { signal } : {});
    };
    on(form, 'input', () => saver.changed());
    on(form, 'submit', (event) => {
      if (!(event instanceof SubmitEvent)) return;
      if (this.#isLeaving) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const hints = () => {
        const { value: subject } = form.querySelector<HTMLInputElement>('#subject') ?? {
          value: '',
        };
        const mine = ownWords(text.text);
        const written = { subject, text: mine, people: people.people(), own };
        return hintsFor({ ...written, attachedCount: uploads.count }, words);
      };
      void this.#submit({ form, saver, uploads, words, hints }, event.submitter);
    });
    on(window, 'pagehide', () => saver.leave());
    on(document, 'visibilitychange', () => {
      if (document.visibilityState === 'hidden') saver.leave();
    });
    on(window, 'online', () => void saver.flush());
    takeFiles(form, uploads, on);
    offerSenders(this, form, text, on);
  }

  /** Waits for what is still on its way, asks once, and lets the form go. */
  async #submit(parts: Submission, submitter: HTMLElement | null): Promise<void> {
    const { form, saver, uploads, words, hints } = parts;
    const action = submitter instanceof HTMLButtonElement ? submitter.value : 'send';
    if (action === 'send' || action === 'later') {
      const found = this.#isSaid ? [] : hints();
      if (found.length > 0) {
        this.#isSaid = true;
        showHints(form, found, words, submitter);
        return;
      }
    }
    if (action !== 'discard') {
      if (uploads.isBusy) sayState(form, say(words, 'uploading'));
      if (!(await uploads.settled())) return;
      if (!(await saver.flush())) return;
    }
    // While the form still tells of its submission it takes no other one (HTML 4.10.21.3), and what
    // had nothing to wait for is still in the midst of that.
    await new Promise((resolve) => setTimeout(resolve));
    saver.end();
    this.#isLeaving = true;
    form.dataset['saved'] = 'yes';
    form.requestSubmit(submitter);
  }

  #offerFormats({ form, words, text }: Parts): void {
    const button = form.querySelector<HTMLButtonElement>('.format-switch');
    const show = (): void => {
      if (!button) return;
      button.hidden = false;
      button.textContent = say(words, text.isRich ? 'plain' : 'rich');
      button.title = text.isRich ? say(words, 'loses') : '';
      this.dataset['format'] = text.isRich ? 'rich' : 'plain';
      this.dataset['ready'] = '';
    };
    button?.addEventListener('click', () => void text.switch().then(show));
    if (this.dataset['format'] !== 'rich') return show();
    // Without the editor one writes plain, as without a script.
    text.openRich().then(show, show);
  }
}

export interface Parts {
  readonly form: HTMLFormElement;
  readonly words: Words;
  readonly saver: DraftSaver;
  readonly uploads: UploadList;
  readonly text: ComposeText;
  readonly people: PeopleLines;
  readonly own: string;
}

interface Submission extends Pick<Parts, 'form' | 'saver' | 'uploads' | 'words'> {
  readonly hints: () => readonly string[];
}

type On = (target: EventTarget, name: string, act: (event: Event) => void) => void;

function takeFiles(form: HTMLFormElement, uploads: UploadList, on: On): void {
  const input = form.querySelector<HTMLInputElement>('#attachments');
  on(input ?? form, 'change', ({ target }) => {
    if (target !== input || !input) return;
    for (const file of input.files ?? []) void uploads.add(file);
    // They go up by themselves: the form need not carry them.
    input.value = '';
  });
  const hasFiles = (event: Event): event is DragEvent => {
    return event instanceof DragEvent && event.dataTransfer?.types.includes('Files') === true;
  };
  on(form, 'dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    form.classList.add('dropping');
  });
  on(form, 'dragleave', (event) => {
    if (event.target === form) form.classList.remove('dropping');
  });
  on(form, 'drop', (event) => {
    form.classList.remove('dropping');
    if (!hasFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    for (const file of event.dataTransfer?.files ?? []) void uploads.add(file);
  });
  on(form, 'paste', (event) => {
    if (!(event instanceof ClipboardEvent) || event.defaultPrevented) return;
    const data = event.clipboardData;
    if (!data || data.files.length === 0 || data.types.includes('text/plain')) return;
    event.preventDefault();
    for (const file of data.files) void uploads.add(file);
  });
}

function offerSenders(host: HTMLElement, form: HTMLFormElement, text: ComposeText, on: On): void {
  const select = form.querySelector<HTMLSelectElement>('select[name=from]');
  if (!select) return;
  const list = JSON.parse(host.dataset['signatures'] ?? '[]') as [string, string, string][];
  const of = (address: string): { text: string; markup: string } => {
    const [, plain = '', markup = ''] = list.find(([known]) => known === address) ?? [];
    return { text: plain, markup };
  };
  let former = select.value;
  on(select, 'change', () => {
    text.sign(of(former), of(select.value));
    former = select.value;
  });
}

function offerPresets(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('#at');
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-at]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      if (field) field.value = button.dataset['at'] ?? '';
    });
  }
}

function sayState(form: HTMLFormElement, words: string): void {
  const state = form.querySelector('.save-state');
  if (state) state.textContent = words;
}

function showHints(
  form: HTMLFormElement,
  hints: readonly string[],
  words: Words,
  submitter: HTMLElement | null,
): void {
  const box = form.querySelector<HTMLElement>('.hints');
  if (!box) return;
  const list = document.createElement('ul');
  for (const hint of hints) {
    const item = document.createElement('li');
    item.textContent = hint;
    item.dir = 'auto';
    list.append(item);
  }
  const button = (text: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', () => {
      box.hidden = true;
      act();
    });
    return made;
  };
  const anyway = button(say(words, 'sendAnyway'), () => form.requestSubmit(submitter));
  const back = button(say(words, 'back'), () =>
    form.querySelector<HTMLElement>('#subject')?.focus(),
  );
  back.className = 'quiet';
  const actions = document.createElement('div');
  actions.className = 'actions';
  actions.append(anyway, back);
  box.replaceChildren(list, actions);
  box.hidden = false;
  anyway.focus();
}

if (!customElements.get('compose-form')) customElements.define('compose-form', ComposeForm);
