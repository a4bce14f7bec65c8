// Which room may import which: the table that docs/ARCHITECTURE.md shows and the tidy test holds.
// Imports go down only. `types` may be imported as types alone. Every room may import `kit`.

export interface Room {
  readonly floor: 0 | 1 | 2 | 3 | 4;
  readonly may: readonly string[] | 'all';
  readonly types?: readonly string[];
}

/** By the first folder below src; `(process)` stands for the files right in src. */
export const floors: Readonly<Record<string, Room>> = {
  '(process)': { floor: 4, may: 'all' },
  cli: { floor: 4, may: 'all' },
  demo: { floor: 4, may: 'all' },
  server: { floor: 4, may: ['fastcgi', 'scgi', 'dns'], types: ['web'] },
  webmail: {
    floor: 3,
    may: ['web', 'html', 'store', 'account', 'contacts', 'schedule', 'sorting', 'mime'],
    types: ['mta', 'outside'],
  },
  admin: { floor: 3, may: ['web', 'html', 'store', 'account', 'mime', 'dns'] },
  api: { floor: 3, may: ['web', 'account'], types: ['state'] },
  hooks: { floor: 3, may: ['web', 'html', 'store', 'account'] },
  web: { floor: 3, may: ['html', 'account'] },
  store: { floor: 2, may: ['maildir', 'index', 'mime'], types: ['mta'] },
  account: {
    floor: 2,
    may: ['directory', 'passwords', 'maildir', 'state', 'database', 'dns'],
    types: ['mta'],
  },
  schedule: { floor: 2, may: [], types: ['state'] },
  sorting: { floor: 2, may: ['store', 'schedule'], types: ['state'] },
  contacts: { floor: 2, may: ['mime'], types: ['state', 'directory'] },
  maildir: { floor: 1, may: ['mbox'] },
  mbox: { floor: 1, may: [] },
  index: { floor: 1, may: [] },
  directory: { floor: 1, may: ['database'] },
  state: { floor: 1, may: ['database'] },
  database: { floor: 1, may: [] },
  mta: { floor: 1, may: [] },
  outside: { floor: 1, may: ['dns'] },
  fastcgi: { floor: 0, may: [] },
  scgi: { floor: 0, may: [] },
  dns: { floor: 0, may: [] },
  mime: { floor: 0, may: [] },
  html: { floor: 0, may: [] },
  passwords: { floor: 0, may: [] },
  kit: { floor: 0, may: [] },
};

/** Node modules that a room may use; a room that is not named here may use every one. */
export const nodeModules: Readonly<Record<string, readonly string[]>> = {
  // Random bytes make a file name unique; a timer gives the event loop its turn in a long scan.
  maildir: ['node:fs', 'node:fs/promises', 'node:path', 'node:crypto', 'node:timers/promises'],
  // A helper asks for the lock that Node cannot ask for.
  mbox: [
    'node:fs',
    'node:fs/promises',
    'node:path',
    'node:crypto',
    'node:timers/promises',
    'node:child_process',
  ],
  fastcgi: [],
  scgi: [],
  // Sums of yEnc.
  mime: ['node:buffer', 'node:zlib'],
  html: ['node:buffer'],
  passwords: ['node:crypto', 'node:worker_threads', 'node:buffer'],
  // Its lists of addresses; giving way to others.
  kit: ['node:net', 'node:os'],
  // Lists of addresses, as kit has them.
  dns: ['node:net'],
};

/** Modules that only these rooms may know. */
export const keptBy: Readonly<Record<string, readonly string[]>> = {
  mysql2: ['database'],
  // The server has its lock of a file.
  'node:sqlite': ['index', 'database', 'server'],
};

/** Whether a file of one room may import a file of another. */
export function mayImport(from: string, to: string, typeOnly: boolean): boolean {
  const room = floors[from];
  if (room === undefined) return false;
  if (from === to || to === 'kit' || room.may === 'all') return true;
  return room.may.includes(to) || (typeOnly && (room.types ?? []).includes(to));
}

/** The table as text, one room a line from the top floor down: `room: allowed, allowed`. */
export function floorsText(): string {
  return Object.entries(floors)
    .map(([name, room]) => `${name}: ${allowed(room)}`)
    .join('\n');
}

function allowed(room: Room): string {
  if (room.may === 'all') return 'all';
  const types = (room.types ?? []).map((name) => `${name} (types)`);
  return [...room.may, ...types, 'kit'].join(', ');
}

if (import.meta.main) process.stdout.write(`${floorsText()}\n`);
