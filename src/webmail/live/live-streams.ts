// All open streams of this process: how many there may be, their signs of life, and their end, with
// the session that opened them or with the process.

import { Refusal } from '../../kit/failure.ts';
import type { MailStore } from '../../store/mailbox.ts';
import { changeText } from './change-text.ts';
import { LiveStream } from './live-stream.ts';

export interface LiveStreamsParts {
  readonly store: Pick<MailStore, 'follow'>;
  /** Whether the session of this token goes on; asking does not prolong it. */
  isAlive(token: string): Promise<boolean>;
  readonly beatMs?: number;
  /** Nobody gets one: pages ask. */
  readonly isOff?: boolean;
}

/** LIMIT of streams of one process, and of one session: its tabs share one. */
const streamsMax = 2_000;
const perSessionMax = 4;
/** Proxies cut what is silent for a minute. */
const beatMsDefault = 20_000;
/** How long a page waits before it comes again: not all of them in the same moment. */
const retryMs = { least: 2_000, spread: 3_000 };
const leaveMs = { least: 100, spread: 900 };

interface Kept {
  readonly stream: LiveStream;
  readonly session: string;
  readonly token: string;
  readonly mayStill: StreamWish['mayStill'];
}

export interface StreamWish {
  readonly session: string;
  readonly token: string;
  /** Whether the link goes on by which somebody is in an account; not asked in their own. */
  readonly mayStill?: (() => Promise<boolean>) | undefined;
  readonly maildir: string;
  /** What the page knows already. */
  readonly state: string | undefined;
  readonly signal: AbortSignal;
}

export class LiveStreams {
  readonly #parts: LiveStreamsParts;
  readonly #kept = new Set<Kept>();
  #timer: NodeJS.Timeout | undefined;
  #isLeaving = false;

  constructor(parts: LiveStreamsParts) {
    this.#parts = parts;
  }

  get isOff(): boolean {
    return this.#parts.isOff === true;
  }

  /** Refuses `overloaded` when there are too many. */
  async open(wish: StreamWish): Promise<LiveStream> {
    const { session, token, mayStill, maildir, signal } = wish;
    if (this.#kept.size >= streamsMax) throw new Refusal('overloaded');
    const stream = new LiveStream();
    if (this.#isLeaving) {
      stream.end({ name: 'leave', data: '{}', retryMs: spread(leaveMs) });
      return stream;
    }
    const kept = { stream, session, token, mayStill };
    this.#makeRoom(session);
    this.#kept.add(kept);
    this.#timer ??= setInterval(
      () => void this.#beat(),
      this.#parts.beatMs ?? beatMsDefault,
    ).unref();
    const page = this.#parts.store.follow(maildir, (change) => {
      stream.send({ name: 'mail', data: changeText(change), state: change.state });
    });
    const close = (): void => {
      page.close();
      stream.cut();
      this.#forget(kept);
    };
    signal.addEventListener('abort', close, { once: true });
    if (signal.aborted) close();
    const change = await page.since(wish.state);
    const { state } = change;
    stream.send({ name: 'hello', data: changeText(change), state, retryMs: spread(retryMs) });
    return stream;
  }

  /** Every page comes again, to another process. */
  leave(): void {
    this.#isLeaving = true;
    for (const kept of this.#kept) {
      kept.stream.end({ name: 'leave', data: '{}', retryMs: spread(leaveMs) });
      this.#forget(kept);
    }
  }

  #makeRoom(session: string): void {
    const own = [...this.#kept].filter((kept) => kept.session === session);
    for (const kept of own.slice(0, Math.max(0, own.length - perSessionMax + 1))) {
      kept.stream.end({ name: 'over', data: '{}' });
      this.#forget(kept);
    }
  }

  #end(kept: Kept): void {
    kept.stream.end({ name: 'over', data: '{}' });
    this.#forget(kept);
  }

  #forget(kept: Kept): void {
    this.#kept.delete(kept);
    if (this.#kept.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Never rejects. */
  async #beat(): Promise<void> {
    for (const kept of this.#kept) {
      if (kept.stream.isOver || !kept.stream.beat()) {
        kept.stream.cut();
        this.#forget(kept);
        continue;
      }
      // A database that is away ends nobody's session.
      const isAlive = await this.#parts.isAlive(kept.token).catch(() => true);
      const mayStill = isAlive && (await kept.mayStill?.().catch(() => true));
      if (!isAlive || mayStill === false) this.#end(kept);
    }
  }
}

function spread({ least, spread: width }: { least: number; spread: number }): number {
  return Math.round(least + Math.random() * width);
}
