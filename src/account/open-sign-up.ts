// Puts together how people come to a mailbox by themselves.

import type { Directory } from '../directory/directory.ts';
import type { State } from '../state/open.ts';
import type { DomainAdministration } from './administration.ts';
import type { AccountsOptions } from './accounts-options.ts';
import type { Audit } from './audit.ts';
import type { NewPasswords } from './new-passwords.ts';
import type { Owners } from './owners.ts';
import type { RightsReader } from './rights.ts';
import { AskThrottle } from './self-service/ask-throttle.ts';
import type { Recovery } from './self-service/recovery.ts';
import type { Settings } from './settings.ts';
import { Invitations } from './sign-up/invitations.ts';
import { SignUpRequests } from './sign-up/sign-up-requests.ts';
import { SignUpRules } from './sign-up/sign-up-rules.ts';

export interface SignUpVerbs {
  readonly rules: SignUpRules;
  readonly invitations: Invitations;
  readonly requests: SignUpRequests;
}

export function openSignUp(
  { now, randomBytes, loginDomains }: AccountsOptions,
  state: State,
  parts: {
    readonly directory: Directory;
    readonly settings: Settings;
    readonly passwords: NewPasswords;
    readonly rights: RightsReader;
    readonly owners: Owners;
    readonly audit: Audit;
    readonly administration: DomainAdministration;
    readonly recovery: Recovery;
    readonly keepMs: number;
  },
): SignUpVerbs {
  const { domainSettings: table, removedAccounts } = state;
  const defaultDomain = loginDomains?.defaultDomain ?? '';
  const rules = new SignUpRules({ ...parts, table, defaultDomain, now });
  const throttle = new AskThrottle(state.throttles, now);
  const all = { ...parts, rules, removedAccounts, throttle, randomBytes, now };
  return {
    rules,
    invitations: new Invitations({ ...all, table: state.invitations }),
    requests: new SignUpRequests({ ...all, table: state.signUps }),
  };
}
