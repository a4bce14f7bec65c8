// Settings of sorting out, /settings/sorting: whose mail goes to Junk, and how the archive is kept.

import type { WebResponse } from '../../web/http.ts';
import { page, redirect } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { sortingView } from './settings.view.ts';

const path = '/settings/sorting';

export async function sortingPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  // Only who has a mailbox has something to sort.
  await mailboxOf(parts, visit);
  const blocked = await parts.sorting.rules.blocked(visit.session.address);
  const { archive } = await parts.accounts.settings(visit.session);
  const content = sortingView(visit, { blocked, isByYear: archive === 'year' });
  const title = visit.texts('sorting.title');
  return page(documentOf(parts.shell, visit, { title, layout: 'panel', content }));
}

export async function saveArchiving(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  await mailboxOf(parts, visit);
  const form = await visit.form();
  const archive = form.text('by_year') === '' ? '' : 'year';
  await parts.accounts.changeSettings(visit.session, { archive });
  return redirect(visit.link(path));
}

export async function addBlocked(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  await mailboxOf(parts, visit);
  const form = await visit.form();
  await parts.sorting.rules.block(visit.session.address, [form.text('sender')]);
  return redirect(visit.link(path));
}

export async function removeBlocked(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  await mailboxOf(parts, visit);
  const form = await visit.form();
  await parts.sorting.rules.unblock(visit.session.address, form.all('sender'));
  return redirect(visit.link(path));
}
