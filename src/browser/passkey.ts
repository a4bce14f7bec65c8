// What asks the browser for a passkey: fetched when somebody is about to use one.

import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

/** For the form that adds one. */
export async function makePasskey(form: HTMLFormElement): Promise<unknown> {
  const options = form.dataset['options'] ?? '{}';
  const optionsJSON = JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON;
  return await startRegistration({ optionsJSON });
}

/** For the button that logs in with one. */
export async function showPasskey(form: HTMLFormElement): Promise<unknown> {
  const step = form.querySelector<HTMLInputElement>('input[name=step]')?.value ?? '';
  const body = new URLSearchParams({ step });
  const response = await fetch(`${form.action}/options`, { method: 'POST', body });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  const optionsJSON = (await response.json()) as PublicKeyCredentialRequestOptionsJSON;
  return await startAuthentication({ optionsJSON });
}
