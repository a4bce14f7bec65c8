// The open list as it is now: rows come, go and change in place, and what is looked at, chosen or
// focused stays where it is.

import { morphElements } from '@hotwired/turbo';
import { keyOf } from '../row-act.ts';
import { changeRow, patchRows } from './patch.ts';
import type { ToldFolder } from './told.ts';

/** LIMIT of looks at a list that is in motion. */
const pauseMs = 1_000;

let isBusy = false;
let isWanted = false;

/** Of a list that is here as a whole. Never rejects. */
export async function refreshFolder(page: Document, folder: ToldFolder): Promise<void> {
  const rows = page.querySelector<HTMLElement>('.list .rows[data-messages]');
  const find = (id: string): HTMLElement | undefined =>
    rows?.querySelector<HTMLElement>(`.row[data-id="${CSS.escape(id)}"]`) ?? undefined;
  if (rows && page.visibilityState === 'visible' && (await patchRows(rows, folder, find))) return;
  await refreshList(page);
}

/** Asks for the list anew and takes over what differs. Never rejects. */
export async function refreshList(page: Document): Promise<void> {
  isWanted = true;
  if (isBusy || page.visibilityState !== 'visible') return;
  isBusy = true;
  isWanted = false;
  try {
    await takeOver(page);
  } finally {
    setTimeout(() => {
      isBusy = false;
      if (isWanted) void refreshList(page);
    }, pauseMs);
  }
}

/** A tab that was hidden has waited with that. */
export function refreshWhenSeen(page: Document): void {
  if (isWanted) void refreshList(page);
}

/** Whether what a search found is shown: any change may be one of it. */
export function showsSearch(page: Document): boolean {
  return page.querySelector('.list.found .found-list .orders') !== null;
}

/** Name of the folder whose list is shown; undefined in a search and elsewhere. */
export function shownFolder(page: Document): string | undefined {
  const address = listAddress(page);
  const [, name] = (address && /\/mail\/([^/?]+)$/.exec(address.pathname)) ?? [];
  return name === undefined ? undefined : decodeURIComponent(name);
}

function listAddress(page: Document): URL | undefined {
  const list = page.querySelector<HTMLElement>('.list');
  if (!list) return undefined;
  const key = list.dataset['list'] ?? location.pathname.replace(/(\/mail\/[^/]+)\/.*/, '$1');
  const place = list.querySelector<HTMLInputElement>('input[name=list]')?.value;
  return new URL(
    place ?? (list.dataset['list'] ? '' : location.search),
    new URL(key, location.href),
  );
}

/** The list that is shown, as it is now; undefined when somebody has gone on to another one. */
export async function freshList(page: Document): Promise<HTMLElement | undefined> {
  const address = listAddress(page);
  const next = address && (await pageAt(address));
  if (listAddress(page)?.href !== address?.href) return undefined;
  return next?.querySelector<HTMLElement>('.list') ?? undefined;
}

async function takeOver(page: Document): Promise<void> {
  const to = await freshList(page);
  const from = page.querySelector<HTMLElement>('.list');
  if (!from || !to) return;
  takePart(from, to, '.count');
  takePart(from, to, '.pager');
  const rows = from.querySelector<HTMLElement>('.rows');
  const fresh = to.querySelector<HTMLElement>('.rows');
  if (rows && fresh) {
    Object.assign(rows.dataset, fresh.dataset);
    return keepingPlace(rows, () => mergeRows(rows, fresh));
  }
  const [empty, other] = [
    rows ?? from.querySelector('.empty'),
    fresh ?? to.querySelector('.empty'),
  ];
  if (empty && other) empty.replaceWith(other);
}

/** Folders that came or went, from the same page. */
export async function refreshFolders(page: Document): Promise<void> {
  const next = await pageAt(listAddress(page) ?? new URL(location.href));
  const [side, other] = [page.querySelector('.side'), next?.querySelector('.side')];
  if (side && other) morphElements(side, other);
}

async function pageAt(address: URL): Promise<Document | undefined> {
  try {
    // Nobody searches anew because mail came.
    const headers = { accept: 'text/html', 'x-dispatch-unasked': '1' };
    const answer = await fetch(address, { redirect: 'error', headers });
    if (!answer.ok) return undefined;
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    return undefined;
  }
}

function takePart(from: Element, to: Element, selector: string): void {
  const [part, other] = [from.querySelector(selector), to.querySelector(selector)];
  if (part && other && part.outerHTML !== other.outerHTML) part.replaceWith(other);
}

function mergeRows(rows: Element, fresh: Element): void {
  const known = new Map(childrenOf(rows).map((row) => [nameOf(row), row]));
  const wanted = new Set(childrenOf(fresh).map(nameOf));
  for (const [key, row] of known) if (!wanted.has(key)) removeRow(row);
  let place = rows.firstElementChild;
  for (const next of childrenOf(fresh)) {
    const row = known.get(nameOf(next));
    if (row === undefined) {
      next.classList.add('just-come');
      rows.insertBefore(next, place);
      continue;
    }
    if (row === place) place = row.nextElementSibling;
    else rows.insertBefore(row, place);
    changeRow(row, next);
  }
}

/** Messages by their ids, the headings of days by their words. */
function nameOf(row: HTMLElement): string {
  return keyOf(row) ?? `day ${row.textContent}`;
}

function childrenOf(rows: Element): readonly HTMLElement[] {
  return [...rows.children].filter((row) => row instanceof HTMLElement);
}

/** Who stood on it stands on the next one. */
function removeRow(row: Element): void {
  if (row.contains(document.activeElement)) {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    next?.querySelector<HTMLElement>('.subject')?.focus();
  }
  row.remove();
}

/** Rows that come above do not push away what is looked at. */
function keepingPlace(rows: Element, change: () => void): void {
  const scroller =
    rows.scrollHeight > rows.clientHeight ? rows : (document.scrollingElement ?? rows);
  const top = Math.max(0, scroller === rows ? rows.getBoundingClientRect().top : 0);
  const anchor =
    scroller.scrollTop > 0
      ? [...rows.children].find((row) => row.getBoundingClientRect().bottom > top)
      : undefined;
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (anchor?.isConnected) scroller.scrollTop += anchor.getBoundingClientRect().top - before;
}
