import assert from 'node:assert/strict';
import test from 'node:test';
import { Title } from '../../src/server/title.ts';

test('a title is set when it changes, and not for every request', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const set: string[] = [];
  const title = new Title((text) => set.push(text));
  for (let request = 0; request < 50; request += 1) {
    title.show('busy');
    title.show('idle');
  }
  assert.deepEqual(set, ['dispatch.fcgi (busy)']);
  t.mock.timers.tick(100);
  assert.deepEqual(set, ['dispatch.fcgi (busy)', 'dispatch.fcgi (idle)']);
  t.mock.timers.tick(1000);
  assert.equal(set.length, 2);
});
