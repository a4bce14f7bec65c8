// The command `dispatchctl`: what it is asked for is loaded only then.

import { Command, CommanderError } from 'commander';
import { StartError } from '../server/start-error.ts';
import { configCommand } from './config-command.ts';
import { badUsage } from './options.ts';
import { completionCommand } from './reference/completion-command.ts';
import { statusCommands } from './status-commands.ts';

/**
 * Gives the exit code: 0, 1 for a failure, 2 for a bad command line, 3 where no master answers
 * (as LSB has it for a program that does not run).
 */
export async function controlCommand(typed: readonly string[]): Promise<number> {
  const args = configLast(typed);
  if (args[0] === 'config') return configCommand(args.slice(1));
  // Loaded only here: it brings the database and the mail with it.
  if (args[0] === 'index') return (await import('./index-command.ts')).indexCommand(args.slice(1));
  if (args[0] === 'convert') {
    return (await import('./convert-command.ts')).convertCommand(args.slice(1));
  }
  if (args[0] === 'migrate') {
    return (await import('./migrate-command.ts')).migrateCommand(args.slice(1));
  }
  if (args[0] === 'doctor') {
    return (await import('./doctor-command.ts')).doctorCommand(args.slice(1));
  }
  if (administering.has(args[0] ?? '')) {
    return (await import('./administer/command-tree.ts')).administer(args);
  }
  const command = makeCommand();
  try {
    await command.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : badUsage;
    if (!(error instanceof StartError)) throw error;
    console.error(`dispatchctl: ${error.message}`);
    return notRunning;
  }
}

const notRunning = 3;

/** The words of `administer/command-tree.ts`, which is loaded only for them. */
const administering: ReadonlySet<string> = new Set([
  'domain',
  'alias-domain',
  'account',
  'alias',
  'sign-up',
  'admin',
  'audit',
  'logins',
  'token',
  'webhook',
  'dns',
  'dkim',
  'passwd',
  'purge',
]);

/** `dispatchctl --config FILE account …` is `dispatchctl account … --config FILE`. */
function configLast(typed: readonly string[]): readonly string[] {
  const [first = '', second, ...rest] = typed;
  if (first === '--config' && second !== undefined) return [...rest, first, second];
  return first.startsWith('--config=') ? [...typed.slice(1), first] : typed;
}

function makeCommand(): Command {
  const command = new Command('dispatchctl')
    .description('Administer an installation of Dispatch, and ask a running one how it goes.')
    .helpCommand(false)
    .helpOption('-h, --help', 'show this usage')
    .showHelpAfterError('(--help shows every option)')
    .exitOverride();
  for (const own of [...statusCommands(), completionCommand()]) command.addCommand(own);
  command.command('doctor').description('look for what is wrong, and say what mends it');
  command.command('migrate').description('make the tables of Dispatch, or bring them up to date');
  command.command('index').description('look at indexes, check them, make them anew');
  command.command('convert').description('carry a mailbox from mbox to Maildir, or back');
  command.command('domain').description('domains: add, list, show, set, remove');
  command.command('alias-domain').description('other names of a domain');
  command.command('account').description('accounts: add, remove, restore, rename, import and more');
  command.command('alias').description('aliases: add, list, set, remove, import');
  command.command('sign-up').description('invitations, and who asks for a mailbox');
  command.command('admin').description('administrators');
  command.command('audit').description('who changed what, and when');
  command.command('logins').description('who came in, who did not, and who is held back');
  command.command('dns').description('what the DNS says of a domain, and what to publish');
  command.command('token').description('what programs administer with: list, del');
  command.command('webhook').description('addresses that are told what was done');
  command
    .command('dkim')
    .description('keys that mail is signed with: make, use, list, del, export');
  command.command('passwd').description('change the own password, knowing it');
  command.command('purge').description('erase the mail of accounts removed long ago');
  command.command('config').description('print ready files for web servers and mail servers');
  return command;
}
