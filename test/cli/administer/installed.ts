// A small installation whose administrator types commands, as root or as the mail user.

import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { stringify } from 'smol-toml';
import { mailUser } from '../../real/run-as.ts';
import { temporaryDirectory } from '../../real/temporary.ts';

export const launcher = join(import.meta.dirname, '../../../bin/dispatchctl');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Installed {
  readonly home: string;
  readonly mail: string;
  readonly config: string;
  readonly uid: number;
  /** `input` is the whole of standard input, which is no terminal. */
  readonly run: (words: readonly string[], input?: string) => Ran;
  /** The same, answered as JSON. */
  readonly ask: (...words: string[]) => unknown;
}

/** With an embedded directory, or with the one of this address. */
export function installed(
  t: TestContext,
  directory?: { readonly schema: string; readonly url: string },
  mailSettings: Readonly<Record<string, unknown>> = {},
): Installed {
  const temporary = temporaryDirectory('administered');
  t.after(temporary.remove);
  const home = temporary.path;
  const runAs = mailUser();
  const [mail, own] = [join(home, 'mail'), join(home, 'own')];
  for (const folder of [mail, own]) {
    mkdirSync(folder);
    chownSync(folder, runAs.uid, runAs.gid);
  }
  const config = join(home, 'dispatch.toml');
  const settings = {
    server: { uid: runAs.name, gid: String(runAs.gid) },
    directory: directory ?? { schema: 'vmail-sql', url: `sqlite:${join(own, 'd.sqlite')}` },
    mail: { base_dir: mail, ...mailSettings },
  };
  writeFileSync(config, stringify(settings));
  const run = (words: readonly string[], input = ''): Ran => {
    const ran = spawnSync(launcher, ['--config', config, ...words], { encoding: 'utf8', input });
    return { status: ran.status, out: ran.stdout, err: ran.stderr };
  };
  const ask = (...words: string[]): unknown => {
    const { status, out, err } = run([...words, '--json']);
    if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${err}`);
    return JSON.parse(out);
  };
  return { home, mail, config, uid: runAs.uid, run, ask };
}
