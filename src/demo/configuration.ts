// The demo's dispatch.toml, and what flags change of it for one start.

import { join } from 'node:path';
import type { Config } from '../server/config.ts';
import { type Flags, loadConfig } from '../server/load-config.ts';
import type { DemoFlags } from './options.ts';

const usual = { http: 'http://127.0.0.1:8025', fastcgi: 'fastcgi://127.0.0.1:8888' };

/** Written once; a person may change it between two starts. */
export function demoConfiguration(dir: string): string {
  return `# The demo of Dispatch. It was made once; what you change here stays.

[server]
listen = ["${usual.http}", "${usual.fastcgi}"]
children = 2

[web]
origin = "${usual.http}"

[directory]
url = ${JSON.stringify(`sqlite:${join(dir, 'dispatch.db')}`)}

[mail]
base_dir = "mail"

[log]
file = "dispatch.log"
`;
}

/** The file with the flags of this start; root's demo runs as \`user\`. */
export function readDemoConfig(flags: DemoFlags, user: string | undefined): Config {
  const { http, port, children } = flags;
  const listen = [
    http === undefined ? usual.http : `http://${http.host}:${http.port}`,
    port === undefined ? usual.fastcgi : `fastcgi://127.0.0.1:${port}`,
  ];
  const given: Flags = {
    ...(http === undefined && port === undefined ? {} : { 'server.listen': listen }),
    // Where links of its mails lead: nobody else's than this start's.
    ...(http === undefined ? {} : { 'web.origin': `http://${http.host}:${http.port}` }),
    ...(children === undefined ? {} : { 'server.children': children }),
    ...(user === undefined ? {} : { 'server.uid': user, 'server.gid': '' }),
  };
  return loadConfig(join(flags.dir, 'dispatch.toml'), given, flags.dir);
}
