// One step of a copy job. What the copies will be called is written down before they are made, so that
// a step that is done again makes none twice, and so that an undo finds them.

import { inParallel } from '../../kit/in-parallel.ts';
import { copyMessages } from '../../maildir/copy.ts';
import { bytesOf } from '../../maildir/message-size.ts';
import { checkQuota, quotaUse } from '../../maildir/quota.ts';
import { noQuota, noteQuota } from '../../maildir/quota-file.ts';
import { removeMessage } from '../../maildir/remove.ts';
import type { MailEntry } from '../../maildir/snapshot.ts';
import { uniqueBase } from '../../maildir/unique-name.ts';
import { Pace } from '../pace.ts';
import type { Job, JobItem } from './job.ts';
import type { JobFiles } from './job-files.ts';
import { actsAtOnce, type JobGround } from './job-ground.ts';

const turnMs = 10;

export interface CopyStep {
  readonly path: string;
  readonly items: readonly JobItem[];
  readonly target: string;
}

/** How many of these items (all of one folder) are copied now. Refuses with `over-quota`. */
export async function copyBatch(
  ground: JobGround,
  files: JobFiles,
  job: Job,
  { path, items, target }: CopyStep,
): Promise<number> {
  const { place, tools } = ground;
  const [folder = ''] = items[0] ?? [];
  const entries = await ground.present(path, items);
  const before = await ground.plannedCopies(files, job);
  const waiting: MailEntry[] = [];
  for (const entry of entries) {
    const copy = before.get(entry.base);
    if (copy === undefined || !(await ground.lastSeen(target, copy))) waiting.push(entry);
  }
  const coming = { bytes: await bytesOf(path, waiting), messages: waiting.length };
  await checkQuota(place, ground.folders.values(), coming, tools.now());
  const names = new Map<string, string>();
  for (const entry of waiting) {
    const size = await bytesOf(path, [entry]);
    names.set(entry.base, uniqueBase(entry.receivedMs, tools.hostname, size));
  }
  const note = (copies: Iterable<readonly [string, string]>): Promise<void> =>
    files.noteChanged(
      job.id,
      [...copies].map(([base, copy]) => [folder, base, copy]),
    );
  await note(names);
  const { copies, bytes } = await copyMessages(path, waiting, target, ({ base }) => {
    return names.get(base) ?? base;
  });
  // An mbox gives names of its own.
  await note([...copies].filter(([base, copy]) => names.get(base) !== copy));
  await noteQuota(place.maildir, bytes, copies.size);
  return entries.length - waiting.length + copies.size;
}

/** Refuses with `over-quota` copies of all these messages before the first one is made. */
export async function checkRoom(ground: JobGround, items: readonly JobItem[]): Promise<void> {
  const { place, tools } = ground;
  const folders = [...ground.folders.values()];
  // Where there is no limit nothing need be counted.
  if (!(await quotaUse(place, folders, noQuota, tools.now()))) return;
  let bytes = 0;
  const pace = new Pace(turnMs);
  for (const [folder, same] of Map.groupBy(items, ([name]) => name)) {
    const path = ground.folders.get(folder);
    if (path === undefined) continue;
    const find = await ground.finder(path);
    for (const [, base] of same) {
      const entry = find(base);
      if (entry) bytes += await bytesOf(path, [entry]);
      if (pace.isDue) await pace.turn();
    }
  }
  const coming = { bytes, messages: items.length };
  await checkQuota(place, folders, coming, tools.now());
}

/** Removes copies from the folder that they went to; gives how many there were. */
export async function removeCopies(
  ground: JobGround,
  path: string,
  items: readonly JobItem[],
): Promise<number> {
  const copies = items.map(([folder, , copy = '']): JobItem => [folder, copy]);
  let [bytes, done] = [0, 0];
  await inParallel(await ground.present(path, copies), actsAtOnce, async (entry) => {
    const size = await removeMessage(path, entry);
    if (size === undefined) return;
    bytes += size;
    done += 1;
  });
  ground.noteLater(path);
  await noteQuota(ground.place.maildir, -bytes, -done);
  return done;
}
