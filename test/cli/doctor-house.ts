// An installation for the doctor to look at: a configuration, a base directory and two mailboxes; the
// tables are the test's.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { stringify } from 'smol-toml';
import type { Finding } from '../../src/cli/doctor/finding.ts';
import { mailUser } from '../real/run-as.ts';

const launcher = join(import.meta.dirname, '../../bin/dispatchctl');

export type Settings = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface House {
  readonly home: string;
  readonly mail: string;
  readonly own: (path: string) => void;
  /** The exit code and what was found, of these settings over the usual ones. */
  readonly doctor: (settings?: Settings, ...words: string[]) => Seen;
}

export interface Seen {
  readonly status: number | null;
  readonly found: readonly Finding[];
  /** What is said of one subject, of whatever level is worse than ok. */
  readonly of: (subject: string) => string;
}

export function makeHouse(t: TestContext, url: string): House {
  const runAs = mailUser();
  const home = mkdtempSync(join(tmpdir(), 'dispatch-doctor-'));
  chmodSync(home, 0o755);
  t.after(() => rmSync(home, { recursive: true, force: true }));
  const mail = join(home, 'mail');
  const own = (path: string): void => chownSync(path, runAs.uid, runAs.gid);
  for (const name of ['', 'example.test', 'example.test/alice', 'example.test/bob']) {
    mkdirSync(join(mail, name), { mode: 0o750 });
    own(join(mail, name));
  }
  const usual: Settings = {
    server: { listen: ['fastcgi://127.0.0.1:8888'], uid: runAs.name, gid: String(runAs.gid) },
    directory: { schema: 'vmail-sql', url },
    mail: { base_dir: mail },
  };
  const config = join(home, 'dispatch.toml');
  const doctor = (settings: Settings = {}, ...words: string[]): Seen => {
    const sections = new Set([...Object.keys(usual), ...Object.keys(settings)]);
    const all = [...sections].map((name) => [name, { ...usual[name], ...settings[name] }]);
    writeFileSync(config, stringify(Object.fromEntries(all)));
    const ended = spawnSync(launcher, ['doctor', '--json', '--config', config, ...words], {
      encoding: 'utf8',
    });
    assert.equal(ended.stderr, '');
    const lines = ended.stdout.split('\n').filter((line) => line !== '');
    const found = lines.map((line) => JSON.parse(line) as Finding);
    const of = (subject: string) =>
      found
        .filter((one) => one.subject === subject && one.level !== 'ok')
        .map((one) => `${one.level}: ${one.says} [${one.mend ?? ''}]`)
        .join('\n');
    return { status: ended.status, found, of };
  };
  return { home, mail, own, doctor };
}
