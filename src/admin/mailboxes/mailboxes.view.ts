// The mailboxes of a domain as rows, and the form that adds one.

import type { AccountSummary, DomainSummary } from '../../account/account.ts';
import { type Html, html } from '../../html/html.ts';
import { face } from '../../web/face.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { domainHead } from '../domain-head.view.ts';
import { localPartField } from '../../web/field.ts';
import { newPasswordFields } from '../new-password.view.ts';
import { type ListPage, noRows, pageLinks, searchForm } from '../list-page.ts';
import { domainPath, domainSettingsPath, mailboxesPath, mailboxPath } from '../paths.ts';
import type { Problem } from '../../web/problem.ts';

export interface MailboxesState {
  readonly domain: DomainSummary;
  readonly list: ListPage<AccountSummary>;
  /** Typed before, shown again. */
  readonly localPart: string;
  readonly problem: Problem | undefined;
}

export function mailboxesView(visit: SignedVisit, state: MailboxesState): Html {
  const { texts } = visit;
  const { domain, list } = state;
  const full = domain.accountsMax !== undefined && domain.accounts >= domain.accountsMax;
  return html`${domainHead(visit, domain, 'mailboxes')}
<div class="beside">
<section class="card flush" aria-labelledby="mailboxes">
<div class="card-head"><h2 id="mailboxes">${texts('admin.mailboxes.title')}</h2><span class="soft number">${used(visit, domain)}</span>
<a class="button to-form" href="#add">${icon('plus')}${texts('admin.add')}</a></div>
${searchForm(visit, domainPath(domain.name), list)}
${list.rows.length === 0 ? empty(visit, list) : html`<ul class="entries">${list.rows.map((account) => row(visit, domain, account))}</ul>`}
${pageLinks(visit, domainPath(domain.name), list)}
</section>
<section class="card" id="add" aria-labelledby="add-title">
${full && !state.problem ? fullNotice(visit, domain) : addForm(visit, state)}
</section>
</div>`;
}

function used({ texts }: SignedVisit, domain: DomainSummary): string {
  const { accounts, accountsMax } = domain;
  if (accountsMax === undefined) return texts('admin.mailboxes.count', { count: accounts });
  return texts('admin.mailboxes.used', { used: accounts, max: accountsMax });
}

function row(visit: SignedVisit, domain: DomainSummary, account: AccountSummary): Html {
  const href = visit.link(mailboxPath(domain.name, account.localPart));
  return html`<li><a class="entry" href="${href}">${face(account.address)}<span class="clip" dir="auto"><b>${account.localPart}</b><span class="soft">@${domain.name}</span></span>${facts(visit, account)}${account.isUnsafe ? html`<span class="mark bad">${visit.texts('admin.mailbox.unsafe.mark')}</span>` : null}${icon('next')}</a></li>
`;
}

/** Only what is out of the ordinary. */
function facts({ texts }: SignedVisit, { isActive, quota }: AccountSummary): Html {
  const megabytes = quota.bytes === undefined ? undefined : Math.round(quota.bytes / 2 ** 20);
  return html`${megabytes === undefined ? null : html`<span class="soft number">${texts('admin.mailbox.quota', { megabytes })}</span>`}${isActive ? null : html`<span class="mark">${texts('admin.mailbox.disabled')}</span>`}`;
}

function empty(visit: SignedVisit, list: ListPage<AccountSummary>): Html {
  const { texts } = visit;
  const none = html`<h3>${texts('admin.mailboxes.empty')}</h3>
<p class="soft">${texts('admin.mailboxes.empty.help')}</p>`;
  const isEmpty = list.first && list.sought === '';
  return html`<div class="blank">${icon('mailbox')}
${isEmpty ? none : noRows(visit, list)}</div>`;
}

function addForm(visit: SignedVisit, state: MailboxesState): Html {
  const { texts } = visit;
  const { domain, problem } = state;
  return html`<h2 id="add-title">${texts('admin.mailboxes.add')}</h2>
<p class="soft">${texts('admin.mailboxes.lead')}</p>
<form method="post" action="${visit.link(mailboxesPath(domain.name))}">
${localPartField({
  name: 'local_part',
  label: texts('admin.mailboxes.local-part'),
  help: texts('admin.mailboxes.local-part.help'),
  value: state.localPart,
  domain: domain.name,
  problem,
})}
${newPasswordFields(texts, {
  name: 'password',
  label: texts('admin.field.password'),
  help: texts('admin.field.password.help'),
  problem,
})}
<button class="main">${texts('admin.mailboxes.add')}</button>
</form>`;
}

function fullNotice(visit: SignedVisit, domain: DomainSummary): Html {
  const { texts, session } = visit;
  const isSuper = session.rights.super;
  const help = isSuper ? 'admin.mailboxes.full.super' : 'admin.mailboxes.full.help';
  const raise = html`<p class="actions"><a class="button" href="${visit.link(domainSettingsPath(domain.name))}">${texts('admin.mailboxes.full.raise')}</a></p>`;
  return html`<h2 id="add-title">${texts('admin.mailboxes.full')}</h2>
<p class="soft">${texts(help)}</p>
${isSuper ? raise : null}`;
}
