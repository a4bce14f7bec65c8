// Puts together what a login is proven by beside a password, and what it leaves behind.

import type { Directory } from '../directory/directory.ts';
import type { State } from '../state/open.ts';
import { AppPasswords } from './app-passwords.ts';
import type { Audit } from './audit.ts';
import type { DomainRules } from './domain-rules.ts';
import { Entrance } from './entrance.ts';
import { FactorCheck } from './factors/factor-check.ts';
import { HeldFactors } from './factors/held-factors.ts';
import { Keyring } from './factors/keyring.ts';
import { Passkeys } from './factors/passkeys.ts';
import { SecondFactors } from './factors/second-factors.ts';
import { SecondStep } from './factors/second-step.ts';
import { Notices } from './notices.ts';
import type { AccountsOptions } from './accounts-options.ts';
import { OwnSessions } from './own-sessions.ts';
import type { Owners } from './owners.ts';
import type { RightsReader } from './rights.ts';
import type { Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';
import type { StepUp } from './step-up.ts';
import type { LoginThrottle } from './throttle.ts';

export interface OpenCheck {
  readonly keyring: Keyring;
  readonly factors: FactorCheck;
  readonly heldFactors: HeldFactors;
}

/** What others prove with. */
export function openCheck(
  options: AccountsOptions,
  state: State,
  throttle: LoginThrottle,
): OpenCheck {
  const { now, randomBytes } = options;
  const keyring = new Keyring({ secrets: state.secrets, now, randomBytes });
  const factors = new FactorCheck({ table: state.factors, keyring, throttle, now });
  const { factors: table, logins, appPasswords } = state;
  const heldFactors = new HeldFactors({ table, logins, appPasswords, keyring });
  return { keyring, factors, heldFactors };
}

export interface OpenFactors {
  readonly entrance: Entrance;
  readonly secondStep: SecondStep;
  readonly secondFactors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly appPasswords: AppPasswords;
  readonly sessionsOf: OwnSessions;
}

export function openFactors(
  options: AccountsOptions,
  state: State,
  parts: OpenCheck & {
    readonly directory: Directory;
    readonly owners: Owners;
    readonly sessions: Sessions;
    readonly settings: Settings;
    readonly stepUp: StepUp;
    readonly rules: DomainRules;
    readonly rights: RightsReader;
    readonly audit: Audit;
    readonly throttle: LoginThrottle;
  },
): OpenFactors {
  const { now, randomBytes, log } = options;
  const { challenges, logins, factors: table } = state;
  const notices = new Notices({ ...parts, tell: options.tellNotice, log });
  const entrance = new Entrance({ ...parts, logins, notices, now, log });
  const secondStep = new SecondStep({ ...parts, challenges, entrance, now, randomBytes });
  const secondFactors = new SecondFactors({ ...parts, table, notices, now, randomBytes });
  const made = { entrance, secondStep, secondFactors };
  return {
    ...made,
    passkeys: new Passkeys({ ...parts, ...made, table, challenges, now, randomBytes }),
    appPasswords: new AppPasswords({
      ...parts,
      table: state.appPasswords,
      isOn: options.hasAppPasswords === true,
      now,
      randomBytes,
    }),
    sessionsOf: new OwnSessions({ ...parts, logins }),
  };
}
