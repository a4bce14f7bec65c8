// Every command of `dispatchctl` that administers, and how one is run: what it throws becomes one
// line on standard error and an exit code.

import { Command, CommanderError } from 'commander';
import { StartError } from '../../server/start-error.ts';
import { accountCommand } from './account-command.ts';
import { adminCommand } from './admin-command.ts';
import { aliasCommand } from './alias-command.ts';
import { auditCommand } from './audit-command.ts';
import { CommandError, refusedExit, usageExit } from './command-error.ts';
import { dkimCommand } from './dkim-command.ts';
import { dnsCommand } from './dns-command.ts';
import { aliasDomainCommand, domainCommand } from './domain-command.ts';
import { loginsCommand } from './logins-command.ts';
import { ownPasswordCommand } from './own-password-command.ts';
import { purgeCommand } from './purge-command.ts';
import { signUpCommand } from './sign-up-command.ts';
import { tokenCommand } from './token-command.ts';
import { webhookCommand } from './webhook-command.ts';

export function administrationCommands(): readonly Command[] {
  return [
    domainCommand(),
    aliasDomainCommand(),
    accountCommand(),
    aliasCommand(),
    adminCommand(),
    auditCommand(),
    loginsCommand(),
    signUpCommand(),
    tokenCommand(),
    webhookCommand(),
    dnsCommand(),
    dkimCommand(),
    ownPasswordCommand(),
    purgeCommand(),
  ];
}

/** Gives the exit code: 0 done, 1 refused or failed, 2 a command line that can't be carried out. */
export async function administer(args: readonly string[]): Promise<number> {
  const root = new Command('dispatchctl').exitOverride();
  for (const command of administrationCommands()) root.addCommand(command);
  try {
    await root.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageExit;
    if (error instanceof CommandError) return failed(error.message, error, args);
    if (error instanceof StartError || isOfSystem(error)) {
      return failed(error.message, { code: 'failed', exitCode: refusedExit }, args);
    }
    throw error;
  }
}

function failed(
  message: string,
  { code, exitCode }: Pick<CommandError, 'code' | 'exitCode'>,
  args: readonly string[],
): number {
  const isJson = args.includes('--json');
  console.error(isJson ? JSON.stringify({ error: { code, message } }) : `dispatchctl: ${message}`);
  return exitCode;
}

/** A file, a directory, a disk: the system's own words say which and why. */
function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
}
