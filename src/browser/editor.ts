// Formatted text: an asset of its own, loaded only where somebody writes so. Squire edits, DOMPurify
// lets in only what mail can hold; what is sent is cleaned by the server once more.
//
// Our policy knows no inline styles: they are said through the CSSOM (said-styles.ts), by us and, as
// it is built, by Squire.

import DOMPurify from 'dompurify';
import Squire from 'squire-rte';
import { held, holdStyle, sayHeld, withHeldStyles, withNamedPictures } from './said-styles.ts';

export interface EditorParts {
  readonly root: HTMLElement;
  readonly markup: string;
  /** Where pictures of the text are shown from, by Content-ID. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly changed: () => void;
  readonly moved: () => void;
  /** Takes a picture that was pasted or dropped; gives what the text calls it. */
  readonly takePicture: (file: File) => Promise<string | undefined>;
}

export interface Editor {
  markup(): string;
  setMarkup(markup: string): void;
  text(): string;
  focus(): void;
  insert(markup: string): void;
  act(name: string, value: string): void;
  is(name: string): boolean;
  close(): void;
}

const forbidden = { FORBID_TAGS: ['style', 'form', 'input', 'button', 'svg', 'math', 'video'] };
/** LIMIT bytes of a picture that stands in pasted markup. */
const pictureBytesMax = 10_000_000;

export function openEditor(parts: EditorParts): Editor {
  const { root, changed, moved } = parts;
  const toFragment = (markup: string): DocumentFragment => {
    const clean = DOMPurify.sanitize(withHeldStyles(withShownPictures(markup, parts.pictures)), {
      ...forbidden,
      RETURN_DOM_FRAGMENT: true,
      ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|data:image\/|\/|#)/i,
      ADD_ATTR: ['data-cid', 'target', held],
    });
    const fragment = document.importNode(clean, true);
    sayHeld(fragment);
    return fragment;
  };
  // Held from the moment they are clean: put into our page as they are, they would be violations.
  DOMPurify.addHook('afterSanitizeAttributes', holdStyle);
  const squire = new Squire(root, { sanitizeToDOMFragment: toFragment });
  squire.setHTML(parts.markup);
  squire.addEventListener('input', changed);
  for (const event of ['pathChange', 'select', 'cursor']) squire.addEventListener(event, moved);
  takePictures(squire, root, parts);
  return {
    markup: () => withNamedPictures(squire.getHTML()),
    setMarkup: (markup) => void squire.setHTML(markup),
    text: () => root.innerText,
    focus: () => void squire.focus(),
    insert: (markup) => void squire.insertHTML(markup, false),
    act: (name, value) => act(squire, name, value),
    is: (name) => is(squire, name),
    close() {
      DOMPurify.removeHook('afterSanitizeAttributes');
      squire.destroy();
      root.removeAttribute('contenteditable');
    },
  };
}

/** `cid:` leads nowhere in a page: the picture is shown from where it lies, and remembers its name. */
function withShownPictures(markup: string, pictures: ReadonlyMap<string, string>): string {
  return markup.replaceAll(/ src="cid:([^"]+)"/g, (_whole, id: string) => {
    const place = pictures.get(id.replaceAll('&amp;', '&')) ?? '';
    return ` data-cid="${id}" src="${place.replaceAll('"', '%22')}"`;
  });
}

function takePictures(squire: Squire, root: HTMLElement, parts: EditorParts): void {
  const insert = async (file: File): Promise<void> => {
    const [id, shown] = await Promise.all([parts.takePicture(file), dataAddress(file)]);
    if (id !== undefined) squire.insertImage(shown, { 'data-cid': id, alt: file.name });
    parts.changed();
  };
  const takeAll = (files: Iterable<File>): boolean => {
    const found = [...files].filter(({ type, size }) => {
      return /^image\/(?:png|jpeg|gif|webp)$/.test(type) && size <= pictureBytesMax;
    });
    for (const file of found) void insert(file);
    return found.length > 0;
  };
  root.addEventListener(
    'paste',
    (event) => {
      const data = event.clipboardData;
      // A table of a spreadsheet comes as markup and as a picture of itself: the markup is meant.
      if (!data || data.types.includes('text/html') || !takeAll(data.files)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  root.addEventListener(
    'drop',
    (event) => {
      if (!event.dataTransfer || !takeAll(event.dataTransfer.files)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}

function dataAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    });
    reader.addEventListener('error', () => reject(new Error('not to be read')));
    reader.readAsDataURL(file);
  });
}

/** Dark enough on white, light enough on black. */
const colors: Readonly<Record<string, string>> = {
  red: '#c62828',
  green: '#2e7d32',
  blue: '#1565c0',
  gray: '#757575',
};
const sizes: Readonly<Record<string, string>> = { small: '12px', large: '20px' };

function act(squire: Squire, name: string, value: string): void {
  const toggle = (tag: string, on: () => Squire, off: () => Squire): void => {
    if (squire.hasFormat(tag)) off();
    else on();
  };
  if (name === 'bold')
    toggle(
      'B',
      () => squire.bold(),
      () => squire.removeBold(),
    );
  else if (name === 'italic')
    toggle(
      'I',
      () => squire.italic(),
      () => squire.removeItalic(),
    );
  else if (name === 'underline') {
    toggle(
      'U',
      () => squire.underline(),
      () => squire.removeUnderline(),
    );
  } else if (name === 'bullets') {
    toggle(
      'UL',
      () => squire.makeUnorderedList(),
      () => squire.removeList(),
    );
  } else if (name === 'numbers') {
    toggle(
      'OL',
      () => squire.makeOrderedList(),
      () => squire.removeList(),
    );
  } else if (name === 'quote') {
    toggle(
      'BLOCKQUOTE',
      () => squire.increaseQuoteLevel(),
      () => squire.decreaseQuoteLevel(),
    );
  } else if (name === 'link') {
    if (value === '') squire.removeLink();
    else squire.makeLink(value);
  } else if (name === 'color') squire.setTextColor(colors[value] ?? null);
  else if (name === 'size') squire.setFontSize(sizes[value] ?? null);
  else if (name === 'direction') squire.setTextDirection(otherDirection(squire));
  else if (name === 'clear') squire.removeAllFormatting();
  squire.focus();
}

function otherDirection(squire: Squire): string {
  const node = squire.getSelection().startContainer;
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const now = element ? getComputedStyle(element).direction : 'ltr';
  return now === 'rtl' ? 'ltr' : 'rtl';
}

const tags: Readonly<Record<string, string>> = {
  bold: 'B',
  italic: 'I',
  underline: 'U',
  bullets: 'UL',
  numbers: 'OL',
  quote: 'BLOCKQUOTE',
  link: 'A',
};

function is(squire: Squire, name: string): boolean {
  const tag = tags[name];
  return tag !== undefined && squire.hasFormat(tag);
}
