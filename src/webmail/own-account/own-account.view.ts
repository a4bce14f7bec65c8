// The page of one's own account: a card for each thing that the domain leaves to its people.

import { type Forwarding, forwardsMax } from '../../account/self-service/forwarding.ts';
import {
  type TemporaryAddress,
  temporaryDays,
  wordCharsMax,
} from '../../account/self-service/temporary-addresses.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { framed, passwordField, passwordOwner, targetField, textField } from '../../web/field.ts';
import type { Form } from '../../web/form.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { fullTime, machineTime } from '../dates.ts';
import { settingsFrame } from '../settings/frame.view.ts';
import { doneWords } from './own-account.ts';

export interface OwnAccountState {
  /** Each is undefined where it is not this person's to decide. */
  readonly recovery: string | undefined;
  readonly forwarding: Forwarding | undefined;
  readonly temporary: readonly TemporaryAddress[] | undefined;
  readonly form: Form | undefined;
  readonly problem: Problem | undefined;
}

const addressAttributes = attributes({
  inputmode: 'email',
  autocomplete: 'email',
  autocapitalize: 'none',
  spellcheck: 'false',
  maxlength: 255,
});

export function ownAccountView(visit: SignedVisit, state: OwnAccountState): Html {
  const { texts } = visit;
  const { recovery, forwarding, temporary } = state;
  const isNothing = [recovery, forwarding, temporary].every((one) => one === undefined);
  return settingsFrame(
    visit,
    { current: 'account', title: texts('own.title'), note: doneNote(visit) },
    html`${isNothing ? html`<p class="soft">${texts('own.nothing')}</p>` : null}
${forwarding === undefined ? null : forwardingSection(visit, state, forwarding)}
${temporary === undefined ? null : temporarySection(visit, state, temporary)}
${recovery === undefined ? null : recoverySection(visit, state, recovery)}`,
  );
}

function doneNote({ query, texts }: SignedVisit): Html | null {
  const asked = query.get('done');
  const done = doneWords.find((what) => what === asked);
  if (done === undefined) return null;
  return html`<p class="note good" role="status">${icon('done')}${texts(`own.done.${done}`)}</p>`;
}

function recoverySection(visit: SignedVisit, state: OwnAccountState, kept: string): Html {
  const { texts, session } = visit;
  const { form, problem } = state;
  const path = visit.link('/settings/account/recovery');
  const known = html`${texts('recovery.kept')} <b><bdi dir="ltr">${kept}</bdi></b>`;
  return html`<section class="card" aria-labelledby="recovery-title">
<h2 id="recovery-title">${texts('recovery.title')}</h2>
<p class="soft">${texts('recovery.about')}</p>
<p>${kept === '' ? texts('recovery.none') : known}</p>
<form method="post" action="${path}">
${passwordOwner(session.address)}
${textField({
  name: 'recovery',
  label: texts('recovery.new'),
  value: form?.text('recovery') ?? '',
  attributes: addressAttributes,
  problem,
})}
${passwordField({
  name: 'recovery_current',
  label: texts('settings.password.current'),
  autocomplete: 'current-password',
  problem,
})}
<div class="actions"><button class="main">${texts('recovery.submit')}</button>
${kept === '' ? null : html`<button class="quiet" formaction="${path}/removal" formnovalidate>${texts('recovery.remove')}</button>`}</div>
</form></section>`;
}

function forwardingSection(visit: SignedVisit, state: OwnAccountState, kept: Forwarding): Html {
  const { texts, session } = visit;
  const { form, problem } = state;
  const isKept = form === undefined ? kept.keepsCopy : form.text('copy') === 'yes';
  const copy = html`<div class="field"><label class="check"><input type="checkbox" name="copy" value="yes" ${attributes({ checked: isKept })}><span>${texts('forward.copy')}</span></label></div>`;
  return html`<section class="card" aria-labelledby="forward-title">
<h2 id="forward-title">${texts('forward.title')}</h2>
<p class="soft">${texts('forward.about')}</p>
<form method="post" action="${visit.link('/settings/account/forwarding')}">
${passwordOwner(session.address)}
${targetField({
  name: 'forward',
  label: texts('forward.to'),
  help: texts('forward.to.help', { max: forwardsMax }),
  value: form?.has('forward') ? form.text('forward') : kept.targets.join(', '),
  required: false,
  problem,
})}
${kept.mayKeepCopy ? copy : html`<p class="soft">${texts('forward.no-copy')}</p>`}
${passwordField({
  name: 'forward_current',
  label: texts('settings.password.current'),
  autocomplete: 'current-password',
  problem,
})}
<button class="main">${texts('forward.submit')}</button>
</form></section>`;
}

function temporarySection(
  visit: SignedVisit,
  { form, problem }: OwnAccountState,
  addresses: readonly TemporaryAddress[],
): Html {
  const { texts } = visit;
  const path = visit.link('/settings/account/addresses');
  const chosen = form?.text('days') ?? '30';
  const days = temporaryDays.map(
    (count) =>
      html`<option ${attributes({ value: String(count), selected: String(count) === chosen })}>${texts('temporary.days', { count })}</option>`,
  );
  return html`<section class="card" aria-labelledby="temporary-title">
<h2 id="temporary-title">${texts('temporary.title')}</h2>
<p class="soft">${texts('temporary.about')}</p>
${addresses.length === 0 ? html`<p class="soft">${texts('temporary.none')}</p>` : html`<form method="post" action="${path}/removal"><ul class="names">${addresses.map((one) => listed(visit, one))}</ul></form>`}
<form method="post" action="${path}">
${textField({
  name: 'word',
  label: texts('temporary.word'),
  help: texts('temporary.word.help'),
  value: form?.text('word') ?? '',
  attributes: attributes({ maxlength: wordCharsMax, autocomplete: 'off', autocapitalize: 'none' }),
  required: false,
  problem,
})}
${framed(
  { name: 'days', label: texts('temporary.ends'), problem },
  html`<select id="days" name="days">${days}</select>`,
)}
<button class="main">${texts('temporary.submit')}</button>
</form></section>`;
}

function listed(visit: SignedVisit, { address, endsMs }: TemporaryAddress): Html {
  const { texts } = visit;
  const words = texts('temporary.remove', { address });
  const time = html`<time datetime="${machineTime(endsMs)}">${texts('temporary.until', { time: fullTime(endsMs, texts) })}</time>`;
  return html`<li><span><bdi dir="ltr">${address}</bdi> <small class="soft">${time}</small></span>
<button class="quiet" name="address" value="${address}" title="${words}" aria-label="${words}">${icon('trash')}</button></li>`;
}
