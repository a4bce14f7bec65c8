// Listening to the server: by a stream of events where one gets through, by asking now and then
// where a proxy keeps what comes until it is whole.

import type { Told } from './told.ts';

/** A stream says something at once; behind a proxy that keeps it, it never would. */
const helloMs = 8_000;
const askEveryMs = { seen: 15_000, hidden: 60_000 };
/** The proxy may have been mended, or it was only busy. */
const streamAgainMs = 600_000;

export interface Listening {
  /** Asks at once what was missed: the machine slept, or the network was away. */
  catchUp(): void;
  stop(): void;
}

/** `ended` is called once, when nobody is logged in any more. */
export function listen(
  { address, since }: { readonly address: string; readonly since: string },
  tell: (told: Told) => void,
  ended: () => void,
): Listening {
  let state = since;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let streamAtMs = 0;
  let isOver = false;

  const stop = (): void => {
    isOver = true;
    source?.close();
    clearTimeout(timer);
  };
  const take = (answer: Answer): void => {
    const isFirst = state === '';
    state = answer.state;
    tell({ ...answer.change, state, isFirst });
  };
  const heard = (event: MessageEvent<string>): void => {
    clearTimeout(timer);
    take({ state: event.lastEventId, change: JSON.parse(event.data) as Told });
  };
  const stream = (): void => {
    source?.close();
    clearTimeout(timer);
    const opened = new EventSource(`${address}?state=${state}`);
    source = opened;
    timer = setTimeout(() => askFrom(opened), helloMs);
    opened.addEventListener('hello', heard);
    opened.addEventListener('mail', heard);
    // Another browser of this session came: it asks now and then from here on.
    opened.addEventListener('over', () => askFrom(opened));
    opened.addEventListener('error', () => {
      // The browser comes again by itself, unless the answer was no stream at all.
      if (opened.readyState === EventSource.CLOSED && source === opened) askFrom(opened);
    });
  };
  const askFrom = (opened: EventSource): void => {
    opened.close();
    source = undefined;
    streamAtMs = Date.now() + streamAgainMs;
    void ask();
  };
  const ask = async (): Promise<void> => {
    clearTimeout(timer);
    const answer = await asked(`${address}/since?state=${state}`);
    if (isOver) return;
    if (answer === 'ended') {
      stop();
      return ended();
    }
    if (answer) {
      const isNews = state !== answer.state;
      if (isNews) take(answer);
      // What a stream should have told tells that it is none any more.
      if (isNews && source) return stream();
    }
    if (source) return;
    if (Date.now() >= streamAtMs) return stream();
    const pauseMs = document.visibilityState === 'visible' ? askEveryMs.seen : askEveryMs.hidden;
    timer = setTimeout(() => void ask(), pauseMs);
  };
  stream();
  return { catchUp: () => void ask(), stop };
}

interface Answer {
  readonly state: string;
  readonly change: Told;
}

/** Undefined when the server cannot be reached now. */
async function asked(url: string): Promise<Answer | 'ended' | undefined> {
  try {
    const answer = await fetch(url, { redirect: 'manual' });
    if (answer.type === 'opaqueredirect') return 'ended';
    return answer.ok ? ((await answer.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
