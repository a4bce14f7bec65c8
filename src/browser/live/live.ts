// A page that is open shows what is there now, without being loaded anew.

import { showCounts } from './counts.ts';
import { shareAmongTabs } from './leader.ts';
import {
  refreshFolder,
  refreshFolders,
  refreshList,
  refreshWhenSeen,
  shownFolder,
  showsSearch,
} from './list.ts';
import { notifyOf, tellWhenSeen } from './notify.ts';
import { listen, type Listening } from './stream.ts';
import type { Told } from './told.ts';

export function startLive(page: Document): void {
  if (!('BroadcastChannel' in window)) return;
  const begin = (): void => {
    const address = page.querySelector<HTMLElement>('.bar[data-live]')?.dataset['live'];
    if (address === undefined) return;
    page.removeEventListener('turbo:load', begin);
    follow(page, address);
  };
  // Whoever logs in may come to the mailbox without a load.
  page.addEventListener('turbo:load', begin);
  begin();
}

function follow(page: Document, address: string): void {
  let since = '';
  let listening: Listening | undefined;
  const tabs = shareAmongTabs<Told>({
    name: `dispatch-live ${address}`,
    lead(tell) {
      const heard = (told: Told): void => {
        tell(told);
        void notifyOf(told, address);
      };
      const now = listen({ address, since }, heard, () => tabs.leave());
      listening = now;
      return () => {
        now.stop();
        listening = undefined;
      };
    },
    hear(told) {
      since = told.state ?? since;
      show(page, told);
    },
  });
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState !== 'visible') return;
    refreshWhenSeen(page);
    if (listening) listening.catchUp();
    else tabs.check();
  });
  addEventListener('online', () => listening?.catchUp());
  // A page that is kept for the way back neither listens nor holds the others up.
  addEventListener('pagehide', () => tabs.leave());
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) tabs.join();
  });
  tellWhenSeen(page);
  tabs.join();
}

function show(page: Document, told: Told): void {
  if (told.tree) void refreshFolders(page);
  const changed = showCounts(page, told);
  if (page.querySelector('.all-inboxes')) return void refreshList(page);
  if (showsSearch(page) && (told.isFirst !== true || changed.size > 0)) {
    return void refreshList(page);
  }
  const shown = shownFolder(page);
  const folder = told.folders.find(({ name }) => name === shown);
  // What is told first was there when the page was made, if its number is the same.
  if (!folder || (told.isFirst === true && !changed.has(folder.name))) return;
  // Whoever draws the list in a way of its own says so, and is told what changed.
  const event = new CustomEvent('dispatch:list-changed', { detail: folder, cancelable: true });
  if (page.dispatchEvent(event)) void refreshFolder(page, folder);
}
