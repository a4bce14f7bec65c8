// `dispatchctl alias …`: forwarders, and the catch-all as `@domain`.

import { type Command, Option } from 'commander';
import type { Alias } from '../../account/account.ts';
import { catchAll } from '../../directory/address.ts';
import { Refusal } from '../../kit/failure.ts';
import { formatOption, importAnswer } from './account-transfer.ts';
import { noDomain } from './account-command.ts';
import { confirm } from './ask.ts';
import { confirmed, group, leaf } from './leaf.ts';
import { type Act, type Common, operate } from './operate.ts';
import { columns, done, everyPage } from './print.ts';
import { Progress } from './progress.ts';
import { type Format, readTable, type TableRow, tableText } from './table-file.ts';
import { splitAddress } from './values.ts';

const aliasColumns = ['address', 'target'] as const;

export function aliasCommand(): Command {
  const command = group(
    'alias',
    'aliases: addresses that lead to others; @domain is the catch-all',
  );
  addChanges(command);
  addLooks(command);
  addRemoval(command);
  addTransfer(command);
  return command;
}

function addChanges(command: Command): void {
  leaf(command, 'add <address> <target...>', 'let mail for an address go to others').action(
    async (address: string, targets: readonly string[], options: Common) => {
      await operate(options, address, async ({ accounts, operator }) => {
        const target = targets.join(', ');
        await accounts.administration.addAlias(operator, { ...splitAddress(address), target });
        return done(`${address} leads to ${target}`, { address, target });
      });
    },
  );
  leaf(command, 'set <address> <target...>', 'let an alias lead elsewhere').action(
    async (address: string, targets: readonly string[], options: Common) => {
      await operate(options, address, async ({ accounts, operator }) => {
        const target = targets.join(', ');
        await accounts.administration.setAlias(operator, rowName(address), target);
        return done(`${address} leads to ${target}`, { address, target });
      });
    },
  );
}

function addLooks(command: Command): void {
  leaf(command, 'list <domain>', 'the aliases of a domain').action(
    async (domain: string, options: Common) => {
      await operate(options, domain, async (act) => {
        const rows = await aliasesOf(act, domain);
        return { text: columns(rows.map((row) => [shown(row.address), row.target])), json: rows };
      });
    },
  );
  leaf(command, 'show <address>', 'where an alias leads').action(
    async (address: string, options: Common) => {
      await operate(options, address, async ({ accounts, operator }) => {
        const found = await accounts.administration.alias(operator, rowName(address));
        if (found === undefined) throw new Refusal('not-found');
        return done(found.target.split(', ').join('\n'), found);
      });
    },
  );
}

function addRemoval(command: Command): void {
  type Yes = Common & { yes?: true };
  confirmed(leaf(command, 'del <address>', 'remove an alias')).action(
    async (address: string, options: Yes) => {
      await confirm(`Remove the alias ${address}?`, options.yes);
      await operate(options, address, async ({ accounts, operator }) => {
        await accounts.administration.removeAlias(operator, rowName(address));
        return done(`${address} was removed`, { removed: address });
      });
    },
  );
  confirmed(leaf(command, 'clear <domain>', 'remove every alias of a domain')).action(
    async (domain: string, options: Yes) => {
      await confirm(`Remove every alias of ${domain}?`, options.yes);
      await operate(options, domain, async (act) => {
        const removed = await clearAliases(act, domain);
        return done(`${removed.length} aliases were removed`, { removed });
      });
    },
  );
}

export async function clearAliases(act: Act, domain: string): Promise<readonly string[]> {
  const rows = await aliasesOf(act, domain);
  for (const { address } of rows) {
    await act.accounts.administration.removeAlias(act.operator, address);
  }
  return rows.map(({ address }) => address);
}

interface Transfer extends Common {
  readonly format?: Format;
  readonly dryRun?: true;
}

function addTransfer(command: Command): void {
  leaf(command, 'import <file>', 'add the aliases of a CSV or JSON file (- is standard input)')
    .addOption(formatOption())
    .option('--dry-run', 'only say what would be done')
    .addHelpText('after', `\nColumns: ${aliasColumns.join(', ')}. Run again to go on.`)
    .action(async (file: string, options: Transfer) => {
      const rows = readTable(file, { format: options.format, columns: aliasColumns });
      await operate(options, file, (act) => importAliases(act, rows, options));
    });
  leaf(command, 'export <domain>', 'the aliases of a domain as a file that import reads')
    .addOption(new Option('--format <format>', 'csv or json').choices(['csv', 'json']))
    .action(async (domain: string, { config, format, json }: Transfer) => {
      const chosen = format ?? (json === true ? 'json' : 'csv');
      const where = config === undefined ? {} : { config };
      await operate(where, domain, async (act) => {
        const rows = (await aliasesOf(act, domain)).map(({ address, target }) => ({
          address: shown(address),
          target,
        }));
        return { text: tableText(rows, { format: chosen, columns: aliasColumns }), json: rows };
      });
    });
}

async function importAliases(act: Act, rows: readonly TableRow[], { json, dryRun }: Transfer) {
  const { administration } = act.accounts;
  const progress = new Progress(rows.length, json);
  const sums = { added: 0, same: 0, different: [] as string[] };
  for (const [at, row] of rows.entries()) {
    const address = (row['address'] ?? '').toLowerCase();
    const target = spelt(row['target'] ?? '');
    const there = await administration.alias(act.operator, rowName(address));
    if (there !== undefined && there.target === target) sums.same += 1;
    else if (there !== undefined) sums.different.push(address);
    else {
      const wanted = { ...splitAddress(address), target };
      if (dryRun !== true) await administration.addAlias(act.operator, wanted);
      sums.added += 1;
    }
    progress.show(at + 1);
  }
  return importAnswer(sums, dryRun === true);
}

const spelt = (target: string) =>
  target
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
    .join(', ');

async function aliasesOf({ accounts, operator }: Act, domain: string): Promise<readonly Alias[]> {
  const { administration } = accounts;
  if ((await administration.domain(operator, domain)) === undefined) throw noDomain(domain);
  return everyPage(
    (range) => administration.aliases(operator, domain, range),
    ({ localPart }) => localPart,
  );
}

function rowName(address: string): string {
  const { localPart, domain } = splitAddress(address);
  return `${localPart}@${domain}`;
}

const shown = (address: string) =>
  address.startsWith(`${catchAll}@`) ? address.slice(catchAll.length) : address;
