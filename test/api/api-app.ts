// The interface for programs over the application of the panel's tests, with tokens of its people.

import assert from 'node:assert/strict';
import type { Session } from '../../src/account/account.ts';
import type { ApiTokenFacts } from '../../src/account/api-tokens.ts';
import { apiRoutes } from '../../src/api/routes.ts';
import type { WebResponse } from '../../src/web/http.ts';
import { openSignedApp, password, type SignedApp } from '../admin/signed-app.ts';
import { bodyOf } from '../web/app-request.ts';

export interface Asked {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
  readonly response: WebResponse;
}

export interface ApiApp extends SignedApp {
  readonly clock: { ms: number };
  session(address: string): Promise<Session>;
  /** Makes a token of this person, trusted unless it is said otherwise. */
  token(address: string, facts?: Partial<ApiTokenFacts>): Promise<string>;
  ask(
    token: string,
    method: string,
    path: string,
    options?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<Asked>;
}

export async function openApiApp(): Promise<ApiApp> {
  const clock = { ms: Date.now() };
  const app = await openSignedApp(({ accounts }) => apiRoutes({ accounts, now: () => clock.ms }));
  const session = async (address: string): Promise<Session> => {
    const attempt = { address, password, remoteAddress: '192.0.2.7', userAgent: 'test' };
    return (await app.accounts.login(attempt)).session;
  };
  return {
    ...app,
    clock,
    session,
    token: async (address, facts = {}) => {
      const wanted = { name: 'a program', isTrusted: true, ...facts };
      return (await app.accounts.apiTokens.add(await session(address), wanted)).token;
    },
    ask: async (token, method, path, { body, headers = {} } = {}) => {
      const response = await app.send(method, `/api/v1${path}`, {
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: Buffer.from(JSON.stringify(body)) }),
      });
      const text = await bodyOf(response);
      assert.equal(text === '', response.status === 204);
      const json = text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
      return { status: response.status, json, response };
    },
  };
}
