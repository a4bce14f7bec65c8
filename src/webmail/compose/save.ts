// Saving while one writes: POST /compose/draft, asked by the page's script every few seconds. The
// draft is a message in Drafts, so that other mail programs see it too. The one before goes once its
// successor is safe. Where somebody else has replaced or removed it meanwhile, this text becomes a
// draft of its own: two drafts are a nuisance, a lost one is not made good.

import type { WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { shortTime } from '../dates.ts';
import { jsonOrWords } from '../json.ts';
import type { WebmailParts } from '../parts.ts';
import { draftOf } from './draft.ts';
import { clearDesk, openWriting, type Writing } from './writing.ts';

interface Saved {
  readonly draft: string;
  /** For the person. */
  readonly says: string;
}

export async function saveDraft(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  return jsonOrWords(visit, async (): Promise<Saved> => {
    const form = await visit.form();
    const writing = await openWriting(parts, visit, form);
    const draft = await keepWriting(parts, visit, writing, form.text('key'));
    const time = shortTime(visit.nowMs, visit.nowMs, visit.texts);
    const says = writing.isForked
      ? visit.texts('compose.forked', { time })
      : visit.texts('compose.saved', { time });
    return { draft, says };
  });
}

/**
 * Puts what was written into Drafts, in the place of the draft before; gives its id. The key of the
 * form is empty where no form is open.
 */
export async function keepWriting(
  parts: WebmailParts,
  visit: SignedVisit,
  writing: Writing,
  key: string,
): Promise<string> {
  const { mailbox, state } = writing;
  const draft = await draftOf(visit, { ...writing, lenient: true });
  const id = await parts.outbox.keep(mailbox, draft, undefined);
  if (key !== '') await mailbox.desk.remember(key, id);
  if (state.draftId !== undefined) {
    await mailbox.erase(await mailbox.folderFor('drafts'), [state.draftId]);
  }
  await clearDesk(mailbox, state);
  return id;
}
