// The list of all inboxes: what comes into the account that is open is told at once, as everywhere;
// the others are looked at.

import { refreshList } from './list.ts';

const lookMs = 10_000;

export function followAll(list: HTMLElement): void {
  const timer = setInterval(() => {
    if (!list.isConnected) clearInterval(timer);
    else if (document.visibilityState === 'visible') void refreshList(document);
  }, lookMs);
}
