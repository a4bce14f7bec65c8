// What was done is said for a while, with the button that takes it back, and not again when one
// comes back to the page.

const shownMs = 12_000;
/** A message that leaves later can be held for as long as that at most. */
const sendingMs = 31_000;
/** What the address says of it (`withDone` of the server). */
const fields = ['done', 'count', 'task', 'sending'];

export function showForAWhile(note: HTMLElement): void {
  const address = new URL(location.href);
  for (const field of fields) address.searchParams.delete(field);
  history.replaceState(history.state, '', address);
  const hide = (): void => {
    if (note.matches(':hover, :focus-within')) setTimeout(hide, shownMs);
    else note.remove();
  };
  setTimeout(hide, note.classList.contains('sending') ? sendingMs : shownMs);
}
