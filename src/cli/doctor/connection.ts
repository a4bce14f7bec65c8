// The database: whether it answers, over what, with which rights, how it takes values, and whether
// its clock agrees with ours. Rights are asked by statements that would do nothing: the server
// refuses them before it looks at any row.

import type { Database } from '../../database/database.ts';
import { mysqlAddress } from '../../database/open.ts';
import { keyColumns } from '../../directory/tables.ts';
import { foundTables } from '../../directory/found-tables.ts';
import { layoutOf } from '../../directory/open.ts';
import { Refusal } from '../../kit/failure.ts';
import { stateVersions } from '../../state/migrate.ts';
import { accountTables } from './account-tables.ts';
import { type Finding, type Findings, type PatientWithDirectory, someOf } from './finding.ts';
import { wordsOf } from './machine.ts';

const clockSecondsMax = 5;
/** LIMIT of tables of domains whose rights are asked one by one; they were granted alike. */
const domainTablesMax = 50;

export async function* checkConnection(patient: PatientWithDirectory): Findings {
  const { database, config } = patient;
  await database.ping();
  if (database.dialect === 'sqlite') {
    yield { level: 'ok', subject: 'database', says: 'the embedded database can be opened' };
    return;
  }
  const [row] = await database.all('select version() as version, @@sql_mode as mode');
  yield {
    level: 'ok',
    subject: 'database',
    says: `the server answers: ${String(row?.['version'])}`,
  };
  yield* await encryption(database, config.directory.url);
  yield* sqlMode(String(row?.['mode'] ?? ''), config.directory.schema);
  yield* await clock(database);
  yield* await rights(patient);
}

async function encryption(database: Database, url: string): Promise<readonly Finding[]> {
  const subject = 'tls';
  const far = mysqlAddress(url).hosts.filter(
    (at) => at.kind === 'tcp' && !/^(?:127\.|::1$|localhost$)/.test(at.host),
  );
  if (far.length === 0) return [];
  const [row] = await database.all("show status like 'Ssl_cipher'");
  const cipher = String(row?.['Value'] ?? '');
  if (cipher !== '') return [{ level: 'ok', subject, says: `encrypted with ${cipher}` }];
  return [
    {
      level: 'warning',
      subject,
      says: 'the connection to the database is not encrypted',
      why: 'password hashes and sessions can be read on the way',
      mend: `url = "${url}${url.includes('?') ? '&' : '?'}tls=required" in [directory]`,
    },
  ];
}

function* sqlMode(mode: string, schema: string): Iterable<Finding> {
  const subject = 'sql_mode';
  const isStrict = /STRICT_(?:TRANS|ALL)_TABLES/.test(mode);
  if (!isStrict) {
    yield {
      level: 'note',
      subject,
      says: 'the server cuts values that are too long, and says nothing (no STRICT_TRANS_TABLES)',
      why: 'other programs may write a hash or a path that is cut; Dispatch counts before it writes',
      mend: "set global sql_mode = concat(@@sql_mode, ',STRICT_TRANS_TABLES');",
    };
  }
  if (schema !== 'extmail' || !isStrict || !mode.includes('NO_ZERO_DATE')) return;
  yield {
    level: 'error',
    subject,
    says: "the server takes no zero dates, which ExtMail's tables are full of",
    why: 'accounts and domains can be neither added nor changed',
    mend: "set global sql_mode = replace(replace(@@sql_mode, 'NO_ZERO_IN_DATE', ''), 'NO_ZERO_DATE', '');",
  };
}

async function clock(database: Database): Promise<readonly Finding[]> {
  const before = Date.now() / 1000;
  const [row] = await database.all('select unix_timestamp() as now');
  const seconds = Math.round(Number(row?.['now'] ?? before) - before);
  if (Math.abs(seconds) <= clockSecondsMax) return [];
  return [
    {
      level: 'warning',
      subject: 'clock',
      says: `the clock of the database is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead' : 'behind'}`,
      why: 'one of the two is wrong; times of mail, of logins and of one-time codes come from them',
      mend: 'timedatectl set-ntp true   # on both machines',
    },
  ];
}

async function rights(patient: PatientWithDirectory): Promise<readonly Finding[]> {
  const { database, config } = patient;
  const { schema, names } = config.directory;
  const found = await foundTables(database);
  const lacking: { table: string; right: string }[] = [];
  const ofDomains = (await accountTables(patient, found)).filter(({ domain }) => domain);
  for (const { name } of ofDomains.slice(0, domainTablesMax)) {
    for (const right of await refused(database, `\`${name}\``, '`pw_name`'))
      lacking.push({ table: name, right });
  }
  for (const [table, column] of tablesOf(schema)) {
    const name = names[table] ?? table;
    const realColumn = names[`${table}.${column}`] ?? column;
    if (!found.get(name.toLowerCase())?.columns.has(realColumn.toLowerCase())) continue;
    const real = `\`${realColumn}\``;
    for (const right of await refused(database, `\`${name}\``, real))
      lacking.push({ table: name, right });
  }
  const { reached, newest } = await stateVersions(database);
  const grants = (list: typeof lacking): string =>
    list
      .map(({ table, right }) => `grant ${right} on DATABASE.${table} to 'USER'@'HOST';`)
      .join('\n');
  const reading = lacking.filter(({ right }) => right === 'select');
  const writing = lacking.filter(({ right }) => right !== 'select');
  const all: Finding[] = [];
  if (reading.length > 0) {
    all.push({
      level: 'error',
      subject: 'rights',
      says: `${someOf(reading.map(({ table }) => table))} can't be read by this user`,
      why: 'nobody can log in',
      mend: grants(reading),
    });
  }
  if (writing.length > 0) {
    all.push({
      level: 'warning',
      subject: 'rights',
      says: `this user may not ${someOf(writing.map(({ table, right }) => `${right} ${table}`))}`,
      why: 'passwords, accounts and aliases can be seen and not changed there',
      mend: grants(writing),
    });
  }
  if (reached < newest && !(await mayCreate(database))) {
    all.push({
      level: 'error',
      subject: 'rights',
      says: 'the tables dispatch_* are not up to date, and this user may not create tables',
      why: 'the server does not start',
      mend: 'dispatchctl migrate --user ADMINISTRATOR --password-file FILE',
    });
  }
  return all.length > 0
    ? all
    : [{ level: 'ok', subject: 'rights', says: 'all that is needed may be done' }];
}

/** Tables of the layout, each with a column that it cannot lack. */
function tablesOf(schema: PatientWithDirectory['config']['directory']['schema']) {
  const { account, domain, alias, aliasDomain, administrator } = layoutOf(schema);
  const firstOf = (columns: readonly string[]): string => columns[0] ?? '';
  const all: (readonly [string, string])[] = [[domain.table, domain.name]];
  if (account.perDomain === undefined) all.push([account.table, account.password]);
  if (alias !== undefined) all.push([alias.table, firstOf(keyColumns(alias.key))]);
  if (aliasDomain !== undefined) all.push([aliasDomain.table, aliasDomain.alias]);
  if (administrator !== undefined) {
    const { domains } = administrator;
    all.push([administrator.table, administrator.name], [domains.table, domains.name]);
  }
  return all;
}

/** Which of the four it may not do. No row is read or changed by any of them. */
async function refused(
  database: Database,
  table: string,
  column: string,
): Promise<readonly string[]> {
  const statements = {
    select: `select ${column} from ${table} limit 0`,
    insert: `insert into ${table} (${column}) select ${column} from ${table} where 1 = 0`,
    update: `update ${table} set ${column} = ${column} where 1 = 0`,
    delete: `delete from ${table} where 1 = 0`,
  };
  const rightsRefused: string[] = [];
  for (const [right, sql] of Object.entries(statements)) {
    try {
      await database.run(sql);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      // Whatever else is wrong with it, such as a column without a default, comes after the rights.
      if (/command denied|Access denied/i.test(wordsOf(error))) rightsRefused.push(right);
    }
  }
  return rightsRefused;
}

async function mayCreate(database: Database): Promise<boolean> {
  const rows = await database.all(
    `select 1 from information_schema.user_privileges where privilege_type = 'CREATE'
     union select 1 from information_schema.schema_privileges
     where privilege_type = 'CREATE' and database() like table_schema`,
  );
  return rows.length > 0;
}
