// One step of a job, backwards. Like the steps forwards it may be done again.

import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, isMissing } from '../../kit/failure.ts';
import { inParallel } from '../../kit/in-parallel.ts';
import { changeMessageFlags } from '../../maildir/flag.ts';
import { bytesOf } from '../../maildir/message-size.ts';
import { noteQuota } from '../../maildir/quota-file.ts';
import { removeCopies } from './copy-batch.ts';
import { moveBatch } from './do-batch.ts';
import type { Job, JobItem } from './job.ts';
import type { JobFiles } from './job-files.ts';
import { actsAtOnce, type JobGround } from './job-ground.ts';

/** What an undo goes through: messages, changes of flags, or copies. */
export async function undoItems(files: JobFiles, job: Job): Promise<readonly JobItem[]> {
  const { verb } = job.work;
  if (verb === 'import') return oneFolderEach(await files.changed(job.id));
  if (verb === 'flag' || verb === 'label' || verb === 'copy') return await files.changed(job.id);
  return (await files.items(job.id)).slice(0, job.reached);
}

/** Several messages were written down at the same time: they stand in order again. */
function oneFolderEach(changed: readonly JobItem[]): readonly JobItem[] {
  return changed.toSorted((a, b) => (a[0] === b[0] ? 0 : a[0] < b[0] ? -1 : 1));
}

/** How many of these items (all of one folder) are back. */
export async function undoBatch(
  ground: JobGround,
  files: JobFiles,
  job: Job,
  items: readonly JobItem[],
): Promise<number> {
  const { work } = job;
  if (work.verb === 'move') {
    const source = ground.folders.get(work.target);
    return source === undefined ? 0 : await moveBack(ground, source, items);
  }
  if (work.verb === 'copy') {
    const target = ground.folders.get(work.target);
    return target === undefined ? 0 : await removeCopies(ground, target, items);
  }
  if (work.verb === 'import') {
    const path = ground.folders.get(items[0]?.[0] ?? '');
    return path === undefined ? 0 : await removeCopies(ground, path, items);
  }
  if (work.verb === 'drop') return await putBack(ground, files.heldPath(job.id), items);
  if (work.verb === 'erase') {
    const held = files.heldPath(job.id);
    const bytes = await bytesOf(held, await ground.present(held, items));
    const done = await moveBack(ground, held, items);
    await noteQuota(ground.place.maildir, bytes, done);
    return done;
  }
  return await flagBack(ground, items);
}

async function moveBack(
  ground: JobGround,
  source: string,
  items: readonly JobItem[],
): Promise<number> {
  const [folder = ''] = items[0] ?? [];
  return await moveBatch(ground, source, items, await ground.madeFolder(folder));
}

async function putBack(
  ground: JobGround,
  held: string,
  items: readonly JobItem[],
): Promise<number> {
  let done = 0;
  for (const [, directory] of items) {
    try {
      await rename(join(held, directory), join(ground.place.maildir, directory));
      done += 1;
    } catch (error) {
      // A new folder of that name is not replaced by the old one.
      const isTaken = hasCode(error, 'ENOTEMPTY') || hasCode(error, 'EEXIST');
      if (!isMissing(error) && !isTaken) throw error;
    }
  }
  ground.tools.lateSync.note(ground.place.maildir);
  return done;
}

async function flagBack(ground: JobGround, items: readonly JobItem[]): Promise<number> {
  const [folder = ''] = items[0] ?? [];
  const path = ground.folders.get(folder);
  if (path === undefined) return 0;
  const entries = new Map((await ground.present(path, items)).map((one) => [one.base, one]));
  let done = 0;
  await inParallel(items, actsAtOnce, async ([, base, added = '', removed = '']) => {
    const entry = entries.get(base);
    if (!entry) return;
    // A message whose first flag it was came from new/; it stays in cur/, which is no change to see.
    if (await changeMessageFlags(path, entry, { add: removed, remove: added })) done += 1;
  });
  ground.tools.lateSync.note(join(path, 'cur'));
  return done;
}
