// The smallest installation: one process, SQLite, its own HTTP, local delivery; and a browser
// that runs no scripts, because every page must work without them.

import { chownSync, mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test from 'node:test';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { startChromium } from '../real/chromium.ts';
import { startDispatch } from '../real/dispatch-process.ts';
import { freePort } from '../real/free-port.ts';
import { mailUser, type RunAs } from '../real/run-as.ts';
import { tellOnFailure } from '../real/service.ts';
import { startSink } from '../real/sink.ts';
import { temporaryDirectory } from '../real/temporary.ts';
import { teardown } from '../real/teardown.ts';
import { company, companyRows, vmailSqlTablesSqlite } from '../real/vmail-sql-tables.ts';
import { type Incoming, play } from './play.ts';

test('alone with SQLite, for a browser without scripts', async (t) => {
  const { keep, defer } = teardown(t);
  const chromium = keep(await startChromium());
  if (typeof chromium === 'string') return t.skip(chromium);
  const home = temporaryDirectory('embedded');
  defer(home.remove);
  const runAs = mailUser();
  const mail = join(home.path, 'mail');
  const own = join(home.path, 'own');
  for (const folder of [mail, join(mail, company.domain), own]) makeFolder(folder, runAs);
  const file = makeDirectory(own, mail, runAs);

  const port = await freePort();
  const dispatch = keep(
    await startDispatch({
      home: home.path,
      at: port,
      settings: {
        server: { http: `127.0.0.1:${port}`, children: 1, uid: runAs.name, gid: String(runAs.gid) },
        directory: { schema: 'vmail-sql', url: `sqlite:${file}` },
        mail: { base_dir: mail },
        smtp: { host: '' },
      },
    }),
  );
  const sink = keep(await startSink());
  tellOnFailure(t, [dispatch]);

  await play(t, {
    origin: `http://127.0.0.1:${port}`,
    chromium,
    profile: { javaScriptEnabled: false },
    sink,
    deliver: (incoming) => putIntoMaildir(mail, incoming, runAs),
  });
});

function makeFolder(path: string, runAs: RunAs): void {
  mkdirSync(path, { recursive: true });
  chownSync(path, runAs.uid, runAs.gid);
}

function makeDirectory(folder: string, mail: string, runAs: RunAs): string {
  const file = join(folder, 'directory.sqlite');
  const database = new DatabaseSync(file);
  database.exec(vmailSqlTablesSqlite + companyRows(mail));
  database.close();
  chownSync(file, runAs.uid, runAs.gid);
  return file;
}

let delivered = 0;

/** What an MTA does at the end of its work: the whole file, under a unique name, in `new`. */
async function putIntoMaildir(mail: string, incoming: Incoming, runAs: RunAs): Promise<void> {
  const [localPart = '', domain = ''] = incoming.to.split('@');
  const maildir = join(mail, domain, localPart);
  for (const folder of ['', 'cur', 'new', 'tmp']) makeFolder(join(maildir, folder), runAs);
  const bytes = await new MailComposer({ ...incoming, date: new Date() }).compile().build();
  delivered += 1;
  const path = join(maildir, 'new', `${Date.now()}.M${delivered}P1.mx.example.test`);
  await writeFile(path, bytes);
  chownSync(path, runAs.uid, runAs.gid);
}
