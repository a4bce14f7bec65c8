// A web server for tests: one connection, requests in, answers out.

import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { AnswerReader, plainParams, type ReadAnswer, requestBytes } from '../fastcgi/web-server.ts';

export class FastcgiClient {
  readonly socket: Socket;
  readonly reader = new AnswerReader();
  #wake: (() => void)[] = [];
  #taken = 0;
  closed = false;
  ended = false;

  constructor(where: NetConnectOpts) {
    this.socket = connect({ ...where, allowHalfOpen: true });
    this.socket.on('data', (chunk: Buffer) => {
      this.reader.push(chunk);
      this.#notify();
    });
    this.socket.on('end', () => {
      this.ended = true;
      this.socket.end();
      this.#notify();
    });
    this.socket.on('close', () => {
      this.closed = true;
      this.#notify();
    });
    this.socket.on('error', () => {});
  }

  /** The next answer; fails when the connection ends before it. */
  async answer(): Promise<ReadAnswer> {
    await this.until(() => this.reader.answers.length > this.#taken || this.ended || this.closed);
    const answer = this.reader.answers[this.#taken];
    if (answer === undefined) throw new Error('the connection ended without an answer');
    this.#taken += 1;
    return answer;
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#wake.push(resolve));
  }

  /** One request for a path; more variables replace or join the usual ones. */
  send(uri: string, more: Readonly<Record<string, string>> = {}, body = '', keep = true): void {
    const params = { ...Object.fromEntries(plainParams), REQUEST_URI: uri, ...more };
    this.socket.write(requestBytes({ params: Object.entries(params), body, flags: keep ? 1 : 0 }));
  }

  async get(uri: string): Promise<string> {
    this.send(uri);
    return bodyOf(await this.answer());
  }

  #notify(): void {
    const wake = this.#wake;
    this.#wake = [];
    for (const resolve of wake) resolve();
  }
}

/** One request on a connection of its own. */
export async function getOnce(where: NetConnectOpts, uri: string): Promise<string> {
  const client = new FastcgiClient(where);
  client.send(uri, {}, '', false);
  const answer = await client.answer();
  client.socket.destroy();
  return bodyOf(answer);
}

export function bodyOf(answer: ReadAnswer): string {
  return answer.stdout.slice(answer.stdout.indexOf('\r\n\r\n') + 4);
}

export function statusOf(answer: ReadAnswer): number {
  return Number(/^Status: (\d+)/.exec(answer.stdout)?.[1]);
}
