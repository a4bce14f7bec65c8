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
  readonly socket?: readonly string[];
  readonly http?: readonly string[];
  readonly scgi?: readonly string[];
  readonly allow?: string;
  readonly child?: number;
  readonly standby?: number;
  readonly minspare?: number;
  readonly maxserver?: number;
  readonly request?: number;
  readonly timeout?: number;
  readonly uid?: string;
  readonly gid?: string;
  readonly pid?: string;
  readonly log?: string;
  readonly nice?: number;
  readonly control?: string;
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

export function makeCommand(): Command {
  return new Command('dispatch.fcgi')
    .usage('[option...]')
    .description('Webmail and domain administration behind FastCGI.')
    .helpOption('-h, --help', 'show this usage')
    .option(
      '-s, --server',
      'run as a FastCGI server in the background (default: in the foreground)',
    )
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('-p, --port <port>', 'port to listen on for FastCGI (default: 8888)', wholeNumber)
    .option('--socket <path>', 'unix socket to listen on for FastCGI', collected)
    .option('--scgi <address:port|path>', 'listen for SCGI', collected)
    .option('--http <address:port|path>', 'listen for plain HTTP', collected)
    .option('--allow <network,...>', 'web servers that may connect over TCP (default: every one)')
    .option('--child <number>', 'workers to keep, always this many', wholeNumber)
    .option('--standby <number>', 'loaded workers that take over (default: 1)', wholeNumber)
    .option(
      '--minspare <number>',
      'idle workers to keep; their number follows the load',
      wholeNumber,
    )
    .option('--maxserver <number>', 'most workers there ever are (default: 25)', wholeNumber)
    .option('-r, --request <number>', 'requests after which a worker is replaced', wholeNumber)
    .option('--timeout <seconds>', 'seconds to wait for a page or a hung worker', wholeNumber)
    .option('--nice <number>', 'priority, as with nice(1)', priority)
    .option('-u, --uid <user>', 'user to become')
    .option('-g, --gid <group>', 'group to become')
    .option('--pid <file>', 'file for the process id of the master')
    .option('--control <path>', 'unix socket that dispatchctl asks')
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
Listening flags add up: what stands on the line, and nothing else, is where it listens. --http
alone speaks only HTTP; --http with --port or --socket speaks both. Without any of them the file
decides. --socket, --scgi and --http may be repeated.
Flags win over the configuration file. Signals are described in docs/signals.md.`;

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function priority(text: string): number {
  if (!/^-?\d{1,2}$/.test(text)) throw new InvalidArgumentError('It must be from -20 to 19.');
  return Number(text);
}

function collected(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function flagsOf(parsed: Parsed): Flags {
  const listen = listenFlags(parsed);
  const all: Flags = {
    'server.listen': listen.length === 0 ? undefined : listen,
    'server.allow': parsed.allow?.split(',').map((network) => network.trim()),
    'server.children': parsed.child,
    'server.standby': parsed.standby,
    'server.min_spare': spareOf(parsed),
    'server.max_server': parsed.maxserver,
    'server.requests': parsed.request,
    'server.timeout': parsed.timeout,
    'server.uid': parsed.uid,
    'server.gid': parsed.gid,
    'server.pid_file': parsed.pid,
    'server.nice': parsed.nice,
    'server.control': parsed.control,
    'log.file': parsed.debug === true ? '' : parsed.log,
    'log.level': parsed.debug === true ? 'debug' : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** `--child` is a fixed number; naming only the most still asks for a number that follows. */
function spareOf({ child, minspare, maxserver }: Parsed): number | undefined {
  if (minspare !== undefined) return minspare;
  if (child !== undefined) return 0;
  return maxserver === undefined ? undefined : 1;
}

/** They replace the listening addresses of the file: what is on the line is all there is. */
function listenFlags({ host, port, socket = [], scgi = [], http = [] }: Parsed): string[] {
  const listen = socket.map((path) => `fastcgi:${path}`);
  if (host !== undefined || port !== undefined) {
    listen.push(`fastcgi://${bracketed(host ?? '127.0.0.1')}:${port ?? 8888}`);
  }
  listen.push(...scgi.map((text) => `scgi:${place(text)}`));
  listen.push(...http.map((text) => `http:${place(text)}`));
  return listen;
}

/** `ADDRESS:PORT` or `/PATH` behind the colon of a protocol. */
function place(text: string): string {
  return text.startsWith('/') ? text : `//${text}`;
}

function bracketed(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}
