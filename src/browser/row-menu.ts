// The menu of a row under the second button of the mouse, or the key for it: what the buttons over
// the list do, said in their words. With Shift it is the browser's own menu.

import { rowsWith, submitFor } from './row-act.ts';

export function offerRowMenu(page: Document): void {
  page.addEventListener('contextmenu', (event) => {
    const row = event.target instanceof Element && event.target.closest<HTMLElement>('.list .row');
    if (!row || event.shiftKey || event.pointerType === 'touch') return;
    const buttons = row
      .closest('.list')
      ?.querySelectorAll<HTMLButtonElement>('.bulk > button[formaction]');
    if (!buttons || buttons.length === 0) return;
    event.preventDefault();
    open(page, row, itemsOf(row, [...buttons]), event);
  });
}

function itemsOf(row: HTMLElement, buttons: readonly HTMLButtonElement[]): readonly HTMLElement[] {
  return buttons.map((button) => {
    const item = document.createElement('button');
    item.type = 'button';
    item.setAttribute('role', 'menuitem');
    item.append(...[...button.childNodes].map((node) => node.cloneNode(true)), button.title);
    const verb = button.formAction.split('/').at(-1) ?? '';
    item.addEventListener('click', () => submitFor(rowsWith(row), verb));
    return item;
  });
}

function open(
  page: Document,
  row: HTMLElement,
  items: readonly HTMLElement[],
  { clientX, clientY }: MouseEvent,
): void {
  page.querySelector('.row-menu')?.remove();
  const menu = page.createElement('div');
  menu.className = 'row-menu';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', page.querySelector('.list .bulk')?.ariaLabel ?? '');
  menu.popover = 'auto';
  menu.append(...items);
  page.body.append(menu);
  menu.showPopover();
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(clientX, innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(clientY, innerHeight - height - 4))}px`;
  menu.addEventListener('click', () => menu.hidePopover());
  menu.addEventListener('toggle', () => {
    if (menu.matches(':popover-open')) return;
    menu.remove();
    row.querySelector<HTMLElement>('.subject')?.focus({ preventScroll: true });
  });
  menu.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = items.indexOf(page.activeElement as HTMLElement) + step;
    items.at(at % items.length)?.focus();
  });
  items[0]?.focus();
}
