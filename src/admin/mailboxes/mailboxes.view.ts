// The mailboxes of a domain as rows, and the form that adds one.

import type { DomainSummary } from '../../account/account.ts';
import type { Holdings } from '../../account/account-changes.ts';
import {
  type AccountFilter,
  accountFilters,
  factOf,
  type SeenAccount,
} from '../../account/account-looks.ts';
import { mayDo } from '../../account/rights.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { face } from '../../web/face.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { domainHead } from '../domain-head.view.ts';
import { localPartField, passwordField, textField } from '../../web/field.ts';
import { type ListPage, noRows, pageLinks, searchForm } from '../list-page.ts';
import { madeNote, useOf } from './mailbox.view.ts';
import {
  deletedPath,
  domainPath,
  importPath,
  domainSettingsPath,
  mailboxesPath,
  mailboxPath,
  signUpPath,
} from '../paths.ts';
import type { Problem } from '../../web/problem.ts';

export interface MailboxesState {
  readonly domain: DomainSummary;
  readonly list: ListPage<SeenAccount>;
  /** Which of them are shown; undefined for all. */
  readonly filter: AccountFilter | undefined;
  readonly held: Holdings['account'];
  /** Typed before, shown again. */
  readonly localPart: string;
  /** One that was just added, with the password that was made for it. */
  readonly made?: { readonly localPart: string; readonly password: string } | undefined;
  /** People who asked for a mailbox and wait. */
  readonly waiting: number;
  readonly problem: Problem | undefined;
}

export function mailboxesView(visit: SignedVisit, state: MailboxesState): Html {
  const { texts } = visit;
  const { domain, list, made } = state;
  const full = domain.accountsMax !== undefined && domain.accounts >= domain.accountsMax;
  const mayAdd = mayDo(visit.session, 'accounts');
  const path = domainPath(domain.name);
  const rows = list.rows.map((account) => row(visit, domain, account));
  const add = html`<section class="card" id="add" aria-labelledby="add-title">
${full && !state.problem ? fullNotice(visit, domain) : addForm(visit, state)}
</section>`;
  const toForm = html`<a class="button to-form" href="#add">${icon('plus')}${texts('admin.add')}</a>`;
  return html`${domainHead(visit, domain, 'mailboxes')}
${state.waiting === 0 ? null : waitingNote(visit, state)}
${made === undefined ? null : madeNote(visit, `${made.localPart}@${domain.name}`, made.password)}
<div class="${mayAdd ? 'beside' : 'column wide'}">
<section class="card flush" aria-labelledby="mailboxes">
<div class="card-head"><h2 id="mailboxes">${texts('admin.mailboxes.title')}</h2><span class="soft number">${used(visit, domain)}</span>
${mayAdd ? toForm : null}</div>
${filters(visit, state)}
${searchForm(visit, path, list)}
${rows.length === 0 ? empty(visit, state) : bulkForm(visit, state, html`<ul class="entries tall">${rows}</ul>`)}
${pageLinks(visit, path, list)}
</section>
${mayAdd ? add : null}
</div>
<p class="soft further">${mayAdd ? html`<a href="${visit.link(importPath(domain.name))}">${texts('admin.import.title')}</a>` : null}${mayAdd ? html`<a href="${visit.link(deletedPath(domain.name))}">${texts('admin.deleted.title')}</a>` : null}<a href="${visit.link(path)}/export" data-turbo="false">${texts('admin.export')}</a></p>`;
}

function waitingNote(visit: SignedVisit, { domain, waiting }: MailboxesState): Html {
  const words = visit.texts('admin.sign-up.waiting.note', { count: waiting });
  return html`<p class="note">${icon('people')}<a href="${visit.link(signUpPath(domain.name))}">${words}</a></p>`;
}

/** One change of many: of those that are ticked, or of all that are shown. */
function bulkForm(visit: SignedVisit, state: MailboxesState, list: Html): Html {
  const { texts, session } = visit;
  const { domain, list: page, filter, held } = state;
  if (!mayDo(session, 'accounts') || page.rows.length < 2) return list;
  const act = (deed: 'off' | 'on' | 'remove', look = ''): Html =>
    html`<button name="deed" value="${deed}" class="${look}">${texts(`admin.bulk.${deed}`)}</button>`;
  const quota = html`<span class="bulk-quota"><button name="deed" value="quota">${texts('admin.bulk.quota')}</button><input type="text" name="quota" maxlength="20" autocomplete="off" aria-label="${texts('admin.mailbox.quota.field')}" placeholder="2 GB"></span>`;
  return html`${list}
<form id="bulk" class="bulk" method="post" action="${visit.link(mailboxesPath(domain.name))}/change">
<input type="hidden" name="show" value="${filter ?? ''}"><input type="hidden" name="q" value="${page.sought}">
<label class="check"><input type="checkbox" name="all" value="yes"><span>${texts('admin.bulk.all')}</span></label>
<div class="actions" role="group" aria-label="${texts('admin.bulk')}">
${held.has('isActive') ? html`${act('off')}${act('on')}` : null}
${held.has('quota') && mayDo(session, 'quotas') ? quota : null}
${act('remove', 'danger')}
</div>
</form>`;
}

/** Only while there is something to filter, and only by what the tables hold. */
function filters(visit: SignedVisit, { domain, filter, held }: MailboxesState): Html | null {
  const { texts } = visit;
  if (domain.accounts < 2 && filter === undefined) return null;
  const offered = accountFilters.filter((one) => held.has(factOf[one]));
  const link = (one: AccountFilter | undefined): Html => {
    const path = domainPath(domain.name);
    const href = visit.link(one === undefined ? path : `${path}?show=${one}`);
    const state = attributes({ 'aria-current': one === filter && 'true' });
    return html`<a href="${href}" ${state}>${texts(`admin.mailboxes.show.${one ?? 'all'}`)}</a>`;
  };
  return html`<nav class="chips" aria-label="${texts('admin.mailboxes.show')}">${link(undefined)}${offered.map(link)}</nav>`;
}

function used({ texts }: SignedVisit, domain: DomainSummary): string {
  const { accounts, accountsMax } = domain;
  if (accountsMax === undefined) return texts('admin.mailboxes.count', { count: accounts });
  return texts('admin.mailboxes.used', { used: accounts, max: accountsMax });
}

function row(visit: SignedVisit, domain: DomainSummary, account: SeenAccount): Html {
  const href = visit.link(mailboxPath(domain.name, account.localPart));
  const { localPart, displayName, address } = account;
  const name = displayName === '' ? null : html`<small class="soft">${displayName}</small>`;
  const box = html`<label class="tick-row"><input type="checkbox" form="bulk" name="chosen" value="${localPart}" aria-label="${visit.texts('admin.bulk.pick', { address })}"></label>`;
  return html`<li class="pickable">${mayDo(visit.session, 'accounts') ? box : null}<a class="entry" href="${href}">${face(address)}<span class="clip two" dir="auto"><b>${localPart}</b><span class="soft at">@${domain.name}</span>${name}</span>${marks(visit, account)}<span class="entry-use">${useOf(visit, account)}</span>${icon('next')}</a></li>
`;
}

/** Only what is out of the ordinary. */
function marks(visit: SignedVisit, account: SeenAccount): Html {
  const { texts } = visit;
  const { isActive, isUnsafe, expiresMs } = account;
  const unsafe = html`<span class="mark bad">${texts('admin.mailbox.unsafe.mark')}</span>`;
  const off = html`<span class="mark">${texts('admin.mailbox.disabled')}</span>`;
  const isOver = expiresMs !== undefined && expiresMs <= visit.nowMs;
  const over = html`<span class="mark">${texts('admin.mailbox.over')}</span>`;
  return html`${isUnsafe ? unsafe : null}${isActive ? null : off}${isOver ? over : null}`;
}

function empty(visit: SignedVisit, { list, filter }: MailboxesState): Html {
  const { texts } = visit;
  const none = html`<h3>${texts('admin.mailboxes.empty')}</h3>
<p class="soft">${texts('admin.mailboxes.empty.help')}</p>`;
  const noneSo = html`<p class="blank-title">${texts(list.next === undefined ? 'admin.mailboxes.show.none' : 'admin.mailboxes.show.none-yet')}</p>`;
  if (filter !== undefined) return html`<div class="blank">${icon('mailbox')}${noneSo}</div>`;
  const isEmpty = list.first && list.sought === '';
  return html`<div class="blank">${icon('mailbox')}
${isEmpty ? none : noRows(visit, list)}</div>`;
}

function addForm(visit: SignedVisit, state: MailboxesState): Html {
  const { texts } = visit;
  const { domain, problem } = state;
  return html`<h2 id="add-title">${texts('admin.mailboxes.add')}</h2>
<p class="soft">${texts('admin.mailboxes.lead')}</p>
<form method="post" action="${visit.link(mailboxesPath(domain.name))}" data-turbo="false">
${localPartField({
  name: 'local_part',
  label: texts('admin.mailboxes.local-part'),
  help: texts('admin.mailboxes.local-part.help'),
  value: state.localPart,
  domain: domain.name,
  problem,
})}
${state.held.has('displayName') ? nameField(visit) : null}
${passwordField({
  name: 'password',
  label: texts('admin.field.password'),
  help: texts('admin.mailboxes.password.help'),
  autocomplete: 'new-password',
  required: false,
  problem,
})}
<button class="main">${texts('admin.mailboxes.add')}</button>
</form>`;
}

function nameField({ texts }: SignedVisit): Html {
  return textField({
    name: 'display_name',
    label: texts('admin.mailbox.name'),
    value: '',
    attributes: attributes({ maxlength: 255, autocomplete: 'off' }),
    required: false,
    problem: undefined,
  });
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
