// Passkeys, which browsers make and show for scripts alone: on the page that adds one, and on the two
// pages of the login. What the browser answers goes into a form that a person could have sent. The
// script that asks comes when the button is pressed, as few press it.

import type * as passkeys from './passkey.ts';

type Ask = (script: typeof passkeys) => Promise<unknown>;

/** The form that adds one. */
export function offerNewPasskey(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement) || !('PublicKeyCredential' in window)) return;
  form.querySelector('.needs-script')?.remove();
  onAnswer(form, (script) => script.makePasskey(form));
}

/** The button that logs in with one. */
export function offerPasskeyLogin(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement) || !('PublicKeyCredential' in window)) return;
  form.hidden = false;
  onAnswer(form, (script) => script.showPasskey(form));
}

/** Sends the form once the browser has answered; who cancels stays where they are. */
function onAnswer(form: HTMLFormElement, ask: Ask): void {
  const button = form.querySelector('button');
  const refused = form.querySelector<HTMLElement>('.refused');
  if (!button) return;
  button.disabled = false;
  form.addEventListener('submit', (event) => {
    const answer = form.querySelector<HTMLInputElement>('input[name=answer]');
    if (!answer || answer.value !== '') return;
    event.preventDefault();
    button.disabled = true;
    if (refused) refused.hidden = true;
    void import('./passkey.ts')
      .then(ask)
      .then((given) => {
        answer.value = JSON.stringify(given);
        form.requestSubmit();
      })
      .catch(() => {
        if (refused) refused.hidden = false;
      })
      .finally(() => {
        button.disabled = false;
      });
  });
}
