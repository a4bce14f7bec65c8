// Offers the zone of this device where another one is chosen.

export function offerOwnZone(offer: HTMLElement): void {
  const choice = document.querySelector<HTMLSelectElement>('#time_zone');
  const button = offer.querySelector('button');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const own = [...(choice?.options ?? [])].find(({ value }) => value === zone);
  if (!choice || !button || !own || own.selected) return;
  button.append(` ${own.text}`);
  offer.hidden = false;
  button.addEventListener('click', () => {
    own.selected = true;
    offer.hidden = true;
    choice.focus();
  });
}
