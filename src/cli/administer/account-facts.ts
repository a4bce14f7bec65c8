// The options that say what an account is, and an account as text and as JSON.

import type { Command } from 'commander';
import { plainFacts } from '../../account/facts-text.ts';
import type { AccountChange, AccountFacts, Service } from '../../directory/directory.ts';
import {
  countValue,
  dayText,
  expiryValue,
  type Limit,
  servicesValue,
  sizeText,
  sizeValue,
  yesValue,
} from './values.ts';

export interface FactOptions {
  readonly name?: string;
  readonly quota?: Limit;
  readonly messages?: Limit;
  readonly expires?: Limit;
  readonly services?: ReadonlySet<Service>;
  readonly passwordChange?: boolean;
  readonly active?: boolean;
}

export function withFacts(command: Command): Command {
  return command
    .option('--name <text>', 'name that is shown')
    .option('--quota <size>', 'most that it may hold: 500M, 2G, none', sizeValue)
    .option('--messages <number>', 'most messages that it may hold, or none', countValue)
    .option('--expires <day>', 'last day of logging in: 2027-12-31, or never', expiryValue)
    .option('--services <list>', 'of webmail,imap,pop3,smtp; all; none', servicesValue)
    .option('--password-change <yes|no>', 'whether its owner may change the password', yesValue)
    .option('--active <yes|no>', 'whether anybody may log in', yesValue);
}

/** `before` fills the half of a quota that is not said. */
export function factsOf(options: FactOptions, before?: Pick<AccountFacts, 'quota'>): AccountChange {
  const { name, quota, messages, expires, services, passwordChange, active } = options;
  const isQuota = quota !== undefined || messages !== undefined;
  return {
    ...(name === undefined ? {} : { displayName: name }),
    ...(isQuota
      ? {
          quota: {
            bytes: quota === undefined ? before?.quota.bytes : quota.limit,
            messages: messages === undefined ? before?.quota.messages : messages.limit,
          },
        }
      : {}),
    ...(expires === undefined ? {} : { expiresMs: expires.limit }),
    ...(services === undefined ? {} : { services }),
    ...(passwordChange === undefined ? {} : { mayChangePassword: passwordChange }),
    ...(active === undefined ? {} : { isActive: active }),
  };
}

export type Shown = AccountFacts & { readonly address: string };

export function accountJson(account: Shown): Record<string, unknown> {
  return plainFacts(account as unknown as Record<string, unknown>);
}

/** One row of a list. */
export function accountRow(account: Shown): readonly string[] {
  const { address, isActive, quota, displayName } = account;
  return [address, isActive ? 'active' : 'disabled', quotaText(quota), displayName];
}

export function accountLines(account: Shown): readonly (readonly string[])[] {
  return [
    ['address', account.address],
    ['name', account.displayName],
    ['active', account.isActive ? 'yes' : 'no'],
    ['expires', dayText(account.expiresMs)],
    ['quota', quotaText(account.quota)],
    ['services', [...account.services].join(', ') || 'none'],
    ['may change password', account.mayChangePassword ? 'yes' : 'no'],
    ['last login', account.lastLoginMs === undefined ? 'not known' : dayText(account.lastLoginMs)],
  ];
}

export function quotaText({ bytes, messages }: AccountFacts['quota']): string {
  return messages === undefined ? sizeText(bytes) : `${sizeText(bytes)}, ${messages} messages`;
}
