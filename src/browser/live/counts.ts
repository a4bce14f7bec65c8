// The numbers of a page: beside each folder, in the title, on the icon of an installed program.

import type { Told, ToldFolder } from './told.ts';

/** Gives the folders that had another number. */
export function showCounts(page: Document, { folders }: Told): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const folder of folders) {
    // A favourite stands in the list twice.
    const links = page.querySelectorAll<HTMLElement>(
      `.side a[data-folder="${CSS.escape(folder.name)}"]`,
    );
    for (const link of links) {
      const count = link.dataset['count'] === 'total' ? folder.total : folder.unread;
      if (showCount(link, count)) changed.add(folder.name);
      if (link.ariaCurrent === 'page') showInTitle(page, folder);
    }
    if (folder.name === 'INBOX') showBadge(folder.unread);
  }
  return changed;
}

function showCount(link: HTMLElement, count: number): boolean {
  const known = link.querySelector('b');
  if (Number(known?.textContent ?? 0) === count) return false;
  known?.remove();
  if (count === 0) return true;
  const made = document.createElement('b');
  made.className = 'number';
  made.textContent = String(count);
  link.append(made);
  return true;
}

/** Only the list itself has the number in its title: `Inbox (3) · Dispatch`. */
function showInTitle(page: Document, { unread }: ToldFolder): void {
  if (!page.querySelector('.list#main')) return;
  const [, name, product] = /^(.*?)(?: \(\d+\))?( · [^·]*)$/.exec(page.title) ?? [];
  if (name === undefined) return;
  page.title = `${name}${unread > 0 ? ` (${unread})` : ''}${product}`;
}

function showBadge(unread: number): void {
  if (!('setAppBadge' in navigator)) return;
  const shown = unread > 0 ? navigator.setAppBadge(unread) : navigator.clearAppBadge();
  // A browser that shows none, or not to this page.
  shown.catch(() => {});
}
