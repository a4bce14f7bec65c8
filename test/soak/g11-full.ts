// G11: the disk is full, of bytes or of inodes, under the mail, the index and the sessions at once.
// Whoever writes is told so, nothing half is left, reading goes on, and room is all that it takes.

import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bob, mei, type MailApp, openMailApp } from '../webmail/mail-app.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import type { WebResponse } from '../../src/web/http.ts';
import type { Bar, Check, Soak } from './check.ts';

const letter = `From: b@soak.test\r\nSubject: Hello\r\n\r\n${'Hello. '.repeat(400)}\r\n`;

interface Figures {
  bugs: number;
  halves: number;
  untold: number;
  unread: number;
  lostMail: number;
  recoveryMs: number;
}

export const fullDisk: Check = {
  name: 'G11 a full disk',
  async run(soak) {
    const ofBytes = await onTmpfs(soak, 'size=8m', fillBytes);
    const ofInodes = await onTmpfs(soak, 'size=64m,nr_inodes=400', fillInodes);
    return [...barsOf('bytes', ofBytes), ...barsOf('inodes', ofInodes)];
  },
};

function barsOf(of: string, figures: Figures): readonly Bar[] {
  const { bugs, halves, untold, unread, lostMail, recoveryMs } = figures;
  return [
    { what: `no ${of}: empty or cut messages`, measured: halves, most: 0, unit: '' },
    { what: `no ${of}: acts that failed without a word`, measured: untold, most: 0, unit: '' },
    { what: `no ${of}: pages that could not be read`, measured: unread, most: 0, unit: '' },
    { what: `no ${of}: mail neither sent nor kept`, measured: lostMail, most: 0, unit: '' },
    { what: `no ${of}: errors logged as bugs`, measured: bugs, most: 0, unit: '' },
    { what: `no ${of}: all works again after`, measured: recoveryMs, most: 1_000, unit: 'ms' },
  ];
}

async function onTmpfs(
  soak: Soak,
  options: string,
  fill: (directory: string) => () => void,
): Promise<Figures> {
  const disk = mkdtempSync(join(tmpdir(), 'dispatch-full-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
  if (mounted.status !== 0) throw new Error(`no tmpfs: ${String(mounted.stderr)}`);
  soak.after(() => {
    // Lazily: the index may still be let go of by a process of its own.
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = disk;
  const app = await openMailApp();
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  soak.after(() => app.close());
  return await actOn(app, () => fill(disk));
}

async function actOn(app: MailApp, fill: () => () => void): Promise<Figures> {
  const figures: Figures = { bugs: 0, halves: 0, untold: 0, unread: 0, lostMail: 0, recoveryMs: 0 };
  const cookie = await app.cookie(mei);
  const ids: string[] = [];
  for (let n = 0; n < 20; n += 1) ids.push(await app.deliver(mei, letter));
  await app.text('/mail/INBOX', { cookie });
  const free = fill();
  for (const id of ids.slice(0, 3)) {
    for (const path of ['/mail/INBOX', `/mail/INBOX/${encodeURIComponent(id)}`, '/folders']) {
      const { status } = await app.send('GET', path, { cookie });
      if (status !== 200) complain(figures, 'unread', `${path} answered ${status}`);
    }
  }
  await actsOf(app, cookie, ids, figures, false);
  // Nobody may log in while no session can be kept; they are told so.
  const login = await app.send('POST', '/login', {
    form: { address: bob, password: 'corner lamp window' },
  });
  if (login.status === 500) complain(figures, 'untold', 'login');
  figures.halves += halvesOf(app);
  free();
  const startMs = performance.now();
  await actsOf(app, cookie, ids, figures, true);
  figures.recoveryMs = performance.now() - startMs;
  figures.halves += halvesOf(app);
  // What carries a request's number was answered 500; a full database says so without one.
  const bugs = app.bugs.filter((bug) => JSON.stringify(bug).includes('requestId'));
  figures.bugs = bugs.length;
  for (const bug of bugs) process.stdout.write(`  ${JSON.stringify(bug)}\n`);
  return figures;
}

async function actsOf(
  app: MailApp,
  cookie: string,
  ids: readonly string[],
  figures: Figures,
  mustWork: boolean,
): Promise<void> {
  const from = mustWork ? 10 : 0;
  const post = (path: string, form: Record<string, string>): Promise<WebResponse> =>
    app.send('POST', path, { cookie, form });
  const mail = { to: bob, subject: 'S', body: letter };
  const acts: readonly (readonly [string, () => Promise<WebResponse>])[] = [
    ['draft', () => post('/compose', { ...mail, action: 'keep', key: key(from + 1) })],
    ['send', () => post('/compose', { ...mail, action: 'send', key: key(from + 2) })],
    ['flag', () => post('/mail/INBOX/flagged', { id: ids[from] ?? '' })],
    ['folder', () => post('/folders', { name: `Made ${from}` })],
    ['move', () => post('/mail/INBOX/move', { id: ids[from + 1] ?? '', target: 'Made 10' })],
    ['remove', () => post('/mail/INBOX/removal', { id: ids[from + 2] ?? '' })],
  ];
  for (const [name, act] of acts) {
    const sentBefore = app.files(bob).length;
    const response = await act();
    const words = await bodyOf(response);
    const isDone = response.status === 303 && !headerOf(response, 'location')?.includes('/tasks/');
    // A task that broke off has a page that says so.
    const isTold = isDone || (response.status !== 500 && (words !== '' || response.status === 303));
    if (!isTold || (mustWork && !isDone)) complain(figures, 'untold', `${name} ${response.status}`);
    if (name === 'send' && isDone && app.files(bob).length === sentBefore) figures.lostMail += 1;
    if (name === 'send' && !isDone && !words.includes('Hello. Hello.')) figures.lostMail += 1;
  }
}

function complain(figures: Figures, what: 'untold' | 'unread', words: string): void {
  process.stdout.write(`  ${words}\n`);
  figures[what] += 1;
}

function key(number: number): string {
  return number.toString(16).padStart(64, '0');
}

/** Files of mailboxes whose size is not the one in their name. */
function halvesOf(app: MailApp): number {
  let halves = 0;
  for (const address of [mei, bob]) {
    const maildir = app.maildir(address);
    const folders = ['', ...readdirSync(maildir).filter((name) => name.startsWith('.'))];
    for (const place of folders.flatMap((folder) => [`${folder}/new`, `${folder}/cur`])) {
      for (const file of readdirSync(join(maildir, place))) {
        const size = Number(/,S=(\d+)/.exec(file)?.[1] ?? -1);
        if (statSync(join(maildir, place, file)).size !== size) halves += 1;
      }
    }
  }
  return halves;
}

function fillBytes(disk: string): () => void {
  const path = join(disk, 'filler');
  const descriptor = openSync(path, 'w');
  for (const piece of [65_536, 4_096, 1]) {
    try {
      for (;;) writeSync(descriptor, Buffer.alloc(piece));
    } catch {
      // That much does not fit any more.
    }
  }
  closeSync(descriptor);
  return () => rmSync(path);
}

function fillInodes(disk: string): () => void {
  const path = join(disk, 'filler');
  mkdirSync(path);
  try {
    for (let n = 0; ; n += 1) writeFileSync(join(path, String(n)), '');
  } catch {
    // There is none left.
  }
  return () => rmSync(path, { recursive: true });
}
