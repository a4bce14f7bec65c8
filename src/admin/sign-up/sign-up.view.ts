// Who may make a mailbox, who waits for an answer, and the links that invite.

import type { DomainSummary } from '../../account/account.ts';
import { type Invitation, invitationDays, usesMax } from '../../account/sign-up/invitations.ts';
import { type SignUpMode, signUpModes } from '../../account/sign-up/sign-up-rules.ts';
import { reasonCharsMax, type SignUpRequest } from '../../account/sign-up/sign-up-requests.ts';
import { mayDo } from '../../account/rights.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { oneField, selectField } from '../../web/choice-field.ts';
import { localPartField, textField } from '../../web/field.ts';
import type { Form } from '../../web/form.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dayWords, timeWords } from '../day-words.ts';
import { domainHead } from '../domain-head.view.ts';
import { signUpPath } from '../paths.ts';

export interface MadeLink {
  readonly link: string;
  readonly to: string;
  readonly sent: 'no' | 'yes' | 'failed';
}

export interface SignUpState {
  readonly domain: DomainSummary;
  readonly mode: SignUpMode;
  readonly invitations: readonly Invitation[];
  readonly requests: readonly SignUpRequest[];
  /** Where people ask; undefined where no mail with a link can be sent. */
  readonly askLink: string | undefined;
  readonly holdsQuota: boolean;
  readonly form?: Form;
  readonly problem?: Problem;
  /** The only time that a link stands anywhere. */
  readonly made?: MadeLink;
}

export function signUpView(visit: SignedVisit, state: SignUpState): Html {
  const { domain, mode, made } = state;
  const mayAnswer = mayDo(visit.session, 'accounts');
  return html`${domainHead(visit, domain, 'sign-up')}
${made === undefined ? null : madeSection(visit, made)}
<div class="column">
${mayAnswer && (mode === 'open' || state.requests.length > 0) ? requestsSection(visit, state) : null}
${mayAnswer && mode !== 'off' ? inviteSection(visit, state) : null}
${mayAnswer && mode !== 'off' ? linksSection(visit, state) : null}
${modeSection(visit, state)}
</div>`;
}

function madeSection({ texts }: SignedVisit, { link, to, sent }: MadeLink): Html {
  const words = {
    no: texts('admin.sign-up.made'),
    yes: texts('admin.sign-up.made.sent', { to }),
    failed: texts('admin.sign-up.made.unsent'),
  }[sent];
  return html`<section class="card" aria-label="${words}" data-turbo-temporary>
<p class="note ${sent === 'failed' ? 'warn' : 'good'}" role="status">${icon(sent === 'failed' ? 'warning' : 'done')}<span dir="auto">${words}</span></p>
<p><input class="copied" type="text" value="${link}" readonly dir="ltr" aria-label="${words}"></p>
</section>`;
}

function requestsSection(visit: SignedVisit, state: SignUpState): Html {
  const { texts } = visit;
  const { domain, requests } = state;
  const isFull = domain.accountsMax !== undefined && domain.accounts >= domain.accountsMax;
  const full = html`<p class="note warn">${icon('warning')}${texts('admin.sign-up.full')}</p>`;
  return html`<section class="card" aria-labelledby="requests-title">
<h2 id="requests-title">${texts('admin.sign-up.waiting')}</h2>
${isFull && requests.length > 0 ? full : null}
${requests.length === 0 ? html`<p class="soft">${texts('admin.sign-up.waiting.none')}</p>` : html`<ul class="requests">${requests.map((one) => requestRow(visit, domain.name, one))}</ul>`}
</section>`;
}

function requestRow(visit: SignedVisit, domain: string, request: SignUpRequest): Html {
  const { texts } = visit;
  const { id, address, displayName, recovery, createdMs } = request;
  const path = visit.link(`${signUpPath(domain)}/requests/${id}`);
  const facts = texts('admin.sign-up.asked', { time: timeWords(visit, createdMs), recovery });
  const approve = texts('admin.sign-up.approve.of', { address });
  const decline = texts('admin.sign-up.decline.of', { address });
  return html`<li><p><b dir="auto">${address}</b>${displayName === '' ? null : html` <span dir="auto">${displayName}</span>`}<br><small class="soft" dir="auto">${facts}</small></p>
<div class="answers"><form method="post" action="${path}/approval"><button class="main" aria-label="${approve}">${texts('admin.sign-up.approve')}</button></form>
<details class="more"><summary aria-label="${decline}">${texts('admin.sign-up.decline')}</summary>
<form method="post" action="${path}/decline"><label>${texts('admin.sign-up.reason')}
<textarea name="reason" rows="2" dir="auto" ${attributes({ maxlength: reasonCharsMax })}></textarea></label>
<small>${texts('admin.sign-up.reason.help')}</small>
<button class="danger">${texts('admin.sign-up.decline')}</button></form></details></div></li>
`;
}

function inviteSection(visit: SignedVisit, state: SignUpState): Html {
  const { texts, session } = visit;
  const { domain, form, problem } = state;
  const typed = (name: string): string => form?.text(name) ?? '';
  const quota = textField({
    name: 'quota',
    label: texts('admin.sign-up.invite.quota'),
    help: texts('admin.sign-up.invite.quota.help'),
    value: typed('quota'),
    attributes: attributes({ maxlength: 20, autocomplete: 'off' }),
    required: false,
    problem,
  });
  return html`<section class="card" aria-labelledby="invite-title">
<h2 id="invite-title">${texts('admin.sign-up.invite')}</h2>
<form method="post" action="${visit.link(signUpPath(domain.name))}/invitations" data-turbo="false">
${textField({
  name: 'to',
  label: texts('admin.sign-up.invite.to'),
  help: texts('admin.sign-up.invite.to.help'),
  value: typed('to'),
  attributes: attributes({ inputmode: 'email', autocomplete: 'off', maxlength: 255 }),
  required: false,
  problem,
})}
${localPartField({
  name: 'local_part',
  label: texts('admin.sign-up.invite.name'),
  help: texts('admin.sign-up.invite.name.help'),
  value: typed('local_part'),
  domain: domain.name,
  required: false,
  problem,
})}
${state.holdsQuota && mayDo(session, 'quotas') ? quota : null}
${textField({
  name: 'uses',
  label: texts('admin.sign-up.invite.uses'),
  help: texts('admin.sign-up.invite.uses.help', { max: usesMax }),
  value: form === undefined ? '1' : typed('uses'),
  attributes: attributes({ inputmode: 'numeric', maxlength: 3, autocomplete: 'off' }),
  problem,
})}
${selectField({
  name: 'days',
  label: texts('admin.sign-up.invite.days'),
  problem: undefined,
  choices: invitationDays.map((days) => ({
    value: String(days),
    label: texts('temporary.days', { count: days }),
    isChosen: form === undefined ? days === 7 : typed('days') === String(days),
  })),
})}
<button class="main">${texts('admin.sign-up.invite.submit')}</button>
</form></section>`;
}

function linksSection(visit: SignedVisit, { domain, invitations }: SignUpState): Html {
  const { texts } = visit;
  const row = (one: Invitation): Html => {
    const { id, localPart, sentTo, maker, usesLeft: uses, endsMs } = one;
    const name = localPart === '' ? texts('admin.sign-up.link.any') : `${localPart}@${domain.name}`;
    const day = dayWords(visit, endsMs);
    const facts = texts('admin.sign-up.link.facts', { uses, day, maker });
    const sent = sentTo === '' ? '' : ` · ${texts('admin.sign-up.link.sent', { to: sentTo })}`;
    const words = texts('admin.sign-up.link.remove');
    const path = visit.link(`${signUpPath(domain.name)}/invitations/${id}/removal`);
    return html`<li><span><b dir="auto">${name}</b><br><small class="soft" dir="auto">${facts}${sent}</small></span>
<form method="post" action="${path}"><button class="quiet" aria-label="${words}" title="${words}">${icon('trash')}</button></form></li>
`;
  };
  return html`<section class="card" aria-labelledby="links-title">
<h2 id="links-title">${texts('admin.sign-up.links')}</h2>
${invitations.length === 0 ? html`<p class="soft">${texts('admin.sign-up.links.none')}</p>` : html`<ul class="names">${invitations.map(row)}</ul>`}
</section>`;
}

function modeSection(visit: SignedVisit, { domain, mode, askLink }: SignUpState): Html {
  const { texts, session } = visit;
  const mayChange = mayDo(session, 'settings');
  const label = texts('admin.sign-up.mode');
  const noOrigin = html`<p class="note warn">${icon('warning')}${texts('admin.sign-up.no-origin')}</p>`;
  const ask = html`<p class="soft">${texts('admin.sign-up.address')} <a href="${askLink ?? ''}" dir="ltr">${askLink ?? ''}</a></p>`;
  const form = html`<form method="post" action="${visit.link(signUpPath(domain.name))}">
${oneField({
  name: 'mode',
  label,
  problem: undefined,
  choices: signUpModes.map((one) => ({
    value: one,
    label: texts(`admin.sign-up.mode.${one}`),
    help: texts(`admin.sign-up.mode.${one}.help`),
    isChosen: one === mode,
  })),
})}
<button class="main">${texts('settings.submit')}</button></form>`;
  return html`<section class="card" aria-labelledby="mode-title">
<h2 id="mode-title">${label}</h2>
<p class="soft" dir="auto">${texts('admin.sign-up.lead', { domain: domain.name })}</p>
${askLink === undefined ? noOrigin : mode === 'open' ? ask : null}
${mayChange ? form : html`<p>${texts(`admin.sign-up.mode.${mode}`)}</p>`}
</section>`;
}
