// The command `dispatchctl`: asks a running master by its control socket.

import { Command, CommanderError } from 'commander';
import { loadConfig } from '../server/load-config.ts';
import { StartError } from '../server/start-error.ts';
import { askStatus } from './ask-status.ts';
import { configCommand } from './config-command.ts';
import { badUsage } from './options.ts';
import { statusText } from './status-text.ts';
import { top } from './top.ts';

/** Where the init script and the systemd unit put it. */
const usualSocket = '/run/dispatch/control.sock';

interface Where {
  readonly control?: string;
  readonly config?: string;
}

/**
 * Gives the exit code: 0, 1 for a failure, 2 for a bad command line, 3 where no master answers
 * (as LSB has it for a program that does not run).
 */
export async function controlCommand(args: readonly string[]): Promise<number> {
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

function makeCommand(): Command {
  const command = new Command('dispatchctl')
    .description('Ask a running Dispatch how it goes.')
    .helpOption('-h, --help', 'show this usage')
    .showHelpAfterError('(--help shows every option)')
    .exitOverride();
  placed(command.command('status').description('print the status once'))
    .option('--json', 'as JSON')
    .action(async (options: Where & { json?: true }) => {
      const status = await askStatus(socketOf(options));
      const text = options.json === true ? `${JSON.stringify(status, null, 2)}\n` : undefined;
      process.stdout.write(text ?? statusText(status));
    });
  placed(command.command('top').description('show the status live; q quits')).action(
    async (options: Where) => top(socketOf(options), process.stdin, process.stdout),
  );
  command.command('doctor').description('look for what is wrong, and say what mends it');
  command.command('migrate').description('make the tables of Dispatch, or bring them up to date');
  command.command('index').description('look at indexes, check them, make them anew');
  command.command('convert').description('carry a mailbox from mbox to Maildir, or back');
  command.command('config').description('print ready files for web servers and mail servers');
  return command;
}

function placed(command: Command): Command {
  return command
    .option('--control <path>', `control socket (default: ${usualSocket})`)
    .option('--config <file>', 'configuration file that names the control socket')
    .helpOption('-h, --help', 'show this usage')
    .exitOverride();
}

function socketOf({ control, config }: Where): string {
  if (control !== undefined) return control;
  if (config === undefined) return usualSocket;
  const named = loadConfig(config, {}, process.cwd()).server.control;
  if (named !== '') return named;
  throw new StartError(`${config} names no control socket: set control in [server]`);
}
