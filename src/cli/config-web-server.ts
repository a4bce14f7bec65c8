// `dispatchctl config nginx|lighttpd|apache`: the ready file of conf/ that suits the configuration,
// with its values in the place of the examples.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Command, CommanderError } from 'commander';
import type { Config, Listener } from '../server/config.ts';
import { loadConfig } from '../server/load-config.ts';
import { StartError } from '../server/start-error.ts';
import { fillIn } from './fill-in.ts';
import { badUsage } from './options.ts';

const webServers = ['nginx', 'lighttpd', 'apache'] as const;
export type WebServer = (typeof webServers)[number];

/** Prints the file; gives the exit code: 1 where there is none for it, 2 for a bad command line. */
export async function printWebServerConfig(args: readonly string[]): Promise<number> {
  const command = makeCommand();
  try {
    command.parse(args, { from: 'user' });
    const server = command.args[0] as WebServer;
    const { config: path, host } = command.opts<{ config?: string; host: string }>();
    const config = loadConfig(path, {}, process.cwd());
    process.stdout.write(webServerConfig(server, config, host));
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : badUsage;
    if (!(error instanceof StartError)) throw error;
    console.error(`dispatchctl: ${error.message}`);
    return 1;
  }
}

function makeCommand(): Command {
  return new Command('dispatchctl config')
    .description('Print a ready file for a web server, with the values of the configuration.')
    .addArgument(
      new Argument('<server>', 'the web server that stands before Dispatch').choices(webServers),
    )
    .option('--config <file>', 'configuration file of Dispatch')
    .option('--host <name>', 'name that browsers ask for', 'mail.example.org')
    .helpOption('-h, --help', 'show this usage')
    .allowExcessArguments(false)
    .exitOverride();
}

/** The text of the file. Throws StartError where no file of conf/ fits the listeners. */
export function webServerConfig(server: WebServer, config: Config, host: string): string {
  if (!/^[\w.-]+$/.test(host)) throw new StartError(`${host} is no name of a host`);
  const listener = chooseListener(config.server.listeners);
  const text = readFileSync(join(confDirectory(), server, fileFor(listener)), 'utf8');
  const { mount } = config.web;
  return fillIn(text, {
    'mail.example.org': host,
    ...addressValues(server, listener),
    ...limitValues(server, config, text),
    ...(mount === '' ? {} : mountValues(server, listener, mount)),
  });
}

/** Seen from dist/, where the build puts this module, or from src/cli/. */
function confDirectory(): string {
  const built = join(import.meta.dirname, '../conf');
  return existsSync(built) ? built : join(import.meta.dirname, '../../conf');
}

/** FastCGI keeps its connections, so SCGI is only taken where there is nothing else. */
function chooseListener(listeners: readonly Listener[]): Listener {
  const found =
    listeners.find(({ protocol }) => protocol === 'fastcgi') ??
    listeners.find(({ protocol, at }) => protocol === 'scgi' && at.kind === 'tcp');
  if (found !== undefined) return found;
  throw new StartError('nothing listens for FastCGI: add "fastcgi:/run/dispatch.sock" to listen');
}

function fileFor({ protocol, at }: Listener): string {
  if (protocol === 'scgi') return 'scgi.conf';
  return at.kind === 'unix' ? 'unix.conf' : 'remote.conf';
}

type Values = Readonly<Record<string, string>>;

function addressValues(server: WebServer, { protocol, at }: Listener): Values {
  if (at.kind === 'unix') return { '/run/dispatch.sock': at.path };
  // lighttpd has a key of its own for the port, and wants no brackets around IPv6.
  const host = server === 'lighttpd' ? at.host.replace(/^\[|\]$/g, '') : at.host;
  const port = protocol === 'scgi' ? '8889' : '8888';
  return { '127.0.0.1': reachable(host), [port]: String(at.port) };
}

/** What listens on every address is reached by the one of the loopback. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host.replace(/^(\[?)::(\]?)$/, '$1::1$2');
}

const kibibyte = 1024;

function limitValues(server: WebServer, { web, server: { timeoutMs } }: Config, text: string) {
  const seconds = String(Math.ceil(timeoutMs / 1000) + 10);
  const upload = {
    nginx: { '64m': `${Math.ceil(web.bodyBytesMax / kibibyte)}k` },
    lighttpd: { '65536': String(Math.ceil(web.bodyBytesMax / kibibyte)) },
    apache: { '67108864': String(web.bodyBytesMax) },
  }[server];
  return { ...upload, ...(text.includes('130') ? { '130': seconds } : {}) };
}

/** The one place in each file that says which addresses are Dispatch's. */
function mountValues(server: WebServer, listener: Listener, mount: string): Values {
  if (server === 'nginx') return { 'location / {': `location ${mount}/ {` };
  if (server === 'lighttpd') return { '( "/" =>': `( "${mount}" =>` };
  if (listener.at.kind === 'unix') return { '<Location "/">': `<Location "${mount}">` };
  const scheme = listener.protocol === 'scgi' ? 'scgi' : 'fcgi';
  const port = listener.protocol === 'scgi' ? '8889' : '8888';
  const { host } = listener.at;
  return {
    [`"/" "${scheme}://127.0.0.1:${port}/"`]: `"${mount}" "${scheme}://${reachable(host)}:${listener.at.port}${mount}"`,
  };
}
