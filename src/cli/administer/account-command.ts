// `dispatchctl account …`: what an account is given, loses and gets back.

import type { Command } from 'commander';
import {
  accountJson,
  accountLines,
  accountRow,
  factsOf,
  type FactOptions,
  quotaText,
  withFacts,
} from './account-facts.ts';
import { addExport, addImport } from './account-transfer.ts';
import { confirm, currentPassword, newPassword, type PasswordOptions } from './ask.ts';
import { CommandError, usageError } from './command-error.ts';
import { addFactorReset } from './factor-reset.ts';
import { confirmed, group, leaf, passworded } from './leaf.ts';
import { type Common, operate } from './operate.ts';
import { columns, done, everyPage } from './print.ts';
import { countValue, dayText, type Limit, sizeValue, splitAddress } from './values.ts';

export function accountCommand(): Command {
  const command = group('account', 'accounts: one login with one mailbox each');
  addAdd(command);
  addRemoval(command);
  addLooks(command);
  addPasswords(command);
  addFactorReset(command, 'account', 'address');
  addQuota(command);
  addSwitches(command);
  addNames(command);
  addImport(command);
  addExport(command);
  return command;
}

function addAdd(command: Command): void {
  withFacts(passworded(leaf(command, 'add <address>', 'make an account and its mailbox'))).action(
    async (address: string, options: Common & PasswordOptions & FactOptions) => {
      const given = await newPassword(options, { subject: address, isOptional: false });
      const { password = '', isGenerated = false } = given ?? {};
      await operate(options, address, async ({ accounts, operator }) => {
        const wanted = { ...splitAddress(address), password, facts: factsOf(options) };
        await accounts.administration.addAccount(operator, wanted);
        return passwordAnswer(
          `${address} was added`,
          { address },
          isGenerated ? password : undefined,
        );
      });
    },
  );
}

function addRemoval(command: Command): void {
  confirmed(
    leaf(command, 'del <address>', 'remove an account; its mail is kept for some days'),
  ).action(async (address: string, options: Common & { yes?: true }) => {
    await confirm(`Remove ${address}?`, options.yes);
    await operate(options, address, async ({ accounts, operator }) => {
      await accounts.administration.removeAccount(operator, address);
      const back = `dispatchctl account restore ${address}`;
      return done(`${address} was removed; ${back} brings it back`, { removed: address });
    });
  });
  leaf(
    command,
    'restore [address]',
    'bring back a removed account, or list those that can be',
  ).action(async (address: string | undefined, options: Common) => {
    await operate(options, address ?? 'removed accounts', async ({ accounts, operator }) => {
      if (address !== undefined) {
        await accounts.removed.restore(operator, address);
        return done(`${address} is back, with its password and its mail`, { restored: address });
      }
      const found = await accounts.removed.list(operator);
      const rows = found.map((one) => [dayText(one.removedMs), one.address, one.path ?? 'no mail']);
      return { text: columns(rows), json: found };
    });
  });
}

function addLooks(command: Command): void {
  leaf(command, 'list <domain>', 'the accounts of a domain')
    .option('--prefix <text>', 'only names that begin so')
    .action(async (domain: string, options: Common & { prefix?: string }) => {
      await operate(options, domain, async ({ accounts, operator }) => {
        const { administration } = accounts;
        if ((await administration.domain(operator, domain)) === undefined) throw noDomain(domain);
        const { prefix = '' } = options;
        const rows = await everyPage(
          (range) => administration.accounts(operator, domain, { ...range, prefix }),
          ({ localPart }) => localPart,
        );
        return { text: columns(rows.map(accountRow)), json: rows.map(accountJson) };
      });
    });
  leaf(command, 'show <address>', 'everything that is known of an account').action(
    async (address: string, options: Common) => {
      await operate(options, address, async ({ accounts, operator }) => {
        const account = await accounts.changes.find(operator, address);
        const place = [
          ['mailbox', account.path],
          ['format', account.format],
        ];
        return { text: columns([...accountLines(account), ...place]), json: accountJson(account) };
      });
    },
  );
}

function addPasswords(command: Command): void {
  passworded(leaf(command, 'passwd <address>', 'set a new password; open sessions end')).action(
    async (address: string, options: Common & PasswordOptions) => {
      const given = await newPassword(options, { subject: address, isOptional: false });
      const { password = '', isGenerated = false } = given ?? {};
      await operate(options, address, async ({ accounts, operator }) => {
        await accounts.administration.setAccountPassword(operator, address, password);
        return passwordAnswer(
          `${address} has a new password`,
          { address },
          isGenerated ? password : undefined,
        );
      });
    },
  );
  leaf(command, 'auth <address>', 'whether a password is the right one; ends with 1 where not')
    .option('--password-stdin', 'read the password from the first line of standard input')
    .action(async (address: string, options: Common & PasswordOptions) => {
      const password = await currentPassword(options, `Password of ${address}: `);
      await operate(options, address, async ({ accounts, operator }) => {
        const { isRight, account } = await accounts.changes.isPassword(operator, address, password);
        if (!isRight)
          throw new CommandError(`${address}: the password is not right`, 'login-failed');
        const isOpen = account.isActive && account.isDomainActive;
        const state = isOpen ? '' : ', but the account or its domain is disabled';
        return done(`${address}: the password is right${state}`, { address, isRight, isOpen });
      });
    });
}

type QuotaOptions = Common & { messages?: Limit };

function addQuota(command: Command): void {
  leaf(command, 'quota <address>', 'show or set what it may hold')
    .argument('[size]', '500M, 2G, none', sizeValue)
    .option('--messages <number>', 'most messages that it may hold, or none', countValue)
    .action(async (address: string, quota: Limit | undefined, options: QuotaOptions) => {
      await operate(options, address, async ({ accounts, operator }) => {
        const before = await accounts.changes.find(operator, address);
        const change = factsOf({ ...options, ...(quota === undefined ? {} : { quota }) }, before);
        if (change.quota === undefined) {
          return done(`${address}: ${quotaText(before.quota)}`, accountJson(before)['quota']);
        }
        await accounts.changes.change(operator, address, change);
        return done(`${address}: ${quotaText(change.quota)}`, { address, quota: change.quota });
      });
    });
}

function addSwitches(command: Command): void {
  for (const [word, isActive] of [
    ['enable', true],
    ['disable', false],
  ] as const) {
    leaf(
      command,
      `${word} <address>`,
      isActive ? 'let its owner log in' : 'let nobody log in',
    ).action(async (address: string, options: Common) => {
      await operate(options, address, async ({ accounts, operator }) => {
        await accounts.changes.change(operator, address, { isActive });
        return done(`${address} is ${word}d`, { address, isActive });
      });
    });
  }
  withFacts(leaf(command, 'set <address>', 'change what an account is')).action(
    async (address: string, options: Common & FactOptions) => {
      await operate(options, address, async ({ accounts, operator }) => {
        const before = await accounts.changes.find(operator, address);
        const change = factsOf(options, before);
        if (Object.keys(change).length === 0)
          throw usageError('name something to change, see --help');
        await accounts.changes.change(operator, address, change);
        const after = await accounts.changes.find(operator, address);
        return { text: columns(accountLines(after)), json: accountJson(after) };
      });
    },
  );
}

function addNames(command: Command): void {
  const leaves = '--leave-alias';
  const about = 'let an alias of the old name lead to the new one';
  type Naming = Common & { leaveAlias?: true };
  const rename = async (from: string, to: string, options: Naming): Promise<void> => {
    await operate(options, from, async ({ accounts, operator }) => {
      const address = await accounts.changes.rename(operator, from, splitAddress(to));
      if (options.leaveAlias === true) {
        await accounts.administration.addAlias(operator, {
          ...splitAddress(from),
          target: address,
        });
      }
      return done(`${from} is ${address} now`, { before: from, after: address });
    });
  };
  leaf(command, 'rename <address> <new-address>', 'give an account and its mail another name')
    .option(leaves, about)
    .action(rename);
  leaf(command, 'move <address> <domain>', 'carry an account and its mail into another domain')
    .option(leaves, about)
    .action(async (address: string, domain: string, options: Naming) =>
      rename(address, `${splitAddress(address).localPart}@${domain}`, options),
    );
}

export function noDomain(domain: string): CommandError {
  return new CommandError(
    `${domain}: there is no such domain; see dispatchctl domain list`,
    'not-found',
  );
}

/** A password that was made here is shown, this once. */
export function passwordAnswer(text: string, json: object, generated: string | undefined) {
  if (generated === undefined) return done(text, json);
  return done(`${text}\npassword: ${generated}`, { ...json, password: generated });
}
