// `dispatchctl passwd`: a person changes the own password, knowing it. The same checks as in the
// webmail: it is throttled, judged, audited under the person's name, and ends other sessions.

import { Command } from 'commander';
import { askLine, askSecret, stdinLines } from './ask.ts';
import { CommandError, usageError } from './command-error.ts';
import { common } from './leaf.ts';
import { type Act, type Common, operate } from './operate.ts';
import { done } from './print.ts';

export function ownPasswordCommand(): Command {
  return common(new Command('passwd').description('change the own password, knowing it'))
    .argument('[address]', 'whose it is; asked for where it is not said')
    .option('--password-stdin', 'read the current and the new password from two lines')
    .helpOption('-h, --help', 'show this usage')
    .exitOverride()
    .action(async (named: string | undefined, options: Common & { passwordStdin?: true }) => {
      const address = named ?? (await askLine('Address: '));
      const { current, next } = await passwords(options.passwordStdin === true);
      await operate(options, address, (act) => change(act, { address, current, next }));
    });
}

async function passwords(fromStdin: boolean): Promise<{ current: string; next: string }> {
  if (fromStdin) {
    const [current = '', next = ''] = await stdinLines();
    if (current === '' || next === '') {
      throw usageError(
        'standard input needs the current password and, on the next line, the new one',
      );
    }
    return { current, next };
  }
  const current = await askSecret('Current password: ');
  const next = await askSecret('New password: ');
  if ((await askSecret('New password once more: ')) !== next) {
    throw new CommandError('the two new passwords are not the same; nothing was done', 'failed');
  }
  return { current, next };
}

async function change(
  { accounts }: Act,
  { address, current, next }: { address: string; current: string; next: string },
) {
  const { token, session } = await accounts.login({
    address,
    password: current,
    remoteAddress: '127.0.0.1',
    userAgent: 'dispatchctl passwd',
  });
  try {
    await accounts.changePassword(session, { current, next, token });
  } finally {
    await accounts.logout(token);
  }
  return done(`the password of ${session.address} was changed`, { address: session.address });
}
