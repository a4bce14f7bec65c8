// A list at a first visit shows each message by itself until the index knows which belong together. It
// says how far the index is, and when it has all, the list becomes that of the conversations.

import { freshList, refreshList } from './list.ts';
import type { ToldFolder } from './told.ts';

/** LIMIT of looks: a list is asked for this often. */
const lookMs = 4_000;

export function followIndex(list: HTMLElement): void {
  const look = async (): Promise<void> => {
    if (!list.isConnected) return;
    const next = document.visibilityState === 'visible' ? await freshList(document) : undefined;
    if (!list.isConnected) return;
    const [note, now] = [list.querySelector('.progress'), next?.querySelector('.progress')];
    if (note && now) note.replaceWith(now);
    if (!next || next.dataset['settling'] !== undefined) return later();
    note?.remove();
    delete list.dataset['settling'];
    const detail: ToldFolder = { name: '', total: 0, unread: 0 };
    const event = new CustomEvent('dispatch:list-changed', { detail, cancelable: true });
    if (document.dispatchEvent(event)) await refreshList(document);
  };
  const later = (): void => void setTimeout(() => void look(), lookMs);
  later();
}
