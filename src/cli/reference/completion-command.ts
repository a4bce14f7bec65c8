// `dispatchctl completion SHELL`: the script that completes its commands and options.

import { Argument, Command } from 'commander';

const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];

export function completionCommand(): Command {
  return new Command('completion')
    .description('print the script that completes commands in a shell')
    .addArgument(new Argument('<shell>', 'whose script').choices(shells))
    .helpOption('-h, --help', 'show this usage')
    .allowExcessArguments(false)
    .exitOverride()
    .action(async (shell: Shell) => {
      // Loaded only here: they know every command there is.
      const { controlFacts } = await import('./command-facts.ts');
      const { completionScript } = await import('./completion.ts');
      process.stdout.write(completionScript(shell, controlFacts()));
    });
}
