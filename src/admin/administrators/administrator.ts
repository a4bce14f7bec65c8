// One administrator: GET and POST /admin/administrators/:name, POST …/password, POST …/removal.

import type { ListedAdministrator } from '../../account/administrator-facts.ts';
import { everyRight } from '../../account/rights.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import {
  missingProblem,
  type Problem,
  problemOf,
  repeatProblem,
  weakPassword,
} from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { type AdminParts, panelPage } from '../parts.ts';
import { administratorPath, administratorsPath } from '../paths.ts';
import { administratorView } from './administrator.view.ts';
import { offeredDomains } from './offered-domains.ts';
import { reachProblem, toldOfReach, type TypedReach, typedReach } from './reach.ts';

export function administratorPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, undefined, undefined);
}

export async function changeAdministrator(
  parts: AdminParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const { administrators } = parts.accounts;
  const name = nameOf(visit);
  const form = await visit.form();
  const { kind } = await administrators.find(visit.session, name);
  const problem =
    reachProblem(visit, form) ??
    (await problemOf(toldOfReach(visit), () =>
      administrators.change(visit.session, name, {
        ...typedReach(form),
        ...(kind === 'own' ? { isActive: form.text('active') === 'yes' } : {}),
      }),
    ));
  if (problem) return show(parts, visit, form, problem);
  return redirect(visit.link(withDone(administratorPath(name), 'administrator-changed')));
}

export async function setAdministratorPassword(
  parts: AdminParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const { administrators } = parts.accounts;
  const name = nameOf(visit);
  const form = await visit.form();
  const problem =
    missingProblem(visit, form, ['password']) ??
    repeatProblem(visit, form, { field: 'password', isOptional: true }) ??
    (await problemOf(weakPassword(visit, 'password'), () =>
      administrators.setPassword(visit.session, name, form.text('password')),
    ));
  if (problem) return show(parts, visit, undefined, problem);
  return redirect(visit.link(withDone(administratorPath(name), 'password-set')));
}

export async function removeAdministrator(
  parts: AdminParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const form = await visit.form();
  if (form.text('confirm') !== 'yes') {
    const words = visit.texts('admin.mailbox.removal.unconfirmed');
    return show(parts, visit, undefined, { field: 'confirm', words, status: 422 });
  }
  await parts.accounts.administrators.remove(visit.session, nameOf(visit));
  return redirect(visit.link(withDone(administratorsPath, 'administrator-removed')));
}

async function show(
  parts: AdminParts,
  visit: SignedVisit,
  form: Form | undefined,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const found = await parts.accounts.administrators.find(visit.session, nameOf(visit));
  const content = administratorView(visit, {
    administrator: found,
    isActive: form === undefined ? found.isActive : form.text('active') === 'yes',
    reach: form === undefined ? reachOf(found) : typedReach(form),
    offered: await offeredDomains(parts, visit),
    problem,
  });
  return panelPage(parts, visit, { title: found.name, content, problem });
}

function reachOf({ isSuper, domains, may, most = {} }: ListedAdministrator): TypedReach {
  return { isSuper, domains, most, may: may === undefined ? everyRight : [...may] };
}

const nameOf = (visit: SignedVisit) => (visit.params['name'] ?? '').toLowerCase();
