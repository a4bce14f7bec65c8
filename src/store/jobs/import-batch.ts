// One step of an import: some messages of one folder. What they will be called is written down
// before they are made, so that a step that is done again makes none twice.

import { isMissing, Refusal } from '../../kit/failure.ts';
import { inParallel } from '../../kit/in-parallel.ts';
import { deliver } from '../../maildir/deliver.ts';
import { withKeywords } from '../../maildir/keywords.ts';
import { checkQuota } from '../../maildir/quota.ts';
import { noteQuota } from '../../maildir/quota-file.ts';
import { uniqueBase } from '../../maildir/unique-name.ts';
import { Desk, intakeShape } from '../desk.ts';
import { locatedBytes, SourceReader } from '../import/import-source.ts';
import type { ImportWish, Job, JobItem } from './job.ts';
import type { JobFiles } from './job-files.ts';
import type { JobGround } from './job-ground.ts';

/** Messages that are in memory and on their way to the disk in the same moment. */
const atOnce = 4;

/** Where the file of an import lies. Refuses `not-found`. */
export async function intakePath({ place, tools }: JobGround, wish: ImportWish): Promise<string> {
  const intake = new Desk(place.maildir, () => tools.now(), intakeShape);
  return await intake.wholePath(wish.upload);
}

/** How many of these items (all of one folder) are there now. Refuses `over-quota`, `not-found`. */
export async function importBatch(
  ground: JobGround,
  files: JobFiles,
  job: Job,
  items: readonly JobItem[],
): Promise<number> {
  if (job.work.verb !== 'import') return 0;
  const [folder = ''] = items[0] ?? [];
  const path = await ground.madeFolder(folder);
  const before = await ground.plannedCopies(files, job);
  const { place, tools } = ground;
  const reader = new SourceReader(await intakePath(ground, job.work));
  const coming = items.reduce((sum, [, , locator = '']) => sum + locatedBytes(locator), 0);
  const room = { bytes: coming, messages: items.length };
  await checkQuota(place, ground.folders.values(), room, tools.now());
  let [done, made, bytes] = [0, 0, 0];
  try {
    const letters = await lettersFor(path, items);
    await inParallel(items, atOnce, async ([, number, locator = '', state = '']) => {
      const planned = before.get(number);
      if (planned !== undefined && (await ground.lastSeen(path, planned))) {
        done += 1;
        return;
      }
      const content = await orGone(() => reader.message(locator));
      const { receivedMs, flags, words } = parsedState(state);
      const base = uniqueBase(receivedMs, tools.hostname, content.length);
      await files.noteChanged(job.id, [[folder, number, base]]);
      const own = words.map((word) => letters.get(word) ?? '').join('');
      const delivery = { bytes: content, flags: flags + own, receivedMs, base };
      const name = await deliver(path, { ...delivery, hostname: tools.hostname });
      // An mbox gives names of its own.
      if (name !== base) await files.noteChanged(job.id, [[folder, number, name]]);
      done += 1;
      made += 1;
      bytes += content.length;
    });
  } finally {
    await reader.close();
    await noteQuota(place.maildir, bytes, made);
  }
  ground.noteLater(path);
  return done;
}

interface State {
  readonly receivedMs: number;
  readonly flags: string;
  readonly words: readonly string[];
}

function parsedState(state: string): State {
  const [time = '', flags = '', ...words] = state.split(' ');
  return { receivedMs: Number(time), flags, words };
}

async function lettersFor(
  path: string,
  items: readonly JobItem[],
): Promise<ReadonlyMap<string, string>> {
  const words = new Set(items.flatMap(([, , , state = '']) => parsedState(state).words));
  return words.size === 0 ? new Map() : await withKeywords(path, [...words]);
}

/** What went up was cleared away, as after a day. */
async function orGone<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw isMissing(error) ? new Refusal('not-found') : error;
  }
}
