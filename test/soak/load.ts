// A web server that never tires: connections that each ask, check the answer, think and ask again.
// A GET that got no answer is asked once more, as web servers do; a POST never is.

import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { RecordReader, recordType } from '../../src/fastcgi/record.ts';
import { plainParams, requestBytes } from '../fastcgi/web-server.ts';

export interface LoadResult {
  requests: number;
  /** Without an answer, after the second try of a GET. */
  failed: number;
  /** Answers that were not those to their questions. */
  wrong: number;
  /** Connections that the server ended or refused. */
  broken: number;
  readonly durationsMs: number[];
}

export interface LoadShape {
  readonly where: NetConnectOpts;
  readonly connections: number;
  readonly thinkMs: number;
  /** Every so many requests one is a POST; 0 has none. */
  readonly postEvery: number;
}

/** Runs until the signal says so; `each` is called behind every request. */
export async function load(
  shape: LoadShape,
  until: AbortSignal,
  each: () => unknown = () => {},
): Promise<LoadResult> {
  const result: LoadResult = { requests: 0, failed: 0, wrong: 0, broken: 0, durationsMs: [] };
  const visitors = Array.from({ length: shape.connections }, (_, number) => {
    return visit({ shape, until, result, number, each });
  });
  await Promise.all(visitors);
  return result;
}

interface Visit {
  readonly shape: LoadShape;
  readonly until: AbortSignal;
  readonly result: LoadResult;
  readonly number: number;
  readonly each: () => unknown;
}

async function visit({ shape, until, result, number, each }: Visit): Promise<void> {
  let asker: Asker | undefined;
  for (let count = 1; !until.aborted; count += 1) {
    const isPost = shape.postEvery > 0 && count % shape.postEvery === 0;
    const canary = `${number}-${count}`;
    const startMs = performance.now();
    let answer: string | undefined;
    for (let trial = 0; trial < (isPost ? 1 : 2) && answer === undefined; trial += 1) {
      if (asker?.usable !== true) asker = new Asker(shape.where);
      answer = await asker.ask(isPost ? postOf(canary) : getOf(canary));
      if (answer === undefined) result.broken += 1;
    }
    result.requests += 1;
    each();
    result.durationsMs.push(performance.now() - startMs);
    if (answer === undefined) result.failed += 1;
    else if (!isAnswerTo(answer, canary, isPost)) result.wrong += 1;
    if (shape.thinkMs > 0) await sleep(shape.thinkMs * (0.5 + Math.random()));
  }
  asker?.close();
}

function getOf(canary: string): Buffer {
  const params = { ...Object.fromEntries(plainParams), REQUEST_URI: `/anything?${canary}` };
  return requestBytes({ params: Object.entries(params), flags: 1 });
}

function postOf(canary: string): Buffer {
  const body = canary.padEnd(2000, '.');
  const more = { REQUEST_METHOD: 'POST', REQUEST_URI: '/echo', CONTENT_LENGTH: `${body.length}` };
  const params = Object.entries({ ...Object.fromEntries(plainParams), ...more });
  return requestBytes({ params, body, flags: 1 });
}

function isAnswerTo(answer: string, canary: string, isPost: boolean): boolean {
  const body = answer.slice(answer.indexOf('\r\n\r\n') + 4);
  return isPost ? body === canary.padEnd(2000, '.') : body.includes(`"query":"${canary}"`);
}

/** One connection, one question at a time. */
export class Asker {
  readonly #socket: Socket;
  readonly #reader = new RecordReader();
  #pieces: Buffer[] = [];
  #answered: ((answer: string | undefined) => void) | undefined;
  usable = true;

  constructor(where: NetConnectOpts) {
    this.#socket = connect(where);
    this.#socket.setNoDelay(true);
    this.#socket.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#socket.on('error', () => {});
    this.#socket.on('end', () => this.#lost());
    this.#socket.on('close', () => this.#lost());
  }

  /** Undefined when the connection ended instead. */
  ask(bytes: Buffer): Promise<string | undefined> {
    return new Promise((resolve) => {
      if (!this.usable) return resolve(undefined);
      this.#answered = resolve;
      this.#socket.write(bytes);
    });
  }

  close(): void {
    this.usable = false;
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#reader.push(chunk, ({ type, content }) => {
      if (type === recordType.stdout) this.#pieces.push(Buffer.from(content));
      if (type !== recordType.endRequest) return;
      const answer = Buffer.concat(this.#pieces).toString('latin1');
      this.#pieces = [];
      this.#tell(answer);
    });
  }

  #lost(): void {
    this.usable = false;
    this.#tell(undefined);
  }

  #tell(answer: string | undefined): void {
    const answered = this.#answered;
    this.#answered = undefined;
    answered?.(answer);
  }
}
