// An answer that comes in pieces, written record by record as fast as the web server takes it.

import { stdoutRecords, streamEnd } from '../fastcgi/answer.ts';
import type { RunningRequest } from './running-request.ts';
import type { SocketFlow } from './socket-flow.ts';

export type StreamParts = readonly [
  running: RunningRequest,
  head: string,
  body: AsyncIterable<Uint8Array>,
];

/** Gives whether it is complete: nobody waits for the rest of a request that is over. */
export async function streamAnswer(
  ...[running, head, body, flow]: readonly [...StreamParts, flow: SocketFlow]
): Promise<boolean> {
  flow.writeAll(stdoutRecords(running.id, Buffer.from(head, 'latin1')));
  for await (const chunk of body) {
    if (running.over) return false;
    flow.writeAll(stdoutRecords(running.id, chunk));
    await flow.taken();
  }
  if (running.over) return false;
  flow.write(streamEnd(running.id));
  return true;
}
