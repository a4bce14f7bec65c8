// The command line of dispatch.fcgi: the flags that ExtMail's had, and a few more.

import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Flags } from '../server/load-config.ts';

export interface Options {
  /** Go into the background once the workers serve. */
  readonly daemon: boolean;
  readonly configPath: string | undefined;
  /** Stay in the foreground and log everything to standard error. */
  readonly debug: boolean;
  /** Settings that flags give, in the form of the configuration file. */
  readonly flags: Flags;
}

interface Parsed {
  readonly server?: true;
  readonly host?: string;
  readonly port?: number;
  readonly socket?: string;
  readonly http?: string;
  readonly scgi?: string;
  readonly allow?: string;
  readonly child?: number;
  readonly request?: number;
  readonly timeout?: number;
  readonly uid?: string;
  readonly gid?: string;
  readonly pid?: string;
  readonly log?: string;
  readonly config?: string;
  readonly debug?: true;
}

/** Exit code of a command line that cannot be understood. */
export const badUsage = 2;

/** What to do, or the exit code after help or an error was printed. */
export function readOptions(args: readonly string[]): Options | number {
  const command = makeCommand();
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : badUsage;
  }
  const parsed: Parsed = command.opts();
  return {
    daemon: parsed.server === true && parsed.debug !== true,
    configPath: parsed.config,
    debug: parsed.debug === true,
    flags: flagsOf(parsed),
  };
}

function makeCommand(): Command {
  return new Command('dispatch.fcgi')
    .usage('[option...]')
    .description('Webmail and domain administration behind FastCGI.')
    .helpOption('-h, --help', 'show this usage')
    .option('--server', 'run as a FastCGI server in the background (default: in the foreground)')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('--port <port>', 'port to listen on (default: 8888)', wholeNumber)
    .option('--socket <path>', 'unix socket to listen on instead of a port')
    .option('--scgi <address:port|path>', 'listen for SCGI as well')
    .option('--http <address:port|path>', 'listen for plain HTTP as well')
    .option('--allow <network,...>', 'web servers that may connect over TCP (default: every one)')
    .option('--child <number>', 'workers to keep', wholeNumber)
    .option('--request <number>', 'requests after which a worker is replaced', wholeNumber)
    .option('--timeout <seconds>', 'seconds to wait for a page or a hung worker', wholeNumber)
    .option('-u, --uid <user>', 'user to become')
    .option('-g, --gid <group>', 'group to become')
    .option('--pid <file>', 'file for the process id of the master')
    .option('-l, --log <file>', 'log file (default: standard error)')
    .option('--config <file>', 'configuration file')
    .option('-d, --debug', 'stay in the foreground and log everything to standard error')
    .addHelpText('after', afterHelp)
    .allowExcessArguments(false)
    .showHelpAfterError('(--help shows every option)')
    .exitOverride();
}

const afterHelp = `
Without --server it stays in the foreground, for an init system or a terminal. When a web server
has started it with a listening socket as standard input, it serves that socket.
Flags win over the configuration file. Signals are described in docs/signals.md.`;

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function flagsOf(parsed: Parsed): Flags {
  const listen = listenFlags(parsed);
  const all: Flags = {
    'server.listen': listen.length === 0 ? undefined : listen,
    'server.allow': parsed.allow?.split(',').map((network) => network.trim()),
    'server.children': parsed.child,
    'server.requests': parsed.request,
    'server.timeout': parsed.timeout,
    'server.uid': parsed.uid,
    'server.gid': parsed.gid,
    'server.pid_file': parsed.pid,
    'log.file': parsed.debug === true ? '' : parsed.log,
    'log.level': parsed.debug === true ? 'debug' : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Any of them replaces the listening addresses of the file: what is on the line is all there is. */
function listenFlags({ host, port, socket, http, scgi }: Parsed): string[] {
  const listen: string[] = [];
  if (socket !== undefined) listen.push(`fastcgi:${socket}`);
  if (host !== undefined || port !== undefined) {
    listen.push(`fastcgi://${bracketed(host ?? '127.0.0.1')}:${port ?? 8888}`);
  }
  if (scgi !== undefined) listen.push(`scgi:${place(scgi)}`);
  if (http !== undefined) listen.push(`http:${place(http)}`);
  return listen;
}

/** `ADDRESS:PORT` or `/PATH` behind the colon of a protocol. */
function place(text: string): string {
  return text.startsWith('/') ? text : `//${text}`;
}

function bracketed(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}
