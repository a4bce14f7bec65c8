// The settings of this device: words about new mail, and pages that can be read without a network.
// Nothing is asked of the browser before somebody clicks, and nothing is kept without it.

import { isWished, wishNews } from './live/notify.ts';

export function offerDeviceSettings(card: HTMLElement): void {
  if (!('serviceWorker' in navigator) || !('Notification' in window)) return;
  const mount = card.dataset['mount'] ?? '';
  card.querySelector('.needs-script')?.remove();
  offer(card, '.notify', {
    isOn: async () => isWished() && Notification.permission === 'granted',
    async turn(isOn) {
      if (isOn && (await Notification.requestPermission()) !== 'granted') return refused(card);
      if (isOn) await registered(mount);
      wishNews(isOn);
    },
  });
  offer(card, '.keep', {
    isOn: () => caches.has(cacheOf(mount)),
    async turn(isOn) {
      if (isOn) await registered(mount);
      if (isOn) await caches.open(cacheOf(mount));
      else await caches.delete(cacheOf(mount));
    },
  });
}

interface Switch {
  readonly isOn: () => Promise<boolean>;
  readonly turn: (isOn: boolean) => Promise<void>;
}

function offer(card: HTMLElement, selector: string, { isOn, turn }: Switch): void {
  const box = card.querySelector<HTMLInputElement>(`${selector} input`);
  if (!box) return;
  const show = async (): Promise<void> => {
    box.checked = await isOn();
    box.disabled = false;
  };
  box.addEventListener('change', () => {
    box.disabled = true;
    void turn(box.checked).finally(show);
  });
  void show();
}

/** By the name that the worker knows it by. */
function cacheOf(mount: string): string {
  return `dispatch-kept ${mount}/`;
}

async function registered(mount: string): Promise<void> {
  await navigator.serviceWorker.register(`${mount}/worker.js`, { scope: `${mount}/` });
  await navigator.serviceWorker.ready;
}

/** The browser remembers a no, and only its own settings take it back. */
async function refused(card: HTMLElement): Promise<void> {
  card.querySelector<HTMLElement>('.refused')?.removeAttribute('hidden');
}

/** Whoever logs out leaves nothing behind, in a browser too that does not know the header for it. */
export function forgetAtLogOut(form: HTMLFormElement): void {
  form.addEventListener('submit', () => {
    wishNews(false);
    if ('caches' in window) void forgetPages();
  });
}

async function forgetPages(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith('dispatch-kept ')) await caches.delete(name);
  }
}
