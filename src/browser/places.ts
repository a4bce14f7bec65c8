// On a phone the places scroll to the side: the one that is open is brought into sight.

/** `nav` may hold more than fits into its width. */
export function showOpenPlace(nav: HTMLElement): void {
  const open = nav.querySelector<HTMLElement>('[aria-current=page]');
  if (!open || nav.scrollWidth <= nav.clientWidth) return;
  const [room, place] = [nav.getBoundingClientRect(), open.getBoundingClientRect()];
  nav.scrollLeft += place.left + place.width / 2 - (room.left + room.width / 2);
}
