// POST /compose: sends what was written, now or later, or keeps it. Whatever fails, the form comes
// back with everything that was in it.

import { Refusal } from '../../kit/failure.ts';
import type { SendOptions, SendResult } from '../../store/outbox.ts';
import { refusalHeaders } from '../../web/failure.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect, withHeaders } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { collectRecipients } from '../contacts/collect.ts';
import { withDone } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { folderPath } from '../paths.ts';
import { remindOfSent } from '../sorting/marks.ts';
import { keepTemplate } from '../templates/templates.ts';
import { draftOf } from './draft.ts';
import { type Outcome, showResult } from './outcome.ts';
import { keepWriting } from './save.ts';
import { sendKey } from './send-key.ts';
import { sendTime, waitingWords } from './send-time.ts';
import { keptState, showForm } from './show.ts';
import { type ComposeState, originOf, stateOfForm } from './state.ts';
import { clearDesk, openWriting, type Writing } from './writing.ts';

export async function submit(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  const mailbox = await mailboxOf(parts, visit);
  const key = sendKey(visit.session.address, form);
  const before = await parts.outbox.earlier(mailbox, key);
  const outcome = (result: SendResult): Outcome => {
    return {
      mailbox,
      result,
      key,
      origin: originOf(form),
      isTimed: form.text('action') === 'later',
    };
  };
  if (before) return showResult(parts, visit, outcome(before));
  let writing: Writing | undefined;
  try {
    writing = await openWriting(parts, visit, form);
    const { action } = writing.state;
    if (action === 'keep') return await keep(parts, visit, writing, form);
    if (action === 'discard') return await discard(visit, writing, form);
    if (action === 'pick') return await pick(parts, visit, writing, form);
    if (action === 'template') return await keepAsTemplate(parts, visit, writing);
    return showResult(parts, visit, outcome(await send(parts, visit, writing, { form, key })));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const words = visit.texts(`refusal.${error.code}`, error.values);
    const state = await withUploadsKept(parts, visit, writing, form);
    const answer = await showForm(parts, visit, { ...state, error: words }, error.status);
    return withHeaders(answer, refusalHeaders(error));
  }
}

async function keep(
  parts: WebmailParts,
  visit: SignedVisit,
  writing: Writing,
  form: Form,
): Promise<WebResponse> {
  const { mailbox } = writing;
  await keepWriting(parts, visit, writing, form.text('key'));
  const drafts = visit.link(folderPath(await mailbox.folderFor('drafts')));
  return redirect(withDone(drafts, 'draft-kept'));
}

async function pick(
  parts: WebmailParts,
  visit: SignedVisit,
  writing: Writing,
  form: Form,
): Promise<WebResponse> {
  const draft = await keepWriting(parts, visit, writing, form.text('key'));
  return redirect(visit.link(`/compose/pick?${new URLSearchParams({ draft }).toString()}`));
}

/** Into Trash: whoever pressed the wrong button finds it there. */
async function discard(
  visit: SignedVisit,
  { mailbox, state }: Writing,
  form: Form,
): Promise<WebResponse> {
  if (state.draftId !== undefined) {
    await mailbox.remove(await mailbox.folderFor('drafts'), [state.draftId]);
  }
  await clearDesk(mailbox, state);
  await mailbox.desk.forget(form.text('key'));
  const list = visit.link(folderPath(state.origin?.folder ?? 'INBOX'));
  return redirect(state.draftId === undefined ? list : withDone(list, 'discarded'));
}

async function keepAsTemplate(
  parts: WebmailParts,
  visit: SignedVisit,
  writing: Writing,
): Promise<WebResponse> {
  const { mailbox, state } = writing;
  const draft = await draftOf(visit, {
    ...writing,
    state: { ...state, origin: undefined },
    thread: undefined,
    lenient: true,
  });
  await keepTemplate(parts, mailbox, draft, state.templateId);
  if (state.draftId !== undefined) {
    await mailbox.erase(await mailbox.folderFor('drafts'), [state.draftId]);
  }
  await clearDesk(mailbox, state);
  return redirect(visit.link('/settings/templates'));
}

async function send(
  parts: WebmailParts,
  visit: SignedVisit,
  writing: Writing,
  { form, key }: { readonly form: Form; readonly key: string },
): Promise<SendResult> {
  const { mailbox, state } = writing;
  const draft = await draftOf(visit, { ...writing, lenient: false });
  const dueMs = sendTime(visit, form);
  const options: SendOptions = {
    owner: visit.session.address,
    key,
    draftId: state.draftId,
    origin: state.origin,
    archivesOrigin: form.text('archive') === 'yes',
    ...(dueMs === undefined ? {} : { later: { dueMs, words: waitingWords(visit, draft) } }),
  };
  const result = await parts.outbox.send(mailbox, draft, options);
  if (result.kind === 'sent' || result.kind === 'waiting') {
    await collectRecipients(parts, visit, draft);
    const copyId = result.kind === 'sent' ? result.copyId : result.draftId;
    await remindOfSent(parts, visit, { mailbox, form, copyId, sentMs: dueMs ?? visit.nowMs });
    await clearDesk(mailbox, state);
    await mailbox.desk.forget(form.text('key'));
  }
  return result;
}

/** A browser cannot be given its files back, so they go into a draft before it is asked again. */
async function withUploadsKept(
  parts: WebmailParts,
  visit: SignedVisit,
  writing: Writing | undefined,
  form: Form,
): Promise<ComposeState> {
  if (writing === undefined || writing.state.uploads.length === 0) {
    return writing?.state ?? stateOfForm(form);
  }
  const { mailbox, state } = writing;
  try {
    const id = await keepWriting(parts, visit, writing, form.text('key'));
    const { to, cc, bcc, origin } = state;
    return { ...(await keptState(mailbox, id)), to, cc, bcc, origin };
  } catch (error) {
    // Too large to be kept, or no room: the text at least stands in the form again.
    if (error instanceof Refusal) return state;
    throw error;
  }
}
