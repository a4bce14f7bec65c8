// Names of folders and files, and what is typed into the search field.

import { directoryOfNewFolder, folderOfDirectory } from '../../../src/maildir/folder-name.ts';
import { decodeModifiedUtf7, encodeModifiedUtf7 } from '../../../src/maildir/modified-utf7.ts';
import {
  arrivalMs,
  baseOf,
  changeFlags,
  formatName,
  parseName,
} from '../../../src/maildir/name.ts';
import { Refusal } from '../../../src/kit/failure.ts';
import { parseQuery } from '../../../src/store/query/parse.ts';
import { mutated, pick } from '../mutate.ts';
import { addressWords, nameWords } from '../tables/words.ts';
import { demand, type OpenTarget, type Target } from '../target.ts';

const seeds = [
  '1700000000.M1P2.host,S=5:2,FS',
  '.Sent.2026',
  '&ZeVnLIqe-',
  'from:ana "a b" -c OR d',
];

export const names: Target = {
  name: 'names',
  attack: 'P04',
  share: 200_000,
  make: (random) =>
    mutated(Buffer.from(pick(seeds, random)), [...nameWords, ...addressWords], random),
  open: (): OpenTarget => ({ run: everyWay }),
};

function everyWay(bytes: Buffer): void {
  const text = bytes.toString().slice(0, 2_000);
  // No directory has an entry without a name.
  if (text === '') return;
  const parsed = parseName(text);
  demand(baseOf(text) === parsed.base, 'two bases of one name');
  demand(
    parseName(formatName(parsed)).base === parsed.base,
    'a base that changes when it is written',
  );
  changeFlags(parsed.flags, 'S', 'F');
  const ms = arrivalMs(parsed.base);
  demand(ms === undefined || Number.isFinite(ms), 'a time that is none');
  if (text.isWellFormed()) {
    const back = decodeModifiedUtf7(encodeModifiedUtf7(text));
    demand(back === text, 'modified UTF-7 does not come back');
  }
  folderOfDirectory(text);
  parseQuery(text, 1_800_000_000_000);
  try {
    const directory = directoryOfNewFolder(text);
    demand(!/[/\0]|^\.\.?$/.test(directory), `a folder that leads out: ${directory}`);
    demand(directory.startsWith('.'), 'a folder that is none');
    demand(folderOfDirectory(directory) !== undefined, 'a folder that cannot be found again');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
