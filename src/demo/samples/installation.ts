// The domains, accounts and forwarders of the demo, and what their owners have set.

import type { AccountName } from './sample.ts';

export const demoPassword = 'demo-password';

export interface DemoAccount {
  readonly name: AccountName;
  readonly domain: string;
  /** What the account may administer; `*` stands for everything. */
  readonly administers?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

export const demoDomains: readonly string[] = ['example.test', 'example.org'];

export const demoAccounts: readonly DemoAccount[] = [
  {
    name: 'alice',
    domain: 'example.test',
    settings: {
      displayName: 'Alice Keller',
      recoveryAddress: 'carol@example.org',
      signature: 'Alice Keller\nHarbour Lane Workshop: borrow, mend, bring back',
    },
  },
  { name: 'bob', domain: 'example.test', settings: { displayName: 'Bob Marsh' } },
  { name: 'carol', domain: 'example.org', settings: { displayName: 'Carol Nyström' } },
  {
    name: 'postmaster',
    domain: 'example.test',
    administers: 'example.test',
    settings: { displayName: 'Postmaster' },
  },
  {
    name: 'admin',
    domain: 'example.test',
    administers: '*',
    settings: { displayName: 'Administrator' },
  },
];

export const demoAliases = [
  {
    localPart: 'sales',
    domain: 'example.test',
    target: 'alice@example.test, bob@example.test',
  },
  { localPart: 'keys', domain: 'example.test', target: 'edith@harbour.example.org' },
  { localPart: 'otter', domain: 'example.org', target: 'carol@example.org' },
] as const;
