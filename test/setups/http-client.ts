// One person's browser as far as HTTP goes: node:http, one kept connection, a cookie.

import { once } from 'node:events';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../real/until.ts';

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly encoding: string;
  readonly body: Buffer;
}

export interface Sending {
  readonly contentType: string;
  readonly pieces: readonly Uint8Array[];
  /** Sent without a length (RFC 9112 7.1). */
  readonly chunked?: boolean;
  /** Waits this long before each piece. */
  readonly pauseMs?: number;
}

export class HttpClient {
  readonly #port: number;
  readonly #host: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #cookie = '';

  /** `host` is the name of the site; the server itself is on a port of the loopback. */
  constructor(port: number, host: string, cookie = '') {
    this.#port = port;
    this.#host = `${host}:${port}`;
    this.#cookie = cookie;
  }

  get cookie(): string {
    return this.#cookie;
  }

  /**
   * `pauseMs` is how long it reads nothing when the answer has begun; `encoding` is what it takes
   * besides plain bytes.
   */
  get(path: string, { pauseMs = 0, encoding = 'identity' } = {}): Promise<Answer> {
    return onceMore(async () => {
      const asking = this.#request('GET', path, { 'accept-encoding': encoding });
      asking.end();
      return this.#answer(asking, pauseMs);
    });
  }

  post(path: string, sending: Sending): Promise<Answer> {
    return onceMore(() => this.#post(path, sending));
  }

  /** Sends this much of a form without a length, and is gone. */
  async breakOff(path: string, contentType: string, bytes: Uint8Array): Promise<void> {
    const asking = this.#request('POST', path, {
      'content-type': contentType,
      'transfer-encoding': 'chunked',
    });
    asking.on('error', () => {});
    await new Promise((resolve) => asking.write(bytes, resolve));
    asking.destroy();
  }

  /** An answer that stays open, on a connection of its own. */
  open(path: string): OpenAnswer {
    const asking = this.#request('GET', path, {}, false);
    const answer = new OpenAnswer(() => asking.destroy());
    asking.on('response', (response) => {
      answer.begin(response.statusCode ?? 0);
      response.on('data', (chunk: Buffer) => answer.add(chunk.toString()));
      response.on('error', () => {});
    });
    asking.on('error', () => {});
    asking.end();
    return answer;
  }

  close(): void {
    this.#agent.destroy();
  }

  async #post(path: string, sending: Sending): Promise<Answer> {
    const { pieces, contentType, chunked = false, pauseMs = 0 } = sending;
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const asking = this.#request('POST', path, {
      'content-type': contentType,
      origin: `http://${this.#host}`,
      ...(chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': length }),
    });
    const answering = this.#answer(asking, 0);
    // A refusal in the middle of the sending is the answer, not a fault of ours.
    asking.on('error', () => {});
    for (const piece of pieces) {
      if (pauseMs > 0) await sleep(pauseMs);
      if (asking.destroyed) break;
      if (asking.write(piece)) continue;
      // What goes wrong is told by the answer, which knows what it means.
      await Promise.race([once(asking, 'drain').catch(() => answering), answering]);
    }
    asking.end();
    return answering;
  }

  #request(
    method: string,
    path: string,
    headers: Readonly<Record<string, string | number>>,
    agent: Agent | false = this.#agent,
  ): ClientRequest {
    return request({
      host: '127.0.0.1',
      port: this.#port,
      agent,
      method,
      path,
      headers: { host: this.#host, cookie: this.#cookie, ...headers },
    });
  }

  async #answer(asking: ClientRequest, pauseMs: number): Promise<Answer> {
    const [answer] = (await once(asking, 'response').catch((error: unknown) => {
      throw asking.reusedSocket ? new StaleConnectionError('stale', { cause: error }) : error;
    })) as [IncomingMessage];
    if (pauseMs > 0) await sleep(pauseMs);
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const set = answer.headers['set-cookie']?.[0]?.split(';', 1)[0];
    if (set !== undefined) this.#cookie = set;
    return {
      status: answer.statusCode ?? 0,
      location: answer.headers.location ?? '',
      encoding: answer.headers['content-encoding'] ?? '',
      body: Buffer.concat(chunks),
    };
  }
}

export class OpenAnswer {
  readonly close: () => void;
  #text = '';
  #status: number | undefined;

  constructor(close: () => void) {
    this.close = close;
  }

  begin(status: number): void {
    this.#status = status;
  }

  async status(): Promise<number> {
    return await until('an answer', () => this.#status);
  }

  add(text: string): void {
    this.#text += text;
  }

  /** Waits for these words, and forgets what came before them. */
  async until(words: RegExp): Promise<void> {
    const [found] = await until(String(words), () => words.exec(this.#text) ?? undefined);
    this.#text = this.#text.slice(this.#text.indexOf(found) + found.length);
  }
}

/** The server had closed a kept connection just when it was used again. */
class StaleConnectionError extends Error {}

/** Every browser does so, and a busy machine makes it necessary: servers keep for 5 s or so. */
async function onceMore(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StaleConnectionError)) throw error;
    return work();
  }
}
