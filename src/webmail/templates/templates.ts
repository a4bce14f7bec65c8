// Canned answers. Each is a draft in a folder of its own, so that it can hold whatever a message can,
// and other mail programs find it where they keep theirs.
//
//   GET  /settings/templates                the list, with links to write with one and to change it
//   GET  /settings/templates/ID/content     {"subject","text","markup"}: for the writing page's script
//   POST /settings/templates/removal        into Trash

import type { Draft } from '../../mta/draft.ts';
import type { Mailbox, MessageRow } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { page, redirect } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { textAsMarkup } from '../compose/rich-text.ts';
import { stateOfDraft } from '../compose/state.ts';
import { jsonOrWords } from '../json.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { templatesView } from './templates.view.ts';

/** Where other mail programs look for theirs as well. */
export const templatesFolder = 'Templates';
/** LIMIT templates that are listed. */
const shownMax = 200;

export function templateRoutes(parts: WebmailParts): readonly Route[] {
  return [
    signedRoute('GET', '/settings/templates', (visit) => templatesPage(parts, visit)),
    signedRoute('GET', '/settings/templates/list', (visit) => listForScript(parts, visit)),
    signedRoute('GET', '/settings/templates/:id/content', (visit) => content(parts, visit)),
    signedRoute('POST', '/settings/templates/removal', (visit) => remove(parts, visit)),
  ];
}

async function templatesPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const templates = await templatesOf(await mailboxOf(parts, visit));
  const title = visit.texts('templates.title');
  const view = templatesView(visit, templates);
  return page(documentOf(parts.shell, visit, { title, layout: 'panel', content: view }));
}

async function templatesOf(mailbox: Mailbox): Promise<readonly MessageRow[]> {
  const folders = await mailbox.folders();
  if (!folders.some(({ name }) => name === templatesFolder)) return [];
  const { rows } = await mailbox.list(templatesFolder, { page: 1, pageSize: shownMax });
  return rows.toSorted((a, b) => a.subject.localeCompare(b.subject));
}

async function listForScript(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  return jsonOrWords(visit, async () => {
    const templates = await templatesOf(await mailboxOf(parts, visit));
    return {
      none: visit.texts('compose.template.none'),
      templates: templates.map(({ id, subject }) => ({
        name: subject || visit.texts('message.no-subject'),
        address: visit.link(`/settings/templates/${encodeURIComponent(id)}/content`),
      })),
    };
  });
}

async function content(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  return jsonOrWords(visit, async () => {
    const mailbox = await mailboxOf(parts, visit);
    const message = await mailbox.read(templatesFolder, visit.params['id'] ?? '');
    const { subject, body, markup } = await stateOfDraft(mailbox, message);
    return { subject, text: body, markup: markup ?? textAsMarkup(body) };
  });
}

async function remove(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const form = await visit.form();
  await mailbox.remove(templatesFolder, [form.text('id')]);
  return redirect(visit.link('/settings/templates'));
}

/** Keeps it, in the place of the one before it. */
export async function keepTemplate(
  parts: WebmailParts,
  mailbox: Mailbox,
  draft: Draft,
  formerId: string,
): Promise<void> {
  await mailbox.createFolder(templatesFolder);
  await parts.outbox.keepIn(mailbox, templatesFolder, draft);
  if (formerId !== '') await mailbox.erase(templatesFolder, [formerId]);
}
