// Offers the zone of this device where another one is chosen.

export function offerOwnZone(page: Document): void {
  const choice = page.querySelector<HTMLSelectElement>('#time_zone');
  const button = page.querySelector<HTMLButtonElement>('#own-zone');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const own = [...(choice?.options ?? [])].find(({ value }) => value === zone);
  if (!choice || !button || !own || own.selected) return;
  button.textContent = `${button.dataset['words'] ?? ''} ${own.text}`;
  button.hidden = false;
  button.addEventListener('click', () => {
    own.selected = true;
    button.hidden = true;
    choice.focus();
  });
}
