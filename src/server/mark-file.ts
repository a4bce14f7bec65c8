// The file without a name where a worker leaves which request it began last; see meter.ts.

import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markBytes } from './meter.ts';

export class MarkFile {
  /** Undefined where no file could be made: only a message is poorer then. */
  readonly fd: number | undefined = makeFile();

  /** The name and route of the request, as far as anything was written. */
  read(): string {
    if (this.fd === undefined) return '';
    const bytes = Buffer.alloc(markBytes);
    const length = readSync(this.fd, bytes, 0, markBytes, 0);
    const text = bytes.toString('latin1', 0, length);
    return text.slice(0, (text.indexOf('\0') + 1 || text.length + 1) - 1);
  }

  close(): void {
    if (this.fd !== undefined) closeSync(this.fd);
  }
}

/** In memory where there is such a place: each request writes it, and a disk has a journal. */
function makeFile(): number | undefined {
  return makeFileIn('/dev/shm') ?? makeFileIn(tmpdir());
}

function makeFileIn(place: string): number | undefined {
  try {
    const directory = mkdtempSync(join(place, 'dispatch-mark-'));
    try {
      return openSync(join(directory, 'mark'), 'wx+', 0o600);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  } catch {
    return undefined;
  }
}
