// A real lighttpd asks whether files of its own may be seen (FastCGI 1.0, 6.3).

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { serveFastcgi } from '../../src/server/serve-fastcgi.ts';
import { lighttpdWith } from '../real/lighttpd.ts';
import { startSiteServer } from '../real/site.ts';
import { temporaryDirectory } from '../real/temporary.ts';
import { parts } from './gateway-server.ts';

test('lighttpd lets through whom the authorizer passes, with its variables', async (t) => {
  const home = temporaryDirectory('authorizer');
  t.after(home.remove);
  chmodSync(home.path, 0o755);
  const socket = join(home.path, 'dispatch.sock');
  const gateway = await serveFastcgi({ path: socket }, { ...parts, mount: '/files' });
  t.after(() => gateway.destroy());
  chmodSync(socket, 0o777);
  const made = await lighttpdWith((place) => {
    mkdirSync(join(place.home, 'root/files'));
    writeFileSync(join(place.home, 'root/files/report.txt'), 'the figures\n');
    // A page that is passed on needs a file of its name before lighttpd looks for its server.
    writeFileSync(join(place.home, 'root/files/facts'), '');
    return `
server.modules += ( "mod_fastcgi" )
fastcgi.server = (
  "/files/" => (( "socket" => "${socket}", "mode" => "authorizer",
                  "docroot" => "${place.home}/root", "check-local" => "disable" )),
  "facts" => (( "socket" => "${socket}" ))
)
`;
  });
  if (typeof made === 'string') return t.skip(made);
  const server = await startSiteServer(made);
  t.after(() => server.stop());
  const get = (path: string, cookie: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { cookie } });

  const passed = await get('/files/report.txt', 'let=me');
  assert.equal(await passed.text(), 'the figures\n');
  const stopped = await get('/files/report.txt', 'let=him');
  assert.equal(stopped.status, 403);
  assert.equal(await stopped.text(), 'no');
  const facts = await get('/files/facts', 'let=me');
  const variables = new Map((await facts.json()) as [string, string][]);
  assert.equal(variables.get('REMOTE_USER'), 'ada@example.org');
});
