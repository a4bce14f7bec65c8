// `dispatchctl account reset-factor` and its likes: for who lost what they log in with beside the
// password.

import type { Command } from 'commander';
import type { LoginKind } from '../../account/account.ts';
import { leaf } from './leaf.ts';
import { type Common, operate } from './operate.ts';
import { done } from './print.ts';

export function addFactorReset(command: Command, kind: LoginKind, argument: string): void {
  leaf(
    command,
    `reset-factor <${argument}>`,
    'take away the second factor that was lost: the password alone logs in',
  ).action(async (address: string, options: Common) => {
    await operate(options, address, async ({ accounts, operator }) => {
      await accounts.secondFactors.reset(operator, { kind, address });
      return done(`${address} logs in with the password alone`, { reset: address });
    });
  });
}
