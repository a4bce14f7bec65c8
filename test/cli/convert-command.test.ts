import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { temporaryDirectory } from '../real/temporary.ts';
import { until } from '../real/until.ts';

const home = temporaryDirectory('convert');
after(() => home.remove());

const entry = join(import.meta.dirname, '../../src/cli/main-ctl.ts');

function convert(...words: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, 'convert', ...words], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const spool = [
  'From eve@far.test Sat Nov 21 09:01:00 2026\nSubject: One\nStatus: RO\nX-Status: AF\n\n>From the start\n\n',
  'From eve@far.test Sat Nov 21 09:02:00 2026\nSubject: Two\nX-Keywords: Work Later\n\nTwo\n\n',
  'From eve@far.test Sat Nov 21 09:03:00 2026\nSubject: Three\n\nThree\n\n',
].join('');

function files(maildir: string): readonly string[] {
  return ['new', 'cur'].flatMap((place) =>
    existsSync(join(maildir, place))
      ? readdirSync(join(maildir, place)).map((name) => join(maildir, place, name))
      : [],
  );
}

const bodies = (maildir: string): readonly string[] =>
  files(maildir)
    .map((path) => readFileSync(path, 'utf8'))
    .toSorted();

it('carries an mbox into a Maildir with flags, keywords and times, and leaves the mbox', () => {
  const [source, target] = [join(home.path, 'ann'), join(home.path, 'Maildir')];
  writeFileSync(source, spool);
  const dry = convert('mbox', 'maildir', source, target, '--dry-run');
  assert.match(dry.out, /^3 of 3 messages would be written/);
  assert.equal(existsSync(target), false);
  assert.equal(convert('mbox', 'maildir', source, target).code, 0);
  assert.equal(readFileSync(source, 'utf8'), spool);
  assert.deepEqual(bodies(target), [
    'Subject: One\n\nFrom the start\n',
    'Subject: Three\n\nThree\n',
    'Subject: Two\n\nTwo\n',
  ]);
  const one = files(target).find((path) => path.endsWith(':2,FRS')) ?? '';
  assert.equal(statSync(one).mtimeMs, new Date(2026, 10, 21, 9, 1).getTime());
  assert.ok(files(target).some((path) => path.endsWith(':2,ab')));
  assert.equal(readFileSync(join(target, 'dovecot-keywords'), 'utf8'), '0 Work\n1 Later\n');
});

it('goes on where a run was ended, and takes nothing twice', () => {
  const [source, target] = [join(home.path, 'bob'), join(home.path, 'Bob')];
  writeFileSync(source, spool.slice(0, spool.indexOf('From eve@far.test Sat Nov 21 09:03')));
  assert.equal(convert('mbox', 'maildir', source, target).code, 0);
  writeFileSync(source, spool);
  const again = convert('mbox', 'maildir', source, target, '--json');
  const { total, written, already } = JSON.parse(again.out) as Record<string, number>;
  assert.deepEqual([total, written, already], [3, 1, 2]);
  assert.equal(files(target).length, 3);
});

it('is killed at any moment and loses nothing, and one more run doubles nothing', async () => {
  const [source, target] = [join(home.path, 'eve'), join(home.path, 'Eve')];
  const letters = Array.from({ length: 200 }, (_, n) => `Subject: ${n}\n\nLetter ${n}\n`);
  const text = letters.map((one) => `From a@b.test Sat Nov 21 09:01:00 2026\n${one}\n`).join('');
  writeFileSync(source, text);
  for (const least of [1, 40, 120]) {
    const words = [entry, 'convert', 'mbox', 'maildir', source, target];
    const child = spawn(process.execPath, words, { stdio: 'ignore' });
    const over = once(child, 'exit');
    await until('some of it', () => {
      return files(target).length >= least || child.exitCode !== null || undefined;
    });
    child.kill('SIGKILL');
    await over;
    // What is there to see is whole, and the mbox as it was.
    for (const body of bodies(target)) assert.ok(letters.includes(body), body);
    assert.equal(readFileSync(source, 'utf8'), text);
  }
  assert.equal(convert('mbox', 'maildir', source, target).code, 0);
  assert.deepEqual(bodies(target), letters.toSorted());
});

it('shows on a terminal how far it is', () => {
  const [source, target] = [join(home.path, 'fay'), join(home.path, 'Fay')];
  writeFileSync(source, spool);
  const line = [process.execPath, entry, 'convert', 'mbox', 'maildir', source, target].join(' ');
  const shown = spawnSync('script', ['-qefc', line, '/dev/null'], { encoding: 'utf8' });
  assert.equal(shown.status, 0);
  assert.match(shown.stdout, /\r█{10}·{20} 1 of 3\r█{20}·{10} 2 of 3\r█{30} 3 of 3\r\n/);
});

it('carries it back into a new mbox and never over one that is there', () => {
  const [source, target] = [join(home.path, 'Maildir'), join(home.path, 'back')];
  assert.equal(convert('maildir', 'mbox', source, target).code, 0);
  const text = readFileSync(target, 'utf8');
  assert.deepEqual(text.match(/^Subject: .*$/gm), [
    'Subject: One',
    'Subject: Two',
    'Subject: Three',
  ]);
  assert.match(text, /Status: RO\nX-Status: AF {2}\n/);
  assert.match(text, /X-Keywords: Work Later /);
  assert.match(text, /^>From the start$/m);
  assert.equal(convert('maildir', 'mbox', source, target).code, 1);
  assert.equal(readFileSync(target, 'utf8'), text);
  const third = join(home.path, 'Third');
  assert.equal(convert('mbox', 'maildir', target, third).code, 0);
  assert.deepEqual(bodies(third), bodies(source));
});

it('undoes the quoting that it is told', () => {
  const source = join(home.path, 'quoted');
  writeFileSync(source, 'From a@b.test Sat Nov 21 09:01:00 2026\n\n>From x\n>>From y\n\n');
  for (const [kind, text] of [
    ['mboxo', 'From x\n>>From y\n'],
    ['mboxrd', 'From x\n>From y\n'],
    ['none', '>From x\n>>From y\n'],
  ] as const) {
    const target = join(home.path, `quoted-${kind}`);
    assert.equal(convert('mbox', 'maildir', source, target, '--quoting', kind).code, 0);
    assert.deepEqual(bodies(target), [`\n${text}`]);
  }
});

it('says what is wrong with a command line and with paths', () => {
  assert.equal(convert('mbox').code, 2);
  assert.equal(convert('mbox', 'mbox', 'a', 'b').code, 2);
  assert.match(convert('mbox', 'maildir', join(home.path, 'none'), 'x').err, /there is no/);
  mkdirSync(join(home.path, 'empty'));
  assert.match(convert('maildir', 'mbox', join(home.path, 'empty'), 'x').err, /is no maildir/);
});
