// Mail that waits to leave: GET /outbox for the list, POST /outbox/KEY/undo to take one back, POST
// /outbox/KEY/time to give it another time. What has left cannot be taken back, and is said to have.

import type { Mailbox, Message } from '../../store/mailbox.ts';
import { type Waiting, waitingOf } from '../../store/waiting.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { page, redirect } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { plannedMs } from '../compose/send-time.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { composePath } from '../paths.ts';
import { outboxView } from './outbox.view.ts';

export function outboxRoutes(parts: WebmailParts): readonly Route[] {
  return [
    signedRoute('GET', '/outbox', (visit) => outboxPage(parts, visit)),
    signedRoute('POST', '/outbox/:key/undo', (visit) => takeBack(parts, visit)),
    signedRoute('POST', '/outbox/:key/time', (visit) => putOff(parts, visit)),
  ];
}

/** One that waits, with the message that it is. */
export interface WaitingMail {
  readonly waiting: Waiting;
  readonly message: Message;
}

async function outboxPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const content = outboxView(visit, await waitingMails(parts, visit, mailbox));
  const title = visit.texts('outbox.title');
  return page(documentOf(parts.shell, visit, { title, layout: 'panel', content }));
}

async function waitingMails(
  parts: WebmailParts,
  visit: SignedVisit,
  mailbox: Mailbox,
): Promise<readonly WaitingMail[]> {
  const drafts = await mailbox.folderFor('drafts');
  const found: WaitingMail[] = [];
  for (const act of await parts.schedule.list(visit.session.address, 'send')) {
    const waiting = waitingOf(act);
    if (waiting === undefined) continue;
    try {
      found.push({ waiting, message: await mailbox.read(drafts, waiting.copyId) });
    } catch (error) {
      // Thrown away in another mail program: that takes it back.
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return found;
}

async function takeBack(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const draftId = await parts.outbox.cancel(visit.session.address, visit.params['key'] ?? '');
  if (draftId === undefined) return redirect(visit.link('/outbox?told=too-late'));
  const drafts = await mailbox.folderFor('drafts');
  return redirect(visit.link(composePath('draft', drafts, draftId)));
}

async function putOff(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const form = await visit.form();
  const dueMs = plannedMs(visit, form.text('at'));
  const act = await parts.schedule.find(visit.session.address, 'send', visit.params['key'] ?? '');
  const waiting = act && waitingOf(act);
  const isMoved = waiting !== undefined && (await parts.outbox.putOff(mailbox, waiting, dueMs));
  return redirect(visit.link(`/outbox?told=${isMoved ? 'moved' : 'too-late'}`));
}
