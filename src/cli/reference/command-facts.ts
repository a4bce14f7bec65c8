// Every command of `dispatchctl` as plain facts, read from what commander parses with: for the tab
// completion and the manual pages, which can so not tell of anything else.

import { Command } from 'commander';
import { administrationCommands } from '../administer/command-tree.ts';
import { makeCommand as configCommand } from '../config-command.ts';
import { makeCommand as convertCommand } from '../convert-command.ts';
import { makeCommand as doctorCommand } from '../doctor-command.ts';
import { makeCommand as indexCommand } from '../index-command.ts';
import { makeCommand as migrateCommand } from '../migrate-command.ts';
import { statusCommands } from '../status-commands.ts';
import { completionCommand } from './completion-command.ts';

export interface CommandFacts {
  /** Words behind the program's name: `account add`; empty for the program itself. */
  readonly path: string;
  readonly about: string;
  /** As usage shows them: `<address> [size]`. */
  readonly usage: string;
  readonly arguments: readonly ArgumentFacts[];
  readonly options: readonly OptionFacts[];
  readonly commands: readonly CommandFacts[];
}

export interface ArgumentFacts {
  readonly name: string;
  readonly about: string;
  readonly choices: readonly string[];
}

export interface OptionFacts {
  /** `-y, --yes` or `--quota <size>`. */
  readonly flags: string;
  readonly long: string;
  readonly about: string;
  readonly choices: readonly string[];
  readonly takesValue: boolean;
}

export function controlFacts(): CommandFacts {
  const root = new Command('dispatchctl').description(
    'administers an installation of Dispatch, and asks a running one how it goes',
  );
  const all = [
    ...statusCommands(),
    ...administrationCommands(),
    doctorCommand().name('doctor'),
    migrateCommand().name('migrate'),
    indexCommand().name('index'),
    convertCommand().name('convert'),
    configCommand().name('config'),
    completionCommand(),
  ];
  for (const command of all) root.addCommand(command);
  return factsOf(root, '');
}

/** The facts of any command, its own commands included. */
export function factsOf(command: Command, path: string): CommandFacts {
  return {
    path,
    about: command.description(),
    usage: command.registeredArguments.map(usageOf).join(' '),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      about: argument.description,
      choices: argument.argChoices ?? [],
    })),
    options: [...command.options].map((option) => ({
      flags: option.flags,
      long: option.long ?? option.short ?? '',
      about: option.description,
      choices: option.argChoices ?? [],
      takesValue: option.required || option.optional,
    })),
    commands: command.commands.map((one) => factsOf(one, `${path} ${one.name()}`.trim())),
  };
}

/** The command and all below it. */
export function everyCommand(facts: CommandFacts): readonly CommandFacts[] {
  return [facts, ...facts.commands.flatMap(everyCommand)];
}

function usageOf(argument: {
  readonly required: boolean;
  readonly variadic: boolean;
  name(): string;
}): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}
