// Which schema this database holds, and the tables of the one that is configured: their engine,
// their collations, their keys, and what may be done with them.

import type { Database } from '../../database/database.ts';
import { type FoundTable, type FoundTables, foundTables } from '../../directory/found-tables.ts';
import { crowdedDomains, prefixKeys } from '../../directory/vmail-sql-keys.ts';
import { missingInVmailSql } from '../../directory/vmail-sql-tables.ts';
import { layoutOf } from '../../directory/open.ts';
import { layoutTables } from '../../directory/tables.ts';
import { stateVersions } from '../../state/migrate.ts';
import { type Finding, type Findings, type PatientWithDirectory, someOf } from './finding.ts';
import { accountTables } from './account-tables.ts';
import { checkDomainTables } from './domain-tables.ts';
import { type KnownSchema, knownSchemas } from './tables/known-schemas.ts';

/** LIMIT of pairs of domains that are named. */
const pairsMax = 20;

export async function* checkSchema(patient: PatientWithDirectory): Findings {
  const { database, config } = patient;
  const found = await foundTables(database);
  yield* whichSchema(found, config.directory);
  if (database.dialect === 'mysql') {
    yield* engines(found, await usedTables(patient, found));
    yield* collations(found);
  }
  if (config.directory.schema === 'vmail-sql') yield* vmailSql(database);
  yield* checkDomainTables(patient, found);
  yield await state(database);
}

function* whichSchema(
  found: FoundTables,
  { schema, names }: PatientWithDirectory['config']['directory'],
): Iterable<Finding> {
  const subject = 'schema';
  const fitting = knownSchemas.filter((one) => fits(one, found)).map((one) => one.schema);
  const own = [...found.keys()].filter((table) => !table.startsWith('dispatch_'));
  const seen = `tables seen: ${own.length === 0 ? 'none' : someOf(own, own.length, 12)}`;
  if (fitting.includes(schema)) {
    yield { level: 'ok', subject, says: `these are tables of ${fitting.join(' and ')}` };
  } else if (Object.keys(names).length > 0) {
    const says = `tables and columns of ${schema} are found under other names`;
    yield { level: 'ok', subject, says };
  } else if (fitting.length > 0) {
    yield {
      level: 'error',
      subject,
      says: `these are tables of ${fitting.join(' or ')}, not of ${schema}; ${seen}`,
      why: 'nobody can log in',
      mend: `schema = "${fitting[0] ?? ''}" in [directory]`,
    };
  } else {
    yield {
      level: 'error',
      subject,
      says: `these are tables of no schema that is known; ${seen}`,
      why: 'nobody can log in',
      mend: 'the right database in url of [directory], or names = ["mailbox=…"] for other names',
    };
  }
}

function fits({ tables, anyTable = [], without = [] }: KnownSchema, found: FoundTables): boolean {
  const has = (table: FoundTable | undefined, columns: readonly string[]) =>
    table !== undefined && columns.every((column) => table.columns.has(column));
  const isWhole = Object.entries(tables).every(([name, columns]) => has(found.get(name), columns));
  const isAny = anyTable.length === 0 || [...found.values()].some((table) => has(table, anyTable));
  return isWhole && isAny && !without.some((table) => found.has(table));
}

/** Of the schema, under the names that they have here; `found` has others too. */
async function usedTables(
  patient: PatientWithDirectory,
  found: FoundTables,
): Promise<readonly string[]> {
  const { schema, names } = patient.config.directory;
  const layout = layoutOf(schema);
  const tables = layoutTables(layout).map((table) => names[table] ?? table);
  if (layout.account.perDomain === undefined) return tables;
  return [...tables, ...(await accountTables(patient, found)).map(({ name }) => name)];
}

function engines(found: FoundTables, used: readonly string[]): readonly Finding[] {
  const tables = used
    .map((name) => found.get(name.toLowerCase()))
    .filter((table) => table?.hasTransactions === false)
    .map((table) => table?.name ?? '');
  const subject = 'engine';
  if (tables.length === 0) return [];
  return [
    {
      level: 'warning',
      subject,
      says: `${someOf(tables)} ${tables.length === 1 ? 'is a table' : 'are tables'} without transactions`,
      why:
        'a change of several rows may be left half done, two administrators at once may go over a ' +
        "domain's limit, and a power cut may damage the table",
      mend: tables.map((table) => `alter table \`${table}\` engine = innodb;`).join('\n'),
    },
  ];
}

/** Columns that hold the names of accounts and domains. */
const nameColumns = [
  'domain_name',
  'local_part',
  'alias',
  'username',
  'domain',
  'address',
  'pw_name',
  'pw_domain',
];

function* collations(found: FoundTables): Iterable<Finding> {
  const names = [...found]
    .filter(([table]) => !table.startsWith('dispatch_'))
    .flatMap(([table, { columns }]) =>
      [...columns]
        .filter(([column, { collation }]) => nameColumns.includes(column) && collation !== '')
        .map(([column, { collation }]) => ({ name: `${table}.${column}`, collation })),
    );
  const strict = names.filter(({ collation }) => /_(?:bin|cs)$/.test(collation));
  if (strict.length > 0) {
    yield {
      level: 'warning',
      subject: 'collation',
      says: `${someOf(strict.map(({ name }) => name))} tell upper from lower case`,
      why: 'an address in the table with a capital letter is found by nobody: names are asked in lower case',
      mend: 'alter table … modify … collate utf8mb4_general_ci;',
    };
  }
  const different = new Set(names.map(({ collation }) => collation));
  if (different.size < 2) return;
  yield {
    level: 'note',
    subject: 'collation',
    says: `columns with names have several collations: ${[...different].join(', ')}`,
    why: 'tables that are joined over them are compared row by row, without their keys',
    mend: 'alter table … convert to character set utf8mb4 collate utf8mb4_general_ci;',
  };
}

async function* vmailSql(database: Database): Findings {
  for (const key of await prefixKeys(database)) {
    const crowded = await crowdedDomains(database, key, pairsMax);
    yield {
      level: crowded.length > 0 ? 'error' : 'warning',
      subject: 'prefix key',
      says:
        `the key of ${key.table} counts ${key.domainChars ?? 'all'} characters of a domain and ` +
        `${key.localPartChars ?? 'all'} of a local part` +
        (crowded.length > 0 ? `, so it confuses ${someOf(crowded)}` : ''),
      why: 'of two addresses that begin alike only one can be added',
      mend: 'dispatchctl migrate --full-keys',
    };
  }
  const missing = await missingInVmailSql(database);
  if (missing.length === 0) return;
  yield {
    level: 'note',
    subject: 'columns',
    says: `the tables have no ${someOf(missing)}`,
    why: 'what those would hold (quotas, switches, last days, names) can be neither seen nor set',
    mend: 'dispatchctl migrate --widen',
  };
}

async function state(database: Database): Promise<Finding> {
  const subject = 'state';
  const { reached, newest } = await stateVersions(database);
  if (reached === newest)
    return { level: 'ok', subject, says: `tables dispatch_* at version ${newest}` };
  if (reached > newest) {
    return {
      level: 'error',
      subject,
      says: `tables dispatch_* are of version ${reached}, and this program knows ${newest}`,
      why: 'a newer Dispatch made them; this one does not start on them',
      mend: 'run the newer one, or restore these tables from a backup',
    };
  }
  return {
    level: 'note',
    subject,
    says:
      reached === 0
        ? 'there are no tables dispatch_* yet'
        : `tables dispatch_* are of version ${reached}, and ${newest} is the newest`,
    why: 'the server brings them up to date at its start, where it has the right to create tables',
    mend: 'dispatchctl migrate',
  };
}
