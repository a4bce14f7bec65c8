import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, it } from 'node:test';
import { join } from 'node:path';
import { appendToMbox, editMbox, ensureMbox, type MboxEdit } from '../../src/mbox/edit.ts';
import { isMbox, openInMbox, readMbox } from '../../src/mbox/read.ts';
import { temporaryDirectory } from '../real/temporary.ts';

const home = temporaryDirectory('mbox');
after(() => home.remove());
let files = 0;
function write(text: string): string {
  const path = join(home.path, `box-${++files}`);
  writeFileSync(path, text, { mode: 0o660 });
  return path;
}

const line = (second: number): string => `From eve@far.test Sat Nov 21 09:00:${10 + second} 2026\n`;
const plain = (nth: number): string => `${line(nth)}Subject: Message ${nth}\n\nBody ${nth}\n\n`;
const three = plain(1) + plain(2) + plain(3);

async function shown(path: string, base: string): Promise<string> {
  const opened = await openInMbox(path, base);
  assert.ok(opened);
  const pieces: Buffer[] = [];
  for (const { start, end } of opened.ranges) {
    const buffer = Buffer.alloc(end - start);
    await opened.handle.read(buffer, 0, buffer.length, start);
    pieces.push(buffer);
  }
  await opened.handle.close();
  return Buffer.concat(pieces).toString('latin1');
}

const bases = async (path: string): Promise<readonly string[]> =>
  ((await readMbox(path)) ?? []).map(({ base }) => base);
const flags = async (path: string): Promise<string> =>
  ((await readMbox(path)) ?? []).map((message) => message.flags).join();

async function edit(path: string, nth: number, change: MboxEdit): Promise<void> {
  const base = (await bases(path))[nth - 1] ?? '';
  assert.deepEqual(await editMbox(path, new Map([[base, change]])), new Set([base]));
}

it('finds messages by their From lines and never by a length that a header claims', async () => {
  const lying = `${line(1)}Content-Length: 9999\nSubject: a\n\nFrom here on\n>From there\n\n`;
  const path = write(lying + plain(2));
  const [first = '', second = ''] = await bases(path);
  assert.equal(await shown(path, first), 'Subject: a\n\nFrom here on\n>From there\n');
  assert.equal(await shown(path, second), 'Subject: Message 2\n\nBody 2\n');
});

it('finds the same messages wherever the pieces that are read happen to end', async () => {
  // One message is larger than a piece, so that From lines fall on its edges.
  for (const size of [1_048_500, 1_048_540, 1_048_560, 1_048_575]) {
    const large = `${line(1)}Subject: large\n\n${'x'.repeat(size)}\n\n`;
    const path = write(large + plain(2) + plain(3));
    assert.equal((await bases(path)).length, 3, `${size}`);
  }
});

it('writes flags where they fit, and makes room where they do not', async () => {
  const path = write(three);
  const names = await bases(path);
  await edit(path, 2, { add: 'S', remove: '' });
  assert.equal(await flags(path), ',S,');
  const { length } = readFileSync(path);
  await edit(path, 2, { add: 'FRP', remove: '' });
  await edit(path, 2, { add: 'D', remove: 'S' });
  assert.equal(await flags(path), ',DFPR,');
  assert.equal(readFileSync(path).length, length, 'written in place');
  assert.deepEqual(await bases(path), names, 'names stay');
  assert.equal(await shown(path, names[1] ?? ''), 'Subject: Message 2\n\nBody 2\n');
  assert.match(readFileSync(path, 'latin1'), /^X-Keywords: \$Forwarded +$/m);
});

it('keeps what other programs know of a message', async () => {
  const own = 'Status: O\nX-Keywords: Work NonJunk        \nX-UID: 7\n';
  const path = write(`${line(1)}X-IMAPbase: 12 9\nSubject: a\n${own}\nx\n\n${plain(2)}`);
  await edit(path, 1, { add: 'SF', remove: '' });
  const text = readFileSync(path, 'latin1');
  assert.match(text, /X-IMAPbase: 12 9\n/);
  assert.match(text, /X-UID: 7\n/);
  assert.match(text, /X-Keywords: Work NonJunk/);
  await edit(path, 1, 'remove');
  assert.match(readFileSync(path, 'latin1'), /^From [^\n]*\nX-IMAPbase: 12 9\nSubject: Message 2/);
});

it('removes messages and leaves every other byte as it was', async () => {
  const path = write(three);
  await edit(path, 2, 'remove');
  assert.equal(readFileSync(path, 'latin1'), plain(1) + plain(3));
  const [first = ''] = await bases(path);
  assert.deepEqual(await editMbox(path, new Map([['1.gone', 'remove']])), new Set());
  assert.equal(await shown(path, first), 'Subject: Message 1\n\nBody 1\n');
});

it('tells equal messages apart', async () => {
  const path = write(plain(1) + plain(1) + plain(1));
  assert.equal(new Set(await bases(path)).size, 3);
  await edit(path, 2, 'remove');
  assert.equal((await bases(path)).length, 2);
});

it('hides what servers keep in a message of their own, and never removes it', async () => {
  const own =
    "From MAILER-DAEMON Sat Nov 21 09:00:00 2026\nX-IMAP: 1 1\nSubject: DON'T DELETE\n\nx\n\n";
  const path = write(own + plain(1));
  const [internal = ''] = await bases(path);
  assert.equal((await readMbox(path))?.[0]?.isInternal, true);
  await editMbox(path, new Map([[internal, 'remove']]));
  assert.equal(readFileSync(path, 'latin1'), own + plain(1));
});

it('writes a message so that nothing in it begins another one', async () => {
  const path = write('');
  const bytes = Buffer.from(`Subject: a\r\n\r\nFrom b\r\n${line(3)}`);
  const message = {
    bytes,
    receivedMs: Date.UTC(2026, 10, 21),
    flags: 'S',
    sender: 'a b\nc@d.test',
  };
  const base = await appendToMbox(path, message);
  assert.deepEqual(await bases(path), [base]);
  assert.equal(await flags(path), 'S');
  assert.equal(await shown(path, base), `Subject: a\n\n>From b\n>${line(3)}`);
  assert.match(readFileSync(path, 'latin1'), /^From abc@d\.test /);
});

it('sets a new message apart from one that was not finished', async () => {
  for (const torn of ['', plain(1), plain(1).trimEnd(), plain(1).slice(0, -1)]) {
    const path = write(torn);
    const bytes = Buffer.from('Subject: new\n\nx');
    await appendToMbox(path, { bytes, flags: '', receivedMs: 0, sender: '' });
    assert.equal((await bases(path)).length, torn === '' ? 1 : 2, JSON.stringify(torn));
  }
});

it('is not taken in by what is no mbox', async () => {
  assert.equal(await readMbox(join(home.path, 'missing')), undefined);
  assert.equal(isMbox(home.path), false);
  assert.deepEqual(await bases(write('')), []);
  assert.deepEqual(await bases(write('From nobody in particular\nhello\n')), []);
  const path = join(home.path, 'made');
  await ensureMbox(path);
  await ensureMbox(path);
  assert.ok(isMbox(path));
});
