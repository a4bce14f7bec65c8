// The CGI meta-variables of a FastCGI request read as a WebRequest (RFC 3875 4.1).
//
// The web server is believed: it alone can reach the socket, and scheme and client address are
// its own facts. What it merely hands on from the client (`HTTP_*`, REMOTE_USER) is not.

import type { Params } from '../fastcgi/params.ts';
import { BoundedMap } from '../kit/bounded-map.ts';
import type { WebRequest } from '../web/http.ts';
import type { RequestBody } from './request-body.ts';
import {
  belowMount,
  isMethod,
  readContentLength,
  readHost,
  readTarget,
  type Target,
} from './web-address.ts';

/** What is known of a request before its body is made, or the status that refuses it. */
export interface RequestFacts {
  readonly method: string;
  readonly target: Target;
  readonly host: string;
  readonly contentLength: number | undefined;
}

/** Gives 400 for what no client of ours sends, 404 for a path outside the mount. */
export function requestFacts(params: Params, mount: string): RequestFacts | 400 | 404 {
  const method = params.get('REQUEST_METHOD') ?? '';
  const sent = readTarget(params.get('REQUEST_URI') ?? uriFromPaths(params));
  const host = readHost(params.get('HTTP_HOST'));
  const contentLength = readContentLength(params.get('CONTENT_LENGTH'));
  if (!isMethod(method) || sent === undefined || host === undefined || contentLength === 'bad') {
    return 400;
  }
  const path = belowMount(sent.path, mount);
  if (path === undefined) return 404;
  return { method, target: { path, query: sent.query }, host, contentLength };
}

/** QUIRK: REQUEST_URI is no variable of CGI; a server without it gives the decoded path alone. */
function uriFromPaths(params: Params): string {
  const path = (params.get('SCRIPT_NAME') ?? '') + (params.get('PATH_INFO') ?? '');
  const query = params.get('QUERY_STRING') ?? '';
  const encoded = path.replace(/[^!$&-;=@-Z_a-z~]/g, percentEncoded);
  return query === '' ? encoded : `${encoded}?${query}`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

export class FastcgiRequest implements WebRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly host: string;
  readonly contentLength: number | undefined;
  readonly body: RequestBody;
  readonly #params: Params;
  #controller: AbortController | undefined;
  #gone = false;

  constructor(params: Params, facts: RequestFacts, body: RequestBody) {
    this.#params = params;
    this.method = facts.method;
    this.path = facts.target.path;
    this.query = facts.target.query;
    this.host = facts.host;
    this.contentLength = facts.contentLength;
    this.body = body;
  }

  get scheme(): 'http' | 'https' {
    const https = this.#params.get('HTTPS')?.toLowerCase();
    if (https === 'on' || https === '1') return 'https';
    return this.#params.get('REQUEST_SCHEME') === 'https' ? 'https' : 'http';
  }

  get remoteAddress(): string {
    return this.#params.get('REMOTE_ADDR') ?? '';
  }

  header(name: string): string | undefined {
    const variable = variableOf(name);
    return variable === '' ? undefined : this.#params.get(variable);
  }

  /** Most pages never ask for it, and an AbortController costs as much as the rest of a request. */
  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#gone) this.#controller.abort();
    }
    return this.#controller.signal;
  }

  /** The client or the web server is gone. */
  abort(): void {
    this.#gone = true;
    this.#controller?.abort();
  }
}

/** Header names that our own code asks for: few, and always the same. */
const variables = new BoundedMap<string, string>(256);

function variableOf(header: string): string {
  const known = variables.get(header);
  if (known !== undefined) return known;
  const variable = makeVariable(header);
  variables.set(header, variable);
  return variable;
}

/**
 * `Content-*` come as variables of their own; nginx sends HTTP_CONTENT_LENGTH beside them, which
 * may say something else. HTTP_PROXY is never read: it is the client's `Proxy:` header and has
 * been taken for the environment variable of that name ("httpoxy").
 */
function makeVariable(header: string): string {
  const name = header.toUpperCase().replaceAll('-', '_');
  if (name === 'CONTENT_LENGTH' || name === 'CONTENT_TYPE') return name;
  return name === 'PROXY' ? '' : `HTTP_${name}`;
}
