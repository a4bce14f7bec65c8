// The listening sockets, bound by the master before it gives up root and held by it for ever:
// while a worker is being replaced, connections wait in the kernel and are served by the next.

import { chmodSync, chownSync, lstatSync, unlinkSync } from 'node:fs';
import { BoundSocket, type BoundSocketOptions, connect } from 'node:net';
import { hasCode, isMissing } from '../kit/failure.ts';
import type { Listener } from './config.ts';
import { lockPath } from './path-lock.ts';
import { StartError } from './start-error.ts';

/** A socket that workers inherit. */
export interface HeldSocket {
  readonly protocol: Listener['protocol'];
  /** For people: `fastcgi 127.0.0.1:8888`. */
  readonly name: string;
  readonly fd: number;
  close(): void;
}

/**
 * Binds all of them, or none. Throws StartError in words that name the address. One that is named
 * twice would be taken for a socket that was left behind, and be taken away from itself.
 */
export async function bindListeners(listeners: readonly Listener[]): Promise<HeldSocket[]> {
  const places = listeners.map(placeOf);
  const twice = places.find((place, at) => place !== '' && places.indexOf(place) !== at);
  if (twice !== undefined) throw new StartError(`cannot listen twice on ${twice}`);
  const sockets: HeldSocket[] = [];
  try {
    for (const listener of listeners) sockets.push(await bindListener(listener));
    return sockets;
  } catch (error) {
    for (const socket of sockets) socket.close();
    throw error;
  }
}

/** Empty for a port of the system's choice, which is never the same. */
function placeOf({ at }: Listener): string {
  if (at.kind === 'unix') return at.path;
  return at.port === 0 ? '' : `${at.host}:${at.port}`;
}

/** Binds one listener. Throws StartError in words that name the address. */
export async function bindListener(listener: Listener): Promise<HeldSocket> {
  const { at } = listener;
  const name = listenerName(listener);
  try {
    if (at.kind === 'unix') return held(listener, await bindPath(at.path, at.mode));
    const socket = new BoundSocket({ host: bareHost(at.host), port: at.port });
    return held(listener, { socket, close: () => socket.close() });
  } catch (error) {
    throw listenerFailure(name, error);
  }
}

/** The reason in words; a StartError has them already. */
export function listenerFailure(name: string, error: unknown): StartError {
  if (error instanceof StartError) return error;
  return new StartError(`cannot listen on ${name}: ${bindFailure(error)}`);
}

export function listenerName({ protocol, at }: Listener): string {
  return at.kind === 'unix' ? `${protocol} ${at.path}` : `${protocol} ${at.host}:${at.port}`;
}

/** Gives a path to whom it shall belong; -1 leaves what it has. */
export function giveAway(listener: Listener, owner: { uid: number; gid: number }): void {
  if (listener.at.kind === 'unix') chownSync(listener.at.path, owner.uid, owner.gid);
}

/** Variables that are for this process alone (sd_listen_fds). */
const listenVariables = ['LISTEN_PID', 'LISTEN_FDS', 'LISTEN_FDNAMES', 'LISTEN_PIDFDID'] as const;

/** LIMIT of sockets that an init system may hand over. */
const adoptedMax = 16;

const firstAdoptedFd = 3;

/**
 * Sockets of an init system: descriptors from 3 on, meant for this very process (LISTEN_PID). The
 * protocol is the beginning of a name in LISTEN_FDNAMES (FileDescriptorName=), else FastCGI. Takes
 * its variables out of the environment.
 */
export function adoptedSockets(environment: NodeJS.ProcessEnv, pid: number): HeldSocket[] {
  const isOurs = environment['LISTEN_PID'] === String(pid);
  const count = Math.min(Number(environment['LISTEN_FDS'] ?? 0) || 0, adoptedMax);
  const fdNames = (environment['LISTEN_FDNAMES'] ?? '').split(':');
  for (const name of listenVariables) delete environment[name];
  if (!isOurs) return [];
  return Array.from({ length: count }, (_, index) => {
    const fd = firstAdoptedFd + index;
    const fdName = fdNames[index] ?? '';
    const protocol = protocols.find((known) => fdName.startsWith(known)) ?? 'fastcgi';
    return { protocol, name: `${protocol} descriptor ${fd} ${fdName}`.trim(), fd, close() {} };
  });
}

const protocols = ['fastcgi', 'scgi', 'http'] as const;

function held(
  listener: Listener,
  { socket, close }: Pick<BoundPlace, 'socket' | 'close'>,
): HeldSocket {
  return { protocol: listener.protocol, name: listenerName(listener), fd: socket.fd(), close };
}

/** What was bound, and how to give it back. */
export interface BoundPlace {
  readonly socket: BoundSocket;
  close(): void;
  /** Instead of `close`, for a server that took the socket over and closes it. */
  unlock(): void;
}

/** Binds a path with its mode; one that nobody answers on any more is taken over. */
export async function bindPath(path: string, mode: number): Promise<BoundPlace> {
  const lock = withUmask(() => lockPath(path));
  if (lock === 'taken') throw inUse(path);
  try {
    await removeStale(path);
    const socket = withUmask(() => bindNew(path, mode));
    const unlock = (): void => lock?.release();
    const close = (): void => {
      socket.close();
      unlock();
    };
    return { socket, close, unlock };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** Between bind and chmod the socket must not be open to more than it will be. */
function withUmask<T>(make: () => T): T {
  const umask = process.umask(0o177);
  try {
    return make();
  } finally {
    process.umask(umask);
  }
}

function bindNew(path: string, mode: number): BoundSocket {
  // The type declarations of Node do not know `path` yet.
  const where: BoundSocketOptions & { path: string } = { path };
  const socket = new BoundSocket(where);
  chmodSync(path, mode);
  return socket;
}

/** A socket that nobody answers on was left by a killed master; a live one is not ours to take. */
async function removeStale(path: string): Promise<void> {
  try {
    if (!lstatSync(path).isSocket()) throw new StartError(`${path} exists and is not a socket`);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  if (await answers(path)) throw inUse(path);
  unlinkSync(path);
}

function inUse(path: string): StartError {
  return new StartError(`cannot listen on ${path}: it is in use`);
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path);
    const done = (answer: boolean): void => {
      probe.destroy();
      resolve(answer);
    };
    probe.once('connect', () => done(true));
    // A full backlog (EAGAIN) has somebody behind it; only a refusal says that nobody is there.
    probe.once('error', (error) => done(!hasCode(error, 'ECONNREFUSED')));
  });
}

function bareHost(host: string): string {
  return host.startsWith('[') ? host.slice(1, -1) : host;
}

function bindFailure(error: unknown): string {
  if (hasCode(error, 'EADDRINUSE')) return 'the address is in use';
  if (hasCode(error, 'EACCES')) return 'permission denied';
  if (hasCode(error, 'EADDRNOTAVAIL')) return 'this machine has no such address';
  if (hasCode(error, 'ENOENT')) return 'its directory does not exist';
  if (hasCode(error, 'EINVAL')) return 'its path is longer than 107 bytes';
  return error instanceof Error ? error.message : String(error);
}
