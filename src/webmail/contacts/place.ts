// What the pages of the address book have in common: whose it is, and the frame around a page.

import { Refusal } from '../../kit/failure.ts';
import { type Html, html } from '../../html/html.ts';
import type { WebResponse } from '../../web/http.ts';
import type { Problem } from '../../web/problem.ts';
import { formPage } from '../../web/problem.ts';
import { icon } from '../../web/icon.ts';
import { bar, documentOf } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import type { WebmailParts } from '../parts.ts';

export type ContactParts = Pick<WebmailParts, 'contacts' | 'accounts' | 'shell'>;

/** Whose book is open; refuses `forbidden` for a session that has no mailbox. */
export function ownerOf({ session }: SignedVisit): string {
  if (session.kind !== 'account') throw new Refusal('forbidden');
  return session.address;
}

export function contactsPage(
  parts: ContactParts,
  visit: SignedVisit,
  page: { readonly title: string; readonly content: Html; readonly problem?: Problem | undefined },
): WebResponse {
  const content = html`${bar(visit, 'contacts')}
<main id="main" class="contacts">
${toldNote(visit)}
${page.content}
</main>`;
  const document = documentOf(parts.shell, visit, { title: page.title, layout: 'panel', content });
  return formPage(document, page.problem);
}

const toldKeys = [
  'saved',
  'removed',
  'merged',
  'imported',
  'undone',
  'group-made',
  'group-renamed',
  'group-removed',
  'members',
  'forgotten',
] as const;

/** What was done, from `?done=` of the page that a form led to, with what takes it back. */
function toldNote(visit: SignedVisit): Html | null {
  const { query, texts } = visit;
  const key = toldKeys.find((known) => known === query.get('done'));
  if (key === undefined) return null;
  const count = Math.min(Math.max(Number(query.get('count')) || 1, 0), 1_000_000);
  const first = Number(query.get('first'));
  const last = Number(query.get('last'));
  const canUndo = Number.isSafeInteger(first) && first > 0 && Number.isSafeInteger(last);
  return html`<form class="told" method="post" action="${visit.link('/contacts/undo')}">
<p class="note good" role="status">${icon('done')}${texts(`contacts.done.${key}`, { count })}
${canUndo ? html`<input type="hidden" name="first" value="${first}"><input type="hidden" name="last" value="${last}"><button class="quiet link">${texts('contacts.undo')}</button>` : null}</p></form>`;
}
