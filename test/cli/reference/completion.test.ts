// Tab completion: asked of a real bash; the other scripts hold the same words.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { controlFacts, everyCommand } from '../../../src/cli/reference/command-facts.ts';
import { completionScript } from '../../../src/cli/reference/completion.ts';

const facts = controlFacts();

function completed(...words: string[]): readonly string[] {
  const script = `${completionScript('bash', facts)}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _dispatchctl; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const ran = spawnSync('bash', ['-c', script, 'bash', 'dispatchctl', ...words], {
    encoding: 'utf8',
  });
  assert.equal(ran.stderr, '');
  return ran.stdout.trim().split('\n');
}

test('bash completes commands, options, and words of which one is meant', () => {
  assert.deepEqual(completed('acc'), ['account']);
  assert.deepEqual(completed('account', 're'), ['restore', 'reset-factor', 'rename']);
  assert.deepEqual(completed('account', 'add', 'x@one.test', '--gen'), ['--generate']);
  assert.deepEqual(completed('account', 'import', '--format', ''), ['csv', 'json']);
  assert.ok(completed('index', '').includes('rebuild'));
  assert.deepEqual(completed('completion', 'z'), ['zsh']);
  assert.deepEqual(completed('account', 'add', '--config', ''), ['']);
});

for (const shell of ['zsh', 'fish'] as const) {
  test(`the script for ${shell} knows every command and option`, () => {
    const script = completionScript(shell, facts);
    for (const { path, options } of everyCommand(facts)) {
      assert.ok(script.includes(path), path);
      for (const { long } of options)
        assert.ok(script.includes(shell === 'fish' ? `-l ${long.slice(2)}` : long), long);
    }
    assert.equal((script.match(/'/g)?.length ?? 0) % 2, 0, 'every quotation ends');
  });
}
