// A real Exim signs with the keys that Dispatch keeps: what stands in conf/exim4/exim4.conf for it,
// the table in a real MariaDB with rights for that table alone, and the key in the DNS.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import test from 'node:test';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { DkimCare } from '../../src/account/dkim-care.ts';
import { nowhere } from '../../src/account/domain-mail.ts';
import { openDatabase } from '../../src/database/open.ts';
import { prepareVmailSql } from '../../src/directory/vmail-sql-tables.ts';
import { keyName } from '../../src/dns/check-signed.ts';
import { silentLog } from '../../src/kit/log.ts';
import { dnsLookups } from '../../src/outside/dns-lookups.ts';
import { DkimKeyTable } from '../../src/state/dkim-key-table.ts';
import { stateOver } from '../../src/state/open.ts';
import { operate } from '../account/operated.ts';
import { startDnsServer } from './dns-server.ts';
import { startEximWith } from './exim.ts';
import { freePort } from './free-port.ts';
import { type MariaDb, startMariaDb } from './mariadb.ts';
import { mailUser } from './run-as.ts';
import { tellOnFailure } from './service.ts';
import { teardown } from './teardown.ts';
import { until } from './until.ts';
import { verifyDkim } from './dkim-verify.ts';

const hour = 3_600_000;

test('Exim signs with the keys of the table, and the world believes it', async (t) => {
  const { keep, defer } = teardown(t);
  const mariaDb = keep(await startMariaDb());
  if (typeof mariaDb === 'string') return t.skip(mariaDb);
  const sink = await startMailSink();
  defer(() => sink.stop());
  const exim = keep(
    await startEximWith(mailUser(), ({ home, port }) =>
      configuration({ home, port, database: mariaDb.port, onward: sink.port }),
    ),
  );
  if (typeof exim === 'string') return t.skip(exim);
  tellOnFailure(t, [exim]);
  const url = await mariaDb.makeDatabase('signing');
  const database = await openDatabase({ url, password: undefined, log: silentLog });
  defer(() => database.close());
  const dns = await startDnsServer();
  defer(() => dns.stop());
  const lookups = dnsLookups({ servers: [dns.address], timeoutMs: 1_000 });
  const native = { schema: 'vmail-sql', make: prepareVmailSql } as const;
  const place = { ...nowhere, lookups };
  const { accounts, operator, clock } = await operate({ t, database }, native, place);
  clock.ms = Date.UTC(2026, 0, 31);
  const { dkimKeys, administration } = accounts;
  grant(mariaDb);
  const wanted = { name: 'own.test', password: '', accountsMax: undefined };
  await administration.addDomain(operator, wanted);

  const zone: Record<string, string[]> = {};
  const publish = async (): Promise<void> => {
    for (const { selector, record } of await dkimKeys.list(operator, 'own.test')) {
      zone[`${keyName(selector, 'own.test')} TXT`] = [record];
    }
    dns.zone = { ...zone };
  };
  const signatures = async (from: string, sender = from): Promise<readonly string[]> => {
    const subject = `from ${from} by ${sender} at ${clock.ms}`;
    await handIn(exim.port, { from, sender, subject });
    const message = await until(subject, () => sink.found(subject));
    const found = await verifyDkim(message, lookups);
    return found.map(
      ({ domain, selector, algorithm, isRight }) =>
        `${domain} ${selector} ${algorithm} ${isRight ? 'right' : 'wrong'}`,
    );
  };

  await t.test('no key, no signature', async () => {
    assert.deepEqual(await signatures('a@own.test'), []);
  });

  await t.test('a key is not used before the DNS has it', async () => {
    const { selector } = await dkimKeys.make(operator, 'own.test', 'rsa');
    assert.equal(selector, 'r20260131');
    await assert.rejects(dkimKeys.use(operator, 'own.test', selector), { code: 'key-unpublished' });
    assert.deepEqual(await signatures('a@own.test'), []);
  });

  await t.test('both kinds sign, and both are right', async () => {
    await dkimKeys.make(operator, 'own.test', 'ed25519');
    await publish();
    for (const { selector } of await dkimKeys.list(operator, 'own.test')) {
      await dkimKeys.use(operator, 'own.test', selector);
    }
    assert.deepEqual((await signatures('A@Own.test')).toSorted(), [
      'own.test e20260131 ed25519-sha256 right',
      'own.test r20260131 rsa-sha256 right',
    ]);
  });

  await t.test('what claims to be from here and is sent by another is not signed', async () => {
    assert.deepEqual(await signatures('a@own.test', 'b@elsewhere.test'), []);
    assert.deepEqual(await signatures('b@elsewhere.test', 'a@own.test'), []);
  });

  await t.test('the next key takes over by itself, and the one before goes', async () => {
    const table = new DkimKeyTable(database);
    const care = new DkimCare({
      domainSettings: stateOver(database).domainSettings,
      audit: stateOver(database).audit,
      table,
      lookups,
      keepMs: 7 * 24 * hour,
      now: () => clock.ms,
      log: silentLog,
    });
    clock.ms += 24 * hour;
    const { selector } = await dkimKeys.make(operator, 'own.test', 'rsa');
    clock.ms += 2 * hour;
    await care.round();
    const states = async () =>
      (await dkimKeys.list(operator, 'own.test')).map((key) => `${key.selector} ${key.state}`);
    assert.deepEqual(await states(), ['e20260131 used', 'r20260131 used', 'r20260201 next']);
    await publish();
    await care.round();
    assert.deepEqual(await states(), ['e20260131 used', 'r20260131 old', 'r20260201 used']);
    assert.ok((await signatures('a@own.test')).includes(`own.test ${selector} rsa-sha256 right`));
    clock.ms += 6 * 24 * hour;
    await care.round();
    assert.equal((await states()).length, 3);
    clock.ms += 2 * 24 * hour;
    await care.round();
    assert.deepEqual(await states(), ['e20260131 used', 'r20260201 used']);
  });
});

/** As docs/domain-mail.md has it: nothing but this one table. */
function grant(mariaDb: MariaDb): void {
  mariaDb.sql(
    `create user 'signer'@'%' identified by 'signer'; create user 'signer'@'localhost' identified by 'signer';
     grant select on signing.dispatch_dkim_key to 'signer'@'%';
     grant select on signing.dispatch_dkim_key to 'signer'@'localhost'`,
  );
}

interface Letter {
  readonly from: string;
  readonly sender: string;
  readonly subject: string;
}

async function handIn(port: number, { from, sender, subject }: Letter): Promise<void> {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    secure: false,
    ignoreTLS: true,
    auth: { user: sender, pass: 'x' },
  });
  const to = 'far@away.test';
  const text = 'Hello,\n\nlines  with   blanks \n\n\n';
  await transport.sendMail({ envelope: { from: sender, to }, from, to, subject, text });
  transport.close();
}

/** Takes every message, as a server far away. */
async function startMailSink(): Promise<{
  readonly port: number;
  found(subject: string): string | undefined;
  stop(): void;
}> {
  const messages: string[] = [];
  const take = async (stream: Readable): Promise<void> => {
    messages.push(await readText(stream));
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, _session, callback) {
      void take(stream).finally(() => callback());
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    found: (subject) => messages.find((one) => one.includes(`Subject: ${subject}\r\n`)),
    stop: () => server.close(),
  };
}

/** The transport as it is shipped, in the smallest Exim that has it. */
function configuration(of: {
  readonly home: string;
  readonly port: number;
  readonly database: number;
  readonly onward: number;
}): string {
  const shipped = readFileSync(join(import.meta.dirname, '../../conf/exim4/exim4.conf'), 'utf8');
  const transport = /^smtp:\n {2}driver = smtp\n[^]*?(?=\n\n|\nbegin )/m.exec(shipped)?.[0] ?? '';
  assert.match(transport, /dkim_private_key/);
  const { uid, gid } = mailUser();
  return `
exim_user = ${uid}
exim_group = ${gid}
deliver_drop_privilege = true
keep_environment =
primary_hostname = mx.own.test
spool_directory = ${of.home}/spool
log_file_path = ${of.home}/log/%slog
pid_file_path = ${of.home}/exim.pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${of.port}
hide mysql_servers = 127.0.0.1::${of.database}/signing/signer/signer
host_lookup =
rfc1413_query_timeout = 0s
tls_advertise_hosts =
auth_advertise_hosts = *
acl_smtp_rcpt = everybody
never_users =
begin acl
everybody:
  accept
begin routers
onward:
  driver = manualroute
  transport = smtp
  route_list = * 127.0.0.1::${of.onward} byname
  self = send
begin transports
${transport}
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = true
  server_set_id = $auth2
`;
}
