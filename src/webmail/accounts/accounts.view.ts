// The page of linked accounts, and the switch between them in the side list.

import type { Companion } from '../../account/companions.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { accountsPath } from '../../web/companion.ts';
import { face } from '../../web/face.ts';
import { passwordField, textField } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import { bar } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { shortTime } from '../dates.ts';
import { doneNote } from '../mail-page.ts';
import type { SideAccount } from './open-accounts.ts';

export interface AccountsState {
  /** Those that this account has linked, and those that have linked it. */
  readonly linked: readonly Companion[];
  readonly holders: readonly Companion[];
  readonly problem: Problem | undefined;
  /** The address as it was typed before. */
  readonly typed: string;
}

export function accountsView(visit: SignedVisit, state: AccountsState): Html {
  const { texts } = visit;
  const { linked, holders } = state;
  return html`${bar(visit, 'mail')}
<main id="main">
<header class="head"><h1>${texts('accounts.title')}</h1></header>
<form method="post">${doneNote(visit)}</form>
<div class="column">
<section class="card" aria-labelledby="linked"><h2 id="linked">${texts('accounts.mine')}</h2>
<p class="soft">${texts('accounts.lead')}</p>
${linked.length === 0 ? html`<p>${texts('accounts.none')}</p>` : entries(visit, linked, 'remove')}
${addForm(visit, state)}
</section>
${holders.length === 0 ? null : html`<section class="card" aria-labelledby="holders"><h2 id="holders">${texts('accounts.holders')}</h2><p class="soft">${texts('accounts.holders.lead')}</p>${entries(visit, holders, 'revoke')}</section>`}
</div>
</main>`;
}

function entries(
  visit: SignedVisit,
  companions: readonly Companion[],
  verb: 'remove' | 'revoke',
): Html {
  const { texts, nowMs } = visit;
  const base = visit.link(accountsPath);
  return html`<ul class="entries linked">${companions.map(
    ({ address, madeMs, isOpen }) =>
      html`<li><form method="post" class="actions" data-turbo="false">${face(address)}
<input type="hidden" name="address" value="${address}">
<span class="clip" dir="auto">${address} <small class="soft">${texts('accounts.since', { date: shortTime(madeMs, nowMs, texts) })}</small></span>
${verb === 'remove' && isOpen ? html`<button formaction="${base}/switch">${texts('accounts.open')}</button>` : null}
<button class="quiet" formaction="${base}/${verb}">${texts('accounts.remove')}</button>
${isOpen ? null : html`<p class="note warn">${icon('warning')}${texts('accounts.lapsed')}</p>`}
</form></li>`,
  )}</ul>`;
}

function addForm(visit: SignedVisit, { problem, typed }: AccountsState): Html {
  const { texts } = visit;
  return html`<form method="post" action="${visit.link(accountsPath)}" data-turbo="false">
<h3>${texts('accounts.add')}</h3>
${textField({
  name: 'address',
  label: texts('login.address'),
  value: typed,
  attributes: attributes({ maxlength: 320, autocomplete: 'off', inputmode: 'email' }),
  problem,
})}
${passwordField({
  name: 'password',
  label: texts('login.password'),
  autocomplete: 'current-password',
  problem,
})}
${textField({
  name: 'code',
  label: texts('accounts.code'),
  value: '',
  attributes: attributes({ maxlength: 40, autocomplete: 'one-time-code' }),
  required: false,
  problem,
})}
<button class="main">${texts('accounts.submit')}</button>
</form>`;
}

/** One press goes into an account; nothing where there is but one. */
export function accountsList(visit: SignedVisit, accounts: readonly SideAccount[]): Html | null {
  if (accounts.length === 0) return null;
  const { texts } = visit;
  return html`<form method="post" class="accounts" action="${visit.link(accountsPath)}/switch" data-turbo="false"><h2>${texts('accounts.side')}</h2>
<ul>${accounts.map(
    ({ address, unread, isCurrent }) =>
      html`<li><button class="quiet" name="address" value="${address}" ${attributes({ 'aria-current': isCurrent && 'true' })}>${face(address)}<span dir="auto">${address}</span>${unread > 0 ? html`<b class="number">${unread}</b>` : null}</button></li>`,
  )}
<li><a href="${visit.link('/all')}" ${attributes({ 'aria-current': visit.request.path === '/all' && 'page' })}>${icon('inbox')}<span>${texts('accounts.all')}</span></a></li></ul></form>`;
}
