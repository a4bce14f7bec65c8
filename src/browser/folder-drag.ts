// A folder of the side list that is dragged onto another one moves below it; onto the heading of the
// folders, to the top. The form of the page of folders does the same without a hand.

const ordinary = '.side a[data-folder][data-role=none]';
const places = '.side a[data-folder]:not([data-role=inbox]), .side h2[data-top]';
let dragged: HTMLElement | undefined;

export function dragFolders(page: Document): void {
  page.addEventListener('dragstart', ({ target, dataTransfer }) => {
    const folder = target instanceof Element ? target.closest<HTMLElement>(ordinary) : null;
    dragged = folder ?? undefined;
    if (folder && dataTransfer) dataTransfer.effectAllowed = 'move';
  });
  page.addEventListener('dragover', (event) => {
    if (!dragged || !event.dataTransfer) return;
    const place = placeAt(event);
    for (const each of page.querySelectorAll('.side .drop')) {
      if (each !== place) each.classList.remove('drop');
    }
    if (!place) return;
    place.classList.add('drop');
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
  });
  page.addEventListener('drop', (event) => {
    const place = dragged && placeAt(event);
    if (!dragged || !place) return;
    event.preventDefault();
    moveBelow(page, dragged.dataset['folder'] ?? '', place.dataset['folder'] ?? '');
  });
  page.addEventListener('dragend', () => {
    dragged = undefined;
    for (const each of page.querySelectorAll('.side .drop')) each.classList.remove('drop');
  });
}

/** Neither itself, nor what is below it, nor where it is already. */
function placeAt({ target }: Event): HTMLElement | null {
  const place = target instanceof Element ? target.closest<HTMLElement>(places) : null;
  const name = dragged?.dataset['folder'] ?? '';
  const parent = place?.dataset['folder'] ?? '';
  const isWithin = parent === name || parent.startsWith(`${name}.`);
  const isThere = parent === name.split('.').slice(0, -1).join('.');
  return isWithin || isThere ? null : place;
}

function moveBelow(page: Document, name: string, parent: string): void {
  const folders = page.querySelector<HTMLAnchorElement>('.side a.manage[href$="/folders"]');
  if (!folders) return;
  const form = page.createElement('form');
  form.method = 'post';
  form.action = `${folders.href}/${encodeURIComponent(name)}/name`;
  form.hidden = true;
  const open = page.querySelector<HTMLElement>('.side a[data-folder][aria-current]');
  const fields = {
    parent,
    name: name.split('.').at(-1) ?? '',
    open: open?.dataset['folder'] ?? '',
  };
  for (const [field, value] of Object.entries(fields)) {
    const input = page.createElement('input');
    [input.type, input.name, input.value] = ['hidden', field, value];
    form.append(input);
  }
  page.body.append(form);
  form.requestSubmit();
  form.remove();
}
