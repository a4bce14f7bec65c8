// One account's mail, verb by verb. Holds nothing itself: what is kept between calls lies in the
// caches that all accounts share, and each verb looks at the disk first.

import { join } from 'node:path';
import { Refusal } from '../kit/failure.ts';
import { arriveAnew } from '../maildir/arrive.ts';
import { deliver } from '../maildir/deliver.ts';
import { changeMessageFlags, type FlagChange } from '../maildir/flag.ts';
import { copyMessages, type Original } from '../maildir/copy.ts';
import { bytesOf } from '../maildir/message-size.ts';
import { moveMessages } from '../maildir/move.ts';
import { noteQuota } from '../maildir/quota-file.ts';
import { removeMessage } from '../maildir/remove.ts';
import { entryOf, type MailEntry, newestFirst } from '../maildir/snapshot.ts';
import { uniqueBase } from '../maildir/unique-name.ts';
import type { Part } from '../mime/part.ts';
import { AccountFolders } from './account-folders.ts';
import type { Arrangement, ListOptions } from './arrangement.ts';
import { conversation } from './conversation.ts';
import { Desk, intakeShape } from './desk.ts';
import { ExportedFolder } from './export-folder.ts';
import { orDiskFull } from './disk-full.ts';
import { changeOf, flagsOf } from './flag-letters.ts';
import { FolderList, type OpenedFolder } from './folder-list.ts';
import { folderShapes } from './folder-tree.ts';
import { type LabelChange, labelLetters } from './labels.ts';
import type {
  Around,
  BulkResult,
  CopyResult,
  DeliverOptions,
  Flags,
  Mailbox,
  Message,
  MessageRow,
  Page,
  SearchOptions,
  SearchPage,
} from './mailbox.ts';
import { partBytes, partText, sourceOf } from './part-stream.ts';
import { Emails } from './jmap/emails.ts';
import { rowsOf } from './rows.ts';
import { search } from './search.ts';
import { labelReader } from './shown-labels.ts';

/** LIMIT of encoded bytes that become one string, unless a caller says otherwise. */
const textBytesMax = 4 * 1024 * 1024;
/** LIMIT of messages in one bulk verb. */
const idsMax = 10_000;

export class AccountMailbox extends AccountFolders implements Mailbox {
  readonly emails: Emails = new Emails(this.place, this.tools, this);
  readonly desk: Desk = new Desk(this.place.maildir, () => this.tools.now());
  readonly intake: Desk = new Desk(this.place.maildir, () => this.tools.now(), intakeShape);

  async list(folder: string, options: ListOptions): Promise<Page<MessageRow>> {
    const opened = await this.opened(folder);
    const page = await this.#list(opened).page(options);
    this.tools.indexer.wake(this.place);
    await this.tools.tmpCleaner.clean(opened.path);
    const { indexer } = this.tools;
    const isSettling = indexer.progress(this.place) !== undefined;
    return { ...page, searchable: indexer.backlog(this.place), isSettling };
  }

  async around(folder: string, id: string, arrangement: Arrangement): Promise<Around> {
    return await this.#list(await this.opened(folder)).around(id, arrangement);
  }

  async together(folder: string, ids: readonly string[]): Promise<readonly string[]> {
    return await this.#list(await this.opened(folder)).together(ids);
  }

  async rows(folder: string, ids: readonly string[]): Promise<readonly MessageRow[]> {
    const { name } = this.pathOf(folder);
    const { path, found } = await this.#pick(folder, ids);
    const entries = found.toSorted(newestFirst);
    return await rowsOf(this.tools, this.place, { name, path, entries });
  }

  async read(folder: string, id: string): Promise<Message> {
    const { name, path, entry } = await this.#find(folder, id);
    const scanned = await this.tools.sync.scanned(this.place, path, entry);
    if (!scanned) throw new Refusal('message-gone');
    return {
      id,
      folder: name,
      envelope: scanned.envelope,
      root: scanned.root,
      flags: flagsOf(entry.flags),
      labels: await labelReader()(path, entry),
      receivedMs: entry.receivedMs,
      size: scanned.size,
      defects: scanned.defects,
    };
  }

  async search(query: string, options: SearchOptions): Promise<SearchPage> {
    return await search(this.tools, this.place, query, options);
  }

  async conversation(folder: string, id: string): Promise<readonly MessageRow[]> {
    const { name } = this.pathOf(folder);
    return await conversation(this.tools, this.place, { folder: name, id });
  }

  async text(folder: string, id: string, part: Part, bytesMax = textBytesMax): Promise<string> {
    const { path, entry } = await this.#find(folder, id);
    return await partText(path, entry, part, bytesMax);
  }

  async *content(folder: string, id: string, part: Part): AsyncGenerator<Uint8Array> {
    const { path, entry } = await this.#find(folder, id);
    yield* partBytes(path, entry, part);
  }

  async source(
    folder: string,
    id: string,
  ): Promise<{ size: number; bytes: AsyncIterable<Uint8Array> }> {
    const { path, entry } = await this.#find(folder, id);
    return await sourceOf(path, entry);
  }

  async flag(folder: string, ids: readonly string[], change: Partial<Flags>): Promise<BulkResult> {
    return await this.#change(folder, ids, async () => changeOf(change));
  }

  async label(folder: string, ids: readonly string[], change: LabelChange): Promise<BulkResult> {
    return await this.#change(folder, ids, (path) => orDiskFull(() => labelLetters(path, change)));
  }

  async copy(folder: string, ids: readonly string[], target: string): Promise<CopyResult> {
    const to = await this.opened(target);
    const { path, found, gone } = await this.#pick(folder, ids);
    const coming = { bytes: await bytesOf(path, found), messages: found.length };
    await this.checkQuota(coming);
    const { hostname } = this.tools;
    const nameFor = ({ receivedMs, size }: Original): string =>
      uniqueBase(receivedMs, hostname, size);
    const { copies, bytes } = await orDiskFull(() => copyMessages(path, found, to.path, nameFor));
    await noteQuota(this.place.maildir, bytes, copies.size);
    const lost = found.filter(({ base }) => !copies.has(base)).map(({ base }) => base);
    return { done: copies.size, gone: [...gone, ...lost], copies };
  }

  async move(folder: string, ids: readonly string[], target: string): Promise<BulkResult> {
    const to = await this.opened(target);
    const { path, found, gone } = await this.#pick(folder, ids);
    if (path === to.path) return { done: found.length, gone };
    const there = (base: string): MailEntry | undefined => entryOf(to.snapshot, base);
    const lost = await orDiskFull(() => moveMessages(path, found, to.path, there));
    this.#syncLate(path);
    return { done: found.length - lost.length, gone: [...gone, ...lost] };
  }

  async arrive(folder: string, id: string): Promise<boolean> {
    const { path, found } = await this.#pick(folder, [id]);
    const [entry] = found;
    if (!entry) return false;
    const nowMs = this.tools.now();
    const size = await bytesOf(path, found);
    const base = uniqueBase(nowMs, this.tools.hostname, size);
    const isDone = await orDiskFull(() => arriveAnew(path, entry, base, nowMs));
    // A message in a file with others stays where it is, and is unread.
    if (!isDone) return (await this.flag(folder, [id], { seen: false })).done > 0;
    this.#syncLate(path);
    this.tools.sync.forget(this.place, [id]);
    return true;
  }

  async remove(folder: string, ids: readonly string[]): Promise<BulkResult> {
    const isTrash = folderShapes(this.paths(), this.tools.roleFolders).some(
      (shape) => shape.name === folder && shape.role === 'trash',
    );
    if (isTrash) return await this.erase(folder, ids);
    // Looked at before a Trash is made for nothing.
    const { found, gone } = await this.#pick(folder, ids);
    if (found.length === 0) return { done: 0, gone };
    return await this.move(folder, ids, await this.folderFor('trash'));
  }

  async erase(folder: string, ids: readonly string[]): Promise<BulkResult> {
    const { path, found, gone } = await this.#pick(folder, ids);
    const removed: string[] = [];
    let bytes = 0;
    for (const entry of found) {
      const size = await removeMessage(path, entry);
      if (size === undefined) {
        gone.push(entry.base);
        continue;
      }
      removed.push(entry.base);
      bytes += size;
    }
    this.#syncLate(path);
    this.tools.sync.forget(this.place, removed);
    await noteQuota(this.place.maildir, -bytes, -removed.length);
    return { done: removed.length, gone };
  }

  async append(folder: string, bytes: Uint8Array, options: DeliverOptions = {}): Promise<string> {
    const { path } = this.pathOf(folder);
    const flags = changeOf(options.flags ?? {}).add;
    const receivedMs = options.receivedMs ?? this.tools.now();
    const { hostname } = this.tools;
    await this.checkQuota({ bytes: bytes.length, messages: 1 });
    const { base } = options;
    const named = base === undefined ? {} : { base };
    const id = await orDiskFull(() =>
      deliver(path, { bytes, flags, receivedMs, hostname, ...named }),
    );
    await noteQuota(this.place.maildir, bytes.length, 1);
    await this.tools.tmpCleaner.clean(path);
    return id;
  }

  exported(folder: string): ExportedFolder {
    return new ExportedFolder(this.tools, this.pathOf(folder));
  }

  #list(opened: OpenedFolder): FolderList {
    return new FolderList(this.tools, this.place, opened);
  }

  async #change(
    folder: string,
    ids: readonly string[],
    lettersIn: (path: string) => Promise<FlagChange>,
  ): Promise<BulkResult> {
    const { path, found, gone } = await this.#pick(folder, ids);
    const letters = await lettersIn(path);
    for (const entry of found) {
      const isDone = await orDiskFull(() => changeMessageFlags(path, entry, letters));
      if (!isDone) gone.push(entry.base);
    }
    this.#syncLate(path);
    return { done: new Set(ids).size - gone.length, gone };
  }

  #syncLate(path: string): void {
    for (const place of ['new', 'cur']) this.tools.lateSync.note(join(path, place));
  }

  async #find(folder: string, id: string) {
    const opened = await this.opened(folder);
    const entry = entryOf(opened.snapshot, id);
    if (!entry) throw new Refusal('message-gone');
    return { ...opened, entry };
  }

  async #pick(folder: string, ids: readonly string[]) {
    if (ids.length > idsMax) throw new Refusal('limit-reached', { max: idsMax });
    const { path, snapshot } = await this.opened(folder);
    const found: MailEntry[] = [];
    const gone: string[] = [];
    for (const id of new Set(ids)) {
      const entry = entryOf(snapshot, id);
      if (entry) found.push(entry);
      else gone.push(id);
    }
    return { path, found, gone };
  }
}
