// A real lighttpd with one site of a test's own, in the frame that a distribution gives it.

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { ensureInstalled } from './install.ts';
import type { Site, SiteProgram } from './site.ts';
import { temporaryDirectory } from './temporary.ts';

const program = '/usr/sbin/lighttpd';

/** The server with its site, ready to be started, or the reason why there is none (to skip with). */
export async function lighttpdWith(site: Site): Promise<SiteProgram | string> {
  const missing = ensureInstalled(program, ['lighttpd']);
  if (missing !== undefined) return missing;
  const home = temporaryDirectory('lighttpd');
  const port = await freePort();
  for (const folder of ['uploads', 'log', 'run', 'root']) {
    mkdirSync(join(home.path, folder));
    // Whom the server becomes is the site's own affair.
    chmodSync(join(home.path, folder), 0o777);
  }
  const configuration = join(home.path, 'lighttpd.conf');
  writeFileSync(join(home.path, 'site.conf'), site({ port, home: home.path }));
  writeFileSync(configuration, frame(home.path, port));
  const log = join(home.path, 'log/error.log');
  const words = ['-D', '-f', configuration];
  const checkWords = ['-tt', '-f', configuration];
  return { name: 'lighttpd', program, words, checkWords, log, port, home };
}

function frame(home: string, port: number): string {
  return `
server.modules = ( "mod_indexfile", "mod_access", "mod_alias", "mod_redirect" )
server.document-root = "${home}/root"
server.upload-dirs = ( "${home}/uploads" )
server.errorlog = "${home}/log/error.log"
server.username = "www-data"
server.groupname = "www-data"
server.bind = "127.0.0.1"
server.port = ${port}
index-file.names = ( "index.php", "index.html" )
include "${home}/site.conf"
server.modules += ( "mod_staticfile" )
`;
}
