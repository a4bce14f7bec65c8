// The meta-variables of a FastCGI or SCGI request read as a WebRequest (RFC 3875 4.1).
//
// Scheme and client address are the web server's own facts, and count when it is believed
// (origin.ts). What it merely hands on from the client (`HTTP_*`, REMOTE_USER) is not: nginx sets
// REMOTE_USER to the name in an Authorization header that nobody has checked.

import { isIP } from 'node:net';
import { BoundedMap } from '../kit/bounded-map.ts';
import type { CgiVariables } from '../kit/cgi-variables.ts';
import type { AuthorizerPath, WebRequest } from '../web/http.ts';
import { requestTarget } from './cgi-target.ts';
import { forwardedScheme, type Peer } from './origin.ts';
import { unmapped } from '../kit/address-list.ts';
import type { RequestBody } from './request-body.ts';
import { type Facts, shownFacts } from './shown-facts.ts';
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
export function requestFacts(variables: CgiVariables, mount: string): RequestFacts | 400 | 404 {
  const method = variables.get('REQUEST_METHOD') ?? '';
  const sent = readTarget(requestTarget(variables));
  const host = readHost(variables.get('HTTP_HOST'));
  const contentLength = readContentLength(variables.get('CONTENT_LENGTH'));
  if (!isMethod(method) || sent === undefined || host === undefined || contentLength === 'bad') {
    return 400;
  }
  const path = belowMount(sent.path, mount);
  if (path === undefined) return 404;
  return { method, target: { path, query: sent.query }, host, contentLength };
}

const authorizerPath: AuthorizerPath = '/session/check';

/**
 * An authorizer is asked about a page of somebody else (FastCGI 1.0, 6.3), so its path means
 * nothing here: what counts is whether the session that came with the request may pass.
 */
export function authorizerFacts(variables: CgiVariables): RequestFacts | 400 {
  const host = readHost(variables.get('HTTP_HOST'));
  if (host === undefined) return 400;
  return {
    method: 'GET',
    target: { path: authorizerPath, query: '' },
    host,
    contentLength: undefined,
  };
}

export class CgiRequest implements WebRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly host: string;
  readonly contentLength: number | undefined;
  readonly body: RequestBody;
  readonly #variables: CgiVariables;
  readonly #peer: Peer;
  readonly #protocol: 'FastCGI' | 'SCGI';
  #controller: AbortController | undefined;
  #gone = false;

  constructor(
    variables: CgiVariables,
    facts: RequestFacts,
    body: RequestBody,
    peer: Peer,
    protocol: 'FastCGI' | 'SCGI',
  ) {
    this.#variables = variables;
    this.#peer = peer;
    this.#protocol = protocol;
    this.method = facts.method;
    this.path = facts.target.path;
    this.query = facts.target.query;
    this.host = facts.host;
    this.contentLength = facts.contentLength;
    this.body = body;
  }

  get scheme(): 'http' | 'https' {
    if (!this.#peer.believed) return 'http';
    const https = this.#variables.get('HTTPS')?.toLowerCase();
    if (https === 'on' || https === '1') return 'https';
    if (this.#variables.get('REQUEST_SCHEME') === 'https') return 'https';
    return this.#behindProxy ? forwardedScheme(this.header('x-forwarded-proto') ?? '') : 'http';
  }

  get remoteAddress(): string {
    const { believed, address, trust } = this.#peer;
    if (!believed) return address;
    const own = this.#clientOfWebServer;
    if (!this.#behindProxy) return own;
    return trust.clientIn(this.header('x-forwarded-for') ?? '') ?? own;
  }

  header(name: string): string | undefined {
    const variable = variableOf(name);
    return variable === '' ? undefined : this.#variables.get(variable);
  }

  /** Most pages never ask for it, and an AbortController costs as much as the rest of a request. */
  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#gone) this.#controller.abort();
    }
    return this.#controller.signal;
  }

  facts(): Facts {
    return shownFacts(this.#protocol, this.#peer.address, this.#variables.entries());
  }

  /** The client or the web server is gone. */
  abort(): void {
    this.#gone = true;
    this.#controller?.abort();
  }

  get #clientOfWebServer(): string {
    const address = unmapped(this.#variables.get('REMOTE_ADDR') ?? '');
    return isIP(address) === 0 ? '' : address;
  }

  /** QUIRK: nginx says `unix:` of a proxy on its own unix socket, whose mode decides like ours. */
  get #behindProxy(): boolean {
    if (this.#variables.get('REMOTE_ADDR') === 'unix:') return true;
    return this.#peer.trust.isProxy(this.#clientOfWebServer);
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
