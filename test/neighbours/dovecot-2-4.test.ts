// Dovecot 2.4, whose language is another one than that of 2.3: who may log in, where the mail lies,
// and how much of it there may be.

import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import type { Dovecot } from '../real/dovecot.ts';
import { startDovecot24 } from '../real/dovecot-2-4.ts';
import { startMariaDb } from '../real/mariadb.ts';
import { mailUser } from '../real/run-as.ts';
import { tellOnFailure } from '../real/service.ts';
import { teardown } from '../real/teardown.ts';
import { temporaryDirectory } from '../real/temporary.ts';
import { makeInstallation, passwords, reader, type Schema } from './installation.ts';
import { doors } from './on-schema.ts';
import { logInByImap } from './play.ts';

for (const schema of ['vmail-sql', 'vpopmail'] as const) {
  test(`Dovecot 2.4 reads the tables of ${schema}`, async (t) => onTables(t, schema));
}

async function onTables(t: TestContext, schema: Schema): Promise<void> {
  const { keep, defer } = teardown(t);
  const mariaDb = keep(await startMariaDb());
  if (typeof mariaDb === 'string') return t.skip(mariaDb);
  const home = temporaryDirectory('dovecot-2.4-tables');
  defer(home.remove);
  const of = { schema, home: home.path, runAs: mailUser() };
  const installation = keep(await makeInstallation(mariaDb, of));
  const dovecot = keep(
    await startDovecot24({
      files: installation.files('dovecot-2.4'),
      databasePassword: reader.password,
    }),
  );
  if (typeof dovecot === 'string') return t.skip(dovecot);
  tellOnFailure(t, [dovecot]);
  await doors(dovecot, installation);
  await quota(dovecot);
  const everybody = dovecot.run('doveadm', ['user', '*']).stdout;
  assert.match(everybody, /^alice@example\.test$/m);
  assert.doesNotMatch(everybody, /^gone@closed\.test$/m);
}

/** 20,000 bytes hold one of these and not two. */
async function quota(dovecot: Dovecot): Promise<void> {
  const address = 'small-exim@example.test';
  const client = await logInByImap(dovecot.imapPort, address, passwords.other);
  const message = `Subject: large\r\n\r\n${'x'.repeat(12_000)}`;
  const append = () => client.ask(`APPEND INBOX {${message.length}+}\r\n${message}`);
  await append();
  await assert.rejects(append(), /OVERQUOTA/);
  client.close();
  assert.match(
    dovecot.run('doveadm', ['quota', 'get', '-u', address]).stdout,
    /User quota.*STORAGE/,
  );
}
