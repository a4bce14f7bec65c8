// `dispatchctl status` and `dispatchctl top`: they ask a running master by its control socket.

import { Command } from 'commander';
import { loadConfig } from '../server/load-config.ts';
import { StartError } from '../server/start-error.ts';
import { askStatus } from './ask-status.ts';
import { statusText } from './status-text.ts';
import { top } from './top.ts';

/** Where the init script and the systemd unit put it. */
const usualSocket = '/run/dispatch/control.sock';

interface Where {
  readonly control?: string;
  readonly config?: string;
}

export function statusCommands(): readonly Command[] {
  return [
    placed(new Command('status').description('print the status once'))
      .option('--json', 'as JSON')
      .action(async (options: Where & { json?: true }) => {
        const status = await askStatus(socketOf(options));
        const text = options.json === true ? `${JSON.stringify(status, null, 2)}\n` : undefined;
        process.stdout.write(text ?? statusText(status));
      }),
    placed(new Command('top').description('show the status live; q quits')).action(
      async (options: Where) => top(socketOf(options), process.stdin, process.stdout),
    ),
  ];
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
