// Who asks for a mailbox of an open domain: GET and POST /ask/:domain, then the link's GET and POST
// /ask/confirm/:token. Programs that look through mail follow links: the button is what confirms.

import type { WantedMailbox } from '../../account/sign-up/wanted-mailbox.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { formPage, type Problem } from '../../web/problem.ts';
import { page } from '../../web/respond.ts';
import type { Visit } from '../../web/visit.ts';
import type { RecoveryParts } from '../recovery/recovery-parts.ts';
import {
  askedView,
  bareDocument,
  confirmedView,
  confirmView,
  joinView,
  noneTyped,
} from './join.view.ts';
import { tryWanted } from './wanted-form.ts';

export function askPage(parts: RecoveryParts, visit: Visit): Promise<WebResponse> {
  return show(parts, visit, noneTyped, undefined);
}

export async function askMailbox(parts: RecoveryParts, visit: Visit): Promise<WebResponse> {
  const domain = await askedDomain(parts, visit);
  const { requests } = parts.accounts.signUp;
  const from = { remote: visit.request.remoteAddress, language: visit.texts.language };
  const { typed, problem, made } = await tryWanted(visit, (wanted) =>
    requests.ask(domain, wanted, from),
  );
  if (made === undefined) return show(parts, visit, typed, problem);
  await parts.letters?.confirmSignUp(made, visit.texts);
  return page(bareDocument(parts, visit, askedView(visit, made.to)));
}

export async function confirmAskingPage(parts: RecoveryParts, visit: Visit): Promise<WebResponse> {
  const request = await parts.accounts.signUp.requests.opened(visit.params['token'] ?? '');
  return page(bareDocument(parts, visit, confirmView(visit, request)));
}

export async function confirmAsking(parts: RecoveryParts, visit: Visit): Promise<WebResponse> {
  const { requests } = parts.accounts.signUp;
  await requests.confirm(visit.params['token'] ?? '', visit.request.remoteAddress);
  return page(bareDocument(parts, visit, confirmedView(visit)));
}

async function show(
  parts: RecoveryParts,
  visit: Visit,
  typed: WantedMailbox,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const domain = await askedDomain(parts, visit);
  const content = joinView(visit, { domain, given: '', typed, problem, isAsking: true });
  return formPage(bareDocument(parts, visit, content), problem);
}

/** Nobody can confirm an address where no mail with a link is sent. */
async function askedDomain(parts: RecoveryParts, visit: Visit): Promise<string> {
  if (parts.letters === undefined) throw new Refusal('not-found');
  const domain = (visit.params['domain'] ?? '').toLowerCase();
  await parts.accounts.signUp.requests.requireOpen(domain);
  return domain;
}
