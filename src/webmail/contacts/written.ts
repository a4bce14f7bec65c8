// Whom one wrote to, and who else has a mailbox in one's domain: GET /contacts/written-to and
// /contacts/domain, POST /contacts/written-to/{forgotten,kept}.

import { folded } from '../../contacts/card-name.ts';
import type { Correspondent } from '../../contacts/contacts.ts';
import { domainOf } from '../../kit/domain-of.ts';
import { Refusal } from '../../kit/failure.ts';
import { type Html, html } from '../../html/html.ts';
import { face } from '../../web/face.ts';
import type { WebResponse } from '../../web/http.ts';
import { icon } from '../../web/icon.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withTold } from './paths.ts';
import { type ContactParts, contactsPage, ownerOf } from './place.ts';
import { placesView } from './places.view.ts';

/** LIMIT people on a page. */
const shownMax = 500;

export async function writtenPage(parts: ContactParts, visit: SignedVisit): Promise<WebResponse> {
  const owner = ownerOf(visit);
  const { texts } = visit;
  const { book, correspondents } = parts.contacts;
  const people = (await correspondents.newest(owner)).slice(0, shownMax);
  const known = await book.known(
    owner,
    people.map(({ address }) => address),
  );
  const isKept = await keepsCorrespondents(parts, visit);
  const rows = people.map((person) => writtenRow(visit, person, known.has(person.address)));
  const list = html`<form method="post" class="book-rows">
${people.length === 0 ? html`<p class="empty">${icon('sent')}<span>${texts('contacts.written.none')}</span></p>` : html`<ul class="entries">${rows}</ul>`}
<div class="actions chosen-tools">
${people.length === 0 ? null : html`<button formaction="${visit.link('/contacts/written-to/forgotten')}">${texts('contacts.written.forget')}</button><button formaction="${visit.link('/contacts/written-to/forgotten')}" name="all" value="yes">${texts('contacts.written.forget-all')}</button>`}
<button formaction="${visit.link('/contacts/written-to/kept')}" name="keep" value="${isKept ? 'no' : 'yes'}">${texts(isKept ? 'contacts.written.stop' : 'contacts.written.start')}</button>
</div></form>`;
  const lead = texts(isKept ? 'contacts.written.lead' : 'contacts.written.off');
  return peoplePage(parts, visit, {
    title: texts('contacts.written-to'),
    lead,
    list,
    current: '/contacts/written-to',
  });
}

function writtenRow(visit: SignedVisit, person: Correspondent, isContact: boolean): Html {
  const { texts } = visit;
  const { name, address, uses } = person;
  const query = new URLSearchParams({ name, address });
  const add = html`<a class="button quiet" href="${visit.link(`/contacts/new?${query.toString()}`)}" title="${texts('contacts.written.add')}" aria-label="${texts('contacts.written.add')}: ${address}">${icon('plus')}</a>`;
  return html`<li class="person-row">
<label class="pick"><input type="checkbox" name="address" value="${address}" aria-label="${texts('contacts.pick', { name: address })}">${face(name || address)}</label>
<span class="entry"><span class="clip"><b dir="auto">${name || address}</b><span class="soft about"><bdi>${name === '' ? '' : address}</bdi> ${texts('contacts.written.uses', { count: uses })}</span></span></span>
${isContact ? null : add}</li>`;
}

export async function forgetWritten(
  { contacts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const owner = ownerOf(visit);
  const form = await visit.form();
  if (form.has('all')) await contacts.correspondents.forgetAll(owner);
  else await contacts.correspondents.forget(owner, form.all('address'));
  return redirect(visit.link(withTold('/contacts/written-to', 'forgotten')));
}

export async function keepWritten(
  { accounts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  ownerOf(visit);
  const keep = (await visit.form()).text('keep') === 'yes';
  await accounts.changeSettings(visit.session, { correspondents: keep ? '' : 'off' });
  return redirect(visit.link(withTold('/contacts/written-to', 'saved')));
}

/** Whether whom somebody writes to is kept: it is until they say otherwise. */
export async function keepsCorrespondents(
  { accounts }: Pick<ContactParts, 'accounts'>,
  { session }: SignedVisit,
): Promise<boolean> {
  return (await accounts.settings(session))['correspondents'] !== 'off';
}

export async function domainPage(parts: ContactParts, visit: SignedVisit): Promise<WebResponse> {
  const owner = ownerOf(visit);
  const { domainBook } = parts.contacts;
  if (domainBook === undefined) throw new Refusal('not-found');
  const { texts } = visit;
  const query = (visit.query.get('q') ?? '').slice(0, 200);
  const domain = domainOf(owner);
  const words = folded(query).split(/\s+/u).filter(Boolean);
  const people = await domainBook.find(domain, words, shownMax);
  const list = html`<form class="list-search" role="search" action="${visit.link('/contacts/domain')}">
<input type="search" name="q" value="${query}" maxlength="200" aria-label="${texts('contacts.search')}" placeholder="${texts('contacts.search')}" dir="auto">
<button>${icon('search')}${texts('contacts.search.go')}</button></form>
${people.length === 0 ? html`<p class="empty">${icon('people')}<span>${texts('contacts.none')}</span></p>` : html`<ul class="entries">${people.map(({ name, address }) => domainRow(visit, name, address))}</ul>`}`;
  return peoplePage(parts, visit, {
    title: texts('contacts.domain', { domain }),
    lead: texts('contacts.domain.lead'),
    list,
    current: '/contacts/domain',
  });
}

function domainRow(visit: SignedVisit, name: string, address: string): Html {
  const query = new URLSearchParams({ to: address });
  return html`<li><a class="entry" href="${visit.link('/compose')}?${query.toString()}">${face(name || address)}<span class="clip"><b dir="auto">${name || address}</b><span class="soft about"><bdi>${name === '' ? '' : address}</bdi></span></span>${icon('write')}</a></li>`;
}

async function peoplePage(
  parts: ContactParts,
  visit: SignedVisit,
  page: {
    readonly title: string;
    readonly lead: string;
    readonly list: Html;
    readonly current: string;
  },
): Promise<WebResponse> {
  const groups = await parts.contacts.book.groups(ownerOf(visit));
  const hasDomain = parts.contacts.domainBook !== undefined;
  const content = html`<div class="book">
${placesView(visit, { groups, hasDomain, current: page.current })}
<div class="book-list"><header class="head"><h1 dir="auto">${page.title}</h1><p class="soft">${page.lead}</p></header>
<section class="card flush">${page.list}</section></div></div>`;
  return contactsPage(parts, visit, { title: page.title, content });
}
