// What a worker tells about itself: how much it serves, how long that takes, what runs now.

import { writeSync } from 'node:fs';
import type { RunningRoute } from '../kit/status.ts';
import type { Application, WebRequest, WebResponse } from '../web/http.ts';
import { LatencyCounts } from './latency.ts';

export interface WorkerFacts {
  /** Requests that were begun since the start. */
  readonly begun: number;
  /** Answers of 500 and above since the start. */
  readonly failed: number;
  readonly running: number;
  readonly connections: number;
  readonly memoryBytes: number;
  /** The longest that run, oldest first. */
  readonly routes: readonly RunningRoute[];
  /** Answers by duration since the last report; see latency.ts. */
  readonly latency: readonly number[];
}

/** LIMIT of routes in one report. */
const routesMax = 4;
/** LIMIT of a route's length in a report. */
const routeLengthMax = 120;

/** What the person saw of a page that threw; from here on the fault is ours. */
const bugStatus = 500;

export const markBytes = 128;

export class Meter {
  readonly #latency = new LatencyCounts();
  readonly #running = new Map<number, { readonly route: string; readonly startedMs: number }>();
  readonly #markFd: number | undefined;
  readonly #mark = Buffer.alloc(markBytes);
  #begun = 0;
  #memoryBytes = 0;
  #failed = 0;

  /**
   * `markFd` is a file where each request leaves its name before its page runs: a page that never
   * gives its turn back can tell nobody, but its master reads there what it was.
   */
  constructor(markFd: number | undefined) {
    this.#markFd = markFd;
  }

  /** The same application, measured. */
  measured(application: Application): Application {
    return (request) => {
      const id = this.#begin(request);
      let answer: WebResponse | Promise<WebResponse>;
      try {
        answer = application(request);
      } catch (error) {
        this.#end(id, bugStatus);
        throw error;
      }
      if (answer instanceof Promise) {
        void answer.then(
          ({ status }) => this.#end(id, status),
          () => this.#end(id, bugStatus),
        );
      } else {
        this.#end(id, answer.status);
      }
      return answer;
    };
  }

  facts(connections: number): WorkerFacts {
    const nowMs = performance.now();
    const routes = [...this.#running.entries()].slice(0, routesMax);
    return {
      begun: this.#begun,
      failed: this.#failed,
      running: this.#running.size,
      connections,
      memoryBytes: this.#resident(),
      routes: routes.map(([id, { route, startedMs }]) => ({
        id: requestName(id),
        route: route.slice(0, routeLengthMax),
        ms: Math.round(nowMs - startedMs),
      })),
      latency: this.#latency.take(),
    };
  }

  /** Reading it opens a file: without a free descriptor the figure of before has to do. */
  #resident(): number {
    try {
      this.#memoryBytes = process.memoryUsage.rss();
    } catch {
      // A heartbeat that fails ends the worker, and everybody's connections with it.
    }
    return this.#memoryBytes;
  }

  #begin({ method, path }: WebRequest): number {
    this.#begun += 1;
    const route = `${method} ${path}`;
    this.#running.set(this.#begun, { route, startedMs: performance.now() });
    if (this.#markFd !== undefined) this.#leaveMark(this.#markFd, route);
    return this.#begun;
  }

  #leaveMark(fd: number, route: string): void {
    const length = this.#mark.write(`${requestName(this.#begun)} ${route}`, 'latin1');
    this.#mark.fill(0, length);
    try {
      writeSync(fd, this.#mark, 0, markBytes, 0);
    } catch {
      // A full disk takes only the name from a message that may never be needed.
    }
  }

  #end(id: number, status: number): void {
    const request = this.#running.get(id);
    if (request === undefined) return;
    this.#running.delete(id);
    if (status >= bugStatus) this.#failed += 1;
    this.#latency.add(performance.now() - request.startedMs);
  }
}

function requestName(id: number): string {
  return `${process.pid.toString(36)}.${id.toString(36)}`;
}
