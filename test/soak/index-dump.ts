// All that pages and searches say of a mailbox, as one value to compare: what it is must not depend
// on the index.

import { hash } from 'node:crypto';
import type { Log } from '../../src/kit/log.ts';
import { silentLog } from '../../src/kit/log.ts';
import type { Mailbox } from '../../src/store/mailbox.ts';
import { openMailStore } from '../../src/store/open.ts';
import type { Dice } from './dice.ts';

const pageSize = 500;
const readsOfPart = 3;
const rowsOfPart = 50;
const queries = [
  'invoice',
  'from:sender1',
  'has:attachment',
  'subject:meeting project',
  'is:unread',
];
const patienceMs = 120_000;

/** By folder and message, or by query; values are hashes. */
export type Dump = ReadonlyMap<string, string>;

export interface Trouble {
  readonly sentence: string;
  readonly facts: object;
}

/** With dice a page of one folder and what a search says at once, otherwise everything. */
export async function dumpOf(
  maildir: string,
  troubles: Trouble[],
  dice?: Dice,
): Promise<Dump | undefined> {
  const note = (facts: object, sentence: string): void => void troubles.push({ sentence, facts });
  const log: Log = { ...silentLog, error: note };
  const wait = dice ? 0 : patienceMs;
  const store = openMailStore({
    log,
    indexDir: '',
    hostname: 'soak',
    now: Date.now,
    waitMs: { search: wait, conversation: wait },
    // What memory holds would hide what the index says.
    digestsMax: 0,
  });
  const dump = new Map<string, string>();
  try {
    const mailbox = store.open(maildir);
    if (dice) await addPart(mailbox, dice, dump);
    else await addAll(mailbox, dump);
    return dump;
  } catch (error) {
    note({ err: error }, String(error));
    return undefined;
  } finally {
    await store.close();
  }
}

export function isPartOf(part: Dump, whole: Dump): boolean {
  return part.entries().every(([key, value]) => whole.get(key) === value);
}

async function addAll(mailbox: Mailbox, dump: Map<string, string>): Promise<void> {
  for (const { name } of await mailbox.folders()) {
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const list = await mailbox.list(name, { page, pageSize });
      pages = list.pages;
      for (const row of list.rows) {
        add(dump, `${name} ${row.id}`, row);
        await addRead(mailbox, name, row.id, dump);
      }
    }
  }
  for (const query of queries) {
    const { rows, indexed, total } = await mailbox.search(query, { page: 1, order: 'date' });
    add(dump, query, { ids: rows.map(({ id }) => id), indexed, total });
  }
}

async function addPart(mailbox: Mailbox, dice: Dice, dump: Map<string, string>): Promise<void> {
  const folders = await mailbox.folders();
  const { name, total } = folders[dice.below(folders.length)] ?? { name: 'INBOX', total: 0 };
  const page = 1 + dice.below(Math.ceil(total / rowsOfPart) || 1);
  const { rows } = await mailbox.list(name, { page, pageSize: rowsOfPart });
  for (const row of rows) add(dump, `${name} ${row.id}`, row);
  for (const { id } of rows.slice(0, readsOfPart)) await addRead(mailbox, name, id, dump);
  // While the index is behind, fewer are found: it only must not fail.
  const query = queries[dice.below(queries.length)] ?? '';
  await mailbox.search(query, { page: 1, order: 'date' });
}

async function addRead(
  mailbox: Mailbox,
  folder: string,
  id: string,
  dump: Map<string, string>,
): Promise<void> {
  add(dump, `${folder} ${id} read`, await mailbox.read(folder, id));
}

function add(dump: Map<string, string>, key: string, value: object): void {
  dump.set(key, hash('sha1', JSON.stringify(value)));
}
