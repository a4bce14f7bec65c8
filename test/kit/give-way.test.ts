// Work that can wait gives way.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';

const module = join(import.meta.dirname, '../../src/kit/give-way.ts');

test('a process gives way by so much more than it did, and by no more than there is', () => {
  const after = (...steps: readonly number[]): number => {
    const program = `
      import { getPriority } from 'node:os';
      import { giveWay } from ${JSON.stringify(module)};
      for (const more of ${JSON.stringify(steps)}) giveWay(more);
      console.log(getPriority(0));`;
    return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', program]));
  };
  const own = getPriority(0);
  assert.equal(after(2), Math.min(own + 2, 19));
  assert.equal(after(2, 3), Math.min(own + 5, 19));
  assert.equal(after(40), 19);
});
