// What a command asks a person on a terminal, and that a typed password is not shown.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import test from 'node:test';
import { type Installed, installed, launcher } from './installed.ts';

/** Answers each prompt when it is there; gives all that stood on the screen, and the exit code. */
async function typed(
  { config }: Installed,
  words: readonly string[],
  answers: readonly (readonly [prompt: RegExp, answer: string])[],
): Promise<{ screen: string; code: number }> {
  const line = [launcher, '--config', config, ...words].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qefc', line, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const left = [...answers];
  let screen = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    const [next] = left;
    if (next === undefined || !next[0].test(screen.slice(seen))) return;
    seen = screen.length;
    left.shift();
    child.stdin.write(`${next[1]}\r`);
  });
  const [code] = (await once(child, 'exit')) as [number];
  assert.equal(left.length, 0, `never asked: ${left.map(String).join()} in ${screen}`);
  return { screen, code };
}

test('passwords are asked for twice and never shown', async (t) => {
  const of = installed(t);
  of.ask('domain', 'add', 'one.test');
  const add = ['account', 'add', 'bob@one.test'];
  const differ = await typed(of, add, [
    [/New password/, 'long enough 71'],
    [/Once more/, 'long enough 72'],
  ]);
  assert.match(differ.screen, /the two passwords are not the same; nothing was done/);
  assert.equal(differ.code, 1);
  const done = await typed(of, add, [
    [/New password/, 'long enough 71'],
    [/Once more/, 'long enough 71'],
  ]);
  assert.deepEqual([done.code, /bob@one\.test was added/.test(done.screen)], [0, true]);
  const own = await typed(
    of,
    ['passwd'],
    [
      [/Address: /, 'bob@one.test'],
      [/Current password: /, 'long enough 71'],
      [/New password: /, 'long enough 73'],
      [/New password once more: /, 'long enough 73'],
    ],
  );
  assert.match(own.screen, /the password of bob@one\.test was changed/);
  for (const { screen } of [differ, done, own]) assert.doesNotMatch(screen, /long enough/);
});

test('a removal asks, and nothing but a yes is one', async (t) => {
  const of = installed(t);
  of.ask('domain', 'add', 'one.test');
  const no = await typed(of, ['domain', 'del', 'one.test'], [[/Remove one\.test\? \[y\/N\] /, '']]);
  assert.deepEqual([no.code, /nothing was done/.test(no.screen)], [1, true]);
  const yes = await typed(of, ['domain', 'del', 'one.test'], [[/\[y\/N\] /, 'y']]);
  assert.deepEqual([yes.code, /one\.test was removed/.test(yes.screen)], [0, true]);
});
