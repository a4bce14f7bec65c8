// Proves the mail server that other tests lean on: what the tables say is what it does.

import assert from 'node:assert/strict';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { startExim } from './exim.ts';
import { startMariaDb } from './mariadb.ts';
import { mailUser } from './run-as.ts';
import { tellOnFailure } from './service.ts';
import { sendBySmtp } from './smtp-send.ts';
import { teardown } from './teardown.ts';
import { temporaryDirectory } from './temporary.ts';
import { until } from './until.ts';
import { vmailSqlTables } from './vmail-sql-tables.ts';

const rows = (home: string) => `
insert into domain (domain_name, unix_user, password_hash, path, max_popbox) values ('example.test', 'vmail', '', '${home}/example.test', null),
  ('closed.test', 'vmail', '', '${home}/closed.test', null);
insert into popbox (domain_name, local_part, password_hash, mbox_name) values ('example.test', 'alice', '', 'alice/'),
  ('example.test', 'rest', '', 'rest/'), ('closed.test', 'carol', '', 'carol/');
insert into forwarder values ('example.test', 'sales', 'alice@example.test'),
  ('example.test', '_default_', 'rest@example.test');
insert into domain_alias values ('example.test', 'alias.test');
`;

/** Recipient → Maildir below the home where the message must arrive. */
const arrivals: readonly (readonly [string, string])[] = [
  ['alice@example.test', 'example.test/alice'],
  ['sales@example.test', 'example.test/alice'],
  ['alice@alias.test', 'example.test/alice'],
  ['sales@alias.test', 'example.test/alice'],
  ['whoever@example.test', 'example.test/rest'],
  ['carol@closed.test', 'closed.test/carol'],
];

const refused = ['nobody@closed.test', 'someone@elsewhere.test', "o'brien@closed.test"];

test('Exim delivers as the tables say, and refuses whom they do not know', async (t) => {
  const { keep, defer } = teardown(t);
  const database = keep(await startMariaDb());
  if (typeof database === 'string') return t.skip(database);
  await database.makeDatabase('virtualemail');
  const home = temporaryDirectory('mail');
  defer(home.remove);
  const runAs = mailUser();
  for (const folder of ['', 'example.test', 'closed.test']) {
    mkdirSync(join(home.path, folder), { recursive: true });
    chownSync(join(home.path, folder), runAs.uid, runAs.gid);
  }
  database.sql(vmailSqlTables + rows(home.path), 'virtualemail');
  const exim = keep(
    await startExim({
      database: { port: database.port, name: 'virtualemail', user: database.user },
      runAs,
    }),
  );
  if (typeof exim === 'string') return t.skip(exim);
  tellOnFailure(t, [exim]);

  const from = 'someone@elsewhere.test';
  for (const [to, maildir] of arrivals) {
    await t.test(`${to} arrives in ${maildir}`, async () => {
      const subject = `for ${to}`;
      await sendBySmtp(exim.port, { from, to, subject, text: 'Hello' });
      const file = await until(`a message ${subject}`, () =>
        findMessage(join(home.path, maildir, 'new'), subject),
      );
      assert.match(file, /,S=\d+$/);
    });
  }
  for (const to of refused) {
    await t.test(`${to} is refused at RCPT`, async () => {
      const sending = sendBySmtp(exim.port, { from, to, subject: 'no', text: 'Hello' });
      await assert.rejects(sending, { responseCode: 550 });
    });
  }
});

function findMessage(folder: string, subject: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder).find((name) =>
    readFileSync(join(folder, name), 'utf8').includes(`Subject: ${subject}\n`),
  );
}
