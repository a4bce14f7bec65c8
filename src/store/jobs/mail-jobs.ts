// The verbs on many messages: from what was chosen to the fixed list of a job.

import { basename } from 'node:path';
import { Refusal } from '../../kit/failure.ts';
import type { FlagChange } from '../../maildir/flag.ts';
import { withBelow } from '../../maildir/folder-moves.ts';
import { createFolder } from '../../maildir/folders.ts';
import { changeFlags } from '../../maildir/name.ts';
import { emptySnapshot, type MailEntry } from '../../maildir/snapshot.ts';
import type { AccountPlace, StoreTools } from '../account.ts';
import { orDiskFull } from '../disk-full.ts';
import { changeOf } from '../flag-letters.ts';
import { FolderList } from '../folder-list.ts';
import { folderShapes } from '../folder-tree.ts';
import { checkLabels, type LabelChange } from '../labels.ts';
import type { Flags, MailJobs } from '../mailbox.ts';
import { Pace } from '../pace.ts';
import { searchEverything } from '../search.ts';
import { newNameOf } from '../roles.ts';
import { AccountJobs } from './account-jobs.ts';
import { checkRoom } from './copy-batch.ts';
import { intakePath } from './import-batch.ts';
import { JobGround } from './job-ground.ts';
import type { ImportWish, Job, JobItem, JobScope, JobWork } from './job.ts';

const turnMs = 10;

export class FolderJobs extends AccountJobs implements MailJobs {
  readonly #account: AccountPlace;
  readonly #tools: StoreTools;

  constructor(place: AccountPlace, tools: StoreTools) {
    super(place, tools);
    this.#account = place;
    this.#tools = tools;
  }

  async move(scope: JobScope, target: string): Promise<Job> {
    if (!this.#folders().has(target)) throw new Refusal('folder-missing');
    return await this.#begin(scope, { verb: 'move', target });
  }

  async copy(scope: JobScope, target: string): Promise<Job> {
    if (!this.#folders().has(target)) throw new Refusal('folder-missing');
    const items = await this.#itemsOf(scope);
    await checkRoom(new JobGround(this.#account, this.#tools), items);
    return await this.start(folderOf(scope), { verb: 'copy', target }, items);
  }

  async remove(scope: JobScope): Promise<Job> {
    const { roleFolders } = this.#tools;
    const trash = folderShapes(this.#folders(), roleFolders).find(
      ({ role }) => role === 'trash',
    )?.name;
    const items = await this.#itemsOf(scope);
    const folder = folderOf(scope);
    if (trash !== undefined && items.every(([from]) => from === trash)) {
      return await this.start(folder, { verb: 'erase' }, items);
    }
    const target = trash ?? newNameOf('trash', roleFolders);
    if (trash === undefined) await orDiskFull(() => createFolder(this.#account.maildir, target));
    // What a search found in Trash already is thrown away as it is.
    const others = items.filter(([from]) => from !== target);
    return await this.start(folder, { verb: 'move', target }, others);
  }

  async flag(scope: JobScope, change: Partial<Flags>): Promise<Job> {
    const letters: FlagChange = changeOf(change);
    const isOther = ({ flags }: MailEntry): boolean =>
      changeFlags(flags, letters.add, letters.remove) !== changeFlags(flags, '', '');
    const items = await this.#itemsOf(scope, isOther);
    return await this.start(folderOf(scope), { verb: 'flag', change: letters }, items);
  }

  async erase(scope: JobScope): Promise<Job> {
    return await this.#begin(scope, { verb: 'erase' });
  }

  async label(scope: JobScope, change: LabelChange): Promise<Job> {
    checkLabels(change);
    return await this.#begin(scope, { verb: 'label', change });
  }

  async import(wish: ImportWish): Promise<Job> {
    if (!this.#folders().has(wish.target)) throw new Refusal('folder-missing');
    const work = { verb: 'import', ...wish } as const;
    await intakePath(new JobGround(this.#account, this.#tools), wish);
    // Its messages are looked for in the background.
    return await this.start(wish.target, work, []);
  }

  /** A folder of Trash, for good. */
  async drop(folder: string, path: string): Promise<Job> {
    const directories = withBelow(this.#folders(), path).map((one) => basename(one));
    const items = directories.map((directory): JobItem => [folder, directory]);
    return await this.start(folder, { verb: 'drop' }, items);
  }

  async #begin(scope: JobScope, work: JobWork): Promise<Job> {
    return await this.start(folderOf(scope), work, await this.#itemsOf(scope));
  }

  async #itemsOf(
    scope: JobScope,
    isWanted: (entry: MailEntry) => boolean = () => true,
  ): Promise<readonly JobItem[]> {
    if (scope.kind === 'search') return await this.#foundItems(scope.query);
    if (scope.kind === 'messages') return byFolder(scope.messages);
    const path = this.#folders().get(scope.folder);
    if (path === undefined) throw new Refusal('folder-missing');
    if (scope.kind === 'ids') return [...new Set(scope.ids)].map((id) => [scope.folder, id]);
    const snapshot = await this.#tools.snapshots.snapshot(path);
    const items: JobItem[] = [];
    const pace = new Pace(turnMs);
    const opened = { name: scope.folder, path, snapshot: snapshot ?? emptySnapshot };
    const list = new FolderList(this.#tools, this.#account, opened);
    for (const entry of await list.messages(scope.shown ?? {})) {
      if (isWanted(entry)) items.push([scope.folder, entry.base]);
      if (pace.isDue) await pace.turn();
    }
    return items;
  }

  async #foundItems(query: string): Promise<readonly JobItem[]> {
    const found = await searchEverything(this.#tools, this.#account, query);
    return byFolder(found.map(({ folder, entry }): JobItem => [folder.shape.name, entry.base]));
  }

  #folders() {
    return this.#tools.folderLists.folders(this.#account.maildir);
  }
}

function folderOf(scope: JobScope): string {
  return 'folder' in scope ? scope.folder : '';
}

/** A step is of one folder. */
function byFolder(items: readonly JobItem[]): readonly JobItem[] {
  return items.toSorted((a, b) => (a[0] === b[0] ? 0 : a[0] < b[0] ? -1 : 1));
}
