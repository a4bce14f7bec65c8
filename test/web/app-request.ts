// A request as a web server would have handed it over, for tests of pages on the real router.

import type { WebRequest, WebResponse } from '../../src/web/http.ts';

export interface RequestOptions {
  /** Fields of an urlencoded form; a list gives a field several times. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  /** A body as it stands, instead of a form; its type goes into the headers. */
  readonly body?: Uint8Array;
  /** Cookie header, such as `dispatch_session=…`. */
  readonly cookie?: string;
  /** More headers, by lower-case name. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** `request('POST', '/admin/a.test/mailboxes', { form: { local_part: 'mei' }, cookie })`. */
export function request(
  method: string,
  target: string,
  { form, body: raw, cookie, headers = {} }: RequestOptions = {},
): WebRequest {
  const [path = '/', query = ''] = target.split('?', 2);
  const body = raw ?? Buffer.from(form === undefined ? '' : encoded(form));
  const all = new Map(Object.entries({ host: 'mail.example.test', ...headers }));
  if (form !== undefined) all.set('content-type', 'application/x-www-form-urlencoded');
  if (cookie !== undefined) all.set('cookie', cookie);
  return {
    method,
    path,
    query,
    scheme: 'https',
    host: all.get('host') ?? '',
    remoteAddress: '192.0.2.7',
    header: (name) => all.get(name),
    contentLength: body.length,
    body: (async function* () {
      if (body.length > 0) yield body;
    })(),
    signal: new AbortController().signal,
  };
}

/** A response's whole body as text. */
export async function bodyOf(response: WebResponse): Promise<string> {
  const { body } = response;
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return Buffer.from(body).toString();
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

export function headerOf(response: WebResponse, name: string): string | undefined {
  return response.headers.find(([header]) => header === name)?.[1];
}

function encoded(form: Readonly<Record<string, string | readonly string[]>>): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const one of typeof value === 'string' ? [value] : value) fields.append(name, one);
  }
  return fields.toString();
}
