// Runs as a process of its own beside a test: sets one flag on every message of a folder.
//   node flag-all.ts FOLDER LETTER

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { changeMessageFlags } from '../../src/maildir/flag.ts';
import { baseOf } from '../../src/maildir/name.ts';

const [folder = '', letter = ''] = process.argv.slice(2);
const count = readdirSync(join(folder, 'cur')).length;
for (let n = 0; n < count; n++) {
  // The name as it was at first: each of the others' changes must be found out.
  const message = { place: 'cur', file: baseOf(`${n}.a:2,`) } as const;
  if (!(await changeMessageFlags(folder, message, { add: letter, remove: '' }))) process.exit(1);
}
