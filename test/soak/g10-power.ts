// G10: the power is cut at random moments. An ext4 file system in a file on /dev/shm commits its
// journal by itself only every five minutes; what the file holds at a moment is what a disk would
// hold. The image is copied while the writer stands still, mounted, and compared with what the
// writer had been told was done.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { Dice } from './dice.ts';
import type { Check } from './check.ts';
import { type Acknowledged, databaseBeside } from './power-writer.ts';

const cutsOfRun = 200;
const imageMegabytes = 48;
/** Flags and deletes may lack what was done in the last second. */
const lateMs = 1_000;

interface Losses {
  messages: number;
  cut: number;
  flags: number;
  changes: number;
}

export const powerCuts: Check = {
  name: 'G10 two hundred power cuts',
  async run(soak) {
    const cuts = soak.many(cutsOfRun);
    const home = mkdtempSync('/dev/shm/dispatch-power-');
    soak.after(() => rmSync(home, { recursive: true, force: true }));
    const image = join(home, 'disk.img');
    run('truncate', ['-s', `${imageMegabytes}M`, image]);
    run('mkfs.ext4', ['-q', '-F', image]);
    const mounted = mount(image, join(home, 'live'));
    soak.after(mounted.end);
    const script = join(import.meta.dirname, 'power-writer.ts');
    const writer = spawn(process.execPath, [script, join(mounted.path, 'Maildir'), home], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    soak.after(async () => {
      writer.kill('SIGKILL');
      if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
    });
    const told = listenTo(writer);
    const losses: Losses = { messages: 0, cut: 0, flags: 0, changes: 0 };
    const dice = new Dice(10);
    await sleep(1_500);
    for (let cut = 0; cut < cuts; cut += 1) {
      await sleep(dice.below(150));
      // Every other cut right behind an answer.
      if (cut % 2 === 0) await told.next();
      await compare(home, image, writer, told, losses);
    }
    return [
      { what: 'cuts', measured: cuts, least: cuts, unit: '' },
      { what: 'acknowledged acts', measured: told.last.length, least: 500, unit: '' },
      {
        what: 'drafts, sent copies, imports, copies and moves lost',
        measured: losses.messages,
        most: 0,
        unit: '',
      },
      { what: 'changes of an administrator lost', measured: losses.changes, most: 0, unit: '' },
      { what: 'cut or empty messages', measured: losses.cut, most: 0, unit: '' },
      {
        what: 'flags and deletes of more than a second ago lost',
        measured: losses.flags,
        most: 0,
        unit: '',
      },
    ];
  },
};

interface Told {
  readonly last: Acknowledged[];
  next(): Promise<unknown>;
}

function listenTo(writer: ChildProcess): Told {
  const last: Acknowledged[] = [];
  let rest = '';
  writer.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) last.push(JSON.parse(line) as Acknowledged);
  });
  const next = async (): Promise<void> => {
    if (writer.exitCode !== null) throw new Error('the writer ended');
    const before = last.length;
    while (last.length === before && writer.exitCode === null) await sleep(1);
  };
  return { last, next };
}

async function compare(
  home: string,
  image: string,
  writer: ChildProcess,
  told: Told,
  losses: Losses,
): Promise<void> {
  writer.kill('SIGSTOP');
  // What it had said before it stopped is in the pipe.
  await sleep(5);
  const acknowledged = [...told.last];
  const cutMs = Date.now();
  const copy = join(home, 'copy.img');
  copyFileSync(image, copy);
  writer.kill('SIGCONT');
  const mounted = mount(copy, join(home, 'after'));
  try {
    check(join(mounted.path, 'Maildir'), acknowledged, cutMs, losses);
  } finally {
    mounted.end();
    rmSync(copy);
  }
}

/** Of every message the last thing that was said about it holds. */
function check(
  maildir: string,
  acknowledged: readonly Acknowledged[],
  cutMs: number,
  losses: Losses,
): void {
  losses.changes += changesLost(maildir, acknowledged);
  const files = filesIn(maildir);
  const last = new Map<string, Acknowledged>();
  for (const one of acknowledged) if (one.act !== 'administered') last.set(one.id, one);
  for (const one of last.values()) {
    const copies = files.get(one.id) ?? [];
    const isLate = cutMs - one.atMs < lateMs;
    if (one.act === 'erased') {
      // Begun and not acknowledged acts behind it are of other messages.
      if (copies.length > 0 && !isLate) losses.flags += 1;
      continue;
    }
    // The writer may have begun to take it away again; it says which ones it will.
    if (one.isDoomed) continue;
    const here = copies.find(({ folder }) => folder === one.folder);
    if (!here) losses.messages += 1;
    else if (one.act === 'flagged' && !isLate && !here.flags.includes('F')) losses.flags += 1;
  }
  for (const copies of files.values()) {
    losses.cut += copies.filter(({ isWhole }) => !isWhole).length;
  }
}

/** As the next start of the application opens it. */
function changesLost(maildir: string, acknowledged: readonly Acknowledged[]): number {
  using database = new DatabaseSync(databaseBeside(maildir));
  const rows = database.prepare('select id from change').all();
  const there = new Set(rows.map((row) => row['id']));
  return acknowledged.filter(({ act, id }) => act === 'administered' && !there.has(id)).length;
}

interface FoundCopy {
  readonly folder: string;
  readonly flags: string;
  readonly isWhole: boolean;
}

function filesIn(maildir: string): ReadonlyMap<string, readonly FoundCopy[]> {
  const found = new Map<string, FoundCopy[]>();
  const folders = readdirSync(maildir).filter((name) => name.startsWith('.'));
  for (const folder of ['', ...folders]) {
    for (const place of ['new', 'cur']) {
      for (const file of readdirSync(join(maildir, folder, place))) {
        const [base = '', flags = ''] = file.split(':2,');
        const text = readFileSync(join(maildir, folder, place, file), 'latin1');
        const isWhole = text.endsWith('the end\r\n');
        const name = folder === '' ? 'INBOX' : folder.slice(1);
        found.set(base, [...(found.get(base) ?? []), { folder: name, flags, isWhole }]);
      }
    }
  }
  return found;
}

function mount(image: string, path: string): { path: string; end: () => void } {
  mkdirSync(path, { recursive: true });
  run('mount', ['-o', 'loop,commit=300', image, path]);
  let isMounted = true;
  const end = (): void => {
    if (isMounted) run('umount', [path]);
    isMounted = false;
  };
  return { path, end };
}

function run(program: string, words: readonly string[]): void {
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`);
}
