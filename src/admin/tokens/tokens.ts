// With what programs administer: GET and POST /admin/tokens, POST /admin/tokens/:id/removal.

import type { ApiTokenFacts } from '../../account/api-tokens.ts';
import { everyRight } from '../../account/rights.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { missingProblem, type Problem, problemOf, type Told } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { type AdminParts, panelPage } from '../parts.ts';
import { tokensPath } from '../paths.ts';
import { typedWords } from '../typed.ts';
import { dayProblem, typedLastDay } from '../typed-day.ts';
import { madeTokenView, type TypedToken, tokensView } from './tokens.view.ts';

const nothingTyped: TypedToken = {
  name: '',
  isAll: true,
  domains: '',
  may: everyRight,
  isTrusted: false,
  networks: '',
  until: '',
};

export function tokensPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, nothingTyped, undefined);
}

export async function addToken(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  const typed = typedToken(form);
  let token = '';
  const problem =
    missingProblem(visit, form, ['name']) ??
    typedProblem(visit, typed) ??
    (await problemOf(told(visit), async () => {
      token = (await parts.accounts.apiTokens.add(visit.session, factsOf(typed))).token;
    }));
  if (problem) return await show(parts, visit, typed, problem);
  const title = visit.texts('admin.token.made', { name: typed.name });
  return panelPage(parts, visit, { title, content: madeTokenView(visit, typed.name, token) });
}

export async function removeToken(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  await parts.accounts.apiTokens.remove(visit.session, visit.params['id'] ?? '');
  return redirect(visit.link(withDone(tokensPath, 'token-removed')));
}

async function show(
  parts: AdminParts,
  visit: SignedVisit,
  typed: TypedToken,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const tokens = await parts.accounts.apiTokens.list(visit.session);
  const content = tokensView(parts, visit, { tokens, typed, problem });
  return panelPage(parts, visit, { title: visit.texts('admin.tokens.title'), content, problem });
}

function typedToken(form: Form): TypedToken {
  const asked = form.all('may');
  return {
    name: form.text('name').trim(),
    isAll: form.text('reach') !== 'some',
    domains: form.text('domains'),
    may: everyRight.filter((right) => asked.includes(right)),
    isTrusted: form.has('trusted'),
    networks: form.text('networks'),
    until: form.text('until').trim(),
  };
}

function factsOf(typed: TypedToken): ApiTokenFacts {
  const { name, isAll, may, isTrusted, until } = typed;
  return {
    name,
    may: isAll ? undefined : may,
    domains: isAll ? [] : typedWords(typed.domains),
    networks: typedWords(typed.networks),
    isTrusted,
    expiresMs: typedLastDay(until),
  };
}

/** What can be seen without asking a verb. */
function typedProblem(visit: SignedVisit, typed: TypedToken): Problem | undefined {
  const { texts, session, nowMs } = visit;
  const wrong = (field: string, words: string): Problem => ({ field, words, status: 422 });
  const isNamed = typed.isAll || typedWords(typed.domains).length > 0;
  if (session.rights.super && !isNamed) return wrong('domains', texts('admin.token.domains.super'));
  const isOver = (typedLastDay(typed.until) ?? Number.POSITIVE_INFINITY) <= nowMs;
  return isOver
    ? wrong('until', texts('admin.token.until.wrong'))
    : dayProblem(visit, 'until', typed.until);
}

function told({ texts, session }: SignedVisit): Told {
  return {
    'bad-form': () => ({ field: 'networks', words: texts('admin.token.networks.wrong') }),
    'bad-address': ({ values }) => ({
      field: 'domains',
      words: texts('admin.administrator.domains.unknown', { name: values['address'] ?? '' }),
    }),
    forbidden: () => ({
      field: session.rights.super ? 'name' : 'domains',
      words: texts('refusal.forbidden'),
    }),
    'limit-reached': ({ values }) => ({
      field: 'name',
      words: texts('admin.token.limit', { max: values['max'] ?? 0 }),
    }),
  };
}
