// A real nginx with one site of a test's own, in the frame that a distribution gives it.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../real/free-port.ts';
import { ensureInstalled } from '../real/install.ts';
import type { Site, SiteProgram } from '../real/site.ts';
import { temporaryDirectory } from '../real/temporary.ts';

const program = '/usr/sbin/nginx';

/** The server with its site, ready to be started, or the reason why there is none (to skip with). */
export async function nginxWith(site: Site): Promise<SiteProgram | string> {
  const missing = ensureInstalled(program, ['nginx-light']);
  if (missing !== undefined) return missing;
  const home = temporaryDirectory('nginx');
  const port = await freePort();
  mkdirSync(join(home.path, 'temporary'));
  const configuration = join(home.path, 'nginx.conf');
  writeFileSync(join(home.path, 'site.conf'), site({ port, home: home.path }));
  writeFileSync(configuration, frame(home.path));
  const log = join(home.path, 'error.log');
  const words = ['-p', home.path, '-e', log, '-c', configuration];
  return { name: 'nginx', program, words, checkWords: ['-t', ...words], log, port, home };
}

function frame(home: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
${process.getuid?.() === 0 ? 'user www-data;' : ''}
worker_processes 1;
pid ${home}/nginx.pid;
events { worker_connections 256; }
http {
  access_log off;
  ${temporary.map((kind) => `${kind}_temp_path ${home}/temporary/${kind};`).join('\n  ')}
  include ${home}/site.conf;
}
`;
}
