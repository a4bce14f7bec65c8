// The form of who is to have a mailbox, and what they are told afterwards.

import type { WantedMailbox } from '../../account/sign-up/wanted-mailbox.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { localPartField, passwordField, passwordOwner, textField } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import { documentOf } from '../../web/shell.ts';
import type { Visit } from '../../web/visit.ts';
import type { RecoveryParts } from '../recovery/recovery-parts.ts';

export interface JoinState {
  readonly domain: string;
  /** The name that comes with the link; empty where one is chosen. */
  readonly given: string;
  readonly typed: WantedMailbox;
  readonly problem: Problem | undefined;
  /** Whether somebody has to say yes first. */
  readonly isAsking: boolean;
}

export const noneTyped: WantedMailbox = {
  localPart: '',
  displayName: '',
  password: '',
  recovery: '',
};

export function joinView(visit: Visit, state: JoinState): Html {
  const { texts } = visit;
  const { domain, given, typed, problem, isAsking } = state;
  const address = `${given}@${domain}`;
  const chosen = localPartField({
    name: 'local_part',
    label: texts('join.address'),
    help: texts('join.address.help'),
    value: typed.localPart,
    domain,
    isFirst: true,
    problem,
  });
  const settled = html`<p dir="auto">${texts('join.given', { address })}</p>
${passwordOwner(address)}`;
  return framed(
    visit,
    html`<p dir="auto">${texts(isAsking ? 'join.ask.lead' : 'join.lead', { domain })}</p>
<form method="post" data-turbo="false">
${given === '' ? chosen : settled}
${textField({
  name: 'display_name',
  label: texts('join.name'),
  help: texts('join.name.help'),
  value: typed.displayName,
  attributes: attributes({ autocomplete: 'name', maxlength: 120 }),
  required: false,
  problem,
})}
${passwordField({
  name: 'password',
  label: texts('join.password'),
  help: texts('settings.password.next.help'),
  autocomplete: 'new-password',
  problem,
})}
${passwordField({
  name: 'password_again',
  label: texts('settings.password.again'),
  autocomplete: 'new-password',
  problem,
})}
${textField({
  name: 'recovery',
  label: texts('join.recovery'),
  help: texts(isAsking ? 'join.recovery.needed' : 'join.recovery.optional'),
  value: typed.recovery,
  attributes: attributes({ inputmode: 'email', autocomplete: 'email', maxlength: 255 }),
  required: isAsking,
  problem,
})}
<button class="main">${texts(isAsking ? 'join.ask.submit' : 'join.submit')}</button>
</form>`,
  );
}

export function madeView(
  visit: Visit,
  { address, recovery }: { readonly address: string; readonly recovery: string | undefined },
): Html {
  const { texts } = visit;
  return framed(
    visit,
    html`<p class="note good" role="status">${icon('done')}<span dir="auto">${texts('join.done', { address })}</span></p>
${recovery === undefined ? null : html`<p dir="auto">${texts('join.done.confirm', { recovery })}</p>`}
<p><a class="button main" href="${visit.link('/login')}">${texts('join.done.login')}</a></p>`,
  );
}

export function askedView(visit: Visit, recovery: string): Html {
  const words = visit.texts('join.asked', { recovery });
  return framed(
    visit,
    html`<p class="note good" role="status">${icon('done')}<span dir="auto">${words}</span></p>`,
  );
}

export function confirmView(
  visit: Visit,
  { address, recovery }: { readonly address: string; readonly recovery: string },
): Html {
  const { texts } = visit;
  return framed(
    visit,
    html`<p dir="auto">${texts('join.confirm', { address, recovery })}</p>
<form method="post" data-turbo="false"><button class="main">${texts('join.confirm.submit')}</button></form>`,
  );
}

export function confirmedView(visit: Visit): Html {
  const words = visit.texts('join.confirmed');
  return framed(visit, html`<p class="note good" role="status">${icon('done')}${words}</p>`);
}

export function bareDocument(parts: RecoveryParts, visit: Visit, content: Html): Html {
  const title = visit.texts('join.title');
  return documentOf(parts.shell, visit, { title, layout: 'bare', content });
}

function framed({ texts }: Visit, inside: Html): Html {
  return html`<main id="main" class="card login">
<h1>${icon('mailbox')}${texts('join.title')}</h1>
${inside}
</main>`;
}
