// G21: the mailbox is copied by rsync and by tar while mail comes, is flagged and moved. What was
// there from before the copy began until it ended is in the copy, and the copy opens without an
// index in an empty place.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { silentLog } from '../../src/kit/log.ts';
import type { Mailbox } from '../../src/store/mailbox.ts';
import { openMailStore } from '../../src/store/open.ts';
import { ensureInstalled } from '../real/install.ts';
import { temporaryDirectory } from '../server/dispatch-process.ts';
import { Dice } from './dice.ts';
import type { Bar, Check } from './check.ts';

const messages = 3_000;
const rounds = 5;

export const backups: Check = {
  name: 'G21 backups of a mailbox in use',
  async run(soak) {
    const missing = ensureInstalled('/usr/bin/rsync', ['rsync']);
    if (missing !== undefined) throw new Error(missing);
    const home = temporaryDirectory(soak);
    const maildir = join(home, 'Maildir');
    for (const place of ['tmp', 'new', 'cur']) mkdirSync(join(maildir, place), { recursive: true });
    const store = openMailStore({ log: silentLog, indexDir: '', hostname: 'x', now: Date.now });
    const mailbox = store.open(maildir);
    await mailbox.createFolder('Work');
    for (let n = 0; n < soak.many(messages); n += 1) await mailbox.append('INBOX', letter(n));
    const bars: Bar[] = [];
    for (const tool of ['rsync', 'tar'] as const) {
      const tally = { lost: 0, cut: 0, hidden: 0 };
      for (let round = 0; round < rounds; round += 1) {
        await backUp(mailbox, maildir, join(home, `${tool}-${round}`), tool, tally);
      }
      bars.push(
        { what: `${tool}: messages missing in the copy`, measured: tally.lost, most: 0, unit: '' },
        { what: `${tool}: cut messages in the copy`, measured: tally.cut, most: 0, unit: '' },
        { what: `${tool}: not shown from the copy`, measured: tally.hidden, most: 0, unit: '' },
      );
    }
    await store.close();
    return bars;
  },
};

function letter(n: number | string): Buffer {
  return Buffer.from(`Subject: ${n}\r\n\r\n${'Text. '.repeat(200)}\r\n`);
}

async function backUp(
  mailbox: Mailbox,
  maildir: string,
  target: string,
  tool: 'rsync' | 'tar',
  tally: { lost: number; cut: number; hidden: number },
): Promise<void> {
  mkdirSync(target);
  const before = await allIds(mailbox);
  const copying = copy(maildir, target, tool);
  const over = new AbortController();
  void copying.then(() => over.abort());
  const dice = new Dice(21);
  for (let n = 0; !over.signal.aborted; n += 1) {
    await mailbox.append('INBOX', letter(`meanwhile ${n}`));
    const { rows } = await mailbox.list('INBOX', { page: 1 + dice.below(40) });
    const some = rows.filter(() => dice.below(3) === 0).map(({ id }) => id);
    await mailbox.flag('INBOX', some, { flagged: dice.below(2) === 0, seen: true });
  }
  await copying;
  const after = await allIds(mailbox);
  const store = openMailStore({ log: silentLog, indexDir: '', hostname: 'x', now: Date.now });
  const copied = store.open(target);
  const there = await allIds(copied);
  tally.lost += [...before].filter((id) => after.has(id) && !there.has(id)).length;
  for (const folder of ['INBOX', 'Work']) {
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const list = await copied.list(folder, { page, pageSize: 500 });
      pages = list.pages;
      const sizes = list.rows.map(({ id, size }) => Number(/,S=(\d+)/.exec(id)?.[1]) === size);
      tally.cut += sizes.filter((isWhole) => !isWhole).length;
      tally.hidden += list.rows.length === Math.min(500, list.total - (page - 1) * 500) ? 0 : 1;
    }
  }
  await store.close();
}

/** LIMIT of passes over a mailbox that never comes to rest. */
const passesMax = 8;

/**
 * Copied again, with nothing removed from the copy, until a pass was told of no file that vanished:
 * one that is renamed between being listed and being read is missed by every program that copies.
 */
async function copy(maildir: string, target: string, tool: 'rsync' | 'tar'): Promise<void> {
  const exclude = ['--exclude=dispatch-index*', '--exclude=./tmp/*'];
  const tar = `cd "$0" && tar -c ${exclude.join(' ')} . | tar -x -C "$1"`;
  for (let pass = 1; pass <= passesMax; pass += 1) {
    const [program, words] =
      tool === 'rsync'
        ? ['rsync', ['-a', ...exclude, `${maildir}/`, `${target}/`]]
        : ['bash', ['-o', 'pipefail', '-c', tar, maildir, target]];
    const child = spawn(program, words, { stdio: 'ignore' });
    await once(child, 'close');
    if (child.exitCode === 0 && pass > 1) return;
  }
}

async function allIds(mailbox: Mailbox): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const { name } of await mailbox.folders()) {
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const list = await mailbox.list(name, { page, pageSize: 500 });
      pages = list.pages;
      for (const { id } of list.rows) ids.add(id);
    }
  }
  return ids;
}
