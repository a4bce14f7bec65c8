// `dispatchctl config nginx|lighttpd|apache`: the ready file of conf/ that suits the configuration,
// with its values in the place of the examples.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config, Listener } from '../server/config.ts';
import { StartError } from '../server/start-error.ts';
import { confDirectory } from './conf-directory.ts';
import { fillIn } from './fill-in.ts';

export const webServers = ['nginx', 'lighttpd', 'apache'] as const;
export type WebServer = (typeof webServers)[number];

export const isWebServer = (name: string): name is WebServer =>
  webServers.some((server) => server === name);

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

/** What mail programs ask to set themselves up lies at the root, whatever the prefix. */
const setup =
  '(\\.well-known/autoconfig/)?mail/config-v1\\.1\\.xml$|\\.well-known/mta-sts\\.txt$|autodiscover/autodiscover\\.(xml|json)';

/** The one place in each file that says which addresses are Dispatch's. */
function mountValues(server: WebServer, listener: Listener, mount: string): Values {
  const ours = `^(${mount.replaceAll('.', '\\.')}(/|$)|/(${setup}))`;
  if (server === 'nginx') {
    // nginx itself leads the bare prefix on. What is led to its place keeps its own REQUEST_URI.
    const asked = `location ~* "^/(${setup})" {\n        rewrite ^ ${mount}/ last;\n    }`;
    return { 'location / {': `${asked}\n\n    location ${mount}/ {` };
  }
  if (server === 'lighttpd') {
    const begins = `${listener.protocol === 'scgi' ? 'scgi' : 'fastcgi'}.server = ( "/" => ((`;
    return {
      [begins]: `$HTTP["url"] =~ "(?i)${ours}" {\n    ${begins}`,
      '    )) )': '    )) )\n    }',
    };
  }
  if (listener.at.kind === 'unix') {
    return {
      '<Location "/">': `<LocationMatch "(?i)${ours}">`,
      '</Location>': '</LocationMatch>',
    };
  }
  const scheme = listener.protocol === 'scgi' ? 'scgi' : 'fcgi';
  const port = listener.protocol === 'scgi' ? '8889' : '8888';
  const to = `${scheme}://${reachable(listener.at.host)}:${listener.at.port}`;
  return {
    [`ProxyPass "/" "${scheme}://127.0.0.1:${port}/"`]: `ProxyPassMatch "(?i)^/((?:${setup}).*)" "${to}/$1"\n    ProxyPass "${mount}" "${to}${mount}"`,
  };
}
