// An answer that comes in pieces, sent on as fast as the web server takes it.

import type { Log } from '../kit/log.ts';
import type { RunningRequest } from './running-request.ts';
import type { SocketFlow } from './socket-flow.ts';

export interface StreamParts {
  readonly running: RunningRequest;
  readonly body: AsyncIterable<Uint8Array>;
  readonly flow: SocketFlow;
  readonly log: Log;
  readonly send: (bytes: Uint8Array) => void;
}

/**
 * Gives whether all of it was sent and is waited for; never rejects. A stream that fails resets
 * the connection: no other sign of it reaches the client, and a close would look like the end.
 */
export async function streamBody({
  running,
  body,
  flow,
  log,
  send,
}: StreamParts): Promise<boolean> {
  try {
    for await (const chunk of body) {
      if (running.over) return false;
      send(chunk);
      await flow.taken();
    }
    return !running.over;
  } catch (error) {
    if (running.over) return false;
    log.error({ err: error, path: running.path }, 'an answer broke off');
    flow.reset();
    return false;
  }
}
