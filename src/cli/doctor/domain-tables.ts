// Where each domain has its accounts in a table of its own: domains without one, domains that come
// to the same one, and tables of accounts whose domain nobody lists.

import type { FoundTables } from '../../directory/found-tables.ts';
import { layoutOf } from '../../directory/open.ts';
import { type Findings, type PatientWithDirectory, someOf } from './finding.ts';
import { eachDomain } from './sample.ts';

/** LIMIT of domains that are looked at. */
const domainsMax = 50_000;

export async function* checkDomainTables(
  { config, directory }: PatientWithDirectory,
  found: FoundTables,
): Findings {
  const { account } = layoutOf(config.directory.schema);
  const { perDomain, key, password } = account;
  if (perDomain === undefined || key.kind !== 'own') return;
  const isAccounts = (table: string): boolean => {
    const columns = found.get(table)?.columns;
    return columns?.has(key.localPart) === true && columns.has(password);
  };
  const domainsOf = new Map<string, string[]>();
  let looked = 0;
  for await (const { name } of eachDomain(directory)) {
    const table = perDomain.tableOf(name);
    domainsOf.set(table, [...(domainsOf.get(table) ?? []), name]);
    looked += 1;
    if (looked >= domainsMax) break;
  }
  const isWhole = looked < domainsMax;
  const lacking = [...domainsOf].filter(([table]) => !isAccounts(table));
  const shared = [...domainsOf].filter(([, names]) => names.length > 1);
  const stray = [...found.keys()].filter((table) => isAccounts(table) && !domainsOf.has(table));
  yield* told({
    lacking: lacking.flatMap(([, names]) => names),
    shared: shared.map(([table, names]) => `${names.join(' and ')} (${table})`),
    stray: isWhole ? stray : [],
    looked,
  });
}

function* told(of: {
  readonly lacking: readonly string[];
  readonly shared: readonly string[];
  readonly stray: readonly string[];
  readonly looked: number;
}) {
  const subject = 'tables of domains';
  if (of.shared.length > 0) {
    yield {
      level: 'error' as const,
      subject,
      says: `domains come to the same table: ${someOf(of.shared)}`,
      why: 'each would log in with the passwords of the other, so neither is served',
      mend: 'vdeldomain   # one of the two; or vpopmail with one table for all domains',
    };
  }
  if (of.lacking.length > 0) {
    yield {
      level: 'error' as const,
      subject,
      says: `domains have no table of accounts: ${someOf(of.lacking)}`,
      why: 'nobody of theirs can log in',
      mend: 'vadddomain DOMAIN, or delete its row from dir_control',
    };
  }
  if (of.stray.length > 0) {
    yield {
      level: 'warning' as const,
      subject,
      says: `tables of accounts belong to no domain of dir_control: ${someOf(of.stray)}`,
      why: 'nobody of theirs can log in',
      mend: "insert into dir_control (domain, cur_users) values ('DOMAIN', 0);",
    };
  }
  if (of.shared.length + of.lacking.length + of.stray.length > 0) return;
  yield { level: 'ok' as const, subject, says: `each of ${of.looked} domains has its own` };
}
