// A small FastCGI client, written apart from src/fastcgi so that one mistake cannot hide in both.
//
//   version 1 | type | request id (2) | content length (2) | padding length | reserved
//
// FastCGI 1.0 sections 3.3 and 5. One request at a time on a connection, as web servers do.

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const type = { begin: 1, end: 3, params: 4, stdin: 5, stdout: 6, stderr: 7 };
const responder = 1;

export interface FastCgiAnswer {
  readonly status: number;
  /** Lower-case names; repeats joined with `, `. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly errors: string;
  readonly appStatus: number;
}

export interface FastCgiRequest {
  readonly method?: string;
  /** Path and query as the client sent them. */
  readonly uri?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export class FastCgiClient {
  readonly #socket: Socket;
  readonly #keepAlive: boolean;
  readonly #bytes: AsyncIterator<Buffer>;
  #rest = Buffer.alloc(0);

  private constructor(socket: Socket, keepAlive: boolean) {
    this.#socket = socket;
    this.#keepAlive = keepAlive;
    this.#bytes = socket[Symbol.asyncIterator]();
  }

  /** `at` is a TCP port of the loopback or the path of a unix socket. */
  static async connect(
    at: number | string,
    options: { readonly keepAlive?: boolean } = {},
  ): Promise<FastCgiClient> {
    const socket = typeof at === 'number' ? connect(at, '127.0.0.1') : connect(at);
    await once(socket, 'connect');
    return new FastCgiClient(socket, options.keepAlive ?? false);
  }

  async request(request: FastCgiRequest): Promise<FastCgiAnswer> {
    const body = Buffer.from(request.body ?? '');
    const flags = this.#keepAlive ? 1 : 0;
    this.#socket.write(
      Buffer.concat([
        record(type.begin, Buffer.from([0, responder, flags, 0, 0, 0, 0, 0])),
        ...stream(type.params, paramsOf(request, body.length)),
        ...stream(type.stdin, body),
      ]),
    );
    return this.#answer();
  }

  close(): void {
    this.#socket.destroy();
  }

  async #answer(): Promise<FastCgiAnswer> {
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    for (;;) {
      const header = await this.#take(8);
      const content = await this.#take(header.readUInt16BE(4));
      await this.#take(header.readUInt8(6));
      const kind = header.readUInt8(1);
      if (kind === type.stdout) out.push(content);
      else if (kind === type.stderr) errors.push(content);
      else if (kind === type.end) {
        const cgi = parseCgi(Buffer.concat(out));
        const said = Buffer.concat(errors).toString();
        return { ...cgi, errors: said, appStatus: content.readUInt32BE(0) };
      } else throw new Error(`a record of type ${kind} came`);
    }
  }

  async #take(length: number): Promise<Buffer> {
    while (this.#rest.length < length) {
      const next = await this.#bytes.next();
      if (next.done === true) throw new Error('the connection closed amid an answer');
      this.#rest = Buffer.concat([this.#rest, next.value]);
    }
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }
}

function paramsOf(request: FastCgiRequest, bodyLength: number): Buffer {
  const uri = request.uri ?? '/';
  const values: Record<string, string> = {
    REQUEST_METHOD: request.method ?? 'GET',
    REQUEST_URI: uri,
    SCRIPT_NAME: uri.split('?')[0] ?? '',
    QUERY_STRING: uri.split('?')[1] ?? '',
    SERVER_PROTOCOL: 'HTTP/1.1',
    REMOTE_ADDR: '127.0.0.1',
    HTTP_HOST: 'mail.example.test',
    ...(bodyLength > 0 ? { CONTENT_LENGTH: String(bodyLength) } : {}),
    ...request.params,
  };
  return Buffer.concat(Object.entries(values).flatMap(([name, value]) => pair(name, value)));
}

function pair(name: string, value: string): Buffer[] {
  const bytes = [Buffer.from(name), Buffer.from(value)];
  return [...bytes.map((one) => lengthOf(one.length)), ...bytes];
}

function lengthOf(length: number): Buffer {
  if (length < 128) return Buffer.from([length]);
  const long = Buffer.alloc(4);
  long.writeUInt32BE((length | 0x80000000) >>> 0);
  return long;
}

function stream(kind: number, bytes: Buffer): Buffer[] {
  const records: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 32_768) {
    records.push(record(kind, bytes.subarray(at, at + 32_768)));
  }
  return [...records, record(kind, Buffer.alloc(0))];
}

function record(kind: number, content: Buffer): Buffer {
  const padding = (8 - (content.length % 8)) % 8;
  const header = Buffer.from([
    1,
    kind,
    0,
    1,
    content.length >> 8,
    content.length & 255,
    padding,
    0,
  ]);
  return Buffer.concat([header, content, Buffer.alloc(padding)]);
}

/** RFC 3875 6.3: header fields, an empty line, the body; `Status` is 200 when absent. */
function parseCgi(bytes: Buffer): Pick<FastCgiAnswer, 'status' | 'headers' | 'body'> {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) throw new Error(`an answer without a header: ${bytes.subarray(0, 200).toString()}`);
  const headers = new Map<string, string>();
  for (const line of bytes.subarray(0, end).toString('latin1').split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  const status = Number.parseInt(headers.get('status') ?? '200', 10);
  return { status, headers, body: bytes.subarray(end + 4) };
}
