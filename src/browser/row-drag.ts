// Rows dragged onto a folder beside them move there; with Ctrl they are copied.

import { rowsWith, submitFor } from './row-act.ts';

const folders = '.side a[data-folder]';
let dragged: readonly string[] = [];

export function dragRows(page: Document): void {
  page.addEventListener('dragstart', (event) => {
    const row = event.target instanceof Element && event.target.closest<HTMLElement>('.list .row');
    if (!row || !event.dataTransfer) return;
    dragged = rowsWith(row);
    event.dataTransfer.effectAllowed = 'copyMove';
    event.dataTransfer.setDragImage(badge(page, dragged.length), -12, -12);
  });
  page.addEventListener('dragover', (event) => {
    const folder = dragged.length > 0 ? folderAt(event) : null;
    mark(page, folder);
    if (!folder || !event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = event.ctrlKey ? 'copy' : 'move';
  });
  page.addEventListener('drop', (event) => {
    const folder = dragged.length > 0 ? folderAt(event) : null;
    if (!folder) return;
    event.preventDefault();
    const target = folder.dataset['folder'] ?? '';
    submitFor(dragged, event.ctrlKey ? 'copy' : 'move', { target });
  });
  page.addEventListener('dragend', () => {
    dragged = [];
    mark(page, null);
    page.querySelector('.drag-badge')?.remove();
  });
}

/** The one that is open has the messages already. */
function folderAt({ target }: Event): HTMLElement | null {
  const folder = target instanceof Element ? target.closest<HTMLElement>(folders) : null;
  return folder?.hasAttribute('aria-current') === true ? null : folder;
}

function mark(page: Document, folder: HTMLElement | null): void {
  for (const each of page.querySelectorAll('.side .drop')) {
    if (each !== folder) each.classList.remove('drop');
  }
  folder?.classList.add('drop');
}

function badge(page: Document, count: number): HTMLElement {
  const made = page.createElement('span');
  made.className = 'drag-badge number';
  made.textContent = String(count);
  page.body.append(made);
  return made;
}
