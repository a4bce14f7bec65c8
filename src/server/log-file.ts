// Where log lines go: a file or standard error. Lines are held back for a moment and written
// together; nothing that happens to the file ever holds up the process that writes.

import { closeSync, openSync, writeSync } from 'node:fs';

const batchLength = 4096;
const flushMs = 250;
/** LIMIT of what waits for a reader that is slow: beyond it the oldest lines are lost. */
const waitingMax = 1024 * 1024;

/**
 * What JSON leaves as it is and a terminal obeys: DEL, the C1 controls (CSI is one of them), line
 * separators and what turns writing around. A name that somebody typed must not paint over a log.
 */
const unseen = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const everyUnseen = new RegExp(unseen, 'g');

export class LogFile {
  readonly #path: string;
  #fd: number;
  #waiting = '';
  #timer: NodeJS.Timeout | undefined;

  /** An empty path is standard error. Throws what opening throws. */
  constructor(path: string) {
    this.#path = path;
    this.#fd = path === '' ? 2 : openSync(path, 'a', 0o640);
    process.once('exit', () => this.flush());
  }

  get fd(): number {
    return this.#fd;
  }

  write(line: string): void {
    this.#waiting += unseen.test(line) ? line.replace(everyUnseen, escaped) : line;
    if (this.#waiting.length >= batchLength) return this.flush();
    this.#timer ??= setTimeout(() => this.flush(), flushMs).unref();
  }

  /** Never throws and never waits: a closed pipe has nobody left to tell, a full one is slow. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const bytes = Buffer.from(this.#waiting);
    let at = 0;
    try {
      while (at < bytes.length) at += writeSync(this.#fd, bytes, at);
      this.#waiting = '';
    } catch (error) {
      const isFull = (error as NodeJS.ErrnoException).code === 'EAGAIN';
      this.#waiting = isFull ? bytes.toString('utf8', at).slice(-waitingMax) : '';
    }
  }

  /** The same path anew; the old file goes on where the new one cannot be opened. */
  reopen(): void {
    this.flush();
    if (this.#path === '') return;
    try {
      const fd = openSync(this.#path, 'a', 0o640);
      closeSync(this.#fd);
      this.#fd = fd;
    } catch {
      this.write('{"level":50,"msg":"the log file cannot be opened anew"}\n');
    }
  }
}

/** The same character as JSON also writes it. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
