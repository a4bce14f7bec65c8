// A small mailbox for checks that kill, and what may be found in it afterwards.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** 40 kB: written in more than one piece. */
const letterOf = (name: string): Buffer =>
  Buffer.from(`From: a@soak.test\r\nSubject: ${name}\r\n\r\n${`${name} `.repeat(6_000)}\r\n`);

export const originals: readonly Buffer[] = ['one', 'two', 'three'].map(letterOf);
export const appended: Buffer = letterOf('appended');

export function makeMailbox(maildir: string): void {
  for (const folder of ['', '.Trash', '.Work', '.Work.Below', '.Drafts']) {
    for (const place of ['tmp', 'new', 'cur']) {
      mkdirSync(join(maildir, folder, place), { recursive: true });
    }
  }
  for (const [n, bytes] of originals.entries()) {
    const name = `17000000${n}0.M${n}P1.host,S=${bytes.length}`;
    const path = n === 0 ? join('new', name) : join('cur', `${name}:2,S`);
    writeFileSync(join(maildir, path), bytes);
  }
}

export interface Found {
  /** How often each of these messages is there, whole. */
  readonly counts: readonly number[];
  /** Files of mailboxes that are no message of ours, or not the whole of it. */
  readonly broken: number;
  /** Messages of one base name that are there more than once. */
  readonly doubled: number;
}

/** What a reader finds in all folders, and in what was erased and can still be taken back. */
export function findMessages(maildir: string, wanted: readonly Buffer[]): Found {
  const counts = wanted.map(() => 0);
  const bases = new Map<string, number>();
  let broken = 0;
  for (const path of messageFiles(maildir)) {
    const bytes = readFileSync(path);
    const at = wanted.findIndex((one) => one.equals(bytes));
    if (at < 0) broken += 1;
    else counts[at] = (counts[at] ?? 0) + 1;
    const base = path.slice(path.lastIndexOf('/') + 1).split(':2,')[0] ?? '';
    bases.set(base, (bases.get(base) ?? 0) + 1);
  }
  const doubled = [...bases.values()].filter((count) => count > 1).length;
  return { counts, broken, doubled };
}

function messageFiles(maildir: string): readonly string[] {
  const folders = readdirSync(maildir).filter((name) => name.startsWith('.'));
  const held = list(join(maildir, 'dispatch-jobs')).filter((name) => name.endsWith('.held'));
  const paths = ['', ...folders, ...held.map((name) => join('dispatch-jobs', name))];
  return paths.flatMap((folder) =>
    ['new', 'cur'].flatMap((place) => {
      const directory = join(maildir, folder, place);
      return list(directory).map((name) => join(directory, name));
    }),
  );
}

function list(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
