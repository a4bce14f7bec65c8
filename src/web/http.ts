// What a page is given and what it gives back: plain values, whichever protocol carried them.
//
//   FastCGI | SCGI | HTTP ─▶ WebRequest ─▶ Application ─▶ WebResponse ─▶ FastCGI | SCGI | HTTP

/** One request, already cleaned of what a web server or a client may have forged. */
export interface WebRequest {
  /** Upper case, for example `GET`. */
  readonly method: string;
  /** Path below the mount prefix, percent-encoded as it was sent; begins with `/`. */
  readonly path: string;
  /** Query without the `?`, as sent; empty when there is none. */
  readonly query: string;
  readonly scheme: 'http' | 'https';
  /** Host header with port, lower case; empty when the client sent none. */
  readonly host: string;
  /** Client address, from the connection or from a trusted peer; never from a bare header. */
  readonly remoteAddress: string;
  /** Value of a request header by its lower-case name; repeats joined (RFC 9110 5.3). */
  header(name: string): string | undefined;
  /** Body length in bytes when the client said it; undefined means unknown, not 0. */
  readonly contentLength: number | undefined;
  /** Body bytes, once; fails when the upload was cut short. Not reading it is allowed. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Aborted when the client or the web server goes away before the answer is complete. */
  readonly signal: AbortSignal;
  /** What arrived, for the administrator's eyes: protocol, peer, variables; secrets are masked. */
  facts?(): readonly (readonly [name: string, value: string])[];
}

/** Where a web server's question whether a session may pass arrives (FastCGI 1.0, 6.3). */
export type AuthorizerPath = '/session/check';

/** Header names in lower case; `set-cookie` may repeat. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** One answer. A string body is sent as UTF-8; an iterable is streamed with back-pressure. */
export interface WebResponse {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array>;
  /**
   * It stays open while nothing happens: once it has begun it does not count among what a process
   * is busy with. Whoever makes it bounds how many there are, and ends it when the process leaves.
   */
  readonly staysOpen?: boolean;
}

/** The whole web application as one function. It never throws: failures are answers. */
export type Application = (request: WebRequest) => WebResponse | Promise<WebResponse>;
