// Reads the status of a running master from its control socket.

import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { hasCode } from '../kit/failure.ts';
import { StartError } from '../server/start-error.ts';
import type { Status } from '../kit/status.ts';

const patienceMs = 5000;

/** Throws StartError where nobody answers or the caller may not ask. */
export async function askStatus(path: string): Promise<Status> {
  const socket = connect(path);
  socket.setTimeout(patienceMs, () => socket.destroy(new Error('no answer in time')));
  try {
    return JSON.parse(await text(socket)) as Status;
  } catch (error) {
    throw new StartError(`no answer on ${path}: ${reasonOf(error)}`);
  } finally {
    socket.destroy();
  }
}

function reasonOf(error: unknown): string {
  if (hasCode(error, 'ENOENT')) return 'there is no such socket; does Dispatch run with --control?';
  if (hasCode(error, 'ECONNREFUSED')) return 'Dispatch does not run';
  if (hasCode(error, 'EACCES')) return 'only root and the user that Dispatch runs as may ask';
  if (hasCode(error, 'EINVAL')) return 'its path is longer than 107 bytes';
  return error instanceof Error ? error.message : String(error);
}
