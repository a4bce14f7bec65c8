// GET /admin: the domains that this session administers; with a single one, straight to it.
// POST /admin: a super administrator adds one.

import type { DomainSummary, ListRange } from '../../account/account.ts';
import { type DomainFilter, domainFilters } from '../../account/domain-filters.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { missingProblem, problemOf, repeatProblem } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import { mayAdminister } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { type ListPage, listPage, listRange } from '../list-page.ts';
import { type AdminParts, panelPage } from '../parts.ts';
import { domainPath } from '../paths.ts';
import { limitProblem, typedLimit } from '../typed-limit.ts';
import { type DomainsState, domainsView, nothingTyped } from './domains.view.ts';
import { toldOfDomain } from './told.ts';

export async function domainsPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, { typed: nothingTyped, problem: undefined });
}

export async function addDomain(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  if (!visit.session.rights.super) throw new Refusal('forbidden');
  const { administration } = parts.accounts;
  const form = await visit.form();
  const typed = {
    name: form.text('name').trim().toLowerCase(),
    accountsMax: form.text('accounts_max').trim(),
    path: form.text('path').trim(),
  };
  const problem =
    missingProblem(visit, form, ['name']) ??
    repeatProblem(visit, form, { field: 'password', isOptional: true }) ??
    limitProblem(visit, 'accounts_max', typed.accountsMax) ??
    (await problemOf(toldOfDomain(visit, typed.name), () =>
      administration.addDomain(visit.session, {
        name: typed.name,
        password: form.text('password'),
        accountsMax: typedLimit(typed.accountsMax),
        ...(typed.path === '' ? {} : { path: typed.path }),
      }),
    ));
  if (problem) return show(parts, visit, { typed, problem });
  return redirect(visit.link(withDone(domainPath(typed.name), 'domain-added')));
}

async function show(
  parts: AdminParts,
  visit: SignedVisit,
  state: Pick<DomainsState, 'typed' | 'problem'>,
): Promise<WebResponse> {
  const { session, texts } = visit;
  if (!mayAdminister(session)) throw new Refusal('forbidden');
  const filter = domainFilters.find((one) => one === visit.query.get('show'));
  const list = await pageOf(parts, visit, filter);
  const [only, ...others] = list.rows;
  const isWhole = list.first && list.sought === '' && filter === undefined;
  if (only && others.length === 0 && isWhole && !session.rights.super) {
    return redirect(visit.link(domainPath(only.name)));
  }
  const content = domainsView(parts, visit, {
    ...state,
    list,
    filter,
    dueMs: await parts.accounts.removedDomains.dueMs(session),
  });
  const title = texts('admin.domains.title');
  return panelPage(parts, visit, { title, content, problem: state.problem });
}

async function pageOf(
  { accounts: { administration } }: AdminParts,
  visit: SignedVisit,
  filter: DomainFilter | undefined,
): Promise<ListPage<DomainSummary>> {
  const { session } = visit;
  const prefixOf = (typed: string) => typed.toLowerCase();
  if (filter === undefined) {
    const read = (range: ListRange) => administration.domains(session, range);
    return await listPage(visit, { read, nameOf: ({ name }) => name, prefixOf });
  }
  const { after, sought, range } = listRange(visit, prefixOf);
  const { domains: rows, next } = await administration.narrowedDomains(session, filter, range);
  return { rows, sought, first: after === '', next, kept: { show: filter } };
}
