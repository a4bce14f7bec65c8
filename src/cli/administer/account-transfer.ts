// `dispatchctl account import` and `account export`.

import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ImportedAccount, importRowsMax } from '../../account/account-import.ts';
import type { ListedAccount } from '../../directory/directory.ts';
import { Refusal } from '../../kit/failure.ts';
import { factsOf } from './account-facts.ts';
import { CommandError, refusedError } from './command-error.ts';
import { leaf } from './leaf.ts';
import { type Act, type Answer, type Common, operate } from './operate.ts';
import { everyPage } from './print.ts';
import { Progress } from './progress.ts';
import { type Format, readTable, type TableRow, tableText } from './table-file.ts';
import {
  countValue,
  expiryValue,
  servicesValue,
  sizeValue,
  splitAddress,
  yesValue,
} from './values.ts';

/** Columns of a file of accounts; only `address` and a secret must be there. */
const accountColumns = [
  'address',
  'password_hash',
  'password',
  'name',
  'active',
  'expires',
  'quota_bytes',
  'quota_messages',
  'services',
  'password_change',
] as const;

interface ImportOptions extends Common {
  readonly format?: Format;
  readonly dryRun?: true;
}

export const formatOption = () =>
  new Option('--format <format>', 'of the file (default: by its first character)').choices([
    'csv',
    'json',
  ]);

export function addImport(command: Command): void {
  leaf(command, 'import <file>', 'add the accounts of a CSV or JSON file (- is standard input)')
    .addOption(formatOption())
    .option('--dry-run', 'only say what would be done')
    .addHelpText('after', `\nColumns: ${accountColumns.join(', ')}. Run again to go on.`)
    .action(async (file: string, options: ImportOptions) => {
      const rows = readTable(file, { format: options.format, columns: accountColumns });
      const byDomain = Map.groupBy(rows.map(toImported), ({ domain }) => domain);
      await operate(options, file, (act) =>
        importAll(act, { byDomain, total: rows.length, options }),
      );
    });
}

type Row = ImportedAccount & { readonly domain: string };

async function importAll(
  { accounts, operator }: Act,
  work: {
    readonly byDomain: ReadonlyMap<string, readonly Row[]>;
    readonly total: number;
    readonly options: ImportOptions;
  },
): Promise<Answer> {
  const { json, dryRun } = work.options;
  const isDryRun = dryRun === true;
  const progress = new Progress(work.total, json);
  const sums = { added: 0, same: 0, different: [] as string[] };
  let seen = 0;
  for (const [domain, rows] of work.byDomain) {
    for (let at = 0; at < rows.length; at += importRowsMax) {
      const some = rows.slice(at, at + importRowsMax);
      try {
        const outcome = await accounts.import.add(operator, { domain, accounts: some, isDryRun });
        sums.added += outcome.added.length;
        sums.same += outcome.same.length;
        sums.different.push(...outcome.different);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const subject = `${domain}, rows ${at + 1} to ${at + some.length}`;
        const so = isDryRun ? '' : `; ${sums.added} accounts before them were added`;
        throw new CommandError(refusedError(error, subject).message + so, error.code);
      }
      progress.show((seen += some.length));
    }
  }
  return importAnswer(sums, isDryRun);
}

/** What differs is no success: somebody has to look at it. */
export function importAnswer(
  sums: { readonly added: number; readonly same: number; readonly different: readonly string[] },
  isDryRun: boolean,
): Answer {
  const { added, same, different } = sums;
  const verb = isDryRun ? 'would be added' : 'added';
  const text =
    `${added} ${verb}, ${same} were there already, ` +
    `${different.length} are there with other values and were left as they are\n`;
  const list = different.map((address) => `differs: ${address}\n`).join('');
  if (different.length > 0) process.exitCode = 1;
  return { text: text + list, json: { ...sums, isDryRun } };
}

function toImported(row: TableRow, at: number): Row {
  // The head of a CSV is its first line.
  const where = `row ${at + 1}`;
  const address = (row['address'] ?? '').trim().toLowerCase();
  const { localPart, domain } = splitAddress(address);
  if (!address.includes('@')) throw new CommandError(`${where}: it has no address`, 'usage');
  const hash = row['password_hash'] ?? '';
  const password = row['password'] ?? '';
  if ((hash === '') === (password === '')) {
    throw new CommandError(
      `${where}: ${address} needs password_hash or password, one of them`,
      'usage',
    );
  }
  const secret = hash === '' ? { password } : { hash };
  return { localPart, domain, secret, facts: factsOf(optionsOf(row, `${where}: ${address}`)) };
}

function optionsOf(row: TableRow, where: string): Parameters<typeof factsOf>[0] {
  const read = <Value>(column: string, parse: (text: string) => Value): Value | undefined => {
    const text = row[column] ?? '';
    if (text === '') return undefined;
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      throw new CommandError(`${where}: ${column}: ${error.message}`, 'usage');
    }
  };
  const options = {
    name: read('name', String),
    active: read('active', yesValue),
    expires: read('expires', expiryValue),
    quota: read('quota_bytes', sizeValue),
    messages: read('quota_messages', countValue),
    services: read('services', servicesValue),
    passwordChange: read('password_change', yesValue),
  };
  const said = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said);
}

interface ExportOptions extends Common {
  readonly format?: Format;
  readonly hashes?: true;
}

export function addExport(command: Command): void {
  leaf(command, 'export <domain>', 'the accounts of a domain as a file that import reads')
    .addOption(new Option('--format <format>', 'csv or json').choices(['csv', 'json']))
    .option('--hashes', 'with the stored passwords, which are secrets')
    .action(async (domain: string, options: ExportOptions) => {
      const format = options.format ?? (options.json === true ? 'json' : 'csv');
      const { config } = options;
      const where = config === undefined ? {} : { config };
      await operate(where, domain, async (act) => {
        const rows = await exported(act, domain, options.hashes === true);
        const text = tableText(rows, { format, columns: accountColumns });
        return { text, json: rows };
      });
    });
}

async function exported(
  { accounts, operator }: Act,
  domain: string,
  withHashes: boolean,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { administration, changes } = accounts;
  if ((await administration.domain(operator, domain)) === undefined) throw new Refusal('not-found');
  const { account: held } = await changes.holds();
  const rows = await everyPage(
    (range) => administration.accounts(operator, domain, range),
    ({ localPart }) => localPart,
  );
  const found: Readonly<Record<string, unknown>>[] = [];
  for (const row of rows) {
    if (row.isUnsafe) continue;
    const hash = withHashes ? await changes.passwordHash(operator, row.address) : '';
    found.push({ address: row.address, password_hash: hash, ...exportedFacts(row, held) });
  }
  return found;
}

/** Only what is held: what is not could not be put back either. */
function exportedFacts(
  row: Omit<ListedAccount, 'domain' | 'path'>,
  held: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  const yesNo = (is: boolean) => (is ? 'yes' : 'no');
  const { quota, expiresMs } = row;
  return {
    ...(held.has('displayName') ? { name: row.displayName } : {}),
    ...(held.has('isActive') ? { active: yesNo(row.isActive) } : {}),
    ...(expiresMs === undefined ? {} : { expires: new Date(expiresMs).toISOString() }),
    ...(quota.bytes === undefined ? {} : { quota_bytes: String(quota.bytes) }),
    ...(quota.messages === undefined ? {} : { quota_messages: String(quota.messages) }),
    ...(held.has('services') ? { services: [...row.services].join(',') || 'none' } : {}),
    ...(held.has('mayChangePassword') ? { password_change: yesNo(row.mayChangePassword) } : {}),
  };
}
