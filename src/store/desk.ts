// The desk of an account: files that go up for a message that is being written, piece by piece, and
// what each open form was last saved as. Both lie in the account's own directory, so that every
// worker sees them and none is lost with the worker that took them.
//
//   dispatch-desk/ID.upload     the bytes that have arrived, from the first on without a gap
//   dispatch-desk/ID.json       {"filename","contentType","size"}
//   dispatch-desk/KEY.saved     {"draftId"}: the draft that a form was last saved as
//
// No name begins with a dot, so no mail program takes the directory for a folder.

import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { isMissing, Refusal } from '../kit/failure.ts';
import { orDiskFull } from './disk-full.ts';

/** LIMIT bytes of one file and of all files of one account that are on their way. */
export const uploadBytesMax = 50 * 1024 * 1024;
const deskBytesMax = 150 * 1024 * 1024;
/** LIMIT bytes of one file of mail that is taken in, and of all of one account. */
export const importBytesMax = 4 * 1024 ** 3;
/** LIMIT files in one desk, and bytes of one that says something about another. */
const filesMax = 600;
const noteBytesMax = 64 * 1024;
/** What nobody has touched for so long is cleared away. */
const keptMs = 24 * 60 * 60 * 1000;

export interface UploadFacts {
  readonly filename: string;
  readonly contentType: string;
  /** Bytes that it will have. */
  readonly size: number;
}

/** Where files lie, and how much of them. */
export interface DeskShape {
  readonly directory: string;
  readonly fileBytesMax: number;
  readonly bytesMax: number;
}

const writingDesk: DeskShape = {
  directory: 'dispatch-desk',
  fileBytesMax: uploadBytesMax,
  bytesMax: deskBytesMax,
};

/** Mail that comes from elsewhere, until it is in its folders: made as a desk is. */
export const intakeShape: DeskShape = {
  directory: 'dispatch-intake',
  fileBytesMax: importBytesMax,
  bytesMax: importBytesMax,
};

export class Desk {
  readonly #directory: string;
  readonly #shape: DeskShape;
  readonly #now: () => number;

  constructor(maildir: string, now: () => number, shape: DeskShape = writingDesk) {
    this.#directory = join(maildir, shape.directory);
    this.#shape = shape;
    this.#now = now;
  }

  /** Makes room for a file and gives its id. Refuses `too-large`, `limit-reached`. */
  async begin(facts: UploadFacts): Promise<string> {
    const { fileBytesMax, bytesMax } = this.#shape;
    if (facts.size > fileBytesMax) throw tooLarge(fileBytesMax);
    const { bytes, files } = await this.#clear();
    if (bytes + facts.size > bytesMax) throw tooLarge(bytesMax);
    if (files >= filesMax) throw new Refusal('limit-reached', { max: filesMax });
    const id = randomBytes(16).toString('hex');
    await orDiskFull(async () => {
      await mkdir(this.#directory, { recursive: true, mode: 0o700 });
      await writeFile(this.#path(id, 'json'), JSON.stringify(facts), { mode: 0o600 });
      await writeFile(this.#path(id, 'upload'), '', { flag: 'wx', mode: 0o600 });
    });
    return id;
  }

  /**
   * Puts a piece where it belongs and gives how many bytes are there now. The same piece may come
   * twice; one that would leave a gap is not taken. Refuses `not-found`, `too-large`.
   */
  async write(id: string, at: number, piece: Uint8Array): Promise<number> {
    const { size } = await this.#facts(id);
    const length = await this.length(id);
    if (at > length) return length;
    if (at + piece.length > size) throw tooLarge(size);
    await orDiskFull(async () => {
      const handle = await open(this.#path(id, 'upload'), 'r+');
      try {
        await handle.write(piece, 0, piece.length, at);
        await handle.sync();
      } finally {
        await handle.close();
      }
    });
    return Math.max(length, at + piece.length);
  }

  /** Bytes that have arrived. Refuses `not-found`. */
  async length(id: string): Promise<number> {
    if (!isId(id)) throw new Refusal('not-found');
    return orNotFound(async () => (await stat(this.#path(id, 'upload'))).size);
  }

  /** A file that arrived whole. Refuses `not-found`, also while some of it is missing. */
  async read(id: string): Promise<UploadFacts & { readonly content: Uint8Array }> {
    const facts = await this.#facts(id);
    const content = await orNotFound(() => readFile(this.#path(id, 'upload')));
    if (content.length !== facts.size) throw new Refusal('not-found');
    return { ...facts, content };
  }

  /** Where a file lies that arrived whole. Refuses `not-found`, also while some is missing. */
  async wholePath(id: string): Promise<string> {
    const { size } = await this.#facts(id);
    if ((await this.length(id)) !== size) throw new Refusal('not-found');
    return this.#path(id, 'upload');
  }

  /** Takes in a file that came in one piece; gives its id. Refuses as `begin` does. */
  async take(facts: Omit<UploadFacts, 'size'>, content: Uint8Array): Promise<string> {
    const id = await this.begin({ ...facts, size: content.length });
    await this.write(id, 0, content);
    return id;
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids.filter(isId)) {
      await rm(this.#path(id, 'upload'), { force: true });
      await rm(this.#path(id, 'json'), { force: true });
    }
  }

  /** The draft that a form was last saved as; undefined when it never was. */
  async saved(key: string): Promise<string | undefined> {
    const note = isKey(key) ? await this.#note(`${key}.saved`) : undefined;
    const { draftId } = (note ?? {}) as { readonly draftId?: unknown };
    return typeof draftId === 'string' ? draftId : undefined;
  }

  async remember(key: string, draftId: string): Promise<void> {
    if (!isKey(key)) return;
    await orDiskFull(async () => {
      await mkdir(this.#directory, { recursive: true, mode: 0o700 });
      const temporary = this.#path(key, `new-${process.pid}`);
      await writeFile(temporary, JSON.stringify({ draftId }), { mode: 0o600 });
      await rename(temporary, this.#path(key, 'saved'));
    });
  }

  async forget(key: string): Promise<void> {
    if (isKey(key)) await rm(this.#path(key, 'saved'), { force: true });
  }

  async #facts(id: string): Promise<UploadFacts> {
    const note = isId(id) ? await this.#note(`${id}.json`) : undefined;
    const { filename, contentType, size } = (note ?? {}) as Partial<UploadFacts>;
    if (typeof filename !== 'string' || typeof contentType !== 'string') {
      throw new Refusal('not-found');
    }
    return { filename, contentType, size: Number(size) };
  }

  async #note(name: string): Promise<object | undefined> {
    try {
      const text = await readFile(join(this.#directory, name), 'utf8');
      const note: unknown = text.length > noteBytesMax ? undefined : JSON.parse(text);
      return typeof note === 'object' && note !== null ? note : undefined;
    } catch (error) {
      if (isMissing(error) || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  /** Removes what was left lying, and counts what stays: what a file will be, not what it is yet. */
  async #clear(): Promise<{ readonly bytes: number; readonly files: number }> {
    let bytes = 0;
    let files = 0;
    for (const name of await this.#names()) {
      const path = join(this.#directory, name);
      const facts = await stat(path).catch(() => undefined);
      if (facts === undefined) continue;
      if (this.#now() - facts.mtimeMs > keptMs) {
        await rm(path, { force: true });
        continue;
      }
      files += 1;
      if (!name.endsWith('.json')) continue;
      const { size } = ((await this.#note(name)) ?? {}) as Partial<UploadFacts>;
      bytes += Number(size) || 0;
    }
    return { bytes, files };
  }

  async #names(): Promise<readonly string[]> {
    try {
      return await readdir(this.#directory);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  #path(id: string, ending: string): string {
    return join(this.#directory, `${id}.${ending}`);
  }
}

function isId(id: string): boolean {
  return /^[0-9a-f]{32}$/.test(id);
}

/** As a form's key is made, so that no other name gets into a path. */
function isKey(key: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);
}

async function orNotFound<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw isMissing(error) ? new Refusal('not-found') : error;
  }
}

function tooLarge(bytesMax: number): Refusal {
  return new Refusal('too-large', { megabytes: Math.floor(bytesMax / (1024 * 1024)) });
}
