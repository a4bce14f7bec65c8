// Runs as a process of its own beside a test: flags messages at random and as fast as it can, or at
// a given rate, until it is told to stop.   node restless.ts FOLDER RENAMES_PER_SECOND LETTER

import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { changeFlags, formatName, parseName } from '../../src/maildir/name.ts';

const [folder = '', rate = '0', letter = 'F'] = process.argv.slice(2);
const cur = join(folder, 'cur');
const names = readdirSync(cur);
let renames = 0;

function renameOne(): void {
  const at = Math.floor(Math.random() * names.length);
  const name = parseName(names[at] ?? '');
  const isSet = name.flags.includes(letter);
  const flags = changeFlags(name.flags, isSet ? '' : letter, isSet ? letter : '');
  const next = formatName({ ...name, flags });
  renameSync(join(cur, names[at] ?? ''), join(cur, next));
  names[at] = next;
  renames += 1;
}

const startMs = Date.now();
const timer = setInterval(() => {
  const due = rate === '0' ? renames + 200 : ((Date.now() - startMs) / 1000) * Number(rate);
  while (renames < due) renameOne();
}, 1);
process.stdin.resume().on('end', () => {
  clearInterval(timer);
  console.log(renames);
});
console.log('started');
