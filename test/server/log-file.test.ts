import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { LogFile } from '../../src/server/log-file.ts';
import { temporaryDirectory } from './dispatch-process.ts';

const module = join(import.meta.dirname, '../../src/server/log-file.ts');

test('lines are there after a flush, and in the new file after it was opened anew', (t) => {
  const path = join(temporaryDirectory(t), 'a.log');
  const file = new LogFile(path);
  file.write('one\n');
  file.reopen();
  renameSync(path, `${path}.1`);
  file.reopen();
  file.write('two\n');
  file.flush();
  assert.equal(readFileSync(`${path}.1`, 'utf8'), 'one\n');
  assert.equal(readFileSync(path, 'utf8'), 'two\n');
});

test('a reader that is gone holds up nobody', async () => {
  const code = `
    const { LogFile } = await import(${JSON.stringify(module)});
    const file = new LogFile('');
    for (let count = 0; count < 2000; count += 1) { file.write('x'.repeat(1000)); file.flush(); }
    process.stdout.write('through');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'pipe' });
  child.stderr.destroy();
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  await new Promise((resolve) => child.once('exit', resolve));
  assert.equal(said, 'through');
});
