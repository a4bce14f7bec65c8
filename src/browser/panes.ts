// From one mail page to another: the panes change, each for itself, and what is the same stays as it
// is, with its place, its focus and what was chosen in it.

import { morphElements } from '@hotwired/turbo';
import { replaceWithFrames } from './frames-ahead.ts';

/** LIMIT of lists whose place is remembered. */
const placesMax = 50;
const places = new Map<string, number>();

export function renderByPanes(page: Document): void {
  page.addEventListener('turbo:before-render', (event) => {
    const { newBody } = event.detail;
    wearLook(newBody.parentElement);
    // A page that was kept was kept with the frames that measured its mails.
    for (const measure of newBody.querySelectorAll('iframe.measure')) measure.remove();
    if (panesOf(page.body) && panesOf(newBody)) event.detail.render = renderPanes;
  });
}

/** Theme and density may have been chosen just now; a page that was kept does not name them. */
function wearLook(next: HTMLElement | null): void {
  for (const name of next ? ['data-theme', 'data-density'] : []) {
    const value = next?.getAttribute(name) ?? null;
    if (value === null) document.documentElement.removeAttribute(name);
    else document.documentElement.setAttribute(name, value);
  }
}

/** Which list stands in a page: its address. */
export function listKeyOf(body: HTMLElement): string | undefined {
  return panesOf(body)?.querySelector<HTMLElement>('.list')?.dataset['list'];
}

async function renderPanes(current: HTMLElement, next: HTMLElement): Promise<void> {
  // Turbo keeps a copy of the page that is left, and makes it in the next turn of the event loop.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const [from, to] = [panesOf(current), panesOf(next)];
  if (!from || !to) return;
  // The answer relies on a list that was here when it was asked for.
  if (!to.querySelector('.list') && listKeyOf(current) !== to.dataset['list']) {
    return location.reload();
  }
  for (const { name, value } of to.attributes) from.setAttribute(name, value);
  replaceBar(from, to);
  inPlace(from, to, '.side', morphElements);
  inPlace(from, to, '.list', replaceList);
  inPlace(from, to, '.read', replaceReading);
  tellMain(from);
}

/** A list that stayed is the main part of the page only while no message is open beside it. */
function tellMain(panes: Element): void {
  const list = panes.querySelector('.found-list') ?? panes.querySelector(':scope > .list');
  const isOpen = panes.querySelector(':scope > main') !== null;
  for (const name of ['id', 'role']) {
    if (isOpen) list?.removeAttribute(name);
    else list?.setAttribute(name, 'main');
  }
}

function panesOf(body: HTMLElement): HTMLElement | null {
  return body.querySelector<HTMLElement>(':scope > .panes[data-list]');
}

type Replace = (current: HTMLElement, next: HTMLElement) => void;

function inPlace(from: Element, to: Element, selector: string, replace: Replace): void {
  const current = from.querySelector<HTMLElement>(`:scope > ${selector}`);
  const next = to.querySelector<HTMLElement>(`:scope > ${selector}`);
  if (current && next) replace(current, next);
}

/** Whoever is typing a search goes on typing. */
function replaceBar(from: Element, to: Element): void {
  inPlace(from, to, '.bar', (current, next) => {
    if (!current.contains(document.activeElement)) current.replaceWith(next);
  });
}

function replaceList(current: HTMLElement, next: HTMLElement): void {
  const [left, come] = [current.dataset['list'] ?? '', next.dataset['list'] ?? ''];
  // A copy that Turbo kept of the list that is still here.
  if (left === come && next.querySelector('.rows.windowed')) return;
  if (keepField(current, next)) return;
  const rows = current.querySelector('.rows');
  places.delete(left);
  places.set(left, rows?.scrollTop ?? 0);
  for (const [oldest] of places) if (places.size > placesMax) places.delete(oldest);
  current.replaceWith(next);
  const place = places.get(come);
  if (place === undefined) return;
  next.dataset['top'] = String(place);
  next.querySelector('.rows')?.scrollTo({ top: place });
}

/** On a narrow screen a search is typed in the list itself. */
function keepField(current: HTMLElement, next: HTMLElement): boolean {
  const field = current.querySelector('.search-here');
  if (!field?.contains(document.activeElement) || !next.querySelector('.search-here')) return false;
  for (const { name, value } of next.attributes) current.setAttribute(name, value);
  for (const child of Array.from(current.children)) if (child !== field) child.remove();
  current.append(...[...next.children].filter((child) => !child.matches('.search-here')));
  return true;
}

function replaceReading(current: HTMLElement, next: HTMLElement): void {
  const id = next.dataset['message'];
  // What Turbo shows while it waits for the page itself would load the frames of a mail twice.
  const isPreview = document.documentElement.hasAttribute('data-turbo-preview');
  if (!isPreview || id === undefined) replaceWithFrames(current, next);
  markOpen(next.dataset['row'] ?? id);
}

/** The row of the message that is read. */
function markOpen(id: string | undefined): void {
  for (const row of document.querySelectorAll<HTMLElement>('.list .row')) {
    const isOpen = id !== undefined && row.dataset['id'] === id;
    row.classList.toggle('open', isOpen);
    if (isOpen) row.classList.remove('new');
  }
}
