// Results while one types. Each pause in typing asks for the page of the search, which takes the
// place of the one before it; what was asked before that and has not come is taken back. All words
// of one search are one entry of the history, and none of them counts as searched for.

import * as Turbo from '@hotwired/turbo';

const pauseMs = 220;
/** The beginning of a word is looked for from so many letters on; a sign of Chinese is a word. */
const lettersMin = 3;

let timer: ReturnType<typeof setTimeout> | undefined;
let asked: string | undefined;

export function startSearchTyping(page: Document): void {
  page.addEventListener('turbo:before-fetch-request', ({ detail: { url, fetchOptions } }) => {
    if (url.href === asked) fetchOptions.headers['x-dispatch-unasked'] = '1';
  });
}

export function typed(input: HTMLInputElement): void {
  clearTimeout(timer);
  // From a page of settings nobody is carried away in the middle of a word.
  if (!document.querySelector('.panes[data-list]')) return;
  timer = setTimeout(() => show(input), pauseMs);
}

/** From now on it is asked for, as everything that a form is sent for. */
export function stopTyping(): void {
  clearTimeout(timer);
  asked = undefined;
}

function show(input: HTMLInputElement): void {
  const { form } = input;
  const query = input.value.trim();
  if (!form || document.activeElement !== input || !isEnough(input.value)) return;
  const address = new URL(form.action);
  address.searchParams.set('q', query);
  if (address.href === location.href) return;
  const isSearch = location.pathname === address.pathname;
  asked = address.href;
  Turbo.visit(address.href, { action: isSearch ? 'replace' : 'advance' });
}

/** Nothing that is only begun: an operator without its value, a quotation without its end. */
function isEnough(text: string): boolean {
  if ((text.split('"').length - 1) % 2 === 1) return false;
  const last = /[^\s(:]*$/.exec(text)?.[0] ?? '';
  const isWhole = last === '' && !text.trimEnd().endsWith(':') && text.trim() !== '';
  return isWhole || last.length >= lettersMin || /[^\p{ASCII}\p{Script=Latin}]/u.test(last);
}
