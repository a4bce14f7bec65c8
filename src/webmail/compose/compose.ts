// Writing: GET /compose for a blank page, an answer, a template or a kept draft; POST /compose to
// send or keep it, POST /compose/draft to save it while one writes.

import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { contactField } from '../contacts/recipients.ts';
import { identitiesOf } from '../identities/identities.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { type AnswerOf, answerState } from './answer.ts';
import { convert } from './convert.ts';
import { notSentWords } from './outcome.ts';
import { quoteStyleOf } from './preferences.ts';
import { pickRoutes } from './pick.ts';
import { saveDraft } from './save.ts';
import { showForm } from './show.ts';
import { type ComposeState, stateOfDraft } from './state.ts';
import { submit } from './submit.ts';
import { uploadRoutes } from './uploads.ts';
import { blankWriting } from './blank.ts';

export function composeRoutes(parts: WebmailParts): readonly Route[] {
  return [
    signedRoute('GET', '/compose', (visit) => composePage(parts, visit)),
    signedRoute('POST', '/compose', (visit) => submit(parts, visit)),
    signedRoute('POST', '/compose/draft', (visit) => saveDraft(parts, visit)),
    signedRoute('POST', '/compose/converted', (visit) => convert(parts, visit)),
    ...pickRoutes(parts),
    ...uploadRoutes(parts, '/compose/uploads', ({ desk }) => desk),
  ];
}

async function composePage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const { session, query } = visit;
  await parts.outbox.repair(mailbox, session.address);
  // What waits to be sent is taken back by a click, not by being looked at.
  const known = await parts.outbox.statusOf(session.address, query.get('id') ?? '');
  if (query.get('mode') === 'draft' && known === 'waiting') return redirect(visit.link('/outbox'));
  return showForm(parts, visit, await firstState(parts, visit));
}

const answerModes: readonly AnswerOf['mode'][] = ['reply', 'reply-all', 'forward', 'attach'];

async function firstState(parts: WebmailParts, visit: SignedVisit): Promise<ComposeState> {
  const mailbox = await mailboxOf(parts, visit);
  const { session, query } = visit;
  const folder = query.get('folder') ?? '';
  const id = query.get('id') ?? '';
  if (query.get('mode') === 'draft') return draftState(parts, visit, { folder, id });
  const settings = await parts.accounts.settings(session);
  const identities = identitiesOf(settings, session.address);
  const asked = query.get('mode');
  if (asked === 'use' || asked === 'template') {
    const state = await stateOfDraft(mailbox, await mailbox.read(folder, id));
    return { ...state, draftId: undefined, templateId: asked === 'template' ? id : '' };
  }
  const mode = answerModes.find((known) => known === asked);
  if (mode !== undefined) {
    const message = await mailbox.read(folder, id);
    const quoteStyle = quoteStyleOf(settings);
    return answerState(visit, { mailbox, message, mode, identities, settings, quoteStyle });
  }
  const state = blankWriting(query, { identities, settings });
  const contact = query.get('contact');
  if (contact === null) return state;
  return { ...state, to: await contactField(parts.contacts, session.address, contact) };
}

async function draftState(
  parts: WebmailParts,
  visit: SignedVisit,
  { folder, id }: { readonly folder: string; readonly id: string },
): Promise<ComposeState> {
  const mailbox = await mailboxOf(parts, visit);
  const state = await stateOfDraft(mailbox, await mailbox.read(folder, id));
  const { address } = visit.session;
  if ((await parts.outbox.statusOf(address, id)) !== 'unknown') return state;
  return { ...state, error: notSentWords(visit, { kind: 'unknown', answer: '' }) };
}
