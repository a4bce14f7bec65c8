// G17: an index is deleted, cut, bit-flipped, swapped for another mailbox's, replaced by an older
// version's or left half-written, a thousand times, and nobody sees it. 6,046 mails in 12 folders.

import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { silentLog } from '../../src/kit/log.ts';
import { IndexCare } from '../../src/store/index-care.ts';
import { writeMaildir } from '../bench/make-mail.ts';
import type { Check } from './check.ts';
import { Dice } from './dice.ts';
import { damageKinds, restoreIndex } from './index-damage.ts';
import { type Dump, dumpOf, isPartOf, type Trouble } from './index-dump.ts';

const mails = 6_046;
const folders = 12;
const damages = 1_000;
/** Every so many damages all of the mailbox is compared, with the index complete again. */
const wholeEvery = 50;

export const indexDamage: Check = {
  name: 'G17 a thousand damages to an index',
  async run(soak) {
    const home = mkdtempSync(join(tmpdir(), 'dispatch-soak-'));
    soak.after(() => rmSync(home, { recursive: true, force: true }));
    const maildir = makeMailbox(join(home, 'Maildir'), mails);
    const other = makeMailbox(join(home, 'other'), 100);
    const rebuiltMs = await made(maildir);
    await made(other);
    const troubles: Trouble[] = [];
    const wanted = (await dumpOf(maildir, troubles)) ?? new Map<string, string>();
    const sound = join(home, 'sound');
    copyFileSync(indexOf(maildir), sound);
    const { opened, unlike } = await damageAll({ maildir, other, sound, wanted, troubles });
    const last = troubles.at(-1);
    return [
      { what: 'mails', measured: messagesIn(wanted), least: mails, unit: '' },
      { what: 'opened', measured: opened, least: damages, unit: '' },
      { what: 'not as before', measured: unlike.length, most: 0, unit: unlike.join(', ') },
      { what: 'errors', measured: troubles.length, most: 0, unit: last ? inspect(last) : '' },
      { what: 'made anew', measured: rebuiltMs / 1000, most: 5, unit: 's' },
    ];
  },
};

interface Place {
  readonly maildir: string;
  readonly other: string;
  readonly sound: string;
  readonly wanted: Dump;
  readonly troubles: Trouble[];
}

async function damageAll({ maildir, other, sound, wanted, troubles }: Place) {
  const dice = new Dice(17);
  const kinds = Object.entries(damageKinds);
  const unlike: string[] = [];
  let opened = 0;
  for (let count = 1; count <= damages; count += 1) {
    const [kind, damage] = kinds[dice.below(kinds.length)] ?? ['none', () => {}];
    restoreIndex(sound, indexOf(maildir));
    damage(indexOf(maildir), dice, indexOf(other));
    const isWhole = count % wholeEvery === 0;
    const dump = await dumpOf(maildir, troubles, isWhole ? undefined : dice);
    if (dump) opened += 1;
    if (!dump || !isPartOf(dump, wanted)) unlike.push(kind);
  }
  return { opened, unlike };
}

/** Milliseconds that a new index takes. */
async function made(maildir: string): Promise<number> {
  const care = new IndexCare({ indexDir: '', log: silentLog, now: Date.now });
  const startMs = performance.now();
  await care.rebuild(maildir);
  const ms = performance.now() - startMs;
  await care.close();
  return ms;
}

function makeMailbox(maildir: string, count: number): string {
  writeMaildir(maildir, count);
  const names = readdirSync(join(maildir, 'cur'));
  for (let folder = 1; folder < folders; folder += 1) {
    const path = join(maildir, `.Folder ${folder}`);
    for (const place of ['tmp', 'new', 'cur']) mkdirSync(join(path, place), { recursive: true });
    for (const [at, name] of names.entries()) {
      if (at % folders !== folder) continue;
      renameSync(join(maildir, 'cur', name), join(path, 'cur', name));
    }
  }
  return maildir;
}

function indexOf(maildir: string): string {
  return join(maildir, 'dispatch-index');
}

function messagesIn(dump: Dump): number {
  return [...dump.keys()].filter((key) => key.endsWith(' read')).length;
}
