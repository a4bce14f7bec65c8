// An accepted connection that goes from one worker to another, unread, between two requests.
//
// A web server that keeps its connections may write the next request at any moment, and FastCGI
// has no word for "use another one". Closing would lose what is already on its way. The descriptor
// itself can travel (SCM_RIGHTS): what was written waits in the kernel for whoever reads next.

import type { SendHandle } from 'node:child_process';
import { Socket, type SocketConstructorOpts } from 'node:net';

/** What libuv has of a socket. Node has no public name for sending it without reading from it. */
export interface RawHandle {
  readStop(): void;
  close(done?: () => void): void;
}

/**
 * Takes the connection out of this process; the socket is closed for its owner, not for its peer.
 * Undefined when it is gone already, or bytes of it are in this process.
 */
export function detach(socket: Socket): RawHandle | undefined {
  const inner = socket as unknown as { _handle: RawHandle | null };
  const handle = inner._handle;
  const quiet = socket.readableLength === 0 && socket.writableLength === 0;
  if (handle === null || !quiet || socket.destroyed || socket.readableEnded) return undefined;
  handle.readStop();
  inner._handle = null;
  socket.destroy();
  return handle;
}

/** The connection as a socket of this process. */
export function attach(handle: RawHandle): Socket {
  const options = { handle, readable: true, writable: true, allowHalfOpen: true };
  return new Socket(options as unknown as SocketConstructorOpts);
}

/** For the channel, whose declarations know no raw handles. */
export function sendable(handle: RawHandle): SendHandle {
  return handle as unknown as SendHandle;
}
