// A text that was begun is not lost by a careless click: the browser asks before it goes.

export function warnBeforeLeaving(form: HTMLFormElement): void {
  let changed = false;
  /** What the page's script has saved needs no question. */
  const isUnsaved = (): boolean => changed && form.dataset['saved'] === undefined;
  form.addEventListener('input', () => {
    changed = true;
  });
  form.addEventListener('submit', () => {
    changed = false;
  });
  addEventListener('beforeunload', (event) => {
    if (isUnsaved() && form.isConnected) event.preventDefault();
  });
  document.addEventListener('turbo:before-visit', (event) => {
    if (!isUnsaved() || !form.isConnected) return;
    // Only where a page is left for good does the browser ask.
    event.preventDefault();
    location.href = event.detail.url;
  });
}
