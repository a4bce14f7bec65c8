// Makes a demo installation in a directory, once: the database, the Maildirs, the configuration.
//
//   DIR/dispatch.toml    written last: a directory that has it is whole, and is never written again
//   DIR/dispatch.db      directory and state
//   DIR/mail/DOMAIN/…    one Maildir per account
//   DIR/unfinished       there while it is being made; what a crash leaves is begun anew

import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import { StartError } from '../server/start-error.ts';

export interface DemoOptions {
  /** Absolute path; made when missing. */
  readonly dir: string;
  /** Text of dispatch.toml. */
  readonly configuration: string;
  readonly nowMs: number;
  readonly hostname: string;
  readonly log: Log;
}

export type DemoResult =
  | { readonly kind: 'made'; readonly messages: number }
  | { readonly kind: 'kept' };

const owned = ['dispatch.db', 'dispatch.db-wal', 'dispatch.db-shm', 'mail'];

/** Throws StartError when the directory holds something that is no demo: nobody's files are overwritten. */
export async function makeDemo(options: DemoOptions): Promise<DemoResult> {
  try {
    return await makeOnce(options);
  } catch (error) {
    if (!hasCode(error, 'EACCES') && !hasCode(error, 'EROFS')) throw error;
    throw new StartError(`${options.dir} is not yours to write; choose another with --dir=DIR`);
  }
}

async function makeOnce(options: DemoOptions): Promise<DemoResult> {
  const { dir } = options;
  const configFile = join(dir, 'dispatch.toml');
  const unfinished = join(dir, 'unfinished');
  if (existsSync(configFile) && !existsSync(unfinished)) return { kind: 'kept' };
  // Parents with the usual mode: whom root hands the demo to must be able to walk there.
  await mkdir(dirname(dir), { recursive: true });
  if (!existsSync(dir)) await mkdir(dir, { mode: 0o700 });
  if (existsSync(unfinished)) {
    for (const name of owned) await rm(join(dir, name), { recursive: true, force: true });
  } else if ((await readdir(dir)).length > 0) {
    throw new StartError(`${dir} is not empty and holds no demo; choose another with --dir=DIR`);
  }
  await writeFile(unfinished, '');
  // Loaded only now: a later start, which fills nothing, is there in half the time.
  const { fillDemo } = await import('./fill.ts');
  const messages = await fillDemo(options);
  await writeFile(configFile, options.configuration, { mode: 0o600 });
  await rm(unfinished);
  return { kind: 'made', messages };
}
