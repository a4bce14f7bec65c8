// Opens the directory that the configuration names, for the application and for commands.

import { readFileSync } from 'node:fs';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open.ts';
import { splitReads } from './database/split.ts';
import type { Directory } from './directory/directory.ts';
import { openDirectory } from './directory/open.ts';
import { prepareVmailSql } from './directory/vmail-sql-tables.ts';
import type { Log } from './kit/log.ts';
import type { Config } from './server/config.ts';

export interface ConfiguredDirectory {
  /** Where sessions and changes go. */
  readonly database: Database;
  readonly directory: Directory;
  readonly close: () => Promise<void>;
}

export async function openConfiguredDirectory(
  config: Config,
  log: Log,
): Promise<ConfiguredDirectory> {
  const { schema, names, url, readUrl, passwordFile } = config.directory;
  const { baseDir, hashing } = config.mail;
  const password = readSecret(passwordFile);
  const database = await openDatabase({ url, password, log });
  // The embedded directory makes its own tables; those of a MySQL server are the administrator's.
  if (database.dialect === 'sqlite' && schema === 'vmail-sql') await prepareVmailSql(database);
  const looked =
    readUrl === ''
      ? database
      : splitReads(database, await openDatabase({ url: readUrl, password, log }));
  return {
    database,
    directory: openDirectory({ schema, names, database: looked, baseDir, hashing, log }),
    close: () => looked.close(),
  };
}

/** The first line of a secret's file; undefined when no file is named. */
export function readSecret(path: string): string | undefined {
  return path === '' ? undefined : readFileSync(path, 'utf8').split(/\r?\n/, 1)[0];
}
