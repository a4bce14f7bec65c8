// A word from the browser about new mail, for whoever asked for it on this device (the settings
// page does, by a click), and only while no tab of ours is looked at.

import type { Told } from './told.ts';

const wish = 'dispatch-notify';
const seenLock = 'dispatch-seen';
/** Older mail that was only moved or marked is no news. */
const newMs = 600_000;
/** LIMIT of messages that are remembered, and of those that one word names. */
const knownMax = 500;
const namedMax = 3;

interface News {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly path: string;
}

const known = new Set<string>();

export function wantsNews(): boolean {
  return 'Notification' in window && Notification.permission === 'granted' && isWished();
}

export function isWished(): boolean {
  return localStorage.getItem(wish) === 'on';
}

export function wishNews(isWanted: boolean): void {
  if (isWanted) localStorage.setItem(wish, 'on');
  else localStorage.removeItem(wish);
}

/** From now on the others know when this tab is looked at. */
export function tellWhenSeen(page: Document): void {
  if (!('locks' in navigator)) return;
  let release: (() => void) | undefined;
  const look = (): void => {
    release?.();
    release = undefined;
    if (page.visibilityState !== 'visible') return;
    const held = new Promise<void>((resolve) => (release = resolve));
    void navigator.locks.request(seenLock, { mode: 'shared' }, () => held);
  };
  page.addEventListener('visibilitychange', look);
  look();
}

/** Called by the tab that listens, and by no other one. */
export async function notifyOf(told: Told, address: string): Promise<void> {
  const inbox = told.folders.find(({ name }) => name === 'INBOX');
  const fresh = (inbox?.there ?? []).filter((id) => isNews(id)).slice(-namedMax);
  if (fresh.length === 0 || !wantsNews() || (await isLookedAt())) return;
  const query = fresh.map((id) => `id=${encodeURIComponent(id)}`).join('&');
  const answer = await fetch(`${address}/new?${query}`, { redirect: 'error' }).catch(
    () => undefined,
  );
  if (!answer?.ok) return;
  for (const news of (await answer.json()) as readonly News[]) await show(news);
}

/** A message's name begins with the second of its delivery. */
function isNews(id: string): boolean {
  if (known.has(id)) return false;
  known.add(id);
  const [oldest] = known;
  if (known.size > knownMax && oldest !== undefined) known.delete(oldest);
  return Date.now() - Number.parseInt(id, 10) * 1000 < newMs;
}

async function isLookedAt(): Promise<boolean> {
  if (document.visibilityState === 'visible') return true;
  if (!('locks' in navigator)) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === seenLock);
}

async function show({ id, from, subject, path }: News): Promise<void> {
  const options = { body: subject, tag: id, data: path };
  // On phones only a service worker may show one.
  const worker = await navigator.serviceWorker?.getRegistration();
  if (worker?.active) return worker.showNotification(from, options);
  const shown = new Notification(from, options);
  shown.addEventListener('click', () => {
    window.focus();
    location.href = path;
  });
}
