// A text that was begun is not lost by a careless click: the browser asks before it goes.

export function warnBeforeLeaving(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('form.compose');
  if (!form) return;
  let changed = false;
  form.addEventListener('input', () => {
    changed = true;
  });
  form.addEventListener('submit', () => {
    changed = false;
  });
  addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault();
  });
}
