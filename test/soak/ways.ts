// The two ways to ask: FastCGI on the socket itself, and HTTP through nginx. One connection each,
// kept, one question at a time.

import { Agent, request } from 'node:http';
import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { RecordReader, recordType } from '../../src/fastcgi/record.ts';
import { requestBytes } from '../fastcgi/web-server.ts';

export interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly cookie?: string;
  /** A form's fields. */
  readonly form?: string;
  /** Whose address it comes from; only on the socket itself. */
  readonly remote?: string;
}

export interface Answer {
  readonly status: number;
  readonly location: string;
  /** Empty where nothing is said. */
  readonly retryAfter: string;
  /** Of Set-Cookie, as a Cookie header. */
  readonly cookie: string;
  readonly body: string;
}

/** What came instead of an answer: the connection ended, or nothing at all happened. */
export type Lack = 'ended' | 'silence';

export interface Way {
  ask(question: Question): Promise<Answer | Lack>;
  close(): void;
}

/** LIMIT for an answer: beyond it a request is lost without a word. */
export const silenceMs = 45_000;

export class DirectWay implements Way {
  readonly #where: NetConnectOpts;
  readonly #patienceMs: number;
  #connection: Connection | undefined;

  constructor(where: NetConnectOpts, patienceMs = silenceMs) {
    this.#where = where;
    this.#patienceMs = patienceMs;
  }

  async ask(question: Question): Promise<Answer | Lack> {
    if (this.#connection?.usable !== true) this.#connection = new Connection(this.#where);
    const connection = this.#connection;
    const timer = setTimeout(() => connection.giveUp(), this.#patienceMs);
    const answer = await connection.ask(recordsOf(question));
    clearTimeout(timer);
    return answer;
  }

  close(): void {
    this.#connection?.close();
  }
}

function recordsOf({ method, path, cookie, form = '', remote = '192.0.2.7' }: Question): Buffer {
  const more = method === 'POST' ? [['CONTENT_TYPE', formType] as const] : [];
  const params = [
    ['REQUEST_METHOD', method],
    ['REQUEST_URI', path],
    ['CONTENT_LENGTH', method === 'POST' ? String(Buffer.byteLength(form)) : ''],
    ['REMOTE_ADDR', remote],
    ['HTTP_HOST', 'mail.example.test'],
    ['HTTP_COOKIE', cookie ?? ''],
    ...more,
  ] as const;
  return requestBytes({ params, body: form, flags: 1 });
}

const formType = 'application/x-www-form-urlencoded';

class Connection {
  readonly #socket: Socket;
  readonly #reader = new RecordReader();
  #pieces: Buffer[] = [];
  #told: ((answer: Answer | Lack) => void) | undefined;
  usable = true;

  constructor(where: NetConnectOpts) {
    this.#socket = connect(where);
    this.#socket.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#socket.on('error', () => {});
    this.#socket.on('end', () => this.#lost('ended'));
    this.#socket.on('close', () => this.#lost('ended'));
  }

  ask(bytes: Buffer): Promise<Answer | Lack> {
    return new Promise((resolve) => {
      if (!this.usable) return resolve('ended');
      this.#told = resolve;
      this.#socket.write(bytes);
    });
  }

  giveUp(): void {
    this.#lost('silence');
    this.#socket.destroy();
  }

  close(): void {
    this.usable = false;
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#reader.push(chunk, ({ type, content }) => {
      if (type === recordType.stdout) this.#pieces.push(Buffer.from(content));
      if (type !== recordType.endRequest) return;
      const text = Buffer.concat(this.#pieces).toString();
      this.#pieces = [];
      this.#tell(parse(text));
    });
  }

  #lost(lack: Lack): void {
    this.usable = false;
    this.#tell(lack);
  }

  #tell(answer: Answer | Lack): void {
    const told = this.#told;
    this.#told = undefined;
    told?.(answer);
  }
}

function parse(text: string): Answer {
  const end = text.indexOf('\r\n\r\n');
  const head = text.slice(0, end);
  return {
    status: Number(/^Status: (\d+)/.exec(head)?.[1] ?? 0),
    location: /^location: (.*)$/im.exec(head)?.[1] ?? '',
    retryAfter: /^retry-after: (.*)$/im.exec(head)?.[1] ?? '',
    cookie: cookieOf([...head.matchAll(/^set-cookie: (.*)$/gim)].map(([, value = '']) => value)),
    body: text.slice(end + 4),
  };
}

function cookieOf(fields: readonly string[]): string {
  return fields.map((field) => field.split(';')[0] ?? '').join('; ');
}

export class HttpWay implements Way {
  readonly #origin: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(origin: string) {
    this.#origin = origin;
  }

  ask({ method, path, cookie, form }: Question): Promise<Answer | Lack> {
    const headers = {
      ...(cookie === undefined ? {} : { cookie }),
      ...(form === undefined ? {} : { 'content-type': formType }),
      ...(form === undefined ? {} : { 'content-length': Buffer.byteLength(form) }),
    };
    return new Promise((resolve) => {
      const agent = this.#agent;
      const asked = request(this.#origin + path, { method, headers, agent }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('error', () => resolve('ended'));
        answer.on('close', () => resolve('ended'));
        answer.on('end', () => {
          const status = answer.statusCode ?? 0;
          const body = Buffer.concat(pieces).toString();
          // A web server says so where a connection of its own was lost.
          if (status === 502 && body.includes('nginx')) return resolve('ended');
          const { location = '', 'set-cookie': cookies = [] } = answer.headers;
          const retryAfter = answer.headers['retry-after'] ?? '';
          resolve({ status, location, retryAfter, cookie: cookieOf(cookies), body });
        });
      });
      asked.setTimeout(silenceMs, () => {
        resolve('silence');
        asked.destroy();
      });
      asked.on('error', () => resolve('ended'));
      asked.end(form);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
