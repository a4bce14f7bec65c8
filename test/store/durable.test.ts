// What is on the disk before a draft, a sent copy, a move or a copy is answered as done: the file's
// bytes before its name, and its name before the answer, or a power cut takes it back.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makePlaces, put, temporaryMaildir } from '../maildir/temporary-maildir.ts';
import { ensureInstalled } from '../real/install.ts';
import { markers, messageId } from './durable-verb.ts';

const skip = ensureInstalled('/usr/bin/strace', ['strace']);
/** Of some the machine has only the newer form. */
const calls =
  'openat,fsync,fdatasync,?link,linkat,?rename,?renameat,renameat2,?access,faccessat,?faccessat2';

/** System calls of a verb until it was answered, one a line, with descriptors spelt out. */
function tracedUntilAnswer(maildir: string, verb: string): readonly string[] {
  const log = join(maildir, 'trace');
  const script = join(import.meta.dirname, 'durable-verb.ts');
  const words = ['-f', '-y', '-o', log, '-e', `trace=${calls}`, '-s', '500'];
  const ran = spawnSync('strace', [...words, process.execPath, script, maildir, verb], {
    encoding: 'utf8',
  });
  assert.equal(ran.status, 0, ran.stderr);
  const lines = readFileSync(log, 'utf8').split('\n');
  const at = (marker: string): number => lines.findIndex((line) => line.includes(marker));
  assert.ok(at(markers.begun) >= 0 && at(markers.answered) > at(markers.begun), verb);
  return lines.slice(at(markers.begun), at(markers.answered));
}

/** Where a call begins and where it has come back; strace parts what other threads come between. */
function placeOf(lines: readonly string[], call: RegExp): { began: number; ended: number } {
  const began = lines.findIndex((line) => call.test(line));
  assert.ok(began >= 0, `no ${call.source} in\n${lines.join('\n')}`);
  if (!lines[began]?.includes('<unfinished')) return { began, ended: began };
  const thread = lines[began]?.split(' ')[0] ?? '';
  const ended = lines.findIndex((line, place) => place > began && line.startsWith(`${thread} `));
  assert.ok(ended > began, `no end of ${call.source}`);
  return { began, ended };
}

const folders = { draft: 'Drafts', sent: 'Sent', move: 'Work', copy: 'Work' } as const;

for (const [verb, folder] of Object.entries(folders)) {
  test(`${verb}: bytes and names are on the disk before the answer`, { skip }, (t) => {
    const maildir = temporaryMaildir(t);
    for (const one of new Set(Object.values(folders))) makePlaces(join(maildir, `.${one}`));
    put(maildir, { [`cur/${messageId}:2,S`]: 'Subject: Old\r\n\r\nText\r\n' });
    const lines = tracedUntilAnswer(maildir, verb);
    const named = placeOf(lines, new RegExp(`(link|rename)(at2?)?\\(.*\\.${folder}/cur/`));
    const synced = placeOf(lines, new RegExp(`f(data)?sync\\(\\d+<[^>]*\\.${folder}/cur>`));
    assert.ok(named.ended < synced.began, 'the directory is synced behind its new name');
    if (verb !== 'draft' && verb !== 'sent') return;
    const made = placeOf(lines, new RegExp(`openat\\(.*\\.${folder}/tmp/.*O_CREAT\\|O_EXCL`));
    const written = placeOf(lines, new RegExp(`f(data)?sync\\(\\d+<[^>]*\\.${folder}/tmp/[^>]+>`));
    assert.ok(made.ended < written.began && written.ended < named.began, 'bytes before the name');
  });
}
