// Who administers: GET /admin/administrators, and the form that adds one, GET
// /admin/new-administrator and POST /admin/administrators.

import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import {
  missingProblem,
  type Problem,
  problemOf,
  repeatProblem,
  takenName,
  type Told,
  weakPassword,
} from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { listPage } from '../list-page.ts';
import { type AdminParts, panelPage } from '../parts.ts';
import { administratorPath } from '../paths.ts';
import { administratorsView } from './administrators.view.ts';
import { nothingGranted, reachProblem, toldOfReach, typedReach } from './reach.ts';
import { newAdministratorView } from './new-administrator.view.ts';
import { offeredDomains } from './offered-domains.ts';

export async function administratorsPage(
  parts: AdminParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const { administrators } = parts.accounts;
  const list = await listPage(visit, {
    read: (range) => administrators.page(visit.session, range),
    nameOf: ({ name }) => name,
    prefixOf: (typed) => typed.toLowerCase(),
  });
  const content = administratorsView(parts, visit, list);
  return panelPage(parts, visit, { title: visit.texts('admin.administrators.title'), content });
}

export function newAdministratorPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return showNew(parts, visit, undefined, undefined);
}

export async function addAdministrator(
  parts: AdminParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const { administrators } = parts.accounts;
  const form = await visit.form();
  const name = form.text('name').trim().toLowerCase();
  const isOwn = form.text('kind') === 'own';
  const problem =
    missingProblem(visit, form, isOwn ? ['name', 'password'] : ['name']) ??
    repeatProblem(visit, form, { field: 'password', isOptional: true }) ??
    reachProblem(visit, form) ??
    (await problemOf(told(visit, name), () =>
      administrators.add(visit.session, {
        name,
        password: isOwn ? form.text('password') : undefined,
        ...typedReach(form),
      }),
    ));
  if (problem) return showNew(parts, visit, form, problem);
  return redirect(visit.link(withDone(administratorPath(name), 'administrator-added')));
}

function told(visit: SignedVisit, name: string): Told {
  const { texts } = visit;
  return {
    ...toldOfReach(visit),
    ...takenName(visit, 'name', name),
    ...weakPassword(visit, 'password'),
    'not-found': () => ({
      field: 'name',
      words: texts('admin.administrator.no-account', { name }),
    }),
  };
}

async function showNew(
  parts: AdminParts,
  visit: SignedVisit,
  form: Form | undefined,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const { administrators } = parts.accounts;
  const offered = await offeredDomains(parts, visit);
  const content = newAdministratorView(visit, {
    name: form?.text('name') ?? '',
    isOwn: form?.text('kind') === 'own',
    hasOwn: await administrators.holds(visit.session),
    reach: form === undefined ? nothingGranted : typedReach(form),
    offered,
    problem,
  });
  const title = visit.texts('admin.administrators.add');
  return panelPage(parts, visit, { title, content, problem });
}
