import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Log } from '../../src/kit/log.ts';
import { openLog } from '../../src/server/process-log.ts';

/** What one line holds besides what every line holds. */
function lineOf(write: (log: Log) => void): Record<string, unknown> {
  const home = mkdtempSync(join(tmpdir(), 'dispatch-log-'));
  try {
    const file = join(home, 'log');
    const log = openLog({ file, level: 'debug' }, 'worker');
    write(log);
    log.flush();
    const line = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    assert.equal(line['role'], 'worker');
    assert.equal(line['pid'], process.pid);
    const everyLine = new Set(['role', 'pid', 'time']);
    return Object.fromEntries(Object.entries(line).filter(([name]) => !everyLine.has(name)));
  } finally {
    rmSync(home, { recursive: true });
  }
}

test('A line holds its facts and its sentence as they were given', () => {
  const facts = { id: 'a1', path: '/mail', ms: 0.5, sockets: ['one', 'two'], inner: { deep: [1] } };
  assert.deepEqual(
    lineOf((log) => log.info(facts, 'request')),
    { level: 30, ...facts, msg: 'request' },
  );
});

test('A secret is hidden among the facts and one level into them, and facts stay as they were', () => {
  const facts = { password: 'hunter2', user: { token: 't-1', name: 'bob' }, cookie: 'c=1' };
  const shown = lineOf((log) => log.warn(facts, 'odd'));
  assert.deepEqual(shown, {
    level: 40,
    password: '[secret]',
    user: { token: '[secret]', name: 'bob' },
    cookie: '[secret]',
    msg: 'odd',
  });
  assert.equal(facts.user.token, 't-1');
});

test('An error keeps its message and its stack, and loses the secrets that hang on it', () => {
  const error = Object.assign(new Error('no answer'), { password: 'hunter2', code: 'EAWAY' });
  const shown = lineOf((log) => log.error({ err: error }, 'failed'))['err'];
  assert.ok(typeof shown === 'object' && shown !== null);
  const { stack, ...rest } = shown as Record<string, unknown>;
  assert.match(String(stack), /no answer/);
  assert.deepEqual(rest, {
    type: 'Error',
    message: 'no answer',
    password: '[secret]',
    code: 'EAWAY',
  });
});
