// One thing that programs may ask for: where, with what, and what is done. The tables of them are
// what is routed, what is checked and what /api/v1/openapi.json says.

import type { Accounts, Session } from '../account/account.ts';
import type { ListedApiToken } from '../account/api-tokens.ts';
import type { Letters } from '../web/letters.ts';
import type { Texts } from '../web/texts.ts';
import type { ObjectSchema, Schema } from './schema.ts';

export type ApiMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Call {
  readonly accounts: Accounts;
  readonly session: Session;
  readonly token: ListedApiToken;
  /** What the path has holes for, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** A page of a list: from the first name after this one on. */
  readonly range: { readonly after?: string; readonly prefix?: string; readonly limit: number };
  /** As the schema has it. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Mail with links in it, in these words where whoever it is for has chosen none. */
  readonly letters: Letters | undefined;
  readonly texts: Texts;
}

export interface Operation {
  /** For generated clients: a name of its own. */
  readonly id: string;
  readonly method: ApiMethod;
  /** Below /api/v1, with holes such as `{domain}`. */
  readonly path: string;
  readonly tag: 'domains' | 'accounts' | 'aliases' | 'webhooks' | 'sign-up' | 'token';
  readonly summary: string;
  /** Whether it is a list with `after`, `prefix` and `limit`. */
  readonly isList?: true;
  readonly body?: ObjectSchema;
  /** 204 answers without a body. */
  readonly answers: 200 | 201 | 204;
  /** Its answer is given once and kept nowhere, whatever `Idempotency-Key` says. */
  readonly isSecret?: true;
  /** Of the answer, or of one item of a list. */
  readonly gives?: Schema;
  readonly act: (call: Call) => Promise<unknown>;
}
