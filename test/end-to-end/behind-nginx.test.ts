// The installation that was there before: MariaDB, Exim and nginx; Dispatch comes between them.

import assert from 'node:assert/strict';
import { chownSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { startChromium } from '../real/chromium.ts';
import { type DispatchSettings, startDispatch } from '../real/dispatch-process.ts';
import { type EximOptions, startExim } from '../real/exim.ts';
import { startMariaDb } from '../real/mariadb.ts';
import { startNginx } from '../real/nginx.ts';
import { mailUser, type RunAs } from '../real/run-as.ts';
import { tellOnFailure } from '../real/service.ts';
import { startSink } from '../real/sink.ts';
import { sendBySmtp } from '../real/smtp-send.ts';
import { temporaryDirectory } from '../real/temporary.ts';
import { teardown } from '../real/teardown.ts';
import { company, companyRows, vmailSqlTables } from '../real/vmail-sql-tables.ts';
import { play } from './play.ts';

test('behind nginx, on the tables and Maildirs that Exim already serves', async (t) => {
  const { keep, defer } = teardown(t);
  const chromium = keep(await startChromium());
  if (typeof chromium === 'string') return t.skip(chromium);
  const database = keep(await startMariaDb());
  if (typeof database === 'string') return t.skip(database);
  const home = temporaryDirectory('end-to-end');
  defer(home.remove);
  const runAs = mailUser();
  const mail = join(home.path, 'mail');
  for (const folder of [mail, join(mail, company.domain)]) {
    mkdirSync(folder);
    chownSync(folder, runAs.uid, runAs.gid);
  }
  await database.makeDatabase('virtualemail');
  database.sql(vmailSqlTables + companyRows(mail), 'virtualemail');
  const reach = { port: database.port, name: 'virtualemail', user: database.user };
  const exim = keep(await startExim({ database: reach, runAs }));
  if (typeof exim === 'string') return t.skip(exim);

  const socket = join(home.path, 'dispatch.sock');
  const dispatch = keep(
    await startDispatch({
      home: home.path,
      at: socket,
      settings: settings(socket, { runAs, mail, reach, smtpPort: exim.port }),
    }),
  );
  const nginx = keep(await startNginx({ upstream: socket, user: runAs.name }));
  if (typeof nginx === 'string') return t.skip(nginx);
  const sink = keep(await startSink());
  tellOnFailure(t, [dispatch, exim, nginx]);

  await t.test('no process of it is root', () => {
    const owners = ownersOf(dispatch.pid);
    assert.ok(owners.length >= 9, 'a master and two workers, three ids each');
    assert.deepEqual(new Set(owners), new Set([runAs.uid]));
  });
  await play(t, {
    origin: nginx.origin,
    chromium,
    sink,
    async deliver(incoming) {
      await sendBySmtp(exim.port, incoming);
    },
  });
});

/** Real, effective and saved user ids of a process and its children (man 5 proc). */
function ownersOf(pid: number): number[] {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const own = /^Uid:\t(\d+)\t(\d+)\t(\d+)/m.exec(status)?.slice(1).map(Number) ?? [];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
  return [own, ...children.filter(Boolean).map((child) => ownersOf(Number(child)))].flat();
}

function settings(
  socket: string,
  place: {
    readonly runAs: RunAs;
    readonly mail: string;
    readonly reach: EximOptions['database'];
    readonly smtpPort: number;
  },
): DispatchSettings {
  const { runAs, mail, reach, smtpPort } = place;
  return {
    server: { listen: [`fastcgi:${socket}`], children: 2, uid: runAs.name, gid: String(runAs.gid) },
    directory: {
      schema: 'vmail-sql',
      url: `mysql://${reach.user}@127.0.0.1:${reach.port}/${reach.name}`,
    },
    mail: { base_dir: mail },
    smtp: { host: '127.0.0.1', port: smtpPort, tls: 'none' },
  };
}
