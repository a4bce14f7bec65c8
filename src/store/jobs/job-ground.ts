// What a job stands on: one account's folders as they are now.

import { join } from 'node:path';
import { createFolder, type FolderPaths } from '../../maildir/folders.ts';
import { isFileAt } from '../../maildir/scan.ts';
import { entryOf, type FolderSnapshot, type MailEntry } from '../../maildir/snapshot.ts';
import type { AccountPlace, StoreTools } from '../account.ts';
import type { Job, JobItem } from './job.ts';
import type { JobFiles } from './job-files.ts';

/** Messages that a step is at in the same moment: as many as Node has threads for files, and more. */
export const actsAtOnce = 8;

export class JobGround {
  readonly place: AccountPlace;
  readonly tools: StoreTools;
  /** Snapshots of this job: it changes the folders all the time, and looking each time is dear. */
  readonly #snapshots = new Map<string, FolderSnapshot>();

  #copies: Map<string, string> | undefined;

  constructor(place: AccountPlace, tools: StoreTools) {
    this.place = place;
    this.tools = tools;
  }

  get folders(): FolderPaths {
    return this.tools.folderLists.folders(this.place.maildir);
  }

  /** The folder's path; one that was removed meanwhile is made again. */
  async madeFolder(name: string): Promise<string> {
    return this.folders.get(name) ?? (await createFolder(this.place.maildir, name));
  }

  /** Where a message of the folder at this path lay when the job first looked. */
  async lastSeen(path: string, base: string): Promise<MailEntry | undefined> {
    return (await this.finder(path))(base);
  }

  /** The same for many of them. */
  async finder(path: string): Promise<(base: string) => MailEntry | undefined> {
    const snapshot = await this.#snapshot(path);
    return (base) => entryOf(snapshot, base);
  }

  /** Those of these messages that are still there, and where they are now. */
  async present(path: string, items: readonly JobItem[]): Promise<readonly MailEntry[]> {
    const found = (snapshot: FolderSnapshot | undefined): readonly MailEntry[] =>
      items.flatMap(([, base]) => entryOf(snapshot, base) ?? []);
    const entries = found(await this.#snapshot(path));
    const isAllThere =
      entries.length === items.length && entries.every((one) => isFileAt(path, one));
    if (isAllThere) return entries;
    // Renamed or gone: one look tells for the whole batch.
    this.#snapshots.delete(path);
    return found(await this.#snapshot(path));
  }

  /** Names that copies were to get when an earlier worker was at this job, by their originals. */
  async plannedCopies(files: JobFiles, job: Job): Promise<ReadonlyMap<string, string>> {
    this.#copies ??= new Map(
      job.generation === 1
        ? []
        : (await files.changed(job.id)).map(([, base, copy = '']) => [base, copy]),
    );
    return this.#copies;
  }

  /** Says that names in the folder at this path changed. */
  noteLater(path: string): void {
    for (const place of ['new', 'cur']) this.tools.lateSync.note(join(path, place));
  }

  async #snapshot(path: string): Promise<FolderSnapshot | undefined> {
    const known = this.#snapshots.get(path);
    if (known) return known;
    const snapshot = await this.tools.snapshots.snapshot(path);
    if (snapshot) this.#snapshots.set(path, snapshot);
    return snapshot;
  }
}
