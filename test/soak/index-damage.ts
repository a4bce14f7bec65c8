// What may become of an index file: every kind of it, by chance and the same each time.

import {
  closeSync,
  copyFileSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Dice } from './dice.ts';

const flipsMax = 64;

type Damage = (index: string, dice: Dice, other: string) => void;

export const damageKinds: Readonly<Record<string, Damage>> = {
  deleted: (index) => rmSync(index),
  'cut short': (index, dice) => truncateSync(index, dice.below(statSync(index).size)),
  'bits flipped': (index, dice) => flipBits(index, dice),
  'of another mailbox': (index, _, other) => copyFileSync(other, index),
  'of an older version': (index) => {
    const database = new DatabaseSync(index);
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA user_version = 1; DROP TABLE link;');
    database.close();
  },
  'half written': (index, dice) => {
    const { size } = statSync(index);
    const start = dice.below(size);
    const file = openSync(index, 'r+');
    writeSync(file, Buffer.alloc(size - start), 0, size - start, start);
    closeSync(file);
  },
  'with a log of garbage': (index, dice) => {
    writeFileSync(`${index}-wal`, Buffer.alloc(1 + dice.below(100_000), 'garbage'));
  },
};

function flipBits(index: string, dice: Dice): void {
  const { size } = statSync(index);
  const file = openSync(index, 'r+');
  for (let flips = 1 + dice.below(flipsMax); flips > 0; flips -= 1) {
    writeSync(file, Buffer.from([dice.below(256)]), 0, 1, dice.below(size));
  }
  closeSync(file);
}

/** Puts a sound index in the place of whatever is there. */
export function restoreIndex(sound: string, index: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(index + end, { force: true });
  copyFileSync(sound, index);
}
