// The question before a mailing list is left: every way that there is, with whom it tells what.

import { type Html, html } from '../../html/html.ts';
import type { Message } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import { bar } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { messagePath } from '../paths.ts';
import { shownAddress, shownDomain } from '../sender/shown-domain.ts';
import type { UnsubscribeOffer } from './offer.ts';

export interface UnsubscribeState {
  readonly message: Message;
  readonly offer: UnsubscribeOffer;
  /** Whether it was tried, and the list did not take it. */
  readonly hasFailed: boolean;
}

export function unsubscribeView(visit: SignedVisit, state: UnsubscribeState): Html {
  const { texts } = visit;
  const { message, offer } = state;
  const path = visit.link(messagePath(message.folder, message.id));
  return html`${bar(visit, 'mail')}
<main id="main" class="leave-list">
<header class="head"><h1>${texts('unsubscribe.title')}</h1></header>
<p dir="auto">${message.envelope.subject || texts('message.no-subject')}</p>
${state.hasFailed ? html`<p class="note bad" role="alert">${icon('warning')}${texts('unsubscribe.failed')}</p>` : null}
${offer.isProven ? null : html`<p class="note warn">${icon('warning')}${texts('unsubscribe.unproven')}</p>`}
${oneClickCard(visit, path, offer)}
${mailCard(visit, path, offer)}
${webCard(visit, offer)}
<p><a href="${path}">${texts('unsubscribe.back')}</a></p>
</main>`;
}

function oneClickCard(
  { texts }: SignedVisit,
  path: string,
  { oneClick }: UnsubscribeOffer,
): Html | null {
  if (oneClick === undefined) return null;
  return html`<form method="post" action="${path}/unsubscribe" class="card">
<p>${texts('unsubscribe.one-click', { host: hostOf(oneClick) })}</p>
<button class="main" name="how" value="one-click">${texts('unsubscribe.one-click.submit')}</button></form>`;
}

function mailCard({ texts }: SignedVisit, path: string, { mail }: UnsubscribeOffer): Html | null {
  if (mail === undefined) return null;
  return html`<form method="post" action="${path}/unsubscribe" class="card">
<input type="hidden" name="key" value="${crypto.randomUUID()}">
<p dir="auto">${texts('unsubscribe.mail', { address: shownAddress(mail.address) })}</p>
<button name="how" value="mail">${texts('unsubscribe.mail.submit')}</button></form>`;
}

function webCard({ texts }: SignedVisit, { web, oneClick }: UnsubscribeOffer): Html | null {
  if (web === undefined || oneClick !== undefined) return null;
  const host = hostOf(web);
  return html`<div class="card"><p>${texts('unsubscribe.web', { host })}</p>
<p><a class="button" href="${web}" target="_blank" rel="noopener noreferrer nofollow">${texts('unsubscribe.web.open', { host })}</a></p></div>`;
}

function hostOf(url: string): string {
  return shownDomain(URL.parse(url)?.host ?? '');
}
