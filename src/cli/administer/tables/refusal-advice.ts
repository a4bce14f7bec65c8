// What an administrator can do about a refusal, in a terminal.

import type { RefusalCode } from '../../../kit/failure.ts';

export const refusalAdvice: Readonly<Partial<Record<RefusalCode, string>>> = {
  'already-exists': 'choose another name, or remove what has it (account, alias, domain list)',
  'alias-loop': 'let it lead to an address that is not on the way back',
  'bad-address': 'write it as name@domain, in ASCII, the domain without a final dot',
  'bad-form': 'look at the values: no control characters, counts above 0, at least one domain',
  'directory-away': 'see [directory] of the configuration, and whether the database runs',
  'domain-in-use': 'remove its accounts, aliases and alias domains first, or say --with-contents',
  forbidden: 'run it as root or as the user that the mail belongs to',
  'hash-unusable': 'give it with its scheme, such as {crypt}$2y$…',
  'limit-reached': 'raise the limit with dispatchctl domain set',
  'mailbox-taken': 'look what lies there and move it away',
  'mailbox-unsafe': 'its path leads out of base_dir; correct the row',
  'not-found': 'see dispatchctl domain list, account list, alias list, admin list',
  'not-held': 'the schema of this directory has no column for it',
  'over-domain-quota': 'give less, or raise the limit with dispatchctl domain set --quota-max',
  'password-weak': 'take a longer one, or let --generate make it',
  'restore-over': 'dispatchctl account restore without an address lists those that can be restored',
};
