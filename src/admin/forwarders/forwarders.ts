// The forwarders of a domain: GET and POST /admin/:domain/forwarders.

import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { listPage } from '../list-page.ts';
import { type AdminParts, domainName, domainSummary, panelPage } from '../parts.ts';
import { catchAll, forwardersPath } from '../paths.ts';
import { missingProblem, problemOf } from '../../web/problem.ts';
import { typedLocalPart, typedTarget } from '../typed.ts';
import { showForwarder } from './forwarder.ts';
import { type ForwardersState, forwardersView } from './forwarders.view.ts';
import { toldOfForwarder } from './told.ts';

export function forwardersPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, { localPart: '', target: '', problem: undefined });
}

export async function addForwarder(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { administration } = parts.accounts;
  const domain = domainName(visit);
  const form = await visit.form();
  const localPart = typedLocalPart(form.text('local_part'), domain);
  const target = typedTarget(form.text('target'));
  const alias = { localPart, domain, target };
  const problem =
    missingProblem(visit, form, ['local_part', 'target']) ??
    (await problemOf(toldOfForwarder(visit, alias), () =>
      administration.addAlias(visit.session, alias),
    ));
  if (!problem) return redirect(visit.link(withDone(forwardersPath(domain), 'forwarder-added')));
  const typed = form.text('target');
  // The catch-all is set up on its own page, whose form has no name to type.
  if (localPart === catchAll && problem.field === 'target') {
    return showForwarder(parts, visit, { localPart, typed, problem });
  }
  return show(parts, visit, { localPart, target: typed, problem });
}

async function show(
  parts: AdminParts,
  visit: SignedVisit,
  state: Pick<ForwardersState, 'localPart' | 'target' | 'problem'>,
): Promise<WebResponse> {
  const { administration } = parts.accounts;
  const domain = await domainSummary(parts, visit);
  const list = await listPage(visit, {
    read: (range) => administration.aliases(visit.session, domain.name, range),
    nameOf: ({ localPart }) => localPart,
    prefixOf: (typed) => typedLocalPart(typed, domain.name),
  });
  const content = forwardersView(visit, { ...state, domain, list });
  const title = `${visit.texts('admin.forwarders.title')} · ${domain.name}`;
  return panelPage(parts, visit, { title, content, problem: state.problem });
}
