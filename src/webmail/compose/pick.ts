// What goes along from other mail: GET /compose/pick?draft=ID&q=… finds messages, with the files that
// hang on them, and POST /compose/pick puts the chosen ones into the draft and leads back to it. The
// page of the writing has kept the draft before.

import { displayParts } from '../../mime/choose.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { page, redirect } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { placeOf } from '../folder/list-place.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { composePath } from '../paths.ts';
import { type PickRow, pickView } from './pick.view.ts';
import { keepWriting } from './save.ts';
import { draftWriting } from './writing.ts';

/** LIMIT of messages that are offered at once; words narrow them down. */
const rowsMax = 20;

export function pickRoutes(parts: WebmailParts): readonly Route[] {
  return [
    signedRoute('GET', '/compose/pick', (visit) => pickPage(parts, visit)),
    signedRoute('POST', '/compose/pick', (visit) => attach(parts, visit)),
  ];
}

async function pickPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const draftId = visit.query.get('draft') ?? '';
  const drafts = (await mailbox.folders()).find(({ role }) => role === 'drafts')?.name;
  if (drafts === undefined) throw new Refusal('message-gone');
  await mailbox.read(drafts, draftId);
  const { query } = placeOf(visit, undefined);
  const found = await mailbox.search(query === '' ? 'has:attachment' : query, {
    page: 1,
    order: 'date',
  });
  const rows: PickRow[] = [];
  for (const { folder, id } of found.rows.slice(0, rowsMax)) {
    const message = id === draftId ? undefined : await readOrNone(mailbox, folder, id);
    if (message) rows.push({ message, parts: displayParts(message.root).attachments });
  }
  const back = visit.link(composePath('draft', drafts, draftId));
  const title = visit.texts('compose.pick');
  const content = pickView(visit, { draftId, query, rows, back });
  return page(documentOf(parts.shell, visit, { title, layout: 'panel', content }));
}

/** What the index still knows may just have gone. */
async function readOrNone(
  mailbox: Mailbox,
  folder: string,
  id: string,
): Promise<Message | undefined> {
  try {
    return await mailbox.read(folder, id);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

async function attach(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  const draftId = form.text('draft');
  // What waits to be sent is what was sent: it is taken back first.
  const status = await parts.outbox.statusOf(visit.session.address, draftId);
  if (status === 'waiting') return redirect(visit.link('/outbox'));
  const writing = await draftWriting(parts, visit, draftId);
  const { state, mailbox } = writing;
  const attached = [...state.attached, ...form.all('attached')];
  const id = await keepWriting(parts, visit, { ...writing, state: { ...state, attached } }, '');
  const drafts = await mailbox.folderFor('drafts');
  return redirect(visit.link(composePath('draft', drafts, id)));
}
