// `dispatchctl index` on a small installation, run as an administrator runs it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { stringify } from 'smol-toml';
import { fillMailbox } from '../bench/make-mail.ts';
import { makeEmbeddedHome } from '../real/embedded-home.ts';
import { company } from '../real/vmail-sql-tables.ts';

const launcher = join(import.meta.dirname, '../../bin/dispatchctl');
const { address } = company.alice;

async function makeHome(t: TestContext, messages: number) {
  const home = makeEmbeddedHome();
  t.after(home.remove);
  await fillMailbox(home, address, messages);
  const config = join(home.path, 'dispatch.toml');
  writeFileSync(config, stringify(home.settings({})));
  const index = join(
    home.path,
    'mail',
    company.domain,
    address.split('@')[0] ?? '',
    'dispatch-index',
  );
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      launcher,
      ['index', ...words, '--config', config],
      { encoding: 'utf8' },
    );
    return { status, text: stdout + stderr };
  };
  return { index, run, uid: home.runAs.uid };
}

test('an index is made, looked at and checked, and belongs to whom the mail belongs', async (t) => {
  const { index, run, uid } = await makeHome(t, 40);
  assert.deepEqual(run('check', address), {
    status: 0,
    text: `${address}: no index yet: it is made when somebody looks at the mail\n`,
  });
  const made = run('rebuild', address);
  assert.match(
    made.text,
    /made anew in [\d.]+ s: 40 messages in 1 folders, 40 listed, 40 searchable/,
  );
  assert.equal(made.status, 0);
  assert.equal(statSync(index).uid, uid);
  assert.deepEqual(run('check', address), { status: 0, text: `${address}: sound, complete\n` });
  assert.match(run('stats', address).text, /40 messages in 1 folders, 40 listed, 40 searchable/);
});

test('what is damaged is said, ends with 1, and is made anew', async (t) => {
  const { index, run } = await makeHome(t, 40);
  run('rebuild', address);
  truncateSync(index, Math.floor(statSync(index).size / 2));
  const damaged = run('check', address);
  assert.equal(damaged.status, 1);
  assert.match(damaged.text, /damaged: dispatchctl index rebuild makes it anew\n {2}\S/);
  assert.equal(run('rebuild', address).status, 0);
  assert.equal(run('check', address).status, 0);
  writeFileSync(index, readFileSync(index).fill(0, 0, 100));
  assert.equal(run('check', address).status, 1);
});

test('all accounts are answered one a line, as JSON where it is asked for', async (t) => {
  const { index, run } = await makeHome(t, 5);
  const { status, text } = run('rebuild', '--all', '--json');
  assert.equal(status, 0);
  const answers = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { address: string; index: { mails: number; path: string } });
  const own = answers.find((answer) => answer.address === address);
  assert.equal(own?.index.mails, 5);
  assert.equal(own.index.path, index);
  assert.ok(existsSync(index));
  assert.ok(answers.length > 1);
});

test('who is not there ends with 1, a bad command line with 2', async (t) => {
  const { run } = await makeHome(t, 1);
  assert.deepEqual(run('stats', 'nobody@company.test'), {
    status: 1,
    text: 'nobody@company.test: no such account\n',
  });
  for (const words of [['stats'], ['stats', address, '--all'], ['mend', address], []]) {
    assert.equal(run(...words).status, 2, words.join(' '));
  }
});
