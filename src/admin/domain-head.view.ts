// What stands above every page of one domain: where one is, its name, its sections.

import type { DomainSummary } from '../account/account.ts';
import { attributes, type Html, html } from '../html/html.ts';
import { icon, type IconName } from '../web/icon.ts';
import { trail } from '../web/trail.ts';
import type { SignedVisit } from '../web/visit.ts';
import { doneNote } from './done.ts';
import {
  announcePath,
  dnsPath,
  domainPasswordPath,
  domainPath,
  domainSettingsPath,
  forwardersPath,
  lookPath,
  signUpPath,
} from './paths.ts';

export type Tab =
  | 'mailboxes'
  | 'forwarders'
  | 'sign-up'
  | 'password'
  | 'settings'
  | 'look'
  | 'dns'
  | 'announce';

export function domainHead(visit: SignedVisit, domain: DomainSummary, current: Tab): Html {
  const { texts } = visit;
  const tab = (name: Tab, sign: IconName, path: string, count?: number): Html =>
    html`<a href="${visit.link(path)}" ${attributes({ 'aria-current': name === current && 'page' })}>${icon(sign)}${texts(`admin.tab.${name}`)}${count === undefined ? null : html` <span class="number soft">${texts('admin.number', { number: count })}</span>`}</a>`;
  return html`<header class="head">
${mayChoose(visit) ? trail(visit, '/admin', texts('admin.domains.title')) : null}
<h1 dir="auto">${domain.name}</h1>
<nav class="tabs side-places" aria-label="${texts('admin.sections')}">
${tab('mailboxes', 'mailbox', domainPath(domain.name), domain.accounts)}
${tab('forwarders', 'forwarded', forwardersPath(domain.name), domain.aliases)}
${tab('sign-up', 'people', signUpPath(domain.name))}
${tab('password', 'key', domainPasswordPath(domain.name))}
${tab('settings', 'settings', domainSettingsPath(domain.name))}
${tab('look', 'image', lookPath(domain.name))}
${tab('dns', 'link', dnsPath(domain.name))}
${tab('announce', 'write', announcePath(domain.name))}
</nav>
</header>
${doneNote(visit)}`;
}

/** The head of a page one step below a section: the way back, and the address it is about. */
export function addressHead(
  visit: SignedVisit,
  head: { readonly back: string; readonly backLabel: string; readonly title: string },
): Html {
  return html`<header class="head">
${trail(visit, head.back, head.backLabel)}
<h1 dir="auto">${head.title}</h1>
</header>
${doneNote(visit)}`;
}

/** The list of domains is worth a way back only when there is more than one in it. */
function mayChoose({ session }: SignedVisit): boolean {
  return session.rights.super || session.rights.domains.length > 1;
}
