// Rows swiped on a touch screen: to the left they go to Trash, to the right they are read or unread.
// A little is nothing, and up and down is scrolling.

import { boxOf, submitFor } from './row-act.ts';

/** Pixels until a finger counts as swiping, and until letting go acts. */
const beginsAt = 12;
const actsAt = 96;

interface Swipe {
  readonly row: HTMLElement;
  readonly x: number;
  readonly y: number;
  isBegun: boolean;
}

let swipe: Swipe | undefined;

export function swipeRows(page: Document): void {
  page.addEventListener('pointerdown', (event) => {
    const row = event.target instanceof Element && event.target.closest<HTMLElement>('.list .row');
    if (!row || event.pointerType !== 'touch' || !event.isPrimary) return;
    swipe = { row, x: event.clientX, y: event.clientY, isBegun: false };
  });
  page.addEventListener('pointermove', moved);
  page.addEventListener('pointerup', (event) => ended(event.clientX));
  page.addEventListener('pointercancel', () => ended(undefined));
}

function moved({ clientX, clientY }: PointerEvent): void {
  if (!swipe) return;
  const [across, along] = [clientX - swipe.x, clientY - swipe.y];
  if (!swipe.isBegun && Math.abs(along) > Math.abs(across)) {
    swipe = undefined;
    return;
  }
  if (!swipe.isBegun && Math.abs(across) < beginsAt) return;
  swipe.isBegun = true;
  const { row } = swipe;
  const doesMove = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (doesMove) row.style.translate = `${across}px`;
  row.dataset['swipe'] = across < 0 ? 'removal' : 'seen';
  row.classList.toggle('swiped', Math.abs(across) >= actsAt);
}

function ended(clientX: number | undefined): void {
  const { row, x, isBegun } = swipe ?? { row: undefined, x: 0, isBegun: false };
  swipe = undefined;
  if (!row || !isBegun) return;
  // The finger stood on a link, which is not what was meant.
  const keep = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', keep, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', keep, { capture: true }), 50);
  row.style.translate = '';
  row.classList.remove('swiped');
  delete row.dataset['swipe'];
  const across = (clientX ?? x) - x;
  const id = boxOf(row)?.value;
  if (id === undefined || Math.abs(across) < actsAt) return;
  if (across < 0) submitFor([id], 'removal');
  else submitFor([id], row.classList.contains('new') ? 'seen' : 'unseen');
}
