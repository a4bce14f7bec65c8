// Rows whose flags changed, in a list that is otherwise the same: only these are asked for, and each
// is changed where it stands. Reading one message must not cost a list of a hundred.

import { boxOf } from '../row-act.ts';
import type { ToldFolder } from './told.ts';

/** LIMIT of rows that are asked for by name; the server takes no more. */
const aboutMax = 20;

export type FindRow = (id: string) => HTMLElement | undefined;

/** False when the list may be another one: then it has to be looked at as a whole. Never rejects. */
export async function patchRows(
  rows: HTMLElement,
  folder: ToldFolder,
  find: FindRow,
): Promise<boolean> {
  const { there = [], gone = [], total } = folder;
  const isSame = gone.length === 0 && rows.dataset['messages'] === String(total);
  if (!isSame || there.length === 0 || there.length > aboutMax) return false;
  const fresh = await rowsAbout(rows, there, total);
  if (!fresh) return false;
  const known = fresh.map((next) => find(next.dataset['id'] ?? ''));
  // What was pinned or let go stands elsewhere now.
  const stays = fresh.every(
    (next, nth) => known[nth]?.dataset['pinned'] === next.dataset['pinned'],
  );
  if (!stays) return false;
  for (const [nth, next] of fresh.entries()) {
    const row = known[nth];
    if (row) changeRow(row, next);
  }
  return true;
}

async function rowsAbout(
  rows: HTMLElement,
  ids: readonly string[],
  total: number,
): Promise<readonly HTMLElement[] | undefined> {
  const address = new URL(rows.dataset['rows'] ?? '', location.href);
  for (const id of ids) address.searchParams.append('id', id);
  try {
    const answer = await fetch(address, { redirect: 'error' });
    if (!answer.ok) return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const made = page.querySelector<HTMLElement>('.rows');
    // Something has come meanwhile.
    if (made?.dataset['messages'] !== String(total)) return undefined;
    return [...made.querySelectorAll<HTMLElement>('.row')];
  } catch {
    return undefined;
  }
}

/** What is chosen or focused in it stays so. */
export function changeRow(row: HTMLElement, next: HTMLElement): void {
  // The message that is read is marked by the page, not by the list.
  next.classList.toggle('open', row.classList.contains('open'));
  if (row.className !== next.className) row.className = next.className;
  for (const [name, value] of Object.entries(next.dataset)) row.dataset[name] = value;
  if (row.innerHTML === next.innerHTML) return;
  const box = boxOf(row);
  const isFocused = row.contains(document.activeElement);
  const wasBox = document.activeElement === box;
  const isChosen = box?.checked === true;
  row.replaceChildren(...next.childNodes);
  const made = boxOf(row);
  if (made) made.checked = isChosen;
  if (isFocused) (wasBox ? made : row.querySelector<HTMLElement>('.subject'))?.focus();
}
