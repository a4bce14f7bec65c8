// Opens the directory that the configuration names, for the application and for commands.

import { readFileSync } from 'node:fs';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open.ts';
import type { Directory } from './directory/directory.ts';
import { openDirectory } from './directory/open.ts';
import { prepareVmailSql } from './directory/vmail-sql-tables.ts';
import type { Log } from './kit/log.ts';
import type { Config } from './server/config.ts';

export async function openConfiguredDirectory(
  config: Config,
  log: Log,
): Promise<{ readonly database: Database; readonly directory: Directory }> {
  const { schema, names, url, passwordFile } = config.directory;
  const { baseDir } = config.mail;
  const database = await openDatabase({ url, password: readSecret(passwordFile), log });
  // The embedded directory makes its own tables; those of a MySQL server are the administrator's.
  if (database.dialect === 'sqlite' && schema === 'vmail-sql') await prepareVmailSql(database);
  return { database, directory: openDirectory({ schema, names, database, baseDir, log }) };
}

/** The first line of a secret's file; undefined when no file is named. */
export function readSecret(path: string): string | undefined {
  return path === '' ? undefined : readFileSync(path, 'utf8').split(/\r?\n/, 1)[0];
}
