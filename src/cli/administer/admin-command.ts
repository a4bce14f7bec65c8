// `dispatchctl admin …`: who administers which domains.

import type { Command } from 'commander';
import type { GrantChange } from '../../account/administrator-facts.ts';
import { passwordAnswer } from './account-command.ts';
import { confirm, newPassword, type PasswordOptions } from './ask.ts';
import { usageError } from './command-error.ts';
import { addFactorReset } from './factor-reset.ts';
import { confirmed, group, leaf, passworded } from './leaf.ts';
import { type Common, operate } from './operate.ts';
import { columns, done } from './print.ts';
import { wordsValue, yesValue } from './values.ts';

interface GrantOptions {
  readonly domains?: readonly string[];
  readonly super?: boolean;
  readonly active?: boolean;
}

export function adminCommand(): Command {
  const command = group('admin', 'administrators, of some domains or of all');
  addAdd(command);
  addChanges(command);
  addRest(command);
  addFactorReset(command, 'administrator', 'name');
  return command;
}

function addAdd(command: Command): void {
  passworded(
    leaf(command, 'add <name>', 'let an account administer; with a password, somebody else'),
  )
    .option('--domains <list>', 'the domains, between commas', wordsValue)
    .option('--super', 'every domain there is')
    .action(async (name: string, options: Common & PasswordOptions & GrantOptions) => {
      const { domains = [], super: isSuper = false } = options;
      if (!isSuper && domains.length === 0) throw usageError('say --domains or --super');
      const given = await newPassword(options, { subject: name, isOptional: true });
      await operate(options, name, async ({ accounts, operator }) => {
        const wanted = { name, password: given?.password, isSuper, domains };
        await accounts.administrators.add(operator, wanted);
        const what = isSuper ? 'every domain' : domains.join(', ');
        const generated = given?.isGenerated === true ? given.password : undefined;
        return passwordAnswer(`${name} administers ${what}`, { name, isSuper, domains }, generated);
      });
    });
}

function addChanges(command: Command): void {
  leaf(command, 'set <name>', 'change what somebody administers')
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
      if (Object.keys(change).length === 0)
        throw usageError('name something to change, see --help');
      await operate(options, name, async ({ accounts, operator }) => {
        await accounts.administrators.change(operator, name, change);
        return done(`${name} was changed`, { name, ...change });
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
      const rows = found.map(({ name, kind, isSuper, domains, isActive }) => [
        name,
        kind === 'own' ? 'own password' : 'account',
        isActive ? 'active' : 'disabled',
        isSuper ? 'every domain' : domains.join(', '),
      ]);
      return { text: columns(rows), json: found };
    });
  });
}
