// Writing: GET /compose for a blank page, an answer or a kept draft; POST /compose to send or keep.

import { Refusal } from '../../kit/failure.ts';
import { answerReferences } from '../../mime/answer.ts';
import type { Mailbox } from '../../store/mailbox.ts';
import type { Origin, SendResult } from '../../store/outbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { refusalHeaders } from '../../web/failure.ts';
import { page, redirect, withHeaders } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { withDone } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { folderPath } from '../paths.ts';
import { collectRecipients } from '../contacts/collect.ts';
import { contactField } from '../contacts/recipients.ts';
import { answerState } from './answer.ts';
import { composeView } from './compose.view.ts';
import { type DraftInput, draftOf, type Thread } from './draft.ts';
import { sendKey } from './send-key.ts';
import { blankState, type ComposeState, originOf, stateOfDraft, stateOfForm } from './state.ts';

export function composeRoutes(parts: WebmailParts): readonly Route[] {
  return [
    signedRoute('GET', '/compose', (visit) => composePage(parts, visit)),
    signedRoute('POST', '/compose', (visit) => submit(parts, visit)),
  ];
}

async function composePage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  await parts.outbox.repair(mailbox, visit.session.address);
  const settings = await parts.accounts.settings(visit.session);
  const mode = visit.query.get('mode');
  const folder = visit.query.get('folder') ?? '';
  const id = visit.query.get('id') ?? '';
  if (mode === 'draft') {
    const draft = await mailbox.read(folder, id);
    const state = await stateOfDraft(mailbox, draft);
    if (!(await parts.outbox.isUnknown(visit.session.address, id))) {
      return show(parts, visit, state);
    }
    const error = notSentWords(visit, { kind: 'unknown', answer: '' });
    return show(parts, visit, { ...state, error });
  }
  if (mode === 'reply' || mode === 'reply-all' || mode === 'forward') {
    const message = await mailbox.read(folder, id);
    return show(parts, visit, await answerState(visit, { mailbox, message, mode, settings }));
  }
  const state = blankState(visit.query, settings);
  const contact = visit.query.get('contact');
  if (contact === null) return show(parts, visit, state);
  const to = await contactField(parts.contacts, visit.session.address, contact);
  return show(parts, visit, { ...state, to });
}

async function submit(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const form = await visit.form();
  const key = sendKey(visit.session.address, form);
  const before = await parts.outbox.earlier(mailbox, key);
  if (before) return repeated(parts, visit, { mailbox, result: before, origin: originOf(form) });
  const state = await stateOfForm(mailbox, form);
  const settings = await parts.accounts.settings(visit.session);
  const thread = await threadOf(mailbox, state);
  const keeping = state.action === 'keep';
  const messageId = parts.newMessageId(visit.session.address);
  const input = { mailbox, state, thread, settings, messageId };
  try {
    const draft = await draftOf(visit, { ...input, lenient: keeping });
    if (keeping) {
      await parts.outbox.keep(mailbox, draft, state.draftId);
      const drafts = visit.link(folderPath(await mailbox.folderFor('drafts')));
      return redirect(withDone(drafts, 'draft-kept'));
    }
    return await send(parts, visit, { mailbox, state, draft, key });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const words = visit.texts(`refusal.${error.code}`, error.values);
    const again = await withUploadsKept(parts, visit, input);
    const answer = await show(parts, visit, { ...again, error: words }, error.status);
    return withHeaders(answer, refusalHeaders(error));
  }
}

/** A browser cannot be given its files back, so they go into a draft before it is asked again. */
async function withUploadsKept(
  parts: WebmailParts,
  visit: SignedVisit,
  input: Omit<DraftInput, 'lenient'>,
): Promise<ComposeState> {
  const { mailbox, state } = input;
  if (state.uploads.length === 0) return state;
  try {
    const draft = await draftOf(visit, { ...input, lenient: true });
    const id = await parts.outbox.keep(mailbox, draft, state.draftId);
    const { to, cc, bcc, origin } = state;
    return { ...(await keptState(mailbox, id)), to, cc, bcc, origin };
  } catch (error) {
    // Too large to be kept, or no room: the text at least stands in the form again.
    if (error instanceof Refusal) return state;
    throw error;
  }
}

async function send(
  parts: WebmailParts,
  visit: SignedVisit,
  mail: {
    readonly mailbox: Mailbox;
    readonly state: ComposeState;
    readonly draft: Awaited<ReturnType<typeof draftOf>>;
    readonly key: string;
  },
): Promise<WebResponse> {
  const { mailbox, state, draft, key } = mail;
  const result = await parts.outbox.send(mailbox, draft, {
    key,
    draftId: state.draftId,
    origin: state.origin,
  });
  if (result.kind === 'sent') {
    await collectRecipients(parts, visit, draft);
    if (result.rejected.length === 0) return sentPage(visit, state.origin);
    const words = visit.texts('compose.partly-sent', { addresses: result.rejected.join(', ') });
    const to = result.rejected.map((address) => ({ name: '', address }));
    const id = await parts.outbox.keep(mailbox, { ...draft, to, cc: [], bcc: [] }, undefined);
    return show(parts, visit, { ...(await keptState(mailbox, id)), error: words }, 422);
  }
  return notSent(parts, visit, { mailbox, result, origin: state.origin });
}

function sentPage(visit: SignedVisit, origin: Origin | undefined): WebResponse {
  return redirect(withDone(visit.link(folderPath(origin?.folder ?? 'INBOX')), 'sent'));
}

interface Outcome<Result extends SendResult> {
  readonly mailbox: Mailbox;
  readonly result: Result;
  readonly origin: Origin | undefined;
}

async function notSent(
  parts: WebmailParts,
  visit: SignedVisit,
  outcome: Outcome<Exclude<SendResult, { kind: 'sent' }>>,
): Promise<WebResponse> {
  const { mailbox, result, origin } = outcome;
  const words = notSentWords(visit, result);
  const state = { ...(await keptState(mailbox, result.draftId)), origin, error: words };
  return show(parts, visit, state, result.kind === 'refused' ? 422 : 502);
}

function notSentWords(
  visit: SignedVisit,
  result: { readonly kind: 'refused' | 'unknown'; readonly answer: string },
): string {
  if (result.kind === 'refused') return visit.texts('compose.refused', { answer: result.answer });
  return visit.texts('compose.unknown', { answer: result.answer || '—' });
}

/** The form of a click that was dealt with came again: it gets the answer of the first. */
async function repeated(
  parts: WebmailParts,
  visit: SignedVisit,
  outcome: Outcome<SendResult>,
): Promise<WebResponse> {
  const { mailbox, result, origin } = outcome;
  if (result.kind !== 'sent') return notSent(parts, visit, { mailbox, result, origin });
  if (result.rejected.length === 0) return sentPage(visit, origin);
  const copy = await mailbox.read(await mailbox.folderFor('sent'), result.copyId);
  const state = await stateOfDraft(mailbox, copy);
  const words = visit.texts('compose.partly-sent', { addresses: result.rejected.join(', ') });
  const to = result.rejected.join(', ');
  const shown = { ...state, to, cc: '', bcc: '', draftId: undefined, error: words };
  return show(parts, visit, shown, 422);
}

/** The form for a draft that was just put into Drafts, its attachments with it. */
async function keptState(mailbox: Mailbox, id: string): Promise<ComposeState> {
  return stateOfDraft(mailbox, await mailbox.read(await mailbox.folderFor('drafts'), id));
}

/** What a mail server calls a thread: kept from the answered message or from the draft itself. */
async function threadOf(mailbox: Mailbox, state: ComposeState): Promise<Thread | undefined> {
  try {
    if (state.origin?.relation === 'answered') {
      const { envelope } = await mailbox.read(state.origin.folder, state.origin.id);
      return answerReferences(envelope);
    }
    if (state.draftId === undefined) return undefined;
    const draft = await mailbox.read(await mailbox.folderFor('drafts'), state.draftId);
    const { inReplyTo, references } = draft.envelope;
    return { inReplyTo: inReplyTo[0] ?? '', references };
  } catch (error) {
    // The message was moved or deleted meanwhile: the answer goes out all the same.
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

async function show(
  parts: WebmailParts,
  visit: SignedVisit,
  state: ComposeState,
  status = 200,
): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const content = composeView(visit, {
    state,
    folders: await mailbox.folders(),
    key: crypto.randomUUID(),
  });
  const title = visit.texts('compose.title');
  return page(documentOf(parts.shell, visit, { title, layout: 'mail', content }), status);
}
