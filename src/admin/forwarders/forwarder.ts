// One forwarder: GET and POST /admin/:domain/forwarders/:local, POST …/end, …/removal. The catch-all has
// its page even before it exists: there it is set up.

import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { type AdminParts, domainName, panelPage } from '../parts.ts';
import { catchAll, forwarderPath, forwardersPath } from '../paths.ts';
import { missingProblem, type Problem, problemOf } from '../../web/problem.ts';
import { typedTarget } from '../typed.ts';
import { forwarderView } from './forwarder.view.ts';
import { toldOfTarget } from './told.ts';

export function forwarderPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { localPart } = named(visit);
  return showForwarder(parts, visit, { localPart, typed: undefined, problem: undefined });
}

export async function changeForwarder(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { administration } = parts.accounts;
  const { domain, localPart } = named(visit);
  const form = await visit.form();
  const typed = form.text('target');
  const problem =
    missingProblem(visit, form, ['target']) ??
    (await problemOf(toldOfTarget(visit), () =>
      administration.setAlias(visit.session, `${localPart}@${domain}`, typedTarget(typed)),
    ));
  if (problem) return showForwarder(parts, visit, { localPart, typed, problem });
  return redirect(visit.link(withDone(forwarderPath(domain, localPart), 'forwarder-changed')));
}

/** On which day it goes by itself: POST …/end. */
export async function endForwarder(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { domain, localPart } = named(visit);
  const days = (await visit.form()).text('days');
  const { temporary } = parts.accounts.selfService;
  const after = days === '' ? undefined : Number(days);
  await temporary.endAfter(visit.session, `${localPart}@${domain}`, after);
  return redirect(visit.link(withDone(forwarderPath(domain, localPart), 'forwarder-changed')));
}

export async function removeForwarder(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { domain, localPart } = named(visit);
  const { temporary } = parts.accounts.selfService;
  const address = `${localPart}@${domain}`;
  // Its end must not be that of the next one of its name.
  if ((await temporary.endOf(visit.session, address)) !== undefined) {
    await temporary.endAfter(visit.session, address, undefined);
  }
  await parts.accounts.administration.removeAlias(visit.session, address);
  return redirect(visit.link(withDone(forwardersPath(domain), 'forwarder-removed')));
}

export async function showForwarder(
  parts: AdminParts,
  visit: SignedVisit,
  state: {
    readonly localPart: string;
    readonly typed: string | undefined;
    readonly problem: Problem | undefined;
  },
): Promise<WebResponse> {
  const { localPart, typed, problem } = state;
  const domain = domainName(visit);
  const { administration } = parts.accounts;
  const alias = await administration.alias(visit.session, `${localPart}@${domain}`);
  if (!alias && localPart !== catchAll) throw new Refusal('not-found');
  const target = typed ?? alias?.target ?? '';
  const { temporary } = parts.accounts.selfService;
  const endsMs = await temporary.endOf(visit.session, `${localPart}@${domain}`);
  const view = { domain, localPart, target, exists: alias !== undefined, endsMs, problem };
  const title =
    localPart === catchAll
      ? `${visit.texts('admin.forwarders.default.title')} · ${domain}`
      : `${localPart}@${domain}`;
  const content = forwarderView(visit, view);
  return panelPage(parts, visit, { title, content, problem });
}

function named(visit: SignedVisit): { domain: string; localPart: string } {
  return {
    domain: domainName(visit),
    localPart: visit.params['local'] ?? '',
  };
}
