// One person's request, as a page sees it.

import type { Session } from '../account/account.ts';
import type { Refusal } from '../kit/failure.ts';
import type { Form } from './form.ts';
import type { WebRequest, WebResponse } from './http.ts';
import type { Look } from './look.ts';
import type { Method, Params } from './router.ts';
import type { Texts } from './texts.ts';

export interface Visit {
  readonly request: WebRequest;
  readonly params: Params;
  /** The query, parsed on first use. */
  readonly query: URLSearchParams;
  readonly texts: Texts;
  readonly look: Look;
  /** Milliseconds; the same for the whole visit. */
  readonly nowMs: number;
  /** Prefixes an own path, such as `/login`, with the mount. */
  link(path: string): string;
  /** What was thrown as an answer, logged where it is a bug. */
  failure(error: unknown, show: FailurePage): WebResponse;
  /** The submitted form; refuses `bad-form` or `too-large`. */
  form(): Promise<Form>;
}

/** A visit of somebody who is logged in. */
export interface SignedVisit extends Visit {
  /** Of the account that is looked at: their own, or one that they have linked. */
  readonly session: Session;
  /** Of whoever logged in. */
  readonly own: Session;
  readonly token: string;
}

export type Page<V extends Visit> = (visit: V) => WebResponse | Promise<WebResponse>;

/** What went wrong, ready to be shown. */
export interface Failure {
  readonly status: number;
  /** Of docs/errors.md; `bug` for what is in the log. */
  readonly code: string;
  /** In the person's own language. */
  readonly words: string;
  readonly refusal: Refusal | undefined;
}

export type FailurePage = (failure: Failure) => WebResponse;

/**
 * `public` pages are for everybody; `signed` ones send others to the login page first; `bearer`
 * ones are for programs, which have no cookie that another page could use.
 */
export type Route =
  | {
      readonly method: Method;
      readonly path: string;
      readonly access: 'public';
      readonly page: Page<Visit>;
    }
  | {
      readonly method: Method;
      readonly path: string;
      readonly access: 'signed';
      readonly page: Page<SignedVisit>;
    }
  | {
      readonly method: Method;
      readonly path: string;
      readonly access: 'bearer';
      readonly page: Page<Visit>;
      /** How what went wrong is told. */
      readonly failed: FailurePage;
    };

export function publicRoute(method: Method, path: string, page: Page<Visit>): Route {
  return { method, path, access: 'public', page };
}

export function signedRoute(method: Method, path: string, page: Page<SignedVisit>): Route {
  return { method, path, access: 'signed', page };
}

export function bearerRoute(
  method: Method,
  path: string,
  page: Page<Visit>,
  failed: FailurePage,
): Route {
  return { method, path, access: 'bearer', page, failed };
}
