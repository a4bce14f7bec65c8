// The files of a mail server, filled in. Those below conf/ are whole as they stand, for the native
// schema with all of its columns; here their statements and values give way to those of an
// installation.

import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { passwordSettings, usualPasswords } from '../../account/password-settings.ts';
import { mysqlAddress } from '../../database/open.ts';
import type { Config } from '../../server/config.ts';
import { groupId, userId } from '../../server/privileges.ts';
import { StartError } from '../../server/start-error.ts';
import { confDirectory } from '../conf-directory.ts';
import { fillIn } from '../fill-in.ts';
import { extmailForMail, postfixadminForMail } from './address-schemas.ts';
import {
  checkAddress,
  dovecot24Blocks,
  dovecotConnect,
  eximServers,
  exampleAddress,
  postfixLines,
  tpop3dHosts,
} from './connection.ts';
import { MailQueries } from './queries.ts';
import type { Present } from './schema.ts';
import { type MailServer, type Statements, statementsOf } from './statements.ts';
import { vmailSqlForMail } from './vmail-sql.ts';
import { vpopmailForMail } from './vpopmail.ts';

export interface ConfigFile {
  /** Without a directory. */
  readonly name: string;
  readonly text: string;
}

const schemas = {
  'vmail-sql': vmailSqlForMail,
  extmail: extmailForMail,
  postfixadmin: postfixadminForMail,
  vpopmail: vpopmailForMail,
};

/** Schemas whose tables a mail server can be told to read. */
export type MailSchemaName = keyof typeof schemas;

export const isMailSchema = (name: string): name is MailSchemaName => Object.hasOwn(schemas, name);

export function noFilesFor(schema: string): StartError {
  return new StartError(
    `${schema} has a table for each domain, whose name no statement of a mail server can put together`,
  );
}

/** What the files of conf/ are written for. */
const example = {
  baseDir: '/var/vmail',
  webmail: 'webmail@example.org',
  user: 'vmail',
  defaultScheme: usualPasswords.defaultScheme,
};

/** The statements of the files as they stand in conf/. */
export function exampleStatements(server: MailServer): Statements {
  const schema = vmailSqlForMail({ has: () => true, names: {} });
  const queries = new MailQueries(schema, example);
  return statementsOf(server, { ...example, queries });
}

/** Throws StartError where the configuration has something that a mail server cannot be told. */
export function mailServerFiles(
  server: MailServer,
  config: Config,
  { present, host }: { readonly present: Present; readonly host: string },
): readonly ConfigFile[] {
  const { schema } = config.directory;
  if (!isMailSchema(schema)) throw noFilesFor(schema);
  const baseDir = plain('mail.base_dir', resolve(config.mail.baseDir));
  const webmail = plain('smtp.user', config.smtp.user);
  const user = plain('server.uid', config.server.uid || example.user);
  const { defaultScheme } = passwordSettings(schema, config.passwords);
  const queries = new MailQueries(schemas[schema](present, baseDir), { baseDir, defaultScheme });
  const { appPasswords } = config.mail;
  const statements = statementsOf(server, { queries, webmail, user, appPasswords });
  const values = { ...commonValues(config, host), ...valuesOf(server, config) };
  return Object.entries(exampleStatements(server)).map(([path, examples]) => {
    const text = readFileSync(join(confDirectory(), path), 'utf8');
    const replaced = Object.entries(examples).map(
      ([name, sql]) => [sql, statements[path]?.[name] ?? ''] as const,
    );
    const present_ = Object.entries(values).filter(([one]) => text.includes(one));
    const filled = fillIn(text, Object.fromEntries([...present_, ...replaced]));
    return { name: basename(path), text: filled };
  });
}

/** Put between quotes of SQL, or on a line of its own: nothing but what names and paths need. */
function plain(setting: string, value: string): string {
  if (/^[\w./@+-]*$/.test(value)) return value;
  throw new StartError(`${setting} has "${value}", which cannot stand in a mail server's file`);
}

type Values = Readonly<Record<string, string>>;

function commonValues({ smtp, web }: Config, host: string): Values {
  // What is uploaded as bytes leaves as base64, a good third longer.
  const bytes = Math.ceil(web.bodyBytesMax * 1.4);
  return {
    'mail.example.org': host,
    'webmail@example.org': smtp.user || 'nobody',
    'message_size_limit = 90M': `message_size_limit = ${Math.ceil(bytes / 1024)}K`,
    'message_size_limit = 94371840': `message_size_limit = ${bytes}`,
  };
}

function valuesOf(server: MailServer, { directory, server: { uid, gid } }: Config): Values {
  const address = mysqlAddress(directory.url);
  checkAddress(address);
  const user = plain('server.uid', uid || example.user);
  const group = plain('server.gid', gid || user);
  if (server === 'exim') {
    return {
      [eximServers(exampleAddress)]: eximServers(address),
      'user = vmail': `user = ${user}`,
      'group = vmail': `group = ${group}`,
    };
  }
  if (server === 'postfix') {
    return {
      [postfixLines(exampleAddress)]: postfixLines(address),
      'virtual_uid_maps = static:5000': `virtual_uid_maps = static:${userId(user)}`,
      'virtual_gid_maps = static:5000': `virtual_gid_maps = static:${groupId(group)}`,
    };
  }
  if (server === 'tpop3d') {
    return {
      'auth-mysql-hostname: localhost': `auth-mysql-hostname: ${tpop3dHosts(address)}`,
      'auth-mysql-database: virtualemail': `auth-mysql-database: ${address.database}`,
      'auth-mysql-username: vmail': `auth-mysql-username: ${address.user}`,
      'auth-mysql-mail-group: vmail': `auth-mysql-mail-group: ${group}`,
    };
  }
  const reach = server === 'dovecot' ? dovecotConnect : dovecot24Blocks;
  return {
    [reach(exampleAddress)]: reach(address),
    'mail_uid = vmail': `mail_uid = ${user}`,
    'mail_gid = vmail': `mail_gid = ${group}`,
  };
}
