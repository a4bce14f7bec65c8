// `dispatchctl migrate`: makes the tables dispatch_* or brings them up to date, and, when asked to,
// adds the native columns to tables of vmail-sql and makes its prefix keys whole. Forward only;
// a second run finds nothing to do. Without it the server makes its own tables at the first start,
// with the rights that it has; an administrator may not want to give it those.

import { Command, CommanderError } from 'commander';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open.ts';
import { makeKeyWhole, mayBeWhole, prefixKeys } from '../directory/vmail-sql-keys.ts';
import { missingInVmailSql, widenVmailSql } from '../directory/vmail-sql-tables.ts';
import { Refusal } from '../kit/failure.ts';
import { readSecret } from '../open-directory.ts';
import { loadConfig } from '../server/load-config.ts';
import { StartError } from '../server/start-error.ts';
import { migrate, stateVersions } from '../state/migrate.ts';
import { logToErrors } from './log-to-errors.ts';
import { badUsage } from './options.ts';
import { configPathOf } from './usual-config.ts';

interface Wish {
  readonly config?: string;
  readonly user?: string;
  readonly passwordFile?: string;
  readonly dryRun?: true;
  readonly widen?: true;
  readonly fullKeys?: true;
}

/** LIMIT of one statement: a column on a large table takes its time. */
const deadlineMs = 6 * 3_600_000;

/** Gives the exit code: 0 when everything is as it should be, 1 when not, 2 for a bad command line. */
export async function migrateCommand(args: readonly string[]): Promise<number> {
  const command = makeCommand();
  try {
    command.parse(args, { from: 'user' });
    return await run(command.opts());
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : badUsage;
    const words = wordsOf(error);
    if (words === undefined) throw error;
    console.error(`dispatchctl: ${words}`);
    return 1;
  }
}

export function makeCommand(): Command {
  return new Command('dispatchctl migrate')
    .description(
      'Make the tables of Dispatch, or bring them up to date. Forward only, safe to repeat.',
    )
    .option('--dry-run', 'only say what would be done')
    .option('--widen', "add the columns of Dispatch to vmail-sql's own tables")
    .option('--full-keys', "make the prefix keys of vmail-sql's tables whole")
    .option('--user <name>', 'database user with the right to create and alter tables')
    .option('--password-file <file>', 'its password')
    .option('--config <file>', 'configuration file (default: /etc/dispatch/dispatch.toml)')
    .helpOption('-h, --help', 'show this usage')
    .allowExcessArguments(false)
    .showHelpAfterError('(--help shows every option)')
    .exitOverride();
}

async function run(wish: Wish): Promise<number> {
  const { directory } = loadConfig(configPathOf(wish.config), {}, process.cwd());
  if ((wish.widen || wish.fullKeys) && directory.schema !== 'vmail-sql') {
    throw new StartError(`--widen and --full-keys are for vmail-sql, not ${directory.schema}`);
  }
  const url = wish.user === undefined ? directory.url : withUser(directory.url, wish.user);
  const password = readSecret(wish.passwordFile ?? directory.passwordFile);
  const database = await openDatabase({ url, password, log: logToErrors, deadlineMs });
  const isDry = wish.dryRun === true;
  try {
    await bringUp(database, isDry);
    if (wish.widen) await widen(database, isDry);
    return wish.fullKeys && !(await fullKeys(database, isDry)) ? 1 : 0;
  } finally {
    await database.close();
  }
}

async function bringUp(database: Database, isDry: boolean): Promise<void> {
  const { reached, newest } = await stateVersions(database);
  if (reached > newest) {
    throw new StartError(
      `the tables are of version ${reached} and this program knows ${newest}: a newer Dispatch made ` +
        'them, and there is no way back; run that one, or restore the tables from a backup',
    );
  }
  if (reached === newest) return say(`tables dispatch_*: at version ${reached}, nothing to do`);
  const from = reached === 0 ? 'there are none' : `at version ${reached}`;
  if (isDry) return say(`tables dispatch_*: ${from}, would be brought to version ${newest}`);
  await migrate(database);
  say(`tables dispatch_*: ${from} before, now at version ${newest}`);
}

/** Each has a default, so that statements which name their columns run on as they are. */
async function widen(database: Database, isDry: boolean): Promise<void> {
  const columns = isDry ? await missingInVmailSql(database) : await widenVmailSql(database);
  if (columns.length === 0) return say('columns: all there, nothing to do');
  say(`columns ${isDry ? 'that would be added' : 'added'}, each with a default:`);
  for (const column of columns) say(`  ${column}`);
}

async function fullKeys(database: Database, isDry: boolean): Promise<boolean> {
  const keys = await prefixKeys(database);
  if (keys.length === 0) say('keys: all whole, nothing to do');
  for (const key of keys.filter(mayBeWhole)) {
    const chars = `${key.domainChars ?? 'all'} and ${key.localPartChars ?? 'all'}`;
    if (!isDry) await makeKeyWhole(database, key);
    say(
      `key of ${key.table}: ${isDry ? 'would be made' : 'made'} whole (${chars} characters before)`,
    );
  }
  const short = keys.filter((key) => !mayBeWhole(key));
  for (const { table, engine, wholeBytes, bytesMax } of short) {
    say(
      `key of ${table}: a whole one has ${wholeBytes} bytes and ${engine} takes ${bytesMax}; first:\n` +
        `  alter table ${table} engine = innodb, row_format = dynamic;`,
    );
  }
  return short.length === 0;
}

function withUser(url: string, user: string): string {
  if (url.startsWith('sqlite:')) throw new StartError('--user is for a database server');
  return url.replace(/^(\w+:\/\/)(?:[^@/?]*@)?/, `$1${encodeURIComponent(user)}@`);
}

/** What went wrong in words that an administrator can do something with; undefined for a bug. */
function wordsOf(error: unknown): string | undefined {
  if (error instanceof StartError) return error.message;
  if (error instanceof Refusal) return 'the database does not answer; the line above says why';
  const message = error instanceof Error ? error.message : String(error);
  if (/command denied|Access denied/i.test(message)) {
    return `${message}\nname a user that may create and alter tables by --user and --password-file`;
  }
  return /^(?:ENOENT|EACCES)/.test(message) ? message : undefined;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
