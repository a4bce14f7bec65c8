// A link that invites: GET /join/:token is the form, POST makes the mailbox.

import type { WantedMailbox } from '../../account/sign-up/wanted-mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { formPage, type Problem } from '../../web/problem.ts';
import { page } from '../../web/respond.ts';
import type { Visit } from '../../web/visit.ts';
import type { RecoveryParts } from '../recovery/recovery-parts.ts';
import { bareDocument, joinView, madeView, noneTyped } from './join.view.ts';
import { tryWanted } from './wanted-form.ts';

export function joinPage(parts: RecoveryParts, visit: Visit): Promise<WebResponse> {
  return show(parts, visit, noneTyped, undefined);
}

export async function makeMailbox(parts: RecoveryParts, visit: Visit): Promise<WebResponse> {
  const { invitations } = parts.accounts.signUp;
  const token = visit.params['token'] ?? '';
  const { typed, problem, made } = await tryWanted(visit, (wanted) =>
    invitations.join(token, wanted, visit.request.remoteAddress),
  );
  if (made === undefined) return show(parts, visit, typed, problem);
  const { address, confirm } = made;
  if (confirm !== undefined) await parts.letters?.confirmRecovery(confirm, visit.texts);
  const recovery = parts.letters === undefined ? undefined : confirm?.to;
  return page(bareDocument(parts, visit, madeView(visit, { address, recovery })));
}

async function show(
  parts: RecoveryParts,
  visit: Visit,
  typed: WantedMailbox,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const { domain, localPart } = await parts.accounts.signUp.invitations.opened(
    visit.params['token'] ?? '',
  );
  const content = joinView(visit, { domain, given: localPart, typed, problem, isAsking: false });
  return formPage(bareDocument(parts, visit, content), problem);
}
