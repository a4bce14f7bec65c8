// `?done=<what>` after a form: the calm note that it worked. Only what stands here is ever said.

import { type Html, html } from '../html/html.ts';
import { icon } from '../web/icon.ts';
import type { Visit } from '../web/visit.ts';

const known = [
  'mailbox-added',
  'mailbox-removed',
  'mailbox-changed',
  'mailbox-restored',
  'mailbox-renamed',
  'password-set',
  'forwarder-added',
  'forwarder-changed',
  'forwarder-removed',
  'domain-password',
  'domain-added',
  'domain-removed',
  'domain-changed',
  'look-changed',
  'services-changed',
  'key-made',
  'key-used',
  'key-removed',
  'key-rotation',
  'sts-changed',
  'domain-closed',
  'domain-restored',
  'domain-name-added',
  'domain-name-removed',
  'administrator-added',
  'administrator-changed',
  'administrator-removed',
  'token-removed',
  'reset-sent',
  'sign-up-changed',
  'invitation-removed',
  'request-approved',
  'request-declined',
  'login-released',
  'webhook-changed',
  'webhook-sent',
  'webhook-removed',
  'report-changed',
  'report-sent',
  'factor-reset',
] as const;

export type Done = (typeof known)[number];

/** The address of a page that tells what has just been done. */
export function withDone(path: string, done: Done): string {
  return `${path}?done=${done}`;
}

export function doneNote(visit: Visit): Html | null {
  const asked = visit.query.get('done');
  const done = known.find((what) => what === asked);
  if (done === undefined) return null;
  return html`<p class="note good" role="status">${icon('done')}${visit.texts(`admin.done.${done}`)}</p>`;
}
