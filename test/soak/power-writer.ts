// Writes into a mailbox without end, and says on a line of its own what it was told was done. One
// act at a time; each message goes one way: kept, perhaps flagged, perhaps moved or erased.
//   node power-writer.ts MAILDIR INDEX_DIRECTORY

import { mkdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '../../src/database/sqlite.ts';
import { silentLog } from '../../src/kit/log.ts';
import { ensurePlaces } from '../../src/maildir/deliver.ts';
import { openMailStore } from '../../src/store/open.ts';
import { Dice } from './dice.ts';

export interface Acknowledged {
  readonly act: 'kept' | 'moved' | 'copied' | 'flagged' | 'erased' | 'administered';
  /** Base name of the message, or what was written into the database. */
  readonly id: string;
  readonly folder: string;
  readonly atMs: number;
  /** It is about to be moved or erased, so that it may be gone from there already. */
  readonly isDoomed: boolean;
}

/** Of the directory and of all that exists only here, opened as the application does. */
export function databaseBeside(maildir: string): string {
  return join(maildir, '../dispatch.sqlite');
}

/** Keeps the disk from filling: so many messages stay in each folder. */
const keptMax = 40;

async function writeWithoutEnd(maildir: string, indexDir: string): Promise<void> {
  mkdirSync(maildir, { recursive: true });
  await ensurePlaces(maildir);
  const store = openMailStore({ log: silentLog, indexDir, hostname: 'soak', now: Date.now });
  const mailbox = store.open(maildir);
  for (const folder of ['Drafts', 'Sent', 'Work']) await mailbox.createFolder(folder);
  const dice = new Dice(7);
  const say = (act: Acknowledged['act'], id: string, folder: string, isDoomed = false): void => {
    const line: Acknowledged = { act, id, folder, atMs: Date.now(), isDoomed };
    writeSync(1, `${JSON.stringify(line)}\n`);
  };
  const database = await openSqlite({
    path: databaseBeside(maildir),
    log: silentLog,
    deadlineMs: 5_000,
  });
  await database.run('create table change (id text primary key)');
  const kept: { id: string; folder: string }[] = [];
  for (let count = 0; ; count += 1) {
    if (count % 5 === 0) {
      await database.transaction((runner) =>
        runner.run('insert into change (id) values (?)', [String(count)]),
      );
      say('administered', String(count), '');
    }
    const folder = ['Drafts', 'Sent', 'INBOX'][count % 3] ?? 'INBOX';
    const text = `Subject: ${count}\r\n\r\n${'x'.repeat(dice.below(20_000))}\r\nthe end\r\n`;
    const flags = folder === 'INBOX' ? {} : { seen: true };
    const id = await mailbox.append(folder, Buffer.from(text), { flags });
    say('kept', id, folder);
    kept.push({ id, folder });
    const [old] = kept.length > keptMax ? kept.splice(dice.below(kept.length), 1) : [];
    if (!old) continue;
    const mayStay = kept.length < 2 * keptMax;
    if (mayStay && count % 4 === 0) {
      await mailbox.flag(old.folder, [old.id], { flagged: true });
      say('flagged', old.id, old.folder);
      kept.push(old);
    } else if (mayStay && count % 4 === 1 && old.folder !== 'Work') {
      say('kept', old.id, old.folder, true);
      await mailbox.move(old.folder, [old.id], 'Work');
      say('moved', old.id, 'Work');
      kept.push({ id: old.id, folder: 'Work' });
    } else {
      if (mayStay && count % 4 === 2) {
        const { copies } = await mailbox.copy(old.folder, [old.id], 'Sent');
        for (const copy of copies.values()) {
          say('copied', copy, 'Sent');
          kept.push({ id: copy, folder: 'Sent' });
        }
      }
      say('kept', old.id, old.folder, true);
      await mailbox.erase(old.folder, [old.id]);
      say('erased', old.id, old.folder);
    }
  }
}

if (import.meta.main) {
  const [maildir = '', indexDir = ''] = process.argv.slice(2);
  await writeWithoutEnd(maildir, indexDir);
}
