// The password of a domain's control panel: GET and POST /admin/:domain/password.

import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { type AdminParts, domainName, domainSummary, panelPage } from '../parts.ts';
import { domainPasswordPath } from '../paths.ts';
import {
  missingProblem,
  type Problem,
  problemOf,
  repeatProblem,
  type Told,
  weakPassword,
  wrongPassword,
} from '../../web/problem.ts';
import { domainPasswordView } from './domain-password.view.ts';

export function domainPasswordPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, undefined);
}

export async function changeDomainPassword(
  parts: AdminParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const { administration } = parts.accounts;
  const domain = domainName(visit);
  const form = await visit.form();
  const change = { current: form.text('current'), next: form.text('next') };
  const problem =
    missingProblem(visit, form, ['next']) ??
    repeatProblem(visit, form, { field: 'next', isOptional: true }) ??
    (await problemOf(told(visit), () =>
      administration.changeDomainPassword(visit.session, domain, change),
    ));
  if (problem) return show(parts, visit, problem);
  return redirect(visit.link(withDone(domainPasswordPath(domain), 'domain-password')));
}

function told(visit: SignedVisit): Told {
  return { ...weakPassword(visit, 'next'), ...wrongPassword(visit, 'current') };
}

async function show(
  parts: AdminParts,
  visit: SignedVisit,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const domain = await domainSummary(parts, visit);
  const content = domainPasswordView(visit, domain, problem);
  const title = `${visit.texts('admin.password.title')} · ${domain.name}`;
  return panelPage(parts, visit, { title, content, problem });
}
