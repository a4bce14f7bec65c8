// What every command of administration has: its help, the configuration, JSON where it is asked for.

import { Command } from 'commander';

/** A group of commands such as `account`. */
export function group(name: string, about: string): Command {
  return helped(new Command(name).description(about));
}

/** One command of a group; `words` are its name and its arguments. */
export function leaf(parent: Command, words: string, about: string): Command {
  return helped(common(parent.command(words).description(about)));
}

export function common(command: Command): Command {
  return command
    .option('--config <file>', 'configuration file (default: /etc/dispatch/dispatch.toml)')
    .option('--json', 'the answer as JSON')
    .allowExcessArguments(false);
}

/** How a password comes in: asked for on a terminal where none of them is said. */
export function passworded(command: Command): Command {
  return command
    .option('--password-stdin', 'read the password from the first line of standard input')
    .option('--generate', 'make a password and show it once');
}

export function confirmed(command: Command): Command {
  return command.option('-y, --yes', 'do not ask');
}

export function helped(command: Command): Command {
  return command
    .helpOption('-h, --help', 'show this usage')
    .helpCommand(false)
    .showHelpAfterError('(--help shows every option)')
    .exitOverride();
}
