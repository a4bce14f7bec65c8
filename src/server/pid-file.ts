// The file that names the master: written while still root, removed at the end if that is allowed.

import {
  closeSync,
  fchownSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { StartError } from './start-error.ts';

export class PidFile {
  readonly #path: string;
  readonly #fd: number;

  /** Throws StartError when the file names a master that lives. */
  constructor(path: string) {
    this.#path = path;
    const other = livingMaster(path);
    if (other !== undefined) throw new StartError(`already running as ${other} (${path})`);
    try {
      this.#fd = openSync(path, 'a', 0o644);
    } catch (error) {
      throw new StartError(`cannot write the pid file ${path}: ${messageOf(error)}`);
    }
    // It is removed at the end: that must not be a device.
    if (!fstatSync(this.#fd).isFile()) throw new StartError(`the pid file ${path} is no file`);
    ftruncateSync(this.#fd);
    writeSync(this.#fd, `${process.pid}\n`);
  }

  giveAway(owner: { uid: number; gid: number }): void {
    fchownSync(this.#fd, owner.uid, owner.gid);
  }

  /** In a directory of root's it can only be emptied, which says the same. */
  remove(): void {
    try {
      unlinkSync(this.#path);
    } catch {
      ftruncateSync(this.#fd);
    }
    closeSync(this.#fd);
  }
}

/** Pid of the master that a file names; a number that another program has by now is nobody. */
function livingMaster(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8').trim());
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined;
    return readFileSync(`/proc/${pid}/comm`, 'latin1').startsWith('dispatch.fcgi')
      ? pid
      : undefined;
  } catch {
    return undefined;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
