// One tab of a browser listens for all of them: a stream for each would use up the few connections
// that a browser has for one server. Who holds the lock leads; when that tab is closed, the next one
// does. A tab that was put to sleep with the lock in its hand does not answer, and loses it.

type Envelope<Message> =
  | { readonly kind: 'told'; readonly message: Message }
  | { readonly kind: 'ask' | 'here' };

/** How long a leader has to say that it is there. */
const answerMs = 1_500;

export interface Shared<Message> {
  readonly name: string;
  /** Begins to listen, and gives what ends that. */
  readonly lead: (tell: (message: Message) => void) => () => void;
  readonly hear: (message: Message) => void;
}

/** Gives what leaves the others, until it is called again by `join`. */
export function shareAmongTabs<Message>({ name, lead, hear }: Shared<Message>): {
  join(): void;
  leave(): void;
  /** Somebody looks at this tab now: whoever leads must be awake. */
  check(): void;
} {
  const channel = new BroadcastChannel(name);
  let release: (() => void) | undefined;
  let isJoined = false;
  let answered: (() => void) | undefined;
  const post: (envelope: Envelope<Message>) => void = channel.postMessage.bind(channel);
  const hold = async (): Promise<void> => {
    if (!isJoined) return;
    const stop = lead((message) => {
      hear(message);
      post({ kind: 'told', message });
    });
    await new Promise<void>((resolve) => (release = resolve));
    release = undefined;
    stop();
  };
  const join = (steal = false): void => {
    isJoined = true;
    // Only pages that came by https have locks: each tab of the others listens for itself.
    if (!('locks' in navigator)) return void hold();
    navigator.locks.request(name, { steal }, hold).catch(() => {
      // Stolen, because this tab slept: it waits for its turn like the others.
      release?.();
      if (isJoined) join();
    });
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Envelope<Message>>) => {
    if (data.kind === 'told') hear(data.message);
    else if (data.kind === 'here') answered?.();
    else if (release) post({ kind: 'here' });
  });
  return {
    join: () => join(),
    leave() {
      isJoined = false;
      release?.();
    },
    check() {
      if (release || !isJoined || !('locks' in navigator)) return;
      const late = setTimeout(() => join(true), answerMs);
      answered = () => clearTimeout(late);
      post({ kind: 'ask' });
    },
  };
}
