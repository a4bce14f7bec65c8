// A real Apache with one site of a test's own, in the frame that Debian gives it: the modules that
// it enables by itself, and those that the site's own comment says must be enabled.

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { ensureInstalled } from './install.ts';
import type { Site, SiteProgram } from './site.ts';
import { temporaryDirectory } from './temporary.ts';

const program = '/usr/sbin/apache2';
const modules = '/usr/lib/apache2/modules';

/** The server with its site, ready to be started, or the reason why there is none (to skip with). */
export async function apacheWith(site: Site): Promise<SiteProgram | string> {
  const missing =
    ensureInstalled(program, ['apache2']) ??
    ensureInstalled(`${modules}/mod_fcgid.so`, ['libapache2-mod-fcgid']);
  if (missing !== undefined) return missing;
  const home = temporaryDirectory('apache');
  const port = await freePort();
  for (const folder of ['log', 'run', 'root']) {
    mkdirSync(join(home.path, folder));
    // Whom the server becomes is the site's own affair.
    chmodSync(join(home.path, folder), 0o777);
  }
  const text = site({ port, home: home.path });
  const configuration = join(home.path, 'apache2.conf');
  writeFileSync(join(home.path, 'site.conf'), text);
  writeFileSync(configuration, frame(home.path, port, enabledBy(text)));
  const log = join(home.path, 'log/error.log');
  const words = ['-D', 'FOREGROUND', '-f', configuration];
  const checkWords = ['-t', '-f', configuration];
  return { name: 'apache2', program, words, checkWords, log, port, home };
}

/** The modules of the command `a2enmod …` in a comment. */
function enabledBy(text: string): readonly string[] {
  return /a2enmod ([a-z_ ]+?) &&/.exec(text)?.[1]?.split(' ') ?? [];
}

function frame(home: string, port: number, enabled: readonly string[]): string {
  const wanted = [...new Set([...usual, ...enabled])];
  return `
ServerRoot ${home}
PidFile ${home}/run/apache2.pid
DefaultRuntimeDir ${home}/run
Mutex file:${home}/run default
ErrorLog ${home}/log/error.log
LogLevel warn
TypesConfig /dev/null
Timeout 300
ServerName localhost
${wanted.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
User www-data
Group www-data
DocumentRoot ${home}/root
DirectoryIndex index.html
RequestReadTimeout header=20-40,minrate=500 body=10,minrate=500
<Directory />
  Options FollowSymLinks
  AllowOverride None
  Require all denied
</Directory>
<Directory ${home}/root>
  Options Indexes FollowSymLinks
  Require all granted
</Directory>
Listen 127.0.0.1:${port}
Include ${home}/site.conf
`;
}

/** What Debian enables when the package is installed, as far as it has to do with requests. */
const usual = [
  'mpm_event',
  'access_compat',
  'alias',
  'authn_core',
  'authz_core',
  'authz_host',
  'authz_user',
  'autoindex',
  'deflate',
  'dir',
  'env',
  'filter',
  'mime',
  'negotiation',
  'reqtimeout',
  'setenvif',
];
