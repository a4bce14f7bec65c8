// Where programs administer: /api/v1, one address for each thing that can be asked for. It is the
// same verbs as the panel's, with the same rights; a token stands in the place of a login.

import { lazily } from '../kit/lazily.ts';
import type { Accounts } from '../account/account.ts';
import { readBody } from '../web/form.ts';
import type { Letters } from '../web/letters.ts';
import type { WebResponse } from '../web/http.ts';
import { refusalHeaders } from '../web/failure.ts';
import type { Method } from '../web/router.ts';
import { bearerRoute, type Failure, type Route, type Visit } from '../web/visit.ts';
import { json, problem } from './answer.ts';
import { once } from './once.ts';
import { openApi } from './openapi.ts';
import type { ApiMethod, Call, Operation } from './operation.ts';
import { faultOf } from './schema.ts';
import { operations } from './tables/operations.ts';

export interface ApiParts {
  readonly accounts: Accounts;
  /** Absent where nobody said where links lead. */
  readonly letters?: Letters | undefined;
  readonly now: () => number;
}

export const apiPath = '/api/v1';

/** LIMIT of a body. */
const bodyBytesMax = 256 * 1024;
const pageRowsUsual = 100;
const pageRowsMax = 500;
const methods: readonly ApiMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

export function apiRoutes(parts: ApiParts): readonly Route[] {
  const routes: Route[] = [
    route('GET', '/openapi.json', (visit) => {
      const { scheme, host } = visit.request;
      return json(200, openApi(`${scheme}://${host}${visit.link(apiPath)}`));
    }),
  ];
  for (const operation of operations) {
    const { method, path } = operation;
    routes.push(route(method, path, (visit) => answer(parts, operation, visit)));
  }
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const known = operations.filter((one) => one.path === path).map(({ method }) => method);
    const refuse = () => notAllowed(known);
    const others = methods.filter((method) => !known.includes(method));
    routes.push(...others.map((method) => route(method, path, refuse)));
  }
  return [...routes, ...methods.map((method) => route(method, '/*', nowhere))];
}

function route(method: Method, path: string, page: (visit: Visit) => Answered): Route {
  const address = apiPath + path.replaceAll(/\{(\w+)\}/g, ':$1');
  return bearerRoute(method, address, page, faultPage);
}

type Answered = WebResponse | Promise<WebResponse>;

function faultPage({ status, code, words, refusal }: Failure): WebResponse {
  return problem({ status, code, detail: words }, refusal ? refusalHeaders(refusal) : []);
}

function notAllowed(known: readonly string[]): WebResponse {
  const detail = `Here ${known.join(', ')} can be asked for.`;
  const allow = known.includes('GET') ? [...known, 'HEAD'] : known;
  return problem({ status: 405, code: 'method-not-allowed', detail }, [
    ['allow', allow.join(', ')],
  ]);
}

function nowhere(visit: Visit): WebResponse {
  const detail = `Nothing is at this address; ${visit.link(apiPath)}/openapi.json has those that are.`;
  return problem({ status: 404, code: 'not-found', detail });
}

async function answer(
  { accounts, letters, now }: ApiParts,
  operation: Operation,
  visit: Visit,
): Promise<WebResponse> {
  const { request } = visit;
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(request.header('authorization') ?? '') ?? [];
  const found = await accounts.apiTokens.session(token, request.remoteAddress);
  if (found === undefined) return unknownToken();
  const text = operation.body === undefined ? '' : await bodyOf(visit);
  if (typeof text !== 'string') return text;
  const body = bodyFor(operation, text);
  if ('fault' in body) return badBody(body.fault);
  const { session, token: listed } = found;
  const range = rangeOf(visit);
  const { params } = visit;
  const act = async (): Promise<WebResponse> => {
    const about = { params, range, body: body.value };
    const call: Call = { accounts, session, token: listed, ...about, letters, texts: visit.texts };
    const gives = await operation.act(call);
    return json(operation.answers, operation.isList ? pageOf(gives, range.limit) : gives);
  };
  const key = request.header('idempotency-key');
  const isOnce = operation.method !== 'GET' && operation.isSecret !== true;
  if (key === undefined || !isOnce) return await act();
  const asked = { key, method: operation.method, path: request.path, body: text };
  // What is refused is an answer too, and has to be given again.
  const acted = async () => await act().catch((error: unknown) => visit.failure(error, faultPage));
  return await once({ answers: accounts.apiTokens.answers, now }, found, asked, acted);
}

/** Made when it is first answered: with what Node's HTTP knows it can't be in a worker's image. */
const unknownToken = lazily(() =>
  problem(
    {
      status: 401,
      code: 'login-required',
      detail: 'The Authorization header names no token that works here.',
    },
    [['www-authenticate', 'Bearer realm="Dispatch"']],
  ),
);

async function bodyOf({ request }: Visit): Promise<string | WebResponse> {
  const type = request.header('content-type') ?? '';
  if (!/^application\/(?:merge-patch\+)?json\b/i.test(type)) {
    const detail = 'The body has to be application/json.';
    return problem({ status: 415, code: 'bad-request', detail });
  }
  return (await readBody(request, bodyBytesMax)).toString('utf8');
}

type Body = { readonly value: Readonly<Record<string, unknown>> } | { readonly fault: string };

function bodyFor({ body: schema }: Operation, text: string): Body {
  if (schema === undefined) return { value: {} };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'The body is no JSON.' };
  }
  const fault = faultOf(schema, value);
  return fault === undefined
    ? { value: value as Readonly<Record<string, unknown>> }
    : { fault: `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.` };
}

function badBody(detail: string): WebResponse {
  return problem({ status: 400, code: 'bad-request', detail });
}

function rangeOf({ query }: Visit): Call['range'] {
  const [after, prefix] = [query.get('after'), query.get('prefix')];
  const limit = Number(query.get('limit') ?? pageRowsUsual);
  const isLimit = Number.isSafeInteger(limit) && limit >= 1;
  return {
    ...(after === null ? {} : { after }),
    ...(prefix === null ? {} : { prefix }),
    limit: isLimit ? Math.min(limit, pageRowsMax) : pageRowsUsual,
  };
}

/** A page with where the next one begins: behind the last name of a full one. */
function pageOf(items: unknown, limit: number): object {
  const list = Array.isArray(items) ? (items as readonly Readonly<Record<string, unknown>>[]) : [];
  const last = list.length < limit ? undefined : list.at(-1);
  const [name, at] = [last?.['name'], last?.['address']];
  const local = typeof at === 'string' ? at.slice(0, at.lastIndexOf('@')) : undefined;
  return { items: list, next: typeof name === 'string' ? name : (local ?? null) };
}
