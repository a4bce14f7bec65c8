// Root's command in a place that others may not enter, as somebody else sees it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const program = join(import.meta.dirname, '../../bin/private-view');
const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

function view(paths: readonly string[], command: readonly string[]) {
  return spawnSync('sh', [program, ...paths, '--', ...command], { encoding: 'utf8' });
}

test('another user walks to each path, and what is made there stays', (t) => {
  if (process.getuid?.() !== 0) return t.skip('needs root');
  // mkdtemp gives 0700: shut to others.
  const shut = mkdtempSync(join(tmpdir(), 'dispatch-shut-'));
  t.after(() => rmSync(shut, { recursive: true }));
  mkdirSync(join(shut, 'program/src'), { recursive: true });
  writeFileSync(join(shut, 'program/src/main'), 'one');
  mkdirSync(join(shut, 'data/demo'), { recursive: true, mode: 0o777 });
  writeFileSync(join(shut, 'secret'), 'no');
  const paths = [join(shut, 'program'), join(shut, 'data/demo')];
  const script = `cat ${paths[0]}/src/main; ls ${shut}; umask 0; echo two >${paths[1]}/made`;
  spawnSync('chmod', ['777', paths[1] ?? '']);
  const { stdout, stderr, status } = view(paths, [...nobody, 'sh', '-c', script]);
  assert.deepEqual([stdout, stderr, status], ['onedata\nprogram\n', '', 0]);
  assert.equal(readFileSync(join(shut, 'data/demo/made'), 'utf8'), 'two\n');
  assert.equal(statSync(shut).mode & 0o777, 0o700);
});

test('where nothing is shut the command just runs, with its own exit code', () => {
  const { stdout, status } = view(['/usr'], ['sh', '-c', 'echo "$1"; exit 7', 'sh', 'a  b']);
  assert.deepEqual([stdout, status], ['a  b\n', 7]);
});
