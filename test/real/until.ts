// Waiting for something to become true in another process, where no event can be had.

import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until there is a value; throws with `what` after the deadline. That is for
 * what never comes: a machine with much else to do takes its time.
 */
export async function until<Value>(
  what: string,
  ask: () => Value | undefined | Promise<Value | undefined>,
  deadlineMs = 60_000,
): Promise<Value> {
  const endMs = performance.now() + deadlineMs;
  for (;;) {
    const value = await ask();
    if (value !== undefined) return value;
    if (performance.now() > endMs) throw new Error(`waited ${deadlineMs} ms for ${what}`);
    await sleep(50);
  }
}

/** True when a TCP port of the loopback or a unix socket takes a connection, else undefined. */
export async function accepts(at: number | string): Promise<true | undefined> {
  const socket = typeof at === 'number' ? connect(at, '127.0.0.1') : connect(at);
  return new Promise((resolve) => {
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(undefined));
  });
}
