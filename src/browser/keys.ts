// Keys of the mail pages (tables/key-bindings.ts). Never while one is typing.

import { askForNext } from './ahead.ts';
import { type KeyAct, keyBindings } from './tables/key-bindings.ts';

/** How long the second key of a pair is waited for. */
const pairMs = 1_500;
const beginnings = new Set(
  Object.keys(keyBindings).flatMap((keys) => (keys.length === 3 ? keys.slice(0, 1) : [])),
);

export function listenToKeys(page: Document): void {
  let begun = '';
  let begunAtMs = 0;
  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const isPair = begun !== '' && event.timeStamp - begunAtMs < pairMs;
    const keys = isPair ? `${begun} ${event.key}` : event.key;
    begun = '';
    if (!isPair && beginnings.has(event.key)) {
      [begun, begunAtMs] = [event.key, event.timeStamp];
      return event.preventDefault();
    }
    const found = Object.hasOwn(keyBindings, keys) ? keyBindings[keys] : undefined;
    if (found && act(page, found)) event.preventDefault();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
  );
}

function act(page: Document, what: KeyAct): boolean {
  if ('click' in what) return click(page.querySelector(what.click));
  if ('walk' in what) return walk(page, what.walk);
  if ('pick' in what) return pick(page, what.pick);
  if ('verb' in what) return actOnRows(page, what.verb);
  if ('open' in what) return click(currentRow(page)?.querySelector('.subject'));
  const field = [...page.querySelectorAll<HTMLInputElement>(what.focus)].find(
    (each) => each.offsetParent !== null,
  );
  field?.select();
  return field !== undefined;
}

/** In three columns the message follows, as one that is being read. */
function walk(page: Document, step: 1 | -1): boolean {
  const rows = orderedRows(page);
  const current = currentRow(page);
  const at = current ? rows.indexOf(current) + step : 0;
  const next = rows[Math.min(Math.max(at, 0), rows.length - 1)];
  if (!next) return false;
  const isReading = page.querySelector('.read[data-message]') !== null;
  next.querySelector<HTMLElement>('.subject')?.focus();
  next.scrollIntoView({ block: 'nearest' });
  if (!isReading || next === current) return true;
  click(next.querySelector('.subject'));
  askForNext(page, rows[rows.indexOf(next) + step]?.querySelector('a.subject'));
  return true;
}

function pick(page: Document, which: 'row' | 'all' | 'none'): boolean {
  if (which === 'row') return click(currentRow(page)?.querySelector('.pick input'));
  const all = page.querySelector<HTMLInputElement>('.list .pick-all');
  if (!all || all.hidden) return false;
  all.checked = which === 'all';
  return all.dispatchEvent(new Event('change', { bubbles: true }));
}

/** On what is chosen; without a choice on the open message, or on the row that is walked on. */
function actOnRows(page: Document, verb: string): boolean {
  const chosen = page.querySelector('.list .pick input:checked');
  const button = (place: string): Element | null =>
    page.querySelector(`${place} button[formaction$="/${verb}"]`);
  if (chosen) return click(button('.list .bulk'));
  if (page.querySelector('.read[data-message]')) return click(button('.read .tools'));
  const box = currentRow(page)?.querySelector<HTMLInputElement>('.pick input');
  if (!box) return false;
  box.checked = true;
  return click(button('.list .bulk'));
}

/** As they stand, whatever their order in the page. */
function orderedRows(page: Document): readonly HTMLElement[] {
  const rows = [...page.querySelectorAll<HTMLElement>('.list .row:not([hidden])')];
  return rows.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
}

function currentRow(page: Document): HTMLElement | null {
  const focused = page.activeElement?.closest<HTMLElement>('.row');
  return focused ?? page.querySelector<HTMLElement>('.row.open');
}

function click(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.click();
  return true;
}
