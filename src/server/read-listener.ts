// Listening addresses as people write them.

import type { Listener } from './config.ts';
import { StartError } from './start-error.ts';

const protocols = ['fastcgi', 'scgi', 'http'] as const;

/** LIMIT of the kernel: `sun_path` has 108 bytes with its NUL. */
const socketPathBytesMax = 107;

/** Reads `fastcgi://HOST:PORT`, `fastcgi:/PATH` and the same with `scgi` and `http`. */
export function readListener(text: string, mode: number): Listener {
  const [, name, rest = ''] = /^([a-z]+):(.*)$/.exec(text) ?? [];
  const protocol = protocols.find((known) => known === name);
  if (protocol === undefined) throw unusable(text);
  if (!rest.startsWith('//')) return { protocol, at: readPath(rest, mode, text) };
  const [, host, port] = /^\/\/(\[[0-9a-fA-F:.]+\]|[\w.-]+):(\d{1,5})\/?$/.exec(rest) ?? [];
  if (host === undefined || Number(port) > 65_535) throw unusable(text);
  return { protocol, at: { kind: 'tcp', host, port: Number(port) } };
}

function readPath(path: string, mode: number, text: string): Listener['at'] {
  if (!path.startsWith('/')) throw unusable(text);
  if (Buffer.byteLength(path) > socketPathBytesMax) {
    throw new StartError(`must not have a socket path over ${socketPathBytesMax} bytes: ${path}`);
  }
  return { kind: 'unix', path, mode };
}

function unusable(text: string): StartError {
  return new StartError(
    `must be like "fastcgi://127.0.0.1:8888" or "fastcgi:/run/dispatch.sock", not "${text}"`,
  );
}
