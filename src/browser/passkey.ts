// Passkeys, which browsers make and show for scripts alone: on the page that adds one, and on the two
// pages of the login. What the browser answers goes into a form that a person could have sent.

import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

/** The form that adds one. */
export function offerNewPasskey(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement) || !browserSupportsWebAuthn()) return;
  form.querySelector('.needs-script')?.remove();
  const options = JSON.parse(
    form.dataset['options'] ?? '{}',
  ) as PublicKeyCredentialCreationOptionsJSON;
  onAnswer(form, () => startRegistration({ optionsJSON: options }));
}

/** The button that logs in with one. */
export function offerPasskeyLogin(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement) || !browserSupportsWebAuthn()) return;
  form.hidden = false;
  onAnswer(form, async () => {
    const response = await fetch(`${form.action}/options`, {
      method: 'POST',
      body: new URLSearchParams({ step: fieldOf(form, 'step') }),
    });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    const optionsJSON = (await response.json()) as PublicKeyCredentialRequestOptionsJSON;
    return startAuthentication({ optionsJSON });
  });
}

/** Sends the form once the browser has answered; who cancels stays where they are. */
function onAnswer(form: HTMLFormElement, ask: () => Promise<unknown>): void {
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
    void ask()
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

function fieldOf(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? '';
}
