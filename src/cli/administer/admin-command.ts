// `dispatchctl admin …`: who administers which domains.

import { type Command, InvalidArgumentError } from 'commander';
import type { GrantChange, ListedAdministrator } from '../../account/administrator-facts.ts';
import type { Right } from '../../account/account.ts';
import { everyRight } from '../../account/rights.ts';
import { passwordAnswer } from './account-command.ts';
import { confirm, newPassword, type PasswordOptions } from './ask.ts';
import { usageError } from './command-error.ts';
import { addFactorReset } from './factor-reset.ts';
import { confirmed, group, leaf, passworded } from './leaf.ts';
import { type Common, operate } from './operate.ts';
import { columns, done } from './print.ts';
import { countValue, type Limit, sizeText, sizeValue, wordsValue, yesValue } from './values.ts';

interface GrantOptions {
  readonly domains?: readonly string[];
  readonly super?: boolean;
  readonly active?: boolean;
  readonly may?: readonly Right[];
  readonly maxAccounts?: Limit;
  readonly maxQuota?: Limit;
}

export function adminCommand(): Command {
  const command = group('admin', 'administrators, of some domains or of all');
  addAdd(command);
  addChanges(command);
  addRest(command);
  addFactorReset(command, 'administrator', 'name');
  return command;
}

function withReach(command: Command): Command {
  return command
    .option('--may <list>', `of ${everyRight.join(', ')}; all; none`, rightsValue)
    .option('--max-accounts <number>', 'most accounts in all the domains, or none', countValue)
    .option('--max-quota <size>', 'most of all quotas together: 500G, none', sizeValue);
}

function rightsValue(text: string): readonly Right[] {
  if (text === 'all') return everyRight;
  const words = text === 'none' ? [] : wordsValue(text);
  const rights = everyRight.filter((right) => words.includes(right));
  if (rights.length === words.length) return rights;
  throw new InvalidArgumentError(`It must be of ${everyRight.join(', ')}, or all, or none.`);
}

/** What is not said stays as it was, the one limit where the other is said too. */
function reachOf(
  { may, maxAccounts, maxQuota }: GrantOptions,
  before: GrantChange['most'] = {},
): Pick<GrantChange, 'may' | 'most'> {
  const accounts = maxAccounts === undefined ? before.accounts : maxAccounts.limit;
  const quotaBytes = maxQuota === undefined ? before.quotaBytes : maxQuota.limit;
  const isLimited = maxAccounts !== undefined || maxQuota !== undefined;
  const most = {
    ...(accounts === undefined ? {} : { accounts }),
    ...(quotaBytes === undefined ? {} : { quotaBytes }),
  };
  return { ...(may === undefined ? {} : { may }), ...(isLimited ? { most } : {}) };
}

function addAdd(command: Command): void {
  withReach(
    passworded(
      leaf(command, 'add <name>', 'let an account administer; with a password, somebody else'),
    ),
  )
    .option('--domains <list>', 'the domains, between commas', wordsValue)
    .option('--super', 'every domain there is')
    .action(async (name: string, options: Common & PasswordOptions & GrantOptions) => {
      const { domains = [], super: isSuper = false } = options;
      if (!isSuper && domains.length === 0) throw usageError('say --domains or --super');
      const given = await newPassword(options, { subject: name, isOptional: true });
      await operate(options, name, async ({ accounts, operator }) => {
        const reach = reachOf(options);
        const wanted = { name, password: given?.password, isSuper, domains, ...reach };
        await accounts.administrators.add(operator, wanted);
        const what = isSuper ? 'every domain' : domains.join(', ');
        const generated = given?.isGenerated === true ? given.password : undefined;
        return passwordAnswer(`${name} administers ${what}`, { name, isSuper, domains }, generated);
      });
    });
}

function addChanges(command: Command): void {
  withReach(leaf(command, 'set <name>', 'change what somebody administers, and how far'))
    .option(
      '--domains <list>',
      'the domains, between commas, in the place of those before',
      wordsValue,
    )
    .option('--super <yes|no>', 'every domain there is', yesValue)
    .option('--active <yes|no>', 'whether the administrator may log in', yesValue)
    .action(async (name: string, options: Common & GrantOptions) => {
      const change: GrantChange = {
        ...(options.domains === undefined ? {} : { domains: options.domains }),
        ...(options.super === undefined ? {} : { isSuper: options.super }),
        ...(options.active === undefined ? {} : { isActive: options.active }),
      };
      const isReach = Object.keys(reachOf(options)).length > 0;
      if (Object.keys(change).length === 0 && !isReach)
        throw usageError('name something to change, see --help');
      await operate(options, name, async ({ accounts, operator }) => {
        const found = await accounts.administrators.list(operator);
        const before = found.find((one) => one.name === name.toLowerCase())?.most;
        const wanted = { ...change, ...reachOf(options, before) };
        await accounts.administrators.change(operator, name, wanted);
        return done(`${name} was changed`, { name, ...wanted });
      });
    });
  passworded(
    leaf(command, 'passwd <name>', 'set the password of one who has one of the own'),
  ).action(async (name: string, options: Common & PasswordOptions) => {
    const given = await newPassword(options, { subject: name, isOptional: false });
    const { password = '', isGenerated = false } = given ?? {};
    await operate(options, name, async ({ accounts, operator }) => {
      await accounts.administrators.setPassword(operator, name, password);
      const text = `${name} has a new password`;
      return passwordAnswer(text, { name }, isGenerated ? password : undefined);
    });
  });
}

function addRest(command: Command): void {
  confirmed(
    leaf(command, 'del <name>', 'let somebody administer no more; an account stays'),
  ).action(async (name: string, options: Common & { yes?: true }) => {
    await confirm(`Take every right from ${name}?`, options.yes);
    await operate(options, name, async ({ accounts, operator }) => {
      await accounts.administrators.remove(operator, name);
      return done(`${name} administers nothing any more`, { removed: name });
    });
  });
  leaf(command, 'list', 'every administrator').action(async (options: Common) => {
    await operate(options, 'administrators', async ({ accounts, operator }) => {
      const found = await accounts.administrators.list(operator);
      const rows = found.map(({ name, kind, isSuper, domains, isActive, may, most }) => [
        name,
        kind === 'own' ? 'own password' : 'account',
        isActive ? 'active' : 'disabled',
        isSuper ? 'every domain' : domains.join(', '),
        isSuper ? '' : reachText(may, most),
      ]);
      const json = found.map((one) => ({ ...one, may: [...(one.may ?? everyRight)] }));
      return { text: columns(rows), json };
    });
  });
}

function reachText(
  may: ListedAdministrator['may'],
  most: ListedAdministrator['most'] = {},
): string {
  const { accounts, quotaBytes } = most;
  return [
    may === undefined ? 'may everything' : `may ${[...may].join(', ') || 'look'}`,
    ...(accounts === undefined ? [] : [`${accounts} accounts at most`]),
    ...(quotaBytes === undefined ? [] : [`${sizeText(quotaBytes)} of quotas at most`]),
  ].join('; ');
}
