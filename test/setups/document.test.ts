// docs/web-servers.md against the files that it speaks of.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { confFiles, confText } from './stage.ts';

const text = readFileSync(join(import.meta.dirname, '../../docs/web-servers.md'), 'utf8');
const servers = ['nginx', 'lighttpd', 'apache'];
const files = servers.flatMap((server) => confFiles(server).map((file) => `${server}/${file}`));

test('the document names every ready file, and none that is not there', () => {
  const named = [...text.matchAll(/`((?:nginx|lighttpd|apache)\/[a-z-]+\.conf)`/g)];
  const scgi = servers.map((server) => `${server}/scgi.conf`);
  assert.ok(text.includes('`*/scgi.conf`'));
  const all = new Set([...named.map(([, file = '']) => file), ...scgi]);
  assert.deepEqual([...all].sort(), files.sort());
});

test('each example value of its table stands in a file, and each file says where it goes', () => {
  const conf = files.map((file) => confText(...(file.split('/') as [string, string])));
  const table = text.slice(text.indexOf('## The example values'));
  for (const [, cell = ''] of table.matchAll(/^\| (`.*?) \|/gm)) {
    for (const [, value = ''] of cell.matchAll(/`([^`]+)`/g)) {
      assert.ok(
        conf.some((file) => file.includes(value)),
        value,
      );
    }
  }
  for (const file of conf) {
    assert.match(file, /^# Dispatch (?:behind|started by) /);
    assert.match(file, /^# Put this into \/etc\//m);
    assert.match(file, /^# Change: /m);
  }
});
