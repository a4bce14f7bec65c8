// What `dispatchctl account import` promises: a hundred thousand accounts with their hashes, rows and
// Maildirs, on the embedded directory and on a real MariaDB; and the same again, which only looks.

import { chownSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { stringify } from 'smol-toml';
import { startMariaDb } from '../real/mariadb.ts';
import { mailUser } from '../real/run-as.ts';
import { temporaryDirectory } from '../real/temporary.ts';
import { vmailSqlTables } from '../real/vmail-sql-tables.ts';
import type { BenchResult } from './table.ts';

const accounts = 100_000;
const launcher = join(import.meta.dirname, '../../bin/dispatchctl');
const hash = '{crypt}$2y$10$abcdefghijklmnopqrstuu0123456789ABCDEFGHIJKLMNOPQRSTU';

export async function benchImport(): Promise<BenchResult> {
  const rows = [['embedded SQLite', ...imported('')]];
  const server = await startMariaDb();
  if (typeof server === 'string') throw new Error(server);
  try {
    await server.makeDatabase('bench');
    server.sql(vmailSqlTables.replaceAll('(16)', '').replaceAll('(32)', ''), 'bench');
    const url = `mysql://${server.user}@127.0.0.1:${server.port}/bench`;
    rows.push(['MariaDB', ...imported(url)]);
  } finally {
    await server.stop();
  }
  return {
    title: 'import',
    method:
      `\`dispatchctl account import\` of ${accounts.toLocaleString('en')} accounts with their hashes ` +
      'from a CSV file, from start to end, Maildirs included. Again means the same file once more.',
    head: ['', 'import, s', 'again, s', 'bar, s'],
    rows,
  };
}

function imported(url: string): readonly string[] {
  using stack = new DisposableStack();
  const home = temporaryDirectory('bench-import');
  stack.defer(home.remove);
  const runAs = mailUser();
  chownSync(home.path, runAs.uid, runAs.gid);
  const config = join(home.path, 'dispatch.toml');
  const directory = { url: url === '' ? `sqlite:${join(home.path, 'd.sqlite')}` : url };
  const server = { uid: runAs.name, gid: String(runAs.gid) };
  writeFileSync(config, stringify({ server, directory, mail: { base_dir: home.path } }));
  const file = join(home.path, 'people.csv');
  const lines = Array.from({ length: accounts }, (_, at) => `user${at}@bench.test,${hash}\n`);
  writeFileSync(file, `address,password_hash\n${lines.join('')}`);
  timed(config, ['domain', 'add', 'bench.test']);
  const first = timed(config, ['account', 'import', file]);
  return [first, timed(config, ['account', 'import', file]), '60'];
}

function timed(config: string, words: readonly string[]): string {
  const startMs = performance.now();
  const ran = spawnSync(launcher, ['--config', config, ...words], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ((performance.now() - startMs) / 1000).toFixed(1);
}
