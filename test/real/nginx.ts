// A real nginx before the application: one server block that passes everything by FastCGI.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { ensureInstalled } from './install.ts';
import { Service } from './service.ts';
import { temporaryDirectory } from './temporary.ts';
import { accepts } from './until.ts';

export interface NginxOptions {
  /** Where the application listens: a TCP port of the loopback, or the path of a unix socket. */
  readonly upstream: number | string;
  /** Idle connections kept to the application; 0 closes after each request. Default 16. */
  readonly keepalive?: number;
  /** Whether a request that changes nothing is asked again when its connection was lost. */
  readonly asksAgain?: boolean;
  /** Lines put into the location block after the parameters. */
  readonly location?: string;
  /** SCRIPT_FILENAME: what a PHP server would run. */
  readonly script?: string;
  /** Lines put into the http block. */
  readonly http?: string;
  /** Prefixes of what nginx serves itself, below the `root` that the http block says. */
  readonly files?: readonly string[];
  /** User of the workers when started by root. */
  readonly user?: string;
}

export interface Nginx {
  readonly port: number;
  /** For example `http://127.0.0.1:40001`. */
  readonly origin: string;
  readonly pid: number;
  tail(): string;
  stop(): Promise<void>;
}

/** The server, or the reason why there is none (to skip with). */
export async function startNginx(options: NginxOptions): Promise<Nginx | string> {
  const missing = ensureInstalled('/usr/sbin/nginx', ['nginx-light']);
  if (missing !== undefined) return missing;
  const home = temporaryDirectory('nginx');
  const port = await freePort();
  mkdirSync(join(home.path, 'temporary'));
  const configuration = join(home.path, 'nginx.conf');
  writeFileSync(configuration, configure(home.path, port, options));
  const service = await Service.start({
    name: 'nginx',
    program: '/usr/sbin/nginx',
    words: ['-p', home.path, '-e', join(home.path, 'error.log'), '-c', configuration],
    logs: [join(home.path, 'error.log')],
    ready: () => accepts(port),
  });
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    pid: service.pid,
    tail: () => service.tail(),
    async stop() {
      await service.stop();
      home.remove();
    },
  };
}

function configure(home: string, port: number, options: NginxOptions): string {
  const { upstream, keepalive = 16, location = '', user = 'nobody', asksAgain = false } = options;
  const { http = '', files = [] } = options;
  const script = options.script ?? '/dispatch.fcgi';
  const server = typeof upstream === 'number' ? `127.0.0.1:${upstream}` : `unix:${upstream}`;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
${process.getuid?.() === 0 ? `user ${user} ${user === 'nobody' ? 'nogroup' : user};` : ''}
worker_processes 1;
pid ${home}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  ${http}
  ${temporary.map((kind) => `${kind}_temp_path ${home}/temporary/${kind};`).join('\n  ')}
  client_max_body_size 64m;
  keepalive_requests 1000000;
  upstream application {
    ${asksAgain ? `server ${server} max_fails=0;\n    `.repeat(2) : `server ${server};`}
    ${keepalive > 0 ? `keepalive ${keepalive}; keepalive_requests 1000000;` : ''}
  }
  server {
    listen 127.0.0.1:${port};
    ${files.map((prefix) => `location ${prefix} {}`).join('\n    ')}
    location / {
      fastcgi_pass application;
      fastcgi_keep_conn ${keepalive > 0 ? 'on' : 'off'};
      ${asksAgain ? 'fastcgi_next_upstream error;' : ''}
      fastcgi_param SCRIPT_FILENAME ${script};
      ${parameters.map(([name, value]) => `fastcgi_param ${name} ${value};`).join('\n      ')}
      ${location}
    }
  }
}
`;
}

/** What the stock fastcgi_params passes, in its order, and no client's Proxy header (httpoxy). */
const parameters: readonly (readonly [string, string])[] = [
  ['QUERY_STRING', '$query_string'],
  ['REQUEST_METHOD', '$request_method'],
  ['CONTENT_TYPE', '$content_type'],
  ['CONTENT_LENGTH', '$content_length'],
  ['SCRIPT_NAME', '$fastcgi_script_name'],
  ['REQUEST_URI', '$request_uri'],
  ['DOCUMENT_URI', '$document_uri'],
  ['DOCUMENT_ROOT', '$document_root'],
  ['SERVER_PROTOCOL', '$server_protocol'],
  ['REQUEST_SCHEME', '$scheme'],
  ['HTTPS', '$https if_not_empty'],
  ['GATEWAY_INTERFACE', 'CGI/1.1'],
  ['SERVER_SOFTWARE', 'nginx/$nginx_version'],
  ['REMOTE_ADDR', '$remote_addr'],
  ['REMOTE_PORT', '$remote_port'],
  ['SERVER_ADDR', '$server_addr'],
  ['SERVER_PORT', '$server_port'],
  ['SERVER_NAME', '$server_name'],
  ['REDIRECT_STATUS', '200'],
  ['HTTP_PROXY', '""'],
];
