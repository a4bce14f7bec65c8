// The last line and the exit code of a run hang on these counts.

import assert from 'node:assert/strict';
import test from 'node:test';
import { Tally } from './tally.ts';

const lastLine = (tally: Tally) => tally.report().trimEnd().split('\n').at(-1);

test('the report ends with the totals alone on a line', () => {
  const tally = new Tally({ skipsFail: false });
  tally.pass('a', 1);
  tally.pass('b', 2);
  assert.equal(lastLine(tally), '2 passed, 0 failed');
  tally.fail('c', 'why');
  tally.skip('d', 'no root');
  assert.equal(lastLine(tally), '2 passed, 1 failed, 1 skipped');
});

test('a skip is a failure where skips are not allowed', () => {
  const tally = new Tally({ skipsFail: true });
  tally.skip('a', 'nginx is not installed');
  assert.equal(tally.failed, 1);
  assert.match(tally.report(), /nginx is not installed/);
});

test('the absent shared corpus may always be skipped', () => {
  const tally = new Tally({ skipsFail: true });
  tally.skip('a', 'the shared corpus is absent');
  assert.equal(lastLine(tally), '0 passed, 0 failed, 1 skipped');
});

test('the report names the slowest ten, slowest first', () => {
  const tally = new Tally({ skipsFail: false });
  for (let n = 0; n < 12; n += 1) tally.pass(`test ${n} end`, n * 1_000);
  const report = tally.report();
  assert.ok(report.indexOf('test 11 end') < report.indexOf('test 2 end'));
  assert.ok(!report.includes('test 1 end'));
});
