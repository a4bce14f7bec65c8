// `dispatchctl config exim|postfix|dovecot|…`: files with the statements that suit the tables as
// they are, and the values of the configuration. Never the password.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../database/open.ts';
import { layoutOf } from '../directory/open.ts';
import { readTables } from '../directory/tables.ts';
import { silentLog } from '../kit/log.ts';
import { readSecret } from '../open-directory.ts';
import type { Config } from '../server/config.ts';
import { StartError } from '../server/start-error.ts';
import {
  type ConfigFile,
  isMailSchema,
  mailServerFiles,
  noFilesFor,
} from './mail-servers/files.ts';
import type { Present } from './mail-servers/schema.ts';
import type { MailServer } from './mail-servers/statements.ts';

/** Throws StartError where there are no files for it, or the tables can't be looked at. */
export async function mailServerConfig(
  server: MailServer,
  config: Config,
  host: string,
): Promise<readonly ConfigFile[]> {
  if (!/^[\w.-]+$/.test(host)) throw new StartError(`${host} is no name of a host`);
  return mailServerFiles(server, config, { present: await presentTables(config), host });
}

/** The columns that this database really has: a mail server must not ask for others. */
async function presentTables(config: Config): Promise<Present> {
  const { schema, names, url, passwordFile } = config.directory;
  if (url.startsWith('sqlite:')) {
    throw new StartError('mail servers are told of tables in MySQL or MariaDB: set directory.url');
  }
  if (!isMailSchema(schema)) throw noFilesFor(schema);
  const database = await openDatabase({ url, password: readSecret(passwordFile), log: silentLog });
  try {
    const tables = await readTables(database, layoutOf(schema), names);
    return { names, has: (table, column) => tables.has(table, column) };
  } catch (error) {
    throw new StartError(`the tables cannot be looked at: ${messageOf(error)}`);
  } finally {
    await database.close();
  }
}

/**
 * Gives the paths, a line each. Mode 0640: no password stands in them, but who reads them knows
 * where to look for one.
 */
export function writeFiles(files: readonly ConfigFile[], directory: string): readonly string[] {
  return files.map(({ name, text }) => {
    const path = join(directory, name);
    try {
      writeFileSync(path, text, { flag: 'wx', mode: 0o640 });
    } catch (error) {
      throw new StartError(messageOf(error));
    }
    return `${path}\n`;
  });
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
