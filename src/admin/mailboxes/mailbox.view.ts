// One mailbox: what it holds and what leads to it, its facts, a new password, another name, and the
// way to take it away.

import type { SeenAccount } from '../../account/account-looks.ts';
import { mayDo } from '../../account/rights.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { tickField } from '../../web/choice-field.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dayWords } from '../day-words.ts';
import { addressHead } from '../domain-head.view.ts';
import { confirmField, nameAttributes, passwordOwner, textField } from '../../web/field.ts';
import { newPasswordFields } from '../new-password.view.ts';
import { domainPath, forwarderPath, loginsPath, mailboxPath } from '../paths.ts';
import { bytesUsage, sizeWords } from '../usage.view.ts';
import { factsSection, type FactsState } from './mailbox-facts.view.ts';

export interface MailboxState extends FactsState {
  /** Those that it can move to. */
  readonly domains: readonly string[];
  readonly madePassword: string | undefined;
  /** Whether its owner may have a new password sent. */
  readonly mayRecover: boolean;
  readonly hasFactor: boolean;
}

export function mailboxView(visit: SignedVisit, state: MailboxState): Html {
  const { account } = state.details;
  const head = { back: domainPath(state.domain), backLabel: state.domain, title: account.address };
  const mayAccounts = mayDo(visit.session, 'accounts');
  if (account.isUnsafe) {
    return html`${addressHead(visit, head)}
<div class="column">${unsafeNote(visit)}${mayAccounts ? removalSection(visit, state) : null}</div>`;
  }
  return html`${addressHead(visit, head)}
<div class="column">
${state.madePassword === undefined ? null : madeNote(visit, account.address, state.madePassword)}
${glance(visit, state)}
${factsSection(visit, state)}
${mayAccounts ? html`${passwordSection(visit, state)}${state.hasFactor ? factorSection(visit, state) : null}${nameSection(visit, state)}${removalSection(visit, state)}` : null}
</div>`;
}

/** Its path leads anywhere: no password opens it, and its mail stays where it is. */
function unsafeNote({ texts }: SignedVisit): Html {
  return html`<p class="note bad">${icon('warning')}${texts('admin.mailbox.unsafe.lead')}</p>`;
}

/** The only time that it stands anywhere; no copy of the page that Turbo keeps has it. */
export function madeNote({ texts }: SignedVisit, address: string, password: string): Html {
  return html`<section class="card made" role="status" data-turbo-temporary aria-labelledby="made-title">
<h2 id="made-title">${icon('key')}${texts('admin.mailbox.made', { address })}</h2>
<p class="secret" dir="ltr"><code>${password}</code></p>
<p class="soft">${texts('admin.mailbox.made.lead')}</p>
</section>`;
}

function glance(visit: SignedVisit, { details, domain }: MailboxState): Html {
  const { texts } = visit;
  const { account, aliases, holds } = details;
  const never = texts('admin.mailbox.last-login.never');
  const lastLogin =
    account.lastLoginMs === undefined ? never : dayWords(visit, account.lastLoginMs);
  const leads = aliases.map((address) => {
    const localPart = address.slice(0, address.lastIndexOf('@'));
    return html`<a href="${visit.link(forwarderPath(domain, localPart))}" dir="auto">${address}</a> `;
  });
  return html`<section class="card glance" aria-label="${texts('admin.mailbox.glance')}">
<dl>
<div><dt>${texts('admin.mailbox.holds')}</dt><dd>${useOf(visit, account)}</dd></div>
${holds.account.has('lastLoginMs') ? html`<div><dt>${texts('admin.mailbox.last-login')}</dt><dd>${lastLogin}</dd></div>` : null}
<div><dt>${texts('admin.logins.title')}</dt><dd><a href="${visit.link(`${loginsPath}?account=${encodeURIComponent(account.address)}`)}">${texts('admin.logins.link')}</a></dd></div>
<div><dt>${texts('admin.mailbox.aliases')}</dt><dd>${leads.length === 0 ? texts('admin.mailbox.aliases.none') : leads}</dd></div>
</dl>
</section>`;
}

/** The sum is kept beside mail that has a quota; without one nobody sums it up. */
export function useOf({ texts }: SignedVisit, { usedBytes, quota }: SeenAccount): Html {
  if (usedBytes !== undefined) return bytesUsage(texts, usedBytes, quota.bytes);
  if (quota.bytes === undefined)
    return html`<span class="soft">${texts('admin.mailbox.no-quota')}</span>`;
  const size = sizeWords(texts, quota.bytes);
  return html`<span class="soft">${texts('admin.mailbox.quota', { size })}</span>`;
}

function passwordSection(visit: SignedVisit, state: MailboxState): Html {
  const { domain, details, problem, mayRecover } = state;
  const { texts } = visit;
  const { address, localPart } = details.account;
  const path = visit.link(`${mailboxPath(domain, localPart)}/password`);
  const mustChange = tickField({
    name: 'must_change',
    label: texts('admin.mailbox.password.must-change'),
    help: texts('admin.mailbox.password.must-change.help'),
    isOn: true,
    problem: undefined,
  });
  return html`<section class="card" aria-labelledby="password-title">
<h2 id="password-title">${texts('admin.mailbox.password')}</h2>
<p class="soft">${texts('admin.mailbox.password.lead')}</p>
<form method="post" action="${path}" data-turbo="false">
${details.account.mayChangePassword ? mustChange : null}
<button name="make" value="yes" formnovalidate>${icon('key')}${texts('admin.mailbox.password.make')}</button>
${passwordOwner(address)}
${newPasswordFields(texts, {
  name: 'password',
  label: texts('admin.mailbox.password.own'),
  help: texts('admin.field.password.help'),
  problem,
})}
<button class="main">${texts('admin.mailbox.password.submit')}</button>
</form>
${mayRecover ? html`<p><a href="${visit.link(`${mailboxPath(domain, localPart)}/recovery`)}">${texts('recovery.title')}</a></p>` : null}
</section>`;
}

function factorSection(visit: SignedVisit, { domain, details }: MailboxState): Html {
  const { texts } = visit;
  const { address, localPart } = details.account;
  return html`<section class="card" aria-labelledby="factor-title">
<h2 id="factor-title">${texts('admin.factor')}</h2>
<p class="soft" dir="auto">${texts('admin.factor.mailbox', { address })}</p>
<form method="post" action="${visit.link(mailboxPath(domain, localPart))}/second-factor" data-turbo="false">
<button>${texts('admin.factor.reset')}</button>
</form>
</section>`;
}

function nameSection(visit: SignedVisit, state: MailboxState): Html {
  const { texts } = visit;
  const { domain, details, domains, form, problem } = state;
  const { localPart } = details.account;
  const chosen = form?.text('new_domain') ?? domain;
  const names = domains.includes(domain) ? domains : [domain, ...domains];
  const select = html`<select id="new_domain" name="new_domain">${names.map(
    (name) => html`<option ${attributes({ selected: name === chosen })}>${name}</option>`,
  )}</select>`;
  const only = html`<input type="hidden" name="new_domain" value="${domain}">`;
  return html`<section class="card" aria-labelledby="name-title">
<h2 id="name-title">${texts(names.length === 1 ? 'admin.mailbox.rename' : 'admin.mailbox.rename-or-move')}</h2>
<p class="soft">${texts('admin.mailbox.rename.lead')}</p>
<form method="post" action="${visit.link(mailboxPath(domain, localPart))}/name">
<div class="pair">${textField({
    name: 'new_name',
    label: texts('admin.mailboxes.local-part'),
    value: form?.text('new_name') ?? localPart,
    attributes: nameAttributes,
    problem,
  })}
${names.length === 1 ? only : html`<div class="field"><label for="new_domain">${texts('admin.mailbox.name.domain')}</label>${select}</div>`}</div>
<button>${texts('admin.mailbox.rename.submit')}</button>
</form>
</section>`;
}

function removalSection(visit: SignedVisit, { domain, details, problem }: MailboxState): Html {
  const { texts } = visit;
  const { address, localPart, isUnsafe } = details.account;
  const lead = isUnsafe ? 'admin.mailbox.unsafe.removal.lead' : 'admin.mailbox.removal.lead';
  return html`<section class="card" aria-labelledby="removal-title">
<h2 id="removal-title">${texts('admin.mailbox.removal')}</h2>
<p class="soft" dir="auto">${texts(lead, { address })}</p>
<form method="post" action="${visit.link(mailboxPath(domain, localPart))}/removal">
${confirmField({
  name: 'confirm',
  label: texts('admin.mailbox.removal.confirm', { address }),
  problem,
})}
<button class="danger">${texts('admin.mailbox.removal.submit')}</button>
</form>
</section>`;
}
