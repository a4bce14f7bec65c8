// `dispatchctl config SERVER`: the ready files of conf/ for a web server or a mail server, with the
// values of the configuration in the place of the examples.

import { Argument, Command, CommanderError } from 'commander';
import { loadConfig } from '../server/load-config.ts';
import { StartError } from '../server/start-error.ts';
import { isWebServer, webServerConfig, webServers } from './config-web-server.ts';
import { isMailServer, mailServers } from './mail-servers/statements.ts';
import { badUsage } from './options.ts';

/** Prints the files; gives the exit code: 1 where there is none for it, 2 for a bad command line. */
export async function configCommand(args: readonly string[]): Promise<number> {
  const command = makeCommand();
  try {
    command.parse(args, { from: 'user' });
    await run(command.args[0] ?? '', command.opts());
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : badUsage;
    if (!(error instanceof StartError)) throw error;
    console.error(`dispatchctl: ${error.message}`);
    return 1;
  }
}

interface Options {
  readonly config?: string;
  readonly host: string;
  readonly into?: string;
}

export function makeCommand(): Command {
  const choices = [...webServers, ...mailServers];
  return new Command('dispatchctl config')
    .description('Print ready files for a server, with the values of the configuration.')
    .addArgument(
      new Argument('<server>', 'what stands before Dispatch, or shares its mail').choices(choices),
    )
    .option('--config <file>', 'configuration file of Dispatch')
    .option('--host <name>', 'name of this host for browsers and mail', 'mail.example.org')
    .option('--into <directory>', "write a mail server's files there, and none over another one")
    .helpOption('-h, --help', 'show this usage')
    .allowExcessArguments(false)
    .exitOverride();
}

async function run(server: string, { config: path, host, into }: Options): Promise<void> {
  const config = loadConfig(path, {}, process.cwd());
  if (isWebServer(server)) {
    process.stdout.write(webServerConfig(server, config, host));
  } else if (isMailServer(server)) {
    // Loaded only here: it brings the database with it.
    const { mailServerConfig, writeFiles } = await import('./config-mail-server.ts');
    const files = await mailServerConfig(server, config, host);
    if (into === undefined) {
      process.stdout.write(files.map(({ name, text }) => `#### ${name}\n${text}`).join('\n'));
    } else {
      process.stdout.write(writeFiles(files, into).join(''));
    }
  }
}
