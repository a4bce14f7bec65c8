// The manual pages that are committed are those of the commands and settings that there are.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { manPages } from '../../../bin/build-man.ts';

for (const [name, text] of Object.entries(manPages())) {
  test(`docs/man/${name} is what bin/build-man.ts makes of it`, () => {
    const path = join(import.meta.dirname, '../../../docs/man', name);
    const words = 'run: node_modules/.bin/node bin/build-man.ts';
    assert.ok(readFileSync(path, 'utf8') === text, words);
  });
}

test('a page names every command, and no text begins a request by mistake', () => {
  const { 'dispatchctl.8': page = '' } = manPages();
  for (const words of [
    'account add <address>',
    'alias\\-domain list <domain>',
    'purge',
    'doctor',
  ]) {
    assert.ok(page.includes(`.SS ${words}`), words);
  }
  const requests = page.split('\n').filter((line) => /^[.']/.test(line));
  const odd = requests.filter((line) => !/^\.(?:TH|SH|SS|TP|B|BR|\\") ?/.test(line));
  assert.deepEqual(odd, []);
});
