// Exim, Postfix, Dovecot and Dispatch on the same tables and the same Maildirs, each configured by
// what `dispatchctl config` prints and by nothing else.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { startDispatch } from '../real/dispatch-process.ts';
import { type Dovecot, startDovecot } from '../real/dovecot.ts';
import { startEximWith } from '../real/exim.ts';
import { startMariaDb } from '../real/mariadb.ts';
import { startPostfix } from '../real/postfix.ts';
import { mailUser } from '../real/run-as.ts';
import { tellOnFailure } from '../real/service.ts';
import { type Teardown, teardown } from '../real/teardown.ts';
import { temporaryDirectory } from '../real/temporary.ts';
import {
  type Installation,
  makeInstallation,
  passwords,
  reader,
  type Schema,
  appPassword,
} from './installation.ts';
import { logInByImap, play, type Stage } from './play.ts';
import { Visitor } from './visitor.ts';

export async function onSchema(t: TestContext, schema: Schema): Promise<void> {
  const { keep, defer } = teardown(t);
  const mariaDb = keep(await startMariaDb());
  if (typeof mariaDb === 'string') return t.skip(mariaDb);
  const home = temporaryDirectory('neighbours');
  defer(home.remove);
  const runAs = mailUser();
  const installation = keep(await makeInstallation(mariaDb, { schema, home: home.path, runAs }));
  const dovecot = keep(
    await startDovecot({
      files: installation.files('dovecot'),
      databasePassword: reader.password,
    }),
  );
  if (typeof dovecot === 'string') return t.skip(dovecot);
  tellOnFailure(t, [dovecot]);
  await t.test('Dovecot lets in whom the tables let in', () => doors(dovecot, installation));
  await t.test('what tpop3d asks has an answer', () => askedByTpop3d(installation));
  for (const mta of ['postfix', 'exim'] as const) {
    await t.test(mta, async (part) => {
      const stage = await set(part, { mta, installation, dovecot, home: home.path });
      if (typeof stage === 'string') return part.skip(stage);
      await play(part, stage);
    });
  }
}

export async function doors(dovecot: Dovecot, installation: Installation): Promise<void> {
  const checked = dovecot.run('doveconf', ['-n']);
  assert.deepEqual([checked.status, checked.stderr], [0, '']);
  const tryLogIn = async (address: string, password: string) => {
    const client = await logInByImap(dovecot.imapPort, address, password);
    client.close();
  };
  const refused = (address: string, password: string) =>
    assert.rejects(tryLogIn(address, password), /AUTHENTICATIONFAILED/, address);
  await tryLogIn('alice@example.test', passwords.alice);
  await tryLogIn('ALICE@Example.test', passwords.alice);
  const { account: held, aliasDomains } = installation.holds;
  if (aliasDomains) await tryLogIn('alice@alias.test', passwords.alice);
  for (const at of installation.schemes.keys())
    await tryLogIn(`scheme${at}@example.test`, passwords.scheme);
  await refused('alice@example.test', 'wrong');
  if (held.has('isActive')) await refused('off@example.test', passwords.other);
  await refused('gone@closed.test', passwords.other);
  if (held.has('expiresMs')) await refused('late@example.test', passwords.other);
  await ofPrograms(installation, tryLogIn, refused);
  // PostfixAdmin has a switch for sending alone.
  if (installation.settings['directory']?.['schema'] === 'postfixadmin') return;
  const services = new Set(['webmail', 'pop3', 'smtp'] as const);
  await installation.directory.changeAccount('rest@example.test', { services });
  await refused('rest@example.test', passwords.other);
}

/** A mail program's own password opens one account, and stands alone where there is a second factor. */
async function ofPrograms(
  { database }: Installation,
  tryLogIn: (address: string, password: string) => Promise<void>,
  refused: (address: string, password: string) => Promise<void>,
): Promise<void> {
  const secret = appPassword;
  const secretHash = createHash('sha256').update(secret).digest('hex');
  const row = ['0123456789abcdef', 'alice@example.test', secretHash, 'phone', 1];
  await database.run('insert into dispatch_app_password values (?, ?, ?, ?, ?)', row);
  await tryLogIn('alice@example.test', secret);
  await tryLogIn('alice@example.test', passwords.alice);
  await refused('bob@example.test', secret);
  const owner = "'account', 'alice@example.test', 'totp', '', '', '', 0, 1, null";
  await database.run(`insert into dispatch_factor values ('1', ${owner})`);
  await tryLogIn('alice@example.test', secret);
  await refused('alice@example.test', passwords.alice);
  await database.run('delete from dispatch_factor');
}

/** It is in no package, so its statement alone is tried, with the values put in as it does. */
async function askedByTpop3d(installation: Installation): Promise<void> {
  const text = readFileSync(join(installation.files('tpop3d'), 'tpop3d.conf'), 'utf8');
  const [, statement = ''] = /^auth-mysql-pass-query: (.*)$/m.exec(text) ?? [];
  const ask = async (localPart: string, domain: string) => {
    const asked = statement.replaceAll('$(local_part)', localPart).replaceAll('$(domain)', domain);
    return (await installation.database.all(asked)).map((row) => Object.values(row));
  };
  const account = await installation.directory.account('bob@example.test');
  assert.deepEqual(await ask('bob', 'example.test'), [
    [`${account?.path}/`, `{plaintext}${passwords.bob}`, mailUser().name, 'maildir'],
  ]);
  const { account: held } = installation.holds;
  if (held.has('isActive')) assert.deepEqual(await ask('off', 'example.test'), []);
  assert.deepEqual(await ask('nobody', 'example.test'), []);
}

interface Scene {
  readonly mta: 'exim' | 'postfix';
  readonly installation: Installation;
  readonly dovecot: Dovecot;
  readonly home: string;
}

async function set(t: TestContext, scene: Scene): Promise<Stage | string> {
  const { mta, installation, dovecot, home } = scene;
  const stack = teardown(t);
  const server = await (mta === 'exim' ? startExim(stack, scene) : startOwnPostfix(stack, scene));
  if (typeof server === 'string') return server;
  const own = join(home, mta);
  mkdirSync(own);
  chownSync(own, mailUser().uid, mailUser().gid);
  const socket = join(own, 'dispatch.sock');
  const secret = join(own, 'webmail-password');
  writeFileSync(secret, passwords.webmail, { mode: 0o644 });
  const dispatch = stack.keep(
    await startDispatch({
      home: own,
      at: socket,
      settings: {
        ...installation.settings,
        server: {
          listen: [`fastcgi:${socket}`],
          children: 1,
          standby: 0,
          uid: mailUser().name,
          gid: String(mailUser().gid),
        },
        smtp: {
          ...installation.settings['smtp'],
          host: '127.0.0.1',
          port: server.submissionPort,
          tls: 'none',
          password_file: secret,
        },
      },
    }),
  );
  tellOnFailure(t, [dispatch, server]);
  return {
    installation,
    mta,
    smtpPort: server.port,
    submissionPort: server.submissionPort,
    imapPort: dovecot.imapPort,
    visitor: new Visitor(socket),
    async maildir(address) {
      const account = await installation.directory.account(address);
      return account?.path ?? assert.fail(`no account ${address}`);
    },
  };
}

interface Server {
  readonly port: number;
  readonly submissionPort: number;
  tail(): string;
}

async function startOwnPostfix(
  { keep }: Teardown,
  { installation, dovecot }: Scene,
): Promise<Server | string> {
  const postfix = keep(
    await startPostfix({
      files: installation.files('postfix'),
      sockets: dovecot.sockets,
      databasePassword: reader.password,
    }),
  );
  if (typeof postfix === 'string') return postfix;
  assert.equal(postfix.warnings(), '', 'Postfix has nothing to say of it');
  return { port: postfix.port, submissionPort: postfix.webmailPort, tail: () => postfix.tail() };
}

async function startExim({ keep }: Teardown, { installation }: Scene): Promise<Server | string> {
  const printed = readFileSync(join(installation.files('exim'), 'exim4.conf'), 'utf8');
  const exim = keep(
    await startEximWith(mailUser(), ({ home, port }) => {
      const secret = join(home, 'password.conf');
      writeFileSync(secret, `DATABASE_PASSWORD = ${reader.password}\n`);
      const moved = printed
        .replace('/etc/exim4/dispatch-password.conf', secret)
        .replace('daemon_smtp_ports = 25 : 587', `daemon_smtp_ports = ${port}`);
      return ownPlace(home) + moved;
    }),
  );
  if (typeof exim === 'string') return exim;
  return { port: exim.port, submissionPort: exim.port, tail: () => exim.tail() };
}

/** As one ordinary user, as exim.ts has it. */
const ownPlace = (home: string) => `
exim_user = ${mailUser().uid}
exim_group = ${mailUser().gid}
deliver_drop_privilege = true
spool_directory = ${home}/spool
log_file_path = ${home}/log/%slog
pid_file_path = ${home}/exim.pid
local_interfaces = 127.0.0.1
`;
