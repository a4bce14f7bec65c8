// Who asks for a mailbox of an open domain: GET and POST /ask/:domain, then the link's GET and POST
// /ask/confirm/:token. Programs that look through mail follow links: the button is what confirms.

import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { formPage, type Problem, problemOf, repeatProblem } from '../../web/problem.ts';
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
  toldOfWanted,
  typedMailbox,
} from './join.view.ts';

export function askPage(parts: RecoveryParts, visit: Visit): Promise<WebResponse> {
  return show(parts, visit, noneTyped, undefined);
}

export async function askMailbox(parts: RecoveryParts, visit: Visit): Promise<WebResponse> {
  const domain = await askedDomain(parts, visit);
  const { requests } = parts.accounts.signUp;
  const form = await visit.form();
  const typed = typedMailbox(form);
  const from = { remote: visit.request.remoteAddress, language: visit.texts.language };
  let mail: Awaited<ReturnType<typeof requests.ask>> | undefined;
  const problem =
    repeatProblem(visit, form, { field: 'password', isOptional: false }) ??
    (await problemOf(toldOfWanted(visit, typed), async () => {
      mail = await requests.ask(domain, typed, from);
    }));
  if (problem !== undefined || mail === undefined) return show(parts, visit, typed, problem);
  await parts.letters?.confirmSignUp(mail, visit.texts);
  return page(bareDocument(parts, visit, askedView(visit, mail.to)));
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
  typed: ReturnType<typeof typedMailbox>,
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
