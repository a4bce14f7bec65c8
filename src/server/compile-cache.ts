// Keeps compiled code between starts, so that a worker is there in a third of the time.
//
// The cache holds code that will be run: it may only lie in a directory that this very user owns
// and nobody else can write. A directory that somebody put there before us is not used.

import { lstatSync, mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Never fails: without a cache the start is only slower. `DISPATCH_CACHE` names another place. */
export function useCompileCache(): void {
  const uid = process.geteuid?.() ?? 0;
  const directory = process.env['DISPATCH_CACHE'] ?? join(tmpdir(), `dispatch-${uid}`);
  if (isOurs(directory, uid)) enableCompileCache(directory);
}

function isOurs(directory: string, uid: number): boolean {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const found = lstatSync(directory);
    return found.isDirectory() && found.uid === uid && (found.mode & 0o022) === 0;
  } catch {
    return false;
  }
}
