// The writing page with a state in it.

import type { Mailbox } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { page } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { Refusal } from '../../kit/failure.ts';
import { sideFacts } from '../folder/side.ts';
import { identitiesOf } from '../identities/identities.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { type Attached, openAttached } from './attached.ts';
import { composeView } from './compose.view.ts';
import { undoSeconds } from './preferences.ts';
import { type ComposeState, stateOfDraft } from './state.ts';

export async function showForm(
  parts: WebmailParts,
  visit: SignedVisit,
  state: ComposeState,
  status = 200,
): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const [settings, folders, labels, facts] = await Promise.all([
    parts.accounts.settings(visit.session),
    mailbox.folders(),
    mailbox.labels('INBOX'),
    sideFacts(parts, visit),
  ]);
  const content = composeView(visit, {
    state,
    attached: await stillThere(visit, mailbox, state),
    identities: identitiesOf(settings, visit.session.address),
    undoSeconds: undoSeconds(settings),
    side: { ...facts, folders, labels, quota: undefined, folder: '', query: '' },
    key: crypto.randomUUID(),
    script: parts.writing.script,
    editor: parts.writing.editor,
  });
  const title = visit.texts('compose.title');
  return page(documentOf(parts.shell, visit, { title, layout: 'mail', content }), status);
}

/** What went away meanwhile is not offered again. */
async function stillThere(
  visit: SignedVisit,
  mailbox: Mailbox,
  { attached, draftId }: ComposeState,
): Promise<readonly Attached[]> {
  const found: Attached[] = [];
  const draft = draftId === undefined ? undefined : await readOrNone(mailbox, draftId);
  for (const ref of attached) {
    try {
      found.push(...(await openAttached(visit, mailbox, { refs: [ref], draft })));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return found;
}

async function readOrNone(mailbox: Mailbox, draftId: string) {
  try {
    return await mailbox.read(await mailbox.folderFor('drafts'), draftId);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The form for a draft that was just put into Drafts, its attachments with it. */
export async function keptState(mailbox: Mailbox, id: string): Promise<ComposeState> {
  return stateOfDraft(mailbox, await mailbox.read(await mailbox.folderFor('drafts'), id));
}
