// Started as root, the demo belongs to somebody else before any of it is served.

import { spawnSync } from 'node:child_process';
import { lchown, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseIdentity, type Identity } from '../server/privileges.ts';
import { StartError } from '../server/start-error.ts';

/** The user whom root's demo runs as, `vmail` or else `nobody`; undefined when nobody is root. */
export function demoIdentity(starterUid = process.getuid?.()): Identity | undefined {
  if (starterUid !== 0) return undefined;
  try {
    return chooseIdentity('vmail', '');
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return chooseIdentity('nobody', '');
  }
}

/** Gives a directory that was just made, and all in it, to its user. Links are not followed. */
export async function handOver(dir: string, identity: Identity): Promise<void> {
  const { uid, gid } = identity;
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  for (const entry of entries) await lchown(join(entry.parentPath, entry.name), uid, gid);
  await lchown(dir, uid, gid);
}

/** Throws StartError when that user cannot walk to each of these paths, or to Node itself. */
export function checkReach(paths: readonly string[], { uid, gid, name }: Identity): void {
  const script =
    'for (const path of process.argv.slice(1)) ' +
    'try { fs.accessSync(path) } catch { process.stdout.write(path); break }';
  const probe = spawnSync(process.execPath, ['-e', script, ...paths], {
    uid,
    gid,
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const blocked = probe.status === 0 ? probe.stdout : process.execPath;
  if (blocked === '') return;
  throw new StartError(
    `the demo gives up root for ${name}, who cannot reach ${blocked}: ` +
      'move the checkout, use --dir=DIR, or start it as an ordinary user',
  );
}
