// A forgotten password: GET and POST /login/forgotten, and the link's GET and POST
// /login/reset/:token. Who asks gets the same answer in the same time, whoever there is: what is to
// be done is begun behind the answer.

import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import {
  formPage,
  type Problem,
  problemOf,
  repeatProblem,
  weakPassword,
} from '../../web/problem.ts';
import { page, redirect } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import type { Visit } from '../../web/visit.ts';
import { askedView, forgottenView, resetView } from './forgotten.view.ts';
import { offersReset, type RecoveryParts } from './recovery-parts.ts';

/** LIMIT of a typed name (RFC 5321 4.5.3.1). */
const nameCharsMax = 320;
/** LIMIT of askers whom a process looks for at once. */
const atOnceMax = 20;
let underWay = 0;

export async function forgottenPage(parts: RecoveryParts, visit: Visit): Promise<WebResponse> {
  await mustOffer(parts);
  return bare(parts, visit, forgottenView(visit));
}

export async function askReset(parts: RecoveryParts, visit: Visit): Promise<WebResponse> {
  await mustOffer(parts);
  const form = await visit.form();
  const name = form.text('address').trim().toLowerCase();
  await parts.accounts.selfService.recovery.takeTurn(visit.request.remoteAddress);
  if (name !== '' && name.length <= nameCharsMax) begin(parts, visit, name);
  return bare(parts, visit, askedView(visit));
}

/** Nobody waits for it: how long it takes would tell who exists. */
function begin({ accounts, letters, log }: RecoveryParts, visit: Visit, name: string): void {
  if (underWay >= atOnceMax) return;
  underWay += 1;
  const work = async (): Promise<void> => {
    const mail = await accounts.selfService.recovery.forgotten(name);
    if (mail !== undefined) await letters?.resetPassword(mail, visit.texts);
  };
  work()
    .catch((error: unknown) => log.error({ err: error }, 'a link to a new password was not sent'))
    .finally(() => {
      underWay -= 1;
    });
}

export async function resetPage(parts: RecoveryParts, visit: Visit): Promise<WebResponse> {
  return show(parts, visit, undefined);
}

export async function resetPassword(parts: RecoveryParts, visit: Visit): Promise<WebResponse> {
  const { recovery } = parts.accounts.selfService;
  const { remoteAddress } = visit.request;
  await recovery.takeTurn(remoteAddress);
  const form = await visit.form();
  const problem =
    repeatProblem(visit, form, { field: 'next', isOptional: false }) ??
    (await problemOf(weakPassword(visit, 'next'), () =>
      recovery.reset(visit.params['token'] ?? '', form.text('next'), remoteAddress),
    ));
  if (problem) return show(parts, visit, problem);
  return redirect(visit.link('/login?reset'));
}

async function show(
  parts: RecoveryParts,
  visit: Visit,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const address = await parts.accounts.selfService.recovery.owner(visit.params['token'] ?? '');
  const content = resetView(visit, { address, problem });
  const title = visit.texts('forgotten.title');
  return formPage(documentOf(parts.shell, visit, { title, layout: 'bare', content }), problem);
}

function bare(parts: RecoveryParts, visit: Visit, content: ReturnType<typeof askedView>) {
  const title = visit.texts('forgotten.title');
  return page(documentOf(parts.shell, visit, { title, layout: 'bare', content }));
}

async function mustOffer(parts: RecoveryParts): Promise<void> {
  if (!(await offersReset(parts))) throw new Refusal('not-found');
}
