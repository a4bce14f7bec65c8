// The button that copies what stands in the control before it. Without a clipboard, as on a page
// that did not come by https, it stays hidden, and the text can be selected.

const toldMs = 2_000;

export function offerCopy(button: Element): void {
  const control = button.previousElementSibling;
  const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  if (!isText || !(button instanceof HTMLButtonElement) || !isSecureContext) return;
  const words = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(control.value).then(
      () => {
        button.textContent = button.dataset['done'] ?? words;
        setTimeout(() => (button.textContent = words), toldMs);
      },
      // The browser's owner forbids it: the text is selected, to be copied by a key.
      () => control.select(),
    );
  });
}
