// Rows dragged onto a folder beside them move there; with Ctrl they are copied. On a label they get it.

import { rowsWith, submitFor } from './row-act.ts';

const targets = '.side a[data-folder], .side a[data-label]';
let dragged: readonly string[] = [];

export function dragRows(page: Document): void {
  page.addEventListener('dragstart', (event) => {
    const row =
      event.target instanceof Element &&
      event.target.closest<HTMLElement>('.list:not(.all-inboxes) .row');
    if (!row || !event.dataTransfer) return;
    dragged = rowsWith(row);
    event.dataTransfer.effectAllowed = 'copyMove';
    event.dataTransfer.setDragImage(badge(page, dragged.length), -12, -12);
  });
  page.addEventListener('dragover', (event) => {
    const target = dragged.length > 0 ? targetAt(event) : null;
    mark(page, target);
    if (!target || !event.dataTransfer) return;
    event.preventDefault();
    const isCopy = event.ctrlKey || target.dataset['label'] !== undefined;
    event.dataTransfer.dropEffect = isCopy ? 'copy' : 'move';
  });
  page.addEventListener('drop', (event) => {
    const over = dragged.length > 0 ? targetAt(event) : null;
    if (!over) return;
    event.preventDefault();
    const { label, folder = '' } = over.dataset;
    if (label !== undefined) submitFor(dragged, 'label', { label: `+${label}` });
    else submitFor(dragged, event.ctrlKey ? 'copy' : 'move', { target: folder });
  });
  page.addEventListener('dragend', () => {
    dragged = [];
    mark(page, null);
    page.querySelector('.drag-badge')?.remove();
  });
}

/** The one that is open has the messages already. */
function targetAt({ target }: Event): HTMLElement | null {
  const found = target instanceof Element ? target.closest<HTMLElement>(targets) : null;
  return found?.hasAttribute('aria-current') === true ? null : found;
}

function mark(page: Document, target: HTMLElement | null): void {
  for (const each of page.querySelectorAll('.side .drop')) {
    if (each !== target) each.classList.remove('drop');
  }
  target?.classList.add('drop');
}

function badge(page: Document, count: number): HTMLElement {
  const made = page.createElement('span');
  made.className = 'drag-badge number';
  made.textContent = String(count);
  page.body.append(made);
  return made;
}
