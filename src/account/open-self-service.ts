// Puts together what people may do for themselves.

import type { Directory } from '../directory/directory.ts';
import type { State } from '../state/open.ts';
import type { Audit } from './audit.ts';
import type { DomainRules } from './domain-rules.ts';
import type { NewPasswords } from './new-passwords.ts';
import type { AccountsOptions } from './accounts-options.ts';
import type { RightsReader } from './rights.ts';
import { AskThrottle } from './self-service/ask-throttle.ts';
import { OwnForwarding } from './self-service/forwarding.ts';
import { Recovery } from './self-service/recovery.ts';
import { SelfServiceRules } from './self-service/self-service-rules.ts';
import { TemporaryAddresses } from './self-service/temporary-addresses.ts';
import type { Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';
import type { StepUp } from './step-up.ts';

export interface SelfServiceVerbs {
  readonly rules: SelfServiceRules;
  readonly recovery: Recovery;
  readonly forwarding: OwnForwarding;
  readonly temporary: TemporaryAddresses;
}

export function openSelfService(
  { now, randomBytes }: AccountsOptions,
  state: State,
  parts: {
    readonly directory: Directory;
    readonly settings: Settings;
    readonly sessions: Sessions;
    readonly passwords: NewPasswords;
    readonly rights: RightsReader;
    readonly stepUp: StepUp;
    readonly audit: Audit;
    readonly rules: DomainRules;
  },
): SelfServiceVerbs {
  const { audit, rules: domainRules, directory } = parts;
  const rules = new SelfServiceRules({ table: state.domainSettings, audit, now });
  const throttle = new AskThrottle(state.throttles, now);
  return {
    rules,
    recovery: new Recovery({ ...parts, rules, table: state.links, throttle, randomBytes, now }),
    forwarding: new OwnForwarding({ ...parts, rules, domainRules }),
    temporary: new TemporaryAddresses({
      directory,
      rules,
      due: state.dues,
      audit,
      randomBytes,
      now,
    }),
  };
}
