// `dispatchctl domain …` and `dispatchctl alias-domain …`.

import type { Command } from 'commander';
import type { DomainSummary } from '../../account/account.ts';
import { plainFacts } from '../../account/facts-text.ts';
import type { DomainFacts } from '../../directory/directory.ts';
import { Refusal } from '../../kit/failure.ts';
import { noDomain, passwordAnswer } from './account-command.ts';
import { clearAliases } from './alias-command.ts';
import { confirm, newPassword, type PasswordOptions } from './ask.ts';
import { usageError } from './command-error.ts';
import { addFactorReset } from './factor-reset.ts';
import { confirmed, group, leaf, passworded } from './leaf.ts';
import { type Act, type Common, operate } from './operate.ts';
import { columns, done, everyPage } from './print.ts';
import {
  countValue,
  dayText,
  expiryValue,
  type Limit,
  sizeText,
  sizeValue,
  yesValue,
} from './values.ts';

export function domainCommand(): Command {
  const command = group('domain', 'domains: what mail is taken for');
  addAdd(command);
  addRemoval(command);
  addLooks(command);
  addChanges(command);
  addFactorReset(command, 'domain', 'domain');
  return command;
}

interface DomainOptions {
  readonly description?: string;
  readonly active?: boolean;
  readonly expires?: Limit;
  readonly accounts?: Limit;
  readonly aliases?: Limit;
  readonly quotaMax?: Limit;
  readonly defaultQuota?: Limit;
}

function withDomainFacts(command: Command): Command {
  return command
    .option('--description <text>', 'what it is for')
    .option('--active <yes|no>', 'whether anybody may log in', yesValue)
    .option('--expires <day>', 'last day of logging in: 2027-12-31, or never', expiryValue)
    .option('--accounts <number>', 'most accounts, or none for no limit', countValue)
    .option('--aliases <number>', 'most aliases, or none for no limit', countValue)
    .option('--quota-max <size>', 'most of all its quotas together, or none', sizeValue)
    .option('--default-quota <size>', 'quota of a new account, or none', sizeValue);
}

function domainFactsOf(options: DomainOptions): Partial<DomainFacts> {
  const { description, active, expires, accounts, aliases, quotaMax, defaultQuota } = options;
  return {
    ...(description === undefined ? {} : { description }),
    ...(active === undefined ? {} : { isActive: active }),
    ...(expires === undefined ? {} : { expiresMs: expires.limit }),
    ...(accounts === undefined ? {} : { accountsMax: accounts.limit }),
    ...(aliases === undefined ? {} : { aliasesMax: aliases.limit }),
    ...(quotaMax === undefined ? {} : { quotaBytesMax: quotaMax.limit }),
    ...(defaultQuota === undefined ? {} : { defaultQuotaBytes: defaultQuota.limit }),
  };
}

function addAdd(command: Command): void {
  withDomainFacts(passworded(leaf(command, 'add <domain>', 'add a domain')))
    .option('--path <directory>', 'where its mail lies (default: below base_dir)')
    .action(async (name: string, options: AddOptions) => {
      const given = await newPassword(options, { subject: name, isOptional: true });
      await operate(options, name, async ({ accounts, operator }) => {
        const { path } = options;
        await accounts.administration.addDomain(operator, {
          name,
          password: given?.password ?? '',
          accountsMax: undefined,
          facts: domainFactsOf(options),
          ...(path === undefined ? {} : { path }),
        });
        const generated = given?.isGenerated === true ? given.password : undefined;
        return passwordAnswer(`${name} was added`, { domain: name }, generated);
      });
    });
}

type AddOptions = Common & PasswordOptions & DomainOptions & { path?: string };

function addRemoval(command: Command): void {
  confirmed(leaf(command, 'del <domain>', 'remove a domain; nothing on the disk is erased'))
    .option('--with-contents', 'with its accounts, aliases and alias domains')
    .action(async (name: string, options: Common & { yes?: true; withContents?: true }) => {
      const all = options.withContents === true ? ' and everything in it' : '';
      await confirm(`Remove ${name}${all}?`, options.yes);
      await operate(options, name, async (act) => {
        if (options.withContents === true) await empty(act, name);
        await act.accounts.administration.removeDomain(act.operator, name);
        return done(`${name} was removed`, { removed: name });
      });
    });
}

/** The mail of its accounts is set aside, as it is for each one alone. */
async function empty(act: Act, name: string): Promise<void> {
  const { administration } = act.accounts;
  await clearAliases(act, name);
  const accounts = await everyPage(
    (range) => administration.accounts(act.operator, name, range),
    ({ localPart }) => localPart,
  );
  for (const { address } of accounts) await administration.removeAccount(act.operator, address);
  for (const alias of await administration.aliasDomains(act.operator, name)) {
    await administration.removeAliasDomain(act.operator, name, alias);
  }
}

function addLooks(command: Command): void {
  leaf(command, 'list', 'every domain')
    .option('--prefix <text>', 'only names that begin so')
    .action(async (options: Common & { prefix?: string }) => {
      await operate(options, 'domains', async ({ accounts, operator }) => {
        const { prefix = '' } = options;
        const rows = await everyPage(
          (range) => accounts.administration.domains(operator, { ...range, prefix }),
          ({ name }) => name,
        );
        return { text: columns(rows.map(domainRow)), json: rows.map(domainJson) };
      });
    });
  leaf(command, 'show <domain>', 'everything that is known of a domain').action(
    async (name: string, options: Common) => {
      await operate(options, name, (act) => shownDomain(act, name));
    },
  );
}

function addChanges(command: Command): void {
  withDomainFacts(leaf(command, 'set <domain>', 'change what a domain is and may hold')).action(
    async (name: string, options: Common & DomainOptions) => {
      const change = domainFactsOf(options);
      if (Object.keys(change).length === 0)
        throw usageError('name something to change, see --help');
      await operate(options, name, async (act) => {
        await act.accounts.administration.changeDomain(act.operator, name, change);
        return shownDomain(act, name);
      });
    },
  );
  passworded(leaf(command, 'passwd <domain>', "set the password of the domain's panel")).action(
    async (name: string, options: Common & PasswordOptions) => {
      const given = await newPassword(options, { subject: name, isOptional: false });
      const { password = '', isGenerated = false } = given ?? {};
      await operate(options, name, async ({ accounts, operator }) => {
        const change = { current: '', next: password };
        await accounts.administration.changeDomainPassword(operator, name, change);
        const text = `${name} has a new password`;
        return passwordAnswer(text, { domain: name }, isGenerated ? password : undefined);
      });
    },
  );
}

async function shownDomain({ accounts, operator }: Act, name: string) {
  const found = await accounts.administration.domain(operator, name);
  if (found === undefined) throw noDomain(name);
  return { text: columns(domainLines(found)), json: domainJson(found) };
}

const domainJson = (domain: DomainSummary) =>
  plainFacts(domain as unknown as Record<string, unknown>);

function domainRow(domain: DomainSummary): readonly string[] {
  const { name, accounts, accountsMax, aliases, isActive, description } = domain;
  const state = isActive ? 'active' : 'disabled';
  return [
    name,
    state,
    `${accounts} of ${accountsMax ?? '∞'} accounts`,
    `${aliases} aliases`,
    description,
  ];
}

function domainLines(domain: DomainSummary): readonly (readonly string[])[] {
  return [
    ['domain', domain.name],
    ['description', domain.description],
    ['active', domain.isActive ? 'yes' : 'no'],
    ['expires', dayText(domain.expiresMs)],
    ['accounts', `${domain.accounts} of ${domain.accountsMax ?? 'no limit'}`],
    ['aliases', `${domain.aliases} of ${domain.aliasesMax ?? 'no limit'}`],
    ['quotas together', sizeText(domain.quotaBytesMax)],
    ['default quota', sizeText(domain.defaultQuotaBytes)],
    ['mail', domain.path],
    ['system user', domain.unixUser],
  ].filter(([, value]) => value !== '');
}

export function aliasDomainCommand(): Command {
  const command = group('alias-domain', 'other names of a domain');
  leaf(command, 'add <alias> <domain>', 'let a name mean a domain').action(
    async (alias: string, domain: string, options: Common) => {
      await operate(options, alias, async ({ accounts, operator }) => {
        await accounts.administration.addAliasDomain(operator, domain, alias);
        return done(`${alias} means ${domain} now`, { alias, domain });
      });
    },
  );
  confirmed(leaf(command, 'del <alias> <domain>', 'take a name from a domain')).action(
    async (alias: string, domain: string, options: Common & { yes?: true }) => {
      await confirm(`Take ${alias} from ${domain}?`, options.yes);
      await operate(options, alias, async ({ accounts, operator }) => {
        await accounts.administration.removeAliasDomain(operator, domain, alias);
        return done(`${alias} was removed`, { removed: alias });
      });
    },
  );
  leaf(command, 'list <domain>', 'the other names of a domain').action(
    async (domain: string, options: Common) => {
      await operate(options, domain, async ({ accounts, operator }) => {
        const { administration } = accounts;
        if ((await administration.domain(operator, domain)) === undefined)
          throw new Refusal('not-found');
        const names = await administration.aliasDomains(operator, domain);
        return { text: columns(names.map((name) => [name])), json: names };
      });
    },
  );
  return command;
}
