// The smallest installation on disk: a SQLite directory with a small company, and its Maildirs.

import { chownSync, mkdirSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DispatchSettings } from './dispatch-process.ts';
import { mailUser, type RunAs } from './run-as.ts';
import { temporaryDirectory } from './temporary.ts';
import { company, companyRows, vmailSqlTablesSqlite } from './vmail-sql-tables.ts';

export interface EmbeddedHome {
  readonly path: string;
  readonly runAs: RunAs;
  /** Settings of an installation without a mail server; `server` says where it listens. */
  readonly settings: (server: DispatchSettings[string]) => DispatchSettings;
  /** What an MTA does at the end of its work: the whole file, under a unique name, in `new`. */
  readonly put: (address: string, bytes: Uint8Array, receivedMs?: number) => Promise<void>;
  /** Gives all that lies here to the user that the application runs as. */
  readonly own: (path: string) => void;
  readonly remove: () => void;
}

export function makeEmbeddedHome(): EmbeddedHome {
  const home = temporaryDirectory('embedded');
  const runAs = mailUser();
  const mail = join(home.path, 'mail');
  const own = join(home.path, 'own');
  for (const folder of [mail, join(mail, company.domain), own]) makeFolder(folder, runAs);
  const file = join(own, 'directory.sqlite');
  const database = new DatabaseSync(file);
  database.exec(vmailSqlTablesSqlite + companyRows(mail));
  database.close();
  chownSync(file, runAs.uid, runAs.gid);
  let delivered = 0;
  return {
    path: home.path,
    runAs,
    settings: (server) => ({
      server: { ...server, uid: runAs.name, gid: String(runAs.gid) },
      directory: { schema: 'vmail-sql', url: `sqlite:${file}` },
      mail: { base_dir: mail },
      smtp: { host: '' },
    }),
    put(address, bytes, receivedMs = Date.now()) {
      delivered += 1;
      const seconds = Math.floor(receivedMs / 1000);
      const name = `${seconds}.M${delivered}P1.mx.example.test,S=${bytes.length}`;
      return putFile(join(mail, ...address.split('@').toReversed()), name, bytes, runAs);
    },
    own(path) {
      chownSync(path, runAs.uid, runAs.gid);
      for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
        chownSync(join(path, name), runAs.uid, runAs.gid);
      }
    },
    remove: home.remove,
  };
}

async function putFile(
  maildir: string,
  name: string,
  bytes: Uint8Array,
  runAs: RunAs,
): Promise<void> {
  for (const folder of ['', 'cur', 'new', 'tmp']) makeFolder(join(maildir, folder), runAs);
  const path = join(maildir, 'new', name);
  await writeFile(path, bytes);
  chownSync(path, runAs.uid, runAs.gid);
}

function makeFolder(path: string, runAs: RunAs): void {
  mkdirSync(path, { recursive: true });
  chownSync(path, runAs.uid, runAs.gid);
}
