// Accepted connections that read into one buffer of the process.
//
// Left alone, Node gives each read 64 kB of its own and cuts them down to the few hundred bytes
// that came; the holes between these remains are what a busy process then mostly consists of.
// Here every read goes to the same place and is copied out of it before the next one.

import { type Server, Socket, type SocketConstructorOpts } from 'node:net';
import type { RawHandle } from './pass-on.ts';

const place = Buffer.allocUnsafeSlow(64 * 1024);

/** The connection as a socket of this process; what it reads comes as 'data', as ever. */
export function receivingSocket(handle: RawHandle): Socket {
  const options = {
    handle,
    readable: true,
    writable: true,
    // QUIRK: a half-closed connection still wants its answer (libfcgi, php-fpm and Go give it).
    allowHalfOpen: true,
    onread: {
      buffer: place,
      callback(length: number): boolean {
        const bytes = Buffer.allocUnsafe(length);
        place.copy(bytes, 0, 0, length);
        socket.emit('data', bytes);
        return !socket.isPaused();
      },
    },
  };
  const socket: Socket = new Socket(options as unknown as SocketConstructorOpts);
  return socket.setNoDelay();
}

/** What libuv tells a listening server. Node has no public name for how its sockets are made. */
interface ListeningHandle {
  onconnection: (error: number, handle: RawHandle | undefined) => void;
}

/** From now on `accept` is given each connection that a listening server accepts, unread. */
export function acceptRaw(server: Server, accept: (handle: RawHandle) => void): void {
  const { _handle: listening } = server as unknown as { _handle: ListeningHandle };
  // Without a handle, this process has no descriptor left: the connection waits for another one.
  listening.onconnection = (_, handle) => {
    if (handle !== undefined) accept(handle);
  };
}
