// The text of the form in one of its two forms: a plain field, or the editor in its place. The other
// one is made from it when somebody switches.

import { say, type Words } from './compose-words.ts';
import { offerTools } from './editor-tools.ts';
import type { Editor, EditorParts } from './editor.ts';

/** The editor's asset, as it is loaded. */
interface EditorModule {
  readonly openEditor: (parts: EditorParts) => Editor;
}

export interface TextParts {
  readonly form: HTMLFormElement;
  readonly words: Words;
  readonly editorAddress: string;
  readonly base: string;
  readonly pictures: ReadonlyMap<string, string>;
  readonly changed: () => void;
  readonly takePicture: EditorParts['takePicture'];
}

export class ComposeText {
  readonly #of: TextParts;
  readonly #plain: HTMLTextAreaElement;
  readonly #markup: HTMLTextAreaElement;
  readonly #format: HTMLInputElement;
  readonly #tools: HTMLElement | null;
  #editor: Editor | undefined;
  #root: HTMLElement | undefined;
  #closeTools: (() => void) | undefined;

  constructor(parts: TextParts) {
    this.#of = parts;
    const { form } = parts;
    this.#plain = fieldOf(form, 'body') as HTMLTextAreaElement;
    this.#markup = fieldOf(form, 'markup') as HTMLTextAreaElement;
    this.#format = fieldOf(form, 'format') as HTMLInputElement;
    this.#tools = form.querySelector('.editor-tools');
    form.addEventListener('formdata', ({ formData }) => {
      if (this.#editor) formData.set('markup', this.#editor.markup());
    });
  }

  get isRich(): boolean {
    return this.#editor !== undefined;
  }

  /** What one reads, for hints. */
  get text(): string {
    if (!this.#editor || !this.#root) return this.#plain.value;
    const copy = this.#root.cloneNode(true) as HTMLElement;
    for (const quoted of copy.querySelectorAll('blockquote, .m-signature')) quoted.remove();
    return copy.textContent;
  }

  async openRich(markup = this.#markup.value): Promise<void> {
    const { openEditor } = (await import(this.#of.editorAddress)) as EditorModule;
    const root = document.createElement('div');
    root.className = 'editor';
    root.dir = 'auto';
    root.setAttribute('role', 'textbox');
    root.setAttribute('aria-multiline', 'true');
    root.setAttribute('aria-label', say(this.#of.words, 'body'));
    root.spellcheck = true;
    const hadFocus = document.activeElement === this.#plain || this.#plain.autofocus;
    this.#plain.before(root);
    this.#root = root;
    let reflect = (): void => {};
    const { pictures, changed, takePicture } = this.#of;
    const moved = (): void => reflect();
    const editor = openEditor({ root, markup, pictures, changed, moved, takePicture });
    this.#editor = editor;
    if (this.#tools) {
      const askLink = (): string | null => prompt(say(this.#of.words, 'link'), 'https://');
      const tools = offerTools(this.#tools, { editor, askLink });
      reflect = tools.reflect;
      this.#closeTools = tools.close;
      this.#tools.hidden = false;
    }
    this.#plain.hidden = true;
    this.#markup.disabled = false;
    this.#format.value = 'rich';
    if (hadFocus) editor.focus();
  }

  async switch(): Promise<void> {
    if (this.isRich) {
      const markup = this.#editor?.markup() ?? '';
      this.#plain.value = (await this.#convert('plain', markup)) ?? this.#plain.value;
      this.#closeRich();
      this.#plain.focus();
    } else {
      const markup = await this.#convert('rich', this.#plain.value);
      if (markup === undefined) return;
      await this.openRich(markup);
      this.#editor?.focus();
    }
    this.#of.changed();
  }

  insert(content: { readonly text: string; readonly markup: string }): void {
    if (this.#editor) this.#editor.insert(content.markup);
    else {
      const at = this.#plain.selectionStart;
      this.#plain.setRangeText(content.text, at, this.#plain.selectionEnd, 'end');
    }
    this.#of.changed();
  }

  /** Another sender signs otherwise; a signature that was changed by hand stays as it is. */
  sign(from: { text: string; markup: string }, to: { text: string; markup: string }): void {
    if (this.#editor && this.#root) {
      const old = this.#root.querySelector('.m-signature');
      // A place for it is kept, so that a signature over a quotation stays over it.
      const place = document.createElement('div');
      place.className = 'm-signature';
      if (old) old.replaceWith(place);
      else this.#root.append(place);
      const [before = '', after = ''] = this.#editor.markup().split(place.outerHTML);
      this.#editor.setMarkup(before + to.markup + after);
    } else if (from.text !== '' && this.#plain.value.includes(from.text)) {
      this.#plain.value = this.#plain.value.replace(from.text, () => to.text);
    } else if (from.text === '') this.#plain.value += to.text;
    this.#of.changed();
  }

  /** What was left of an earlier page. */
  async restore(plain: string, markup: string | undefined): Promise<void> {
    this.#plain.value = plain;
    if (markup === undefined) {
      if (this.isRich) this.#closeRich();
    } else if (this.#editor) this.#editor.setMarkup(markup);
    else await this.openRich(markup);
    this.#of.changed();
  }

  #closeRich(): void {
    this.#closeTools?.();
    this.#editor?.close();
    this.#editor = undefined;
    this.#root?.remove();
    this.#root = undefined;
    if (this.#tools) this.#tools.hidden = true;
    this.#plain.hidden = false;
    this.#markup.disabled = true;
    this.#format.value = 'plain';
  }

  async #convert(to: 'plain' | 'rich', text: string): Promise<string | undefined> {
    try {
      const body = new URLSearchParams({ to, text });
      const answer = await fetch(`${this.#of.base}/converted`, { method: 'POST', body });
      const { converted } = (await answer.json()) as { readonly converted?: string };
      return answer.ok ? converted : undefined;
    } catch {
      return undefined;
    }
  }
}

function fieldOf(form: HTMLFormElement, name: string): Element {
  const found = form.querySelector(`textarea[name=${name}], input[name=${name}]`);
  if (!found) throw new Error(`no ${name} in the form`);
  return found;
}
