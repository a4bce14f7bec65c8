// Looks through the file of an import and fixes what becomes of each message in it, before the
// first one is written: only then it is known whether all of them have room.

import { checkQuota } from '../../maildir/quota.ts';
import { directoryOfNewFolder, inboxName, isInbox } from '../../maildir/folder-name.ts';
import { Refusal } from '../../kit/failure.ts';
import type { ImportFound, ImportWish, JobItem } from '../jobs/job.ts';
import type { JobGround } from '../jobs/job-ground.ts';
import { Pace } from '../pace.ts';
import { type Candidate, candidatesIn } from './candidates.ts';
import { Doubles } from './doubles.ts';
import { bytesIn, locatorOf } from './import-source.ts';
import { factsOf } from './message-facts.ts';

/** LIMIT of messages of one import. */
export const importMessagesMax = 200_000;
/** LIMIT of folders that one import makes. */
const newFoldersMax = 500;
/** LIMIT of labels that are kept of one message. */
const keywordsMax = 26;
const turnMs = 10;

export interface ImportPlan {
  readonly items: readonly JobItem[];
  readonly found: ImportFound;
}

/**
 * Undefined where `goesOn` said no. Refuses `mail-unreadable`, `archive-unsafe`, `limit-reached`
 * and, for all messages together, `over-quota`.
 */
export async function planImport(
  ground: JobGround,
  upload: string,
  wish: ImportWish,
  goesOn: () => Promise<boolean>,
): Promise<ImportPlan | undefined> {
  const pace = new Pace(turnMs);
  const doubles = wish.skipsDoubles ? await Doubles.open(ground) : undefined;
  const folders = new FolderNames(ground, wish);
  const items: JobItem[] = [];
  const found = { doubles: 0, others: 0 };
  let bytes = 0;
  for await (const candidate of candidatesIn(upload)) {
    await pace.turn();
    if (!(await goesOn())) return undefined;
    const facts = candidate && factsOf(candidate.head);
    if (candidate === undefined || facts === undefined) {
      found.others += 1;
      continue;
    }
    const folder = folders.nameFor(candidate.folder);
    if (await doubles?.has(folder, facts.messageId)) {
      found.doubles += 1;
      continue;
    }
    if (items.length >= importMessagesMax) {
      throw new Refusal('limit-reached', { max: importMessagesMax });
    }
    bytes += bytesIn(candidate.ranges);
    const timeMs = candidate.receivedMs ?? facts.dateMs ?? candidate.changedMs;
    items.push(itemOf(candidate, folder, timeMs ?? ground.tools.now(), items.length));
  }
  if (items.length === 0 && found.doubles === 0) throw new Refusal('mail-unreadable');
  const coming = { bytes, messages: items.length };
  await checkQuota(ground.place, ground.folders.values(), coming, ground.tools.now());
  return { items: items.toSorted(byFolder), found };
}

function itemOf(candidate: Candidate, folder: string, timeMs: number, number: number): JobItem {
  const { flags, keywords } = candidate;
  const words = keywords.filter((word) => /^[^\s]{1,100}$/.test(word)).slice(0, keywordsMax);
  const state = [String(Math.max(0, timeMs)), flags, ...words].join(' ');
  return [folder, String(number), locatorOf(candidate), state];
}

/** A step of a job is of one folder; within it the order of the file stays. */
function byFolder(a: JobItem, b: JobItem): number {
  return a[0] === b[0] ? Number(a[1]) - Number(b[1]) : a[0] < b[0] ? -1 : 1;
}

/** Which folder here one of the file is. */
class FolderNames {
  readonly #wish: ImportWish;
  readonly #known: ReadonlySet<string>;
  readonly #made = new Set<string>();

  constructor({ folders }: JobGround, wish: ImportWish) {
    this.#wish = wish;
    this.#known = new Set(folders.keys());
  }

  nameFor(folder: string): string {
    const { target, keepsFolders } = this.#wish;
    if (!keepsFolders || isInbox(folder)) return target;
    const name = target === inboxName ? folder : `${target}.${folder}`;
    if (this.#known.has(name) || this.#made.has(name)) return name;
    // What can't be made, or is one too many, is no reason to lose mail.
    if (this.#made.size >= newFoldersMax || !isPossible(name)) return target;
    this.#made.add(name);
    return name;
  }
}

function isPossible(name: string): boolean {
  try {
    directoryOfNewFolder(name);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
