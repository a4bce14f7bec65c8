// What an installed program needs, in dist/install: the service worker as one script, and the icons.
// Their addresses never change, so that they have no hash in their names.

import { build } from 'esbuild';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export async function buildInstall(root: string, target: string[]): Promise<void> {
  const out = join(root, 'dist/install');
  mkdirSync(out, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['src/browser/worker/worker.ts'],
    outfile: join(out, 'worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target,
    charset: 'utf8',
    legalComments: 'none',
  });
  cpSync(join(root, 'src/browser/icons'), out, { recursive: true });
}
