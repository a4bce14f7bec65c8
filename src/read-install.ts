// The service worker and the icons of an installed program, as bin/build-assets.ts made them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Install } from './web/install.ts';

export function readInstall(): Install {
  const folder = join(import.meta.dirname, '../dist/install');
  const read = (name: string): Uint8Array => readFileSync(join(folder, name));
  return {
    worker: read('worker.js'),
    icons: ['icon-180.png', 'icon-192.png', 'icon-512.png', 'icon-maskable.png'].map((name) => {
      return { name, bytes: read(name) };
    }),
  };
}
