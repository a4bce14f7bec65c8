// The folders of one account: which there are, what they hold, and what may be done to them.

import { Refusal } from '../kit/failure.ts';
import { inboxName, isInbox } from '../maildir/folder-name.ts';
import { renameFolder } from '../maildir/folder-moves.ts';
import { createFolder, type FolderPaths } from '../maildir/folders.ts';
import { checkQuota, quotaUse, type QuotaUse } from '../maildir/quota.ts';
import { noQuota, type Quota } from '../maildir/quota-file.ts';
import { emptySnapshot } from '../maildir/snapshot.ts';
import type { AccountPlace, StoreTools } from './account.ts';
import { orDiskFull } from './disk-full.ts';
import { folderShapes, folderWith } from './folder-tree.ts';
import { requireOrdinary, setSubscribed, subscribedFolders } from './folder-verbs.ts';
import type { Job } from './jobs/job.ts';
import { FolderJobs } from './jobs/mail-jobs.ts';
import type { Folder, FolderRole } from './mailbox.ts';
import { labelsIn } from './labels.ts';
import { newNameOf } from './roles.ts';

export class AccountFolders {
  protected readonly place: AccountPlace;
  protected readonly tools: StoreTools;
  readonly jobs: FolderJobs;

  constructor(place: AccountPlace, tools: StoreTools) {
    this.place = place;
    this.tools = tools;
    this.jobs = new FolderJobs(place, tools);
  }

  async folders(): Promise<readonly Folder[]> {
    const folders: Folder[] = [];
    const { locale } = this.place;
    for (const shape of folderShapes(this.paths(), this.tools.roleFolders, locale)) {
      folders.push(folderWith(shape, await this.tools.snapshots.snapshot(shape.path)));
    }
    return folders;
  }

  async createFolder(folder: string): Promise<void> {
    if (this.paths().has(folder) && folder !== inboxName) return;
    await orDiskFull(() => createFolder(this.place.maildir, folder));
  }

  async renameFolder(folder: string, name: string): Promise<void> {
    const paths = this.paths();
    requireOrdinary(paths, folder, this.tools.roleFolders);
    if (folder === name) return;
    await orDiskFull(() => renameFolder(this.place.maildir, paths, folder, name));
  }

  async removeFolder(folder: string): Promise<Job | undefined> {
    const paths = this.paths();
    requireOrdinary(paths, folder, this.tools.roleFolders);
    const trash = await this.folderFor('trash');
    if (folder.startsWith(`${trash}.`)) {
      return await this.jobs.drop(folder, paths.get(folder) ?? '');
    }
    await this.renameFolder(folder, freeName(paths, `${trash}.${folder.split('.').at(-1) ?? ''}`));
    return undefined;
  }

  async subscribed(): Promise<ReadonlySet<string> | undefined> {
    return await subscribedFolders(this.place.maildir, this.paths());
  }

  async setSubscribed(folder: string, isShown: boolean): Promise<void> {
    const paths = this.paths();
    await orDiskFull(() => setSubscribed(this.place.maildir, paths, folder, isShown));
  }

  async labels(folder?: string): Promise<readonly string[]> {
    const paths = this.paths();
    if (folder === undefined) return await labelsIn(paths.values());
    return await labelsIn(
      new Set([paths.get(inboxName), paths.get(folder)].filter((path) => path !== undefined)),
    );
  }

  async quota(): Promise<QuotaUse | undefined> {
    return await quotaUse(this.place, this.paths().values(), noQuota, this.tools.now());
  }

  async folderFor(role: Exclude<FolderRole, 'none'>): Promise<string> {
    const found = folderShapes(this.paths(), this.tools.roleFolders).find(
      (shape) => shape.role === role,
    );
    if (found) return found.name;
    if (role === 'inbox') return inboxName;
    const name = newNameOf(role, this.tools.roleFolders);
    await this.createFolder(name);
    return name;
  }

  protected async checkQuota(coming: Quota): Promise<void> {
    await checkQuota(this.place, this.paths().values(), coming, this.tools.now());
  }

  protected paths(): FolderPaths {
    return this.tools.folderLists.folders(this.place.maildir);
  }

  protected pathOf(folder: string): { name: string; path: string } {
    const name = isInbox(folder) ? inboxName : folder;
    const path = this.paths().get(name);
    if (path === undefined) throw new Refusal('folder-missing');
    return { name, path };
  }

  protected async opened(folder: string) {
    const { name, path } = this.pathOf(folder);
    const snapshot = await this.tools.snapshots.snapshot(path);
    // INBOX is there before its first mail, every other folder is a directory.
    if (!snapshot && name !== inboxName) throw new Refusal('folder-missing');
    return { name, path, snapshot: snapshot ?? emptySnapshot };
  }
}

/** This name, or the first of `name 2`, `name 3` … that no folder has. */
function freeName(folders: FolderPaths, name: string): string {
  let free = name;
  for (let count = 2; folders.has(free); count++) free = `${name} ${count}`;
  return free;
}
