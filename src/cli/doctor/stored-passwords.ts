// Stored passwords by kind: how many there are of each, which of them nobody can log in with, and
// which are as good as open. Counted by the database in one pass over the column; one specimen of
// each kind is read here, since what is of one kind is verified in one way.

import { passwordSettings } from '../../account/password-settings.ts';
import { foundTables } from '../../directory/found-tables.ts';
import { type SchemaName, layoutOf } from '../../directory/open.ts';
import { readStored, type Stored } from '../../passwords/stored.ts';
import { accountTables } from './account-tables.ts';
import type { Finding, Findings, PatientWithDirectory } from './finding.ts';

/** LIMIT of kinds; what comes after has few of each. */
const kindsMax = 100;

interface Kind {
  readonly name: string;
  readonly count: number;
  readonly stored: Stored;
}

export async function* checkPasswords(patient: PatientWithDirectory): Findings {
  const { schema } = patient.config.directory;
  for (const kind of await countKinds(patient)) yield findingOf(kind, schema);
}

async function countKinds(patient: PatientWithDirectory): Promise<readonly Kind[]> {
  const { database, config, progress } = patient;
  const { schema } = config.directory;
  const { defaultScheme } = passwordSettings(schema, config.passwords);
  const all = new Map<string, Kind>();
  for (const table of await accountTables(patient, await foundTables(database))) {
    const column = table.column(layoutOf(schema).account.password);
    if (column === undefined) continue;
    progress(`counting stored passwords of ${table.domain ?? 'all accounts'}`);
    const counted = await database.all(kindsSql(database.dialect, table.name, column), [kindsMax]);
    for (const row of counted) {
      const name = String(row['kind'] ?? '').trim() || 'nothing';
      const stored = readStored(String(row['specimen'] ?? ''), defaultScheme);
      const count = Number(row['passwords']) + (all.get(name)?.count ?? 0);
      all.set(name, { name, count, stored: all.get(name)?.stored ?? stored });
    }
  }
  return [...all.values()].toSorted((one, other) => other.count - one.count).slice(0, kindsMax);
}

/** Names of tables and columns were found in the database, so they are none that somebody made up. */
function kindsSql(dialect: 'mysql' | 'sqlite', table: string, column: string): string {
  const quoted = `\`${column}\``;
  const body = `substr(${quoted}, instr(${quoted}, '}') + 1)`;
  // A modular hash tells its kind by its first field, a name in braces by itself.
  const shown = (text: string): string =>
    `case when ${text} like '$%' then substr(${text}, 1, 1 + instr(substr(${text}, 2), '$'))
       when ${text} = '' or ${text} is null then ''
       when char_length(${text}) in (13, 32, 40) then concat(char_length(${text}), ' characters')
       else 'text' end`;
  const sql = `select kind, count(*) as passwords, min(secret) as specimen from (
      select ${quoted} as secret, case when ${quoted} like '{%}%'
        then concat(substr(${quoted}, 1, instr(${quoted}, '}')), ' ', ${shown(body)})
        else ${shown(quoted)} end as kind
      from \`${table}\`) as kinds
    group by kind order by passwords desc limit ?`;
  return dialect === 'sqlite' ? sql.replaceAll('char_length', 'length') : sql;
}

function findingOf({ name, count, stored }: Kind, schema: SchemaName): Finding {
  const subject = 'passwords';
  const many = `${count} ${count === 1 ? 'password is' : 'passwords are'} stored as ${name}`;
  if (stored.kind === 'unusable') {
    return {
      level: name === 'nothing' ? 'note' : 'error',
      subject,
      says: `${many}, which can't be verified: ${stored.reason}`,
      why: 'nobody logs in to these accounts by it',
      mend: `a new password for each; how they are found: ${howFound(name, schema)}`,
    };
  }
  const weakness = weaknessOf(stored);
  if (weakness === undefined) return { level: 'ok', subject, says: many };
  return {
    level: weakness.isOpen ? 'error' : 'warning',
    subject,
    says: many,
    why: weakness.why,
    mend: 'scheme = "crypt-bcrypt" in [passwords] makes each anew at its next login',
  };
}

function howFound(name: string, schema: SchemaName): string {
  const { table, password, perDomain } = layoutOf(schema).account;
  const begin = (name.split(' ')[0] ?? '').replaceAll("'", "''");
  return `select * from ${perDomain === undefined ? table : 'DOMAIN_TLD'} where ${password} like '${begin}%';`;
}

/** By what a copy of the table is worth to who has it. */
function weaknessOf(
  stored: Extract<Stored, { kind: 'usable' }>,
): { readonly why: string; readonly isOpen: boolean } | undefined {
  if (stored.family === 'plain' || stored.family === 'plain-trunc') {
    return { why: 'whoever sees the table, or a backup of it, has these passwords', isOpen: true };
  }
  if (stored.family === 'crypt') {
    // bsdicrypt, which begins with `_`, is slower, and of all characters.
    if (stored.crypt === 'des' && !stored.body.startsWith('_')) {
      return { why: 'only eight characters count, and each is tried within hours', isOpen: false };
    }
    return ['md5', 'nt', 'des', 'sunmd5'].includes(stored.crypt) ? quick : undefined;
  }
  return stored.family === 'pbkdf2' || stored.family === 'scram' ? undefined : quick;
}

const quick = {
  why: 'these are tried by the thousand million in a second by whoever has a copy of the table',
  isOpen: false,
} as const;
