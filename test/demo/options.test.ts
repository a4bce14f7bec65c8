import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { readFlags } from '../../src/demo/options.ts';

test('without flags the demo lives in var/demo, and the rest is for its configuration', () => {
  assert.deepEqual(readFlags([], '/checkout'), { dir: '/checkout/var/demo' });
});

test('every flag is taken as it is written', () => {
  const args = ['--http=[::1]:9000', '--port=9001', '--dir=here', '--children=5'];
  assert.deepEqual(readFlags(args, '/checkout'), {
    dir: resolve('here'),
    http: { host: '[::1]', port: 9000 },
    port: 9001,
    children: 5,
  });
});

const mistakes = [
  '--http=8025',
  '--http=host:0',
  '--http=host:99999',
  '--port=x',
  '--port=0',
  '--children=0',
  '--children=65',
  '--what=1',
  'start',
];

for (const flag of mistakes) {
  test(`${flag} is refused in words, before anything is made`, () => {
    const module = join(import.meta.dirname, '../../src/demo/options.ts');
    const script = `const { readFlags } = await import(${JSON.stringify(module)}); readFlags([${JSON.stringify(flag)}], '/');`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    assert.equal(run.status, 1);
    assert.match(run.stderr, /^error: /);
    assert.doesNotMatch(run.stderr, /\n +at /);
  });
}
