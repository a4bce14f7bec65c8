// One step of a job, forwards: a few messages of one folder. Each step may be done again after a
// worker died in it, and then ends as if it had been done once.

import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hasCode, isMissing, Refusal } from '../../kit/failure.ts';
import { inParallel } from '../../kit/in-parallel.ts';
import { changeMessageFlags, type FlagChange } from '../../maildir/flag.ts';
import { bytesOf } from '../../maildir/message-size.ts';
import { moveMessages } from '../../maildir/move.ts';
import { changeFlags, parseName, without } from '../../maildir/name.ts';
import { noteQuota } from '../../maildir/quota-file.ts';
import type { MailEntry } from '../../maildir/snapshot.ts';
import { labelLetters } from '../labels.ts';
import { copyBatch } from './copy-batch.ts';
import { importBatch } from './import-batch.ts';
import type { Job, JobItem } from './job.ts';
import type { JobFiles } from './job-files.ts';
import { actsAtOnce, type JobGround } from './job-ground.ts';

/** How many of these items (all of one folder) are done now. */
export async function doBatch(
  ground: JobGround,
  files: JobFiles,
  job: Job,
  items: readonly JobItem[],
): Promise<number> {
  const [folder = ''] = items[0] ?? [];
  const { work } = job;
  if (work.verb === 'import') return await importBatch(ground, files, job, items);
  const path = ground.folders.get(folder);
  if (path === undefined) throw new Refusal('folder-missing');
  if (work.verb === 'move' || work.verb === 'copy') {
    const target = ground.folders.get(work.target);
    if (target === undefined) throw new Refusal('folder-missing');
    if (work.verb === 'copy') return await copyBatch(ground, files, job, { path, items, target });
    return await moveBatch(ground, path, items, target);
  }
  if (work.verb === 'erase') return await eraseBatch(ground, path, items, files.heldPath(job.id));
  if (work.verb === 'drop') return await dropFolder(ground, files.heldPath(job.id), items);
  const change = work.verb === 'label' ? await labelLetters(path, work.change) : work.change;
  return await flagBatch(ground, files, job, { path, items, change });
}

/** Moves what is still there; a second time it finds it in the target. */
export async function moveBatch(
  ground: JobGround,
  path: string,
  items: readonly JobItem[],
  target: string,
): Promise<number> {
  if (path === target) return 0;
  const entries = await ground.present(path, items);
  const there = new Map<string, MailEntry>();
  for (const [, base] of items) {
    const entry = await ground.lastSeen(target, base);
    if (entry) there.set(base, entry);
  }
  const lost = await moveMessages(path, entries, target, (base) => there.get(base));
  ground.noteLater(path);
  // What a worker that died had moved is not here any more, but it is there.
  const known = new Set(entries.map(({ base }) => base));
  const before = items.filter(([, base]) => !known.has(base) && there.has(base)).length;
  return entries.length - lost.length + before;
}

async function eraseBatch(
  ground: JobGround,
  path: string,
  items: readonly JobItem[],
  held: string,
): Promise<number> {
  const bytes = await bytesOf(path, await ground.present(path, items));
  const done = await moveBatch(ground, path, items, held);
  await noteQuota(ground.place.maildir, -bytes, -done);
  return done;
}

/** Directories of folders go as they are: one rename each, whatever they hold. */
async function dropFolder(
  ground: JobGround,
  held: string,
  items: readonly JobItem[],
): Promise<number> {
  await mkdir(held, { recursive: true, mode: 0o700 });
  let done = 0;
  for (const [, directory] of items) {
    try {
      await rename(join(ground.place.maildir, directory), join(held, basename(directory)));
      done += 1;
    } catch (error) {
      if (!isMissing(error) && !hasCode(error, 'ENOTEMPTY')) throw error;
    }
  }
  ground.tools.lateSync.note(ground.place.maildir);
  return done;
}

async function flagBatch(
  ground: JobGround,
  files: JobFiles,
  job: Job,
  { path, items, change }: { path: string; items: readonly JobItem[]; change: FlagChange },
): Promise<number> {
  const [folder = ''] = items[0] ?? [];
  const entries = await ground.present(path, items);
  const changed = entries.flatMap((entry) => {
    const { flags } = parseName(entry.file);
    const after = changeFlags(flags, change.add, change.remove);
    const line: JobItem = [folder, entry.base, without(after, flags), without(flags, after)];
    return line[2] === '' && line[3] === '' ? [] : [line];
  });
  await files.noteChanged(job.id, changed);
  let done = 0;
  await inParallel(entries, actsAtOnce, async (entry) => {
    if (await changeMessageFlags(path, entry, change)) done += 1;
  });
  ground.noteLater(path);
  return done;
}
